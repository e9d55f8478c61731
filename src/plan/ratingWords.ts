import type { RatingKey } from './fields';
import type { Counts } from './view';

/** The letter on each mark. Grey cannot be G, which is Green's: N, "Not now". */
export const ratingInitials: { [rating in RatingKey]: string } = {
  Blue: 'B',
  Green: 'G',
  Amber: 'A',
  Red: 'R',
  Grey: 'N',
};

/** What each rating says in words, without its reason. */
export const ratingWords: { [rating in RatingKey]: string } = {
  Blue: 'Complete with evidence',
  Green: 'On track',
  Amber: 'At risk',
  Red: 'Off track',
  Grey: 'Not now',
};

/** The word for one rating; an embedded action is Blue and says so. */
export function ratingWord(rating: RatingKey, embedded = false): string {
  return rating === 'Blue' && embedded ? 'Embedded' : ratingWords[rating];
}

/** Best first, as bars are drawn. */
export const ratingOrder: readonly RatingKey[] = ['Blue', 'Green', 'Amber', 'Red', 'Grey'];

/** "11 complete with evidence (4 of them embedded), 25 on track, 6 at risk": a bar in words, empty ratings left out. */
export function countsInWords(counts: Counts): string {
  const parts = ratingOrder
    .filter((rating) => counts[rating] > 0)
    .map((rating) => {
      const embedded = rating === 'Blue' && counts.embedded > 0 ? ` (${counts.embedded} of them embedded)` : '';
      return `${counts[rating]} ${ratingWords[rating].toLowerCase()}${embedded}`;
    });
  return parts.length > 0 ? parts.join(', ') : 'no actions';
}
