import type { Day } from '../day';
import type { CarriedAction, Plan, Recommendation } from '../fields';
import { answeredBy } from '../groups';
import type { PlanView, RatedAction } from '../view';

/** The decision about an action that is open when its plan ends (requirement 70). */
export type Becomes = 'carried' | 'merged' | 'withdrawn' | 'closed';

/** A person's decision about one open action. */
export interface ActionDecision {
  actionId: number;
  becomes: Becomes;
  /** For a merged action: the carried action that continues it. */
  into: number | null;
  /** Why the action is merged, withdrawn or closed; may be empty for a carried one. */
  reason: string;
}

/** A new plan that continues another. */
export interface NextPhase {
  plan: { title: string; starts: Day | null; ends: Day | null };
  /** Whether a new inspection begins the phase; the new plan then answers the next report that is brought in. */
  answersNewReport: boolean;
  decisions: ActionDecision[];
}

/** The actions that need a decision: neither complete nor withdrawn, in plan order. */
export function openActions(view: Pick<PlanView, 'actions'>): RatedAction[] {
  return view.actions.filter(({ rating }) => rating !== null && rating.key !== 'Blue');
}

/** The complete actions, which stay in the ending plan. */
export function completeActions(view: Pick<PlanView, 'actions'>): RatedAction[] {
  return view.actions.filter(({ rating }) => rating?.key === 'Blue');
}

/** The numbers of the actions that are carried over. */
const carriedIn = (decisions: readonly ActionDecision[]): Set<number> =>
  new Set(decisions.filter(({ becomes }) => becomes === 'carried').map(({ actionId }) => actionId));

/** Why a phase cannot begin, in a sentence, and the action concerned; null where it concerns them all. */
export interface PhaseProblem {
  actionId: number | null;
  message: string;
}

/** The first decision that cannot be carried out, as a sentence that names its action; null when all can. */
export function phaseProblem(
  { decisions }: Pick<NextPhase, 'decisions'>,
  view: Pick<PlanView, 'byId'>,
): PhaseProblem | null {
  const carried = carriedIn(decisions);
  const nameOf = (id: number): string => `Action ${view.byId.get(id)?.action.ref ?? id}`;
  for (const { actionId, becomes, into, reason } of decisions) {
    if (becomes === 'merged' && (into === null || !carried.has(into)))
      return { actionId, message: `${nameOf(actionId)}: choose the carried action that it is merged into.` };
    if (becomes !== 'carried' && reason.trim() === '')
      return { actionId, message: `${nameOf(actionId)}: say why it is ${becomes}.` };
  }
  return carried.size === 0
    ? { actionId: null, message: 'Carry at least one action into the next phase, or close the plan instead.' }
    : null;
}

/** The facts that an action of the new plan quotes from one that it continues. */
export function citedAs({ action, state }: RatedAction, plan: Pick<Plan, 'id' | 'title'>): CarriedAction {
  return {
    fromPlanId: plan.id,
    planTitle: plan.title,
    fromActionId: action.id,
    ref: action.ref,
    firstDue: action.originalDue,
    timesMoved: state.dueMoves.length,
  };
}

/** An action of the new plan, with the actions that it continues. It keeps its number. */
export interface CarriedOver {
  rated: RatedAction;
  carriedFrom: CarriedAction[];
}

/**
 * The actions of the new plan, each with all the actions that it continues: its own earlier form, those merged into it,
 * and those that these continued.
 */
export function carriedOver({ decisions }: NextPhase, view: PlanView, plan: Pick<Plan, 'id' | 'title'>): CarriedOver[] {
  const ratedOf = (id: number): RatedAction[] => {
    const rated = view.byId.get(id);
    return rated ? [rated] : [];
  };
  return [...carriedIn(decisions)].flatMap(ratedOf).map((rated) => {
    const merged = decisions
      .filter(({ becomes, into }) => becomes === 'merged' && into === rated.action.id)
      .flatMap(({ actionId }) => ratedOf(actionId));
    const all = [rated, ...merged];
    const carriedFrom = all.flatMap((each) => [citedAs(each, plan), ...each.action.carriedFrom]);
    return { rated, carriedFrom };
  });
}

/**
 * The recommendations that are carried over: all except withdrawn ones and those that only complete actions answer. A
 * recommendation whose only action is not carried over has no response in the new plan.
 */
export function carriedRecommendations(
  { decisions }: Pick<NextPhase, 'decisions'>,
  view: Pick<PlanView, 'actions'>,
  recommendations: readonly Recommendation[],
): Recommendation[] {
  const carried = carriedIn(decisions);
  const goOn = new Set(view.actions.filter(({ action }) => carried.has(action.id)).flatMap(answeredBy));
  const done = new Set(completeActions(view).flatMap(answeredBy));
  return recommendations.filter(({ id, withdrawn }) => withdrawn === null && (goOn.has(id) || !done.has(id)));
}

/**
 * "carried from action 3.2 of Phase 3, first due March 2025, moved four times": one of the actions that an action
 * continues.
 */
export function carriedInWords({ ref, planTitle, firstDue, timesMoved }: CarriedAction): string {
  const moved =
    timesMoved === 0 ? '' : `, moved ${timesMoved === 1 ? 'once' : timesMoved === 2 ? 'twice' : `${timesMoved} times`}`;
  return `action ${ref} of ${planTitle}${firstDue ? `, first due ${monthInWords(firstDue)}` : ''}${moved}`;
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthInWords = (day: Day): string => month.format(new Date(`${day}T00:00:00Z`));
