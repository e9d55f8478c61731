import type { Day } from '../day';
import type { CarriedAction, Plan, Recommendation } from '../fields';
import { answeredBy } from '../groups';
import type { PlanView, RatedAction } from '../view';

/** What becomes of an action that is open when its plan ends (requirement 70). */
export type Becomes = 'carried' | 'merged' | 'withdrawn' | 'closed';

/** What somebody decided of one open action. */
export interface ActionDecision {
  actionId: number;
  becomes: Becomes;
  /** Of a merged one: the carried action that goes on with it. */
  into: number | null;
  /** Why it is merged, withdrawn or closed; may be empty for one that is carried. */
  reason: string;
}

/** A plan that is begun from another. */
export interface NextPhase {
  plan: { title: string; starts: Day | null; ends: Day | null };
  /** A new inspection begins the phase: the plan answers the report that comes into it next. */
  answersNewReport: boolean;
  decisions: ActionDecision[];
}

/** The actions of a plan that somebody has to decide about: neither complete nor withdrawn, in plan order. */
export function openActions(view: Pick<PlanView, 'actions'>): RatedAction[] {
  return view.actions.filter(({ rating }) => rating !== null && rating.key !== 'Blue');
}

/** How many stay behind because they are complete. */
export function completeActions(view: Pick<PlanView, 'actions'>): RatedAction[] {
  return view.actions.filter(({ rating }) => rating?.key === 'Blue');
}

/** What of the decisions cannot be written, as a sentence with the action it is about; null when all can. */
export function phaseProblem(
  { decisions }: Pick<NextPhase, 'decisions'>,
  view: Pick<PlanView, 'byId'>,
): { actionId: number | null; message: string } | null {
  const carried = new Set(decisions.filter(({ becomes }) => becomes === 'carried').map(({ actionId }) => actionId));
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

/** What an action of the new plan cites of one that it goes on from. */
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

/** An action of the new plan, with what it goes on from. It keeps its number. */
export interface CarriedOver {
  rated: RatedAction;
  carriedFrom: CarriedAction[];
}

/** The actions of the new plan, each with all that it goes on from: itself, what was merged into it, and what these went on from. */
export function carriedOver({ decisions }: NextPhase, view: PlanView, plan: Pick<Plan, 'id' | 'title'>): CarriedOver[] {
  const ratedOf = (id: number): RatedAction[] => {
    const rated = view.byId.get(id);
    return rated ? [rated] : [];
  };
  return decisions
    .filter(({ becomes }) => becomes === 'carried')
    .flatMap(({ actionId }) => ratedOf(actionId))
    .map((rated) => {
      const merged = decisions
        .filter(({ becomes, into }) => becomes === 'merged' && into === rated.action.id)
        .flatMap(({ actionId }) => ratedOf(actionId));
      const all = [rated, ...merged];
      const carriedFrom = all.flatMap((each) => [citedAs(each, plan), ...each.action.carriedFrom]);
      return { rated, carriedFrom };
    });
}

/**
 * The recommendations that go on: all but those that only complete actions answer and those that were withdrawn. One whose
 * only action is not carried comes into the new plan without a response.
 */
export function carriedRecommendations(
  { decisions }: Pick<NextPhase, 'decisions'>,
  view: Pick<PlanView, 'actions'>,
  recommendations: readonly Recommendation[],
): Recommendation[] {
  const carried = new Set(decisions.filter(({ becomes }) => becomes === 'carried').map(({ actionId }) => actionId));
  const goOn = new Set(view.actions.filter(({ action }) => carried.has(action.id)).flatMap(answeredBy));
  const done = new Set(completeActions(view).flatMap(answeredBy));
  return recommendations.filter(({ id, withdrawn }) => withdrawn === null && (goOn.has(id) || !done.has(id)));
}

/** "carried from action 3.2 of Phase 3, first due March 2025, moved four times" for one that an action goes on from. */
export function carriedInWords({ ref, planTitle, firstDue, timesMoved }: CarriedAction): string {
  const moved =
    timesMoved === 0 ? '' : `, moved ${timesMoved === 1 ? 'once' : timesMoved === 2 ? 'twice' : `${timesMoved} times`}`;
  return `action ${ref} of ${planTitle}${firstDue ? `, first due ${monthInWords(firstDue)}` : ''}${moved}`;
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthInWords = (day: Day): string => month.format(new Date(`${day}T00:00:00Z`));
