import type { PreviewedRecommendation } from './importPreview';

/** The name of a recommendation in messages: "number 2", or "unnumbered recommendation 3" by its position. */
export function nameOf(recommendation: Pick<PreviewedRecommendation, 'number'>, index: number): string {
  const number = recommendation.number.trim();
  return number ? `number ${number}` : `unnumbered recommendation ${index + 1}`;
}
