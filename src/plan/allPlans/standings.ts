import type { Day } from '../day';
import { compareAttention, countsOf } from '../groups';
import type { Person } from '../people';
import type { PlanData } from '../planData';
import { deadlinesAhead } from '../nextDates';
import { viewPlan } from '../planView';
import { awaitingPart } from '../sentence';
import type { Counts, Deadline, PlanView, RatedAction } from '../view';
import { counted } from '../words';

/** One of several plans, with its state on a day (requirement 68). */
export interface PlanStanding {
  data: PlanData;
  view: PlanView;
  /** The plan's sponsor, who answers for the plan above its manager; null where nobody is named. */
  sponsor: Person | null;
  manager: Person | null;
  /** The actions past their due date, the longest late first. */
  late: RatedAction[];
  /** The dates ahead, and those missed and not settled, the earliest first. */
  next: Deadline[];
}

/** A part of one of several plans, such as a late action, with its plan. */
export type OfPlan<Part> = Part & { of: PlanStanding };

/** Several plans together: each with its state, and the late actions and next dates across all of them. */
export interface AllPlans {
  /** The plans in the order in which they were made, with the example last. */
  open: PlanStanding[];
  /** Closed plans, the latest closed first. They add nothing to the late actions and next dates. */
  closed: PlanStanding[];
  /** The open plans that the totals are about: all except the example, or the example where no other plan is open. */
  inTotals: PlanStanding[];
  counts: Counts;
  late: OfPlan<{ rated: RatedAction }>[];
  next: OfPlan<{ deadline: Deadline }>[];
}

/** Whether an action is past its due date and therefore Red. */
const isLate = ({ rating }: RatedAction): boolean => rating?.key === 'Red' && rating.rule === 'overdue';

/** The state of one plan on a day. */
export function standingOf(data: PlanData, today: Day): PlanStanding {
  const view = viewPlan(data, today);
  const personOf = (id: number | null): Person | null => view.people.get(id ?? -1) ?? null;
  return {
    data,
    view,
    sponsor: personOf(data.plan.sponsorId),
    manager: personOf(data.plan.managerId),
    late: view.actions.filter(isLate).sort(compareAttention),
    next: deadlinesAhead(data, view.actions, today),
  };
}

/** The plans of a site together (requirement 68). */
export function allPlansOf(plans: readonly PlanData[], today: Day): AllPlans {
  const standings = plans.map((data) => standingOf(data, today));
  const open = standings
    .filter(({ data }) => data.plan.closed === null)
    .sort((a, b) => Number(a.data.plan.example) - Number(b.data.plan.example) || a.data.plan.id - b.data.plan.id);
  const closed = standings
    .filter(({ data }) => data.plan.closed !== null)
    .sort((a, b) => (b.data.plan.closed ?? '').localeCompare(a.data.plan.closed ?? ''));
  const real = open.filter(({ data }) => !data.plan.example);
  const inTotals = real.length > 0 ? real : open;
  return {
    open,
    closed,
    inTotals,
    counts: countsOf(inTotals.flatMap(({ view }) => view.actions)),
    late: inTotals
      .flatMap((of) => of.late.map((rated) => ({ of, rated })))
      .sort((a, b) => compareAttention(a.rated, b.rated)),
    next: inTotals
      .flatMap((of) => of.next.map((deadline) => ({ of, deadline })))
      .sort((a, b) => a.deadline.day.localeCompare(b.deadline.day)),
  };
}

/**
 * The counts of several plans in a sentence: "3 plans with 120 actions in all: 90 on track or done, 21 at risk, 6 late
 * or off track, 3 not now."
 */
export function allPlansSentence({ open, inTotals, counts }: Pick<AllPlans, 'open' | 'inTotals' | 'counts'>): string {
  if (open.length === 0) return 'No plan is open.';
  const plans = counted(inTotals.length, 'plan');
  const apart = inTotals.length < open.length ? ' The example is not counted.' : '';
  if (counts.total === 0) return `${plans}, without an action yet.${apart}`;
  const parts = [
    [counts.Blue + counts.Green, `on track or done${awaitingPart(counts.awaiting)}`],
    [counts.Amber, 'at risk'],
    [counts.Red, 'late or off track'],
    [counts.Grey, 'not now'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return `${plans} with ${counted(counts.total, 'action')} in all: ${said.join(', ')}.${apart}`;
}
