import type { Inspection, Recommendation } from '../../plan/fields';
import type { PlanData } from '../../plan/planData';
import { byDayOfInspection } from '../../plan/inspections/history';
import { isVisit } from '../../plan/inspections/visits';
import type { ReadReport } from '../../documents/report';

/** Where a report goes: a plan of its own, the plan that is open, or the inspections alone (requirement 65). */
export type Destination = 'new plan' | 'open plan' | 'history';

/** The plan that was open when the report was chosen. */
export interface OpenPlan {
  id: number;
  title: string;
  /** Nothing comes into a closed plan. */
  isClosed: boolean;
  /** The inspection that it answers; null while it answers none. */
  inspection: Inspection | null;
  /** How its recommendations are cited, and which inspection made each. */
  recommendations: Pick<Recommendation, 'id' | 'ref' | 'text' | 'inspectionId' | 'order'>[];
}

/** @param data of the plan that is open; null where the site has none */
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
 * Where a report most likely goes, for somebody to say otherwise: a visit into the plan that it looks at, a report from
 * before the one that the plan answers into the history. Null where nothing tells: then it is asked.
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

/** The earlier recommendations that a visit may have looked at again: those of the inspection that the plan answers. */
export function lookedAtAgain({ inspection, recommendations }: OpenPlan): OpenPlan['recommendations'] {
  return recommendations.filter(({ inspectionId }) => inspectionId !== null && inspectionId === inspection?.id);
}
