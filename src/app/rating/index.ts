export { RatingMark } from './RatingMark';
export type { RatingMarkProps } from './RatingMark';
export { RatingBar, SmallRatingBar } from './RatingBar';
export { worstFirst } from './worstFirst';
export { ratingColour, ratingsOnSelectedRow, ratingTokens } from './ratingColours';
export {
  countsInWords,
  ratingInitials as ratingLetters,
  ratingOrder,
  ratingWord,
  ratingWords,
  wordOfRating,
} from '../../plan/ratingWords';
