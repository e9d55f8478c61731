import type { Inspection, Recommendation, Finding } from '../fields';
import type { PlanData } from '../planData';
import { inPlanOrder } from '../groups';
import { byDayOfInspection } from './history';
import { isVisit } from './visits';

/** The findings of a visit about one earlier recommendation; empty when the visit did not look at it. */
export interface ProgressOn {
  recommendation: Recommendation;
  found: Finding[];
}

const inReportOrder = (one: Finding, other: Finding): number => one.order - other.order || one.id - other.id;

/** Whether a visit reviews the recommendations of an earlier inspection (requirement 11). */
export function looksBack({ kind, earlierInspectionId }: Inspection): boolean {
  return earlierInspectionId !== null || isVisit(kind);
}

/**
 * The progress that a visit found on each recommendation of the earlier inspection (requirement 11).
 * @returns in plan order; empty when the visit names no earlier inspection
 */
export function progressFoundBy(visit: Inspection, data: PlanData): ProgressOn[] {
  if (visit.earlierInspectionId === null) return [];
  return data.recommendations
    .filter(({ inspectionId }) => inspectionId === visit.earlierInspectionId)
    .sort(inPlanOrder)
    .map((recommendation) => ({
      recommendation,
      found: data.findings
        .filter(
          ({ kind, inspectionId, recommendationId }) =>
            kind === 'progress found' && inspectionId === visit.id && recommendationId === recommendation.id,
        )
        .sort(inReportOrder),
    }));
}

/** How many recommendations a visit reviewed, in a sentence: "It looked again at 5 of the 13 recommendations." */
export function progressFoundInWords(progress: readonly ProgressOn[]): string {
  const looked = progress.filter(({ found }) => found.length > 0).length;
  if (progress.length === 0) return '';
  if (looked === 0) return `What it found on the ${progress.length} earlier recommendations is not entered yet.`;
  return looked === progress.length
    ? `It looked again at all ${looked} recommendations.`
    : `It looked again at ${looked} of the ${progress.length} recommendations.`;
}

/**
 * The passages that inspectors wrote about one recommendation, with their source: the report's own findings first, then
 * each later visit's.
 */
export function writtenAbout(
  recommendation: Recommendation,
  data: PlanData,
): { inspection: Inspection; findings: Finding[] }[] {
  const about = data.findings.filter(({ recommendationId }) => recommendationId === recommendation.id);
  return [...data.inspections].sort(byDayOfInspection).flatMap((inspection) => {
    const findings = about.filter(({ inspectionId }) => inspectionId === inspection.id).sort(inReportOrder);
    return findings.length > 0 ? [{ inspection, findings }] : [];
  });
}
