import type { Day } from '../day';
import type { Inspection, Recommendation } from '../fields';
import { byDayOfInspection, dayOfInspection, isGraded } from './history';

/** How many recommendations one inspection made. */
export interface RecommendationCount {
  inspection: Inspection;
  day: Day | null;
  count: number;
}

/**
 * How many recommendations each of the council's inspections made, oldest first (requirement 7). A number that a person
 * entered counts before the recommendations on the site, which seldom has those of earlier inspections. Inspections
 * without either are left out. Withdrawn recommendations are counted, because the inspectors made them.
 */
export function recommendationCounts(
  inspections: readonly Inspection[],
  recommendations: readonly Recommendation[],
): RecommendationCount[] {
  return inspections
    .filter(isGraded)
    .sort(byDayOfInspection)
    .flatMap((inspection) => {
      const kept = recommendations.filter(({ inspectionId }) => inspectionId === inspection.id).length;
      const count = inspection.recommendationCount ?? (kept > 0 ? kept : null);
      return count === null ? [] : [{ inspection, day: dayOfInspection(inspection), count }];
    });
}

/** "36 recommendations then, 11 now"; null while there are no two inspections to compare. */
export function thenAndNow(counts: readonly RecommendationCount[]): string | null {
  if (counts.length < 2) return null;
  const [then, now] = counts.slice(-2);
  return `${then.count} ${then.count === 1 ? 'recommendation' : 'recommendations'} then, ${now.count} now`;
}
