import type { RatingKey } from './fields';
import type { Counts } from './view';

/** The letter on each rating's mark. Green has G, so Grey has N, for "Not now". */
export const ratingInitials: { [rating in RatingKey]: string } = {
  Blue: 'B',
  Green: 'G',
  Amber: 'A',
  Red: 'R',
  Grey: 'N',
};

/** Each rating in words, without its reason. */
export const ratingWords: { [rating in RatingKey]: string } = {
  Blue: 'Complete with evidence',
  Green: 'On track',
  Amber: 'At risk',
  Red: 'Off track',
  Grey: 'Not now',
};

/** The word for one rating; an embedded Blue action is called embedded. */
export function ratingWord(rating: RatingKey, embedded = false): string {
  return rating === 'Blue' && embedded ? 'Embedded' : ratingWords[rating];
}

/** The order of ratings in bars: best first. */
export const ratingOrder: readonly RatingKey[] = ['Blue', 'Green', 'Amber', 'Red', 'Grey'];

/**
 * "11 complete with evidence (4 of them embedded), 25 on track, 6 at risk": the counts in words, without ratings that
 * no action has.
 */
export function countsInWords(counts: Counts): string {
  const parts = ratingOrder
    .filter((rating) => counts[rating] > 0)
    .map((rating) => {
      const embedded = rating === 'Blue' && counts.embedded > 0 ? ` (${counts.embedded} of them embedded)` : '';
      return `${counts[rating]} ${ratingWords[rating].toLowerCase()}${embedded}`;
    });
  return parts.length > 0 ? parts.join(', ') : 'no actions';
}
