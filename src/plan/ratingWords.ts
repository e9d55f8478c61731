import type { RatingKey } from './fields';
import type { Counts, Rating } from './view';

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

/** The words for a complete action that waits for its acceptance, which counts as Green. */
export const awaitingWords = 'Complete, awaiting acceptance';

/** The word for an action's rating: an embedded one and one that awaits acceptance have words of their own. */
export function wordOfRating({ key, embedded, awaiting }: Pick<Rating, 'key' | 'embedded' | 'awaiting'>): string {
  return awaiting && key === 'Green' ? awaitingWords : ratingWord(key, embedded);
}

/** "4 of them embedded", "1 of them awaiting acceptance": the part of a count that has words of its own, or null. */
export function partInWords(
  rating: RatingKey,
  { embedded, awaiting }: Pick<Counts, 'embedded' | 'awaiting'>,
): string | null {
  if (rating === 'Blue' && embedded > 0) return `${embedded} of them embedded`;
  if (rating === 'Green' && awaiting > 0) return `${awaiting} of them complete, awaiting acceptance`;
  return null;
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
      const part = partInWords(rating, counts);
      return `${counts[rating]} ${ratingWords[rating].toLowerCase()}${part === null ? '' : ` (${part})`}`;
    });
  return parts.length > 0 ? parts.join(', ') : 'no actions';
}
