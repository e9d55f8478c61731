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
 * How many recommendations each of the council's inspections made, oldest first (requirement 7). What a person entered
 * counts before what is kept here: of earlier inspections the recommendations themselves are seldom kept. Those of which
 * nothing is known are left out. Withdrawn ones were made all the same.
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

/** "36 recommendations then, 11 now"; null until two inspections can be compared. */
export function thenAndNow(counts: readonly RecommendationCount[]): string | null {
  if (counts.length < 2) return null;
  const [then, now] = counts.slice(-2);
  return `${then.count} ${then.count === 1 ? 'recommendation' : 'recommendations'} then, ${now.count} now`;
}
