import type { PreviewedRecommendation } from './importPreview';

/** How a recommendation is spoken of: "number 2", or "unnumbered recommendation 3" by its place. */
export function nameOf(recommendation: Pick<PreviewedRecommendation, 'number'>, index: number): string {
  const number = recommendation.number.trim();
  return number ? `number ${number}` : `unnumbered recommendation ${index + 1}`;
}
