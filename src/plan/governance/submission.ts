import type { PlanData } from '../planData';
import type { Day } from '../day';
import { responseDue } from '../deadlines';
import type { Decision } from '../fields';

/** The first recorded submission of the plan; later ones are further editions. */
export function submissionOf(data: Pick<PlanData, 'decisions'>): Decision | null {
  return (
    data.decisions
      .filter(({ step, day }) => step === 'submitted' && day !== null)
      .sort((a, b) => (a.day as Day).localeCompare(b.day as Day))[0] ?? null
  );
}

/**
 * The day by which the plan is to be submitted: the day that the council chose, else the rule's; null where no rule
 * applies.
 */
export function submissionDue(data: Pick<PlanData, 'plan' | 'inspection'>): Day | null {
  return data.plan.chosenDue ?? lastDayOf(data);
}

/** The last day by the inspectorate's rule; null where none is known. */
export function lastDayOf({ plan, inspection }: Pick<PlanData, 'plan' | 'inspection'>): Day | null {
  return inspection ? responseDue(plan.responseRule, inspection) : null;
}
