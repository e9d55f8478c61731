import { listed } from '../../plan/words';
import type { ExemptParagraph } from '../../plan/fields';
import { paragraphsIn } from '../../plan/governance/exempt';

/** The subject of each paragraph of Part 1 of Schedule 12A to the Local Government Act 1972 (requirement 48). */
export const exemptParagraphs: { readonly [paragraph in ExemptParagraph]: string } = {
  '1': 'information relating to any individual',
  '2': 'information likely to reveal the identity of an individual',
  '3': 'information relating to the financial or business affairs of any person',
  '4': 'information relating to consultations or negotiations on labour relations',
  '5': 'information for which a claim to legal professional privilege could be maintained',
  '6': 'information about notices and orders the council proposes to make',
  '7': 'information relating to the prevention, investigation or prosecution of crime',
};

/**
 * The ground on which a paper is closed to the public: paragraphs of Schedule 12A, or confidential information
 * (requirement 73).
 */
export type Closed = { paragraphs: ExemptParagraph[] } | 'confidential';

/**
 * Reads what somebody wrote as the ground for closing a report: "3", "2 and 3", "confidential".
 * @returns 'public' for an empty text, null for a text that is none of these
 */
export function closedUnder(written: string | undefined): Closed | 'public' | null {
  const text = (written ?? '').trim();
  if (text === '') return 'public';
  if (/^confidential\.?$/i.test(text)) return 'confidential';
  const paragraphs = paragraphsIn(text);
  return paragraphs === null || paragraphs.length === 0 ? null : { paragraphs: paragraphs.sort() };
}

const named = (paragraphs: readonly ExemptParagraph[]): string =>
  `${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${listed(paragraphs)}`;

/** "Exempt, paragraphs 2 and 3", "Confidential" or "Public", for the head of a report. */
export function closedInShort(closed: Closed | 'public' | null): string {
  if (closed === null || closed === 'public') return 'Public';
  return closed === 'confidential' ? 'Confidential' : `Exempt, ${named(closed.paragraphs)}`;
}

/** The sentence that names the law under which a report is closed. */
export function closedByLaw(closed: Closed): string {
  if (closed === 'confidential')
    return 'This report holds confidential information within section 100A(3) of the Local Government Act 1972, from which the public is excluded by section 100A(2).';
  const about = listed(closed.paragraphs.map((each) => exemptParagraphs[each]));
  return `This report is exempt under ${named(closed.paragraphs)} of Part 1 of Schedule 12A to the Local Government Act 1972: ${about}.`;
}
