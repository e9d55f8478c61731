import type { DraftRecommendation } from './draft';

/** How a recommendation is spoken of: "number 2", or "unnumbered recommendation 3" by its place. */
export function nameOf(recommendation: Pick<DraftRecommendation, 'number'>, place: number): string {
  const number = recommendation.number.trim();
  return number ? `number ${number}` : `unnumbered recommendation ${place + 1}`;
}
