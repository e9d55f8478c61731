import type { ExemptParagraph } from '../../plan/fields';

/** What each paragraph of Part 1 of Schedule 12A to the Local Government Act 1972 is about (requirement 48). */
export const exemptParagraphs: { readonly [paragraph in ExemptParagraph]: string } = {
  '1': 'information relating to any individual',
  '2': 'information likely to reveal the identity of an individual',
  '3': 'information relating to the financial or business affairs of any person',
  '4': 'information relating to consultations or negotiations on labour relations',
  '5': 'information for which a claim to legal professional privilege could be maintained',
  '6': 'information about notices and orders the council proposes to make',
  '7': 'information relating to the prevention, investigation or prosecution of crime',
};

export function isExemptParagraph(text: string | undefined): text is ExemptParagraph {
  return text !== undefined && Object.prototype.hasOwnProperty.call(exemptParagraphs, text);
}
