import { exemptItemFields } from '../../plan/fields/exemptItems';
import { meetingFields } from '../../plan/fields/meetings';
import { sectionPart, toComplete } from '../../documents/papers';
import type { AskedKind, PaperSettings } from '../../documents/papers';

/** A part of a paper that a person writes. */
export interface PartToWrite {
  part: string;
  label: string;
  hint?: string;
  /** How many lines the field shows; 1 gives a one-line field. */
  rows: number;
}

const part = (name: string, label: string, rows: number, hint?: string): PartToWrite => ({
  part: name,
  label,
  rows,
  ...(hint ? { hint } : {}),
});

/** What stands in a further section of a cover report that nobody writes for its meeting. */
const standingHint = ({ standing }: PaperSettings, title: string): string =>
  `Left empty, it says: “${standing[sectionPart(title)] ?? `${toComplete}.`}”`;

const summary = part('summary', 'Summary', 5, 'Left empty, it is written from the plan.');

/** The parts that a person can write in a paper of each kind, in their order. */
export function partsToWrite(kind: AskedKind, settings: PaperSettings): PartToWrite[] {
  switch (kind) {
    case 'committee':
      return [
        part('title', 'Title', 1, 'Left empty, the title of the item.'),
        part('telephone', 'Telephone of the responsible officer', 1),
        summary,
        part('recommendations', 'Recommendations', 4, 'One a line; they get their letters by themselves.'),
        part('report', 'Report, before the tables', 6, 'The tables and what is late are written from the plan.'),
        ...settings.sections.map((title) => part(sectionPart(title), title, 3, standingHint(settings, title))),
        part(
          'backgroundPapers',
          meetingFields.backgroundPapers.label,
          2,
          'A report may not go out without them. Write “none” if there are none.',
        ),
        part(
          'appendices',
          'Appendices beside the plan',
          2,
          'One a line, with its address behind it where it can be read: the inspectors’ letter, a further plan. The plan follows them.',
        ),
        part('cabinetMember', `${meetingFields.cabinetMember.label} (portfolio holder)`, 1),
        part('localMember', meetingFields.localMember.label, 1),
        part(
          'exemptParagraph',
          'Exempt under paragraphs',
          1,
          'Of Schedule 12A, 1 to 7, several as “2, 3”; or “confidential”. Left empty, the report is public.',
        ),
        part('exemptReason', exemptItemFields.publicInterest.label, 2),
      ];
    case 'highlight':
      return [
        part('summary', 'What you want the board to read first', 4, 'It stands before the figures.'),
        part('decisions', 'Decisions asked for', 3, 'One a line; they get their letters by themselves.'),
      ];
    case 'public':
      return [part('summary', 'Plain summary', 5, 'What the plan is about, in words for everybody. It stands first.')];
    default:
      return [];
  }
}

/** The purpose of each kind of paper, in one line. */
export const purposes: { readonly [kind in AskedKind]: string } = {
  committee: 'The cover report for a meeting, with the plan and what changed as appendices.',
  agenda: 'The items of a meeting in their order, with time, place and matters arising.',
  pack: 'Everything for a meeting: its agenda, the cover report, questions, and the plan in short.',
  minutes: 'What a meeting decided, what it asked whom to do by when, and who was there.',
  highlight: 'For a board: what moved and why, what is late, and the decisions asked for.',
  'one-page': 'How the plan stands, on one sheet.',
  'all-plans': 'For a corporate board: every improvement plan of this site, on one sheet.',
  plan: 'Everything: each priority with its recommendations, actions and ratings.',
  changes: 'What changed between two days: ratings, dates, leads and words.',
  'self-assessment': 'Where we are: strengths, areas for improvement and improvements made.',
  public: 'For everybody: plain words, a link to the report, no names unless you say so.',
};
