import type { Inspection, Recommendation } from '../../plan/fields';
import type { PlanData } from '../../plan/planData';
import { byDayOfInspection } from '../../plan/inspections/history';
import { isVisit } from '../../plan/inspections/visits';
import type { ReadReport } from '../../documents/report';

/**
 * Where a report goes: into a new plan, into the open plan, or into the history of inspections alone (requirement 65).
 */
export type Destination = 'new plan' | 'open plan' | 'history';

/** The plan that was open when the report was chosen. */
export interface OpenPlan {
  id: number;
  title: string;
  /** Whether the plan is closed; a report cannot be added to a closed plan. */
  isClosed: boolean;
  /** The inspection that the plan answers; null when it answers none. */
  inspection: Inspection | null;
  /** The plan's recommendations with the numbers by which they are cited and the inspection that made each. */
  recommendations: Pick<Recommendation, 'id' | 'ref' | 'text' | 'inspectionId' | 'order'>[];
}

/**
 * The open plan in the form that the import of a report needs.
 * @param data the open plan's data; null on a site without a plan
 */
export function openPlanOf(data: PlanData | null): OpenPlan | null {
  if (!data) return null;
  return {
    id: data.plan.id,
    title: data.plan.title,
    isClosed: data.plan.closed !== null,
    inspection: data.inspection,
    recommendations: data.recommendations.filter(({ withdrawn }) => withdrawn === null),
  };
}

/**
 * The most likely destination, which somebody can change: a visit goes into the plan, a report older than the
 * inspection that the plan answers into the history. Null when nothing points to one, and the screen then asks.
 */
export function likelyDestination(read: ReadReport, plan: OpenPlan | null): Destination | null {
  if (!plan) return 'new plan';
  if (isVisit(read.kind)) return plan.isClosed ? null : 'open plan';
  if (!plan.inspection) return null;
  return isBefore(read, plan.inspection) ? 'history' : null;
}

function isBefore({ inspectionEnd, published }: ReadReport, inspection: Inspection): boolean {
  const itself = { ...inspection, start: null, end: inspectionEnd, published, period: null };
  return (inspectionEnd ?? published) !== null && byDayOfInspection(itself, inspection) < 0;
}

/** The recommendations that a visit may have looked at again: those of the inspection that the plan answers. */
export function lookedAtAgain({ inspection, recommendations }: OpenPlan): OpenPlan['recommendations'] {
  return recommendations.filter(({ inspectionId }) => inspectionId !== null && inspectionId === inspection?.id);
}
