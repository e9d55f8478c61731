import type { Evidence } from '../../plan/fields';

/**
 * Evidence that somebody chose or is typing and that is not there yet. It stands among the evidence of a form without an
 * address, so that the draft keeps it, and is never sent: a file by its name alone, because a browser keeps no file; a
 * link as far as it is typed.
 */
export interface EvidenceToCome extends Evidence {
  url: '';
  /** Tells two files of one name apart; LINK for the link that is being typed. */
  key: string;
  /** What is typed of the link's address. */
  typed?: string;
}

export const LINK = 'link';

const isToCome = (evidence: Evidence): evidence is EvidenceToCome => evidence.url === '';

/** The evidence that is there and can be sent. */
export const evidenceThere = (evidence: readonly Evidence[]): Evidence[] => evidence.filter((each) => !isToCome(each));

/** The files and the link that are still to come. */
export const evidenceToCome = (evidence: readonly Evidence[]): EvidenceToCome[] => evidence.filter(isToCome);

/** The evidence without what was still to come under a key, and with what came of it. */
export const inPlaceOf = (evidence: readonly Evidence[], key: string, ...came: Evidence[]): Evidence[] => [
  ...evidence.filter((each) => !(isToCome(each) && each.key === key)),
  ...came,
];
