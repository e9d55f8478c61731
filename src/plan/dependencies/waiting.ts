import type { Action, Dependency } from '../fields';
import type { ActionState } from '../actionState';
import type { PlanData } from '../planData';
import type { Day } from '../day';
import { isLate } from '../rating';
import { waitsForOf } from '../schedule';
import type { PlanView, RatedAction } from '../view';
import { cycleThrough } from './cycles';
import type { Waiting } from './cycles';

/** Whether what was waited for has come: complete, or as far as the dependency asks (requirement 24). */
export function isMet({ need }: Pick<Dependency, 'need'>, state: Pick<ActionState, 'done' | 'sufficient'>): boolean {
  return state.done !== null || (need === 'sufficiently progressed' && state.sufficient !== null);
}

/** The late actions that an action still waits for, in the order in which it names them. */
export function lateOnes(
  action: Action,
  states: ReadonlyMap<number, ActionState>,
  today: Day,
): { id: number; state: ActionState }[] {
  const own = states.get(action.id);
  if (!own) return [];
  return waitsForOf(action, own).flatMap((dependency) => {
    const state = states.get(dependency.actionId);
    return state && !isMet(dependency, state) && isLate(state, today) ? [{ id: dependency.actionId, state }] : [];
  });
}

/** What each action waits for as recorded. */
export function waitingIn(actions: readonly Pick<RatedAction, 'action' | 'state'>[]): Waiting {
  return new Map(actions.map(({ action, state }) => [action.id, waitsForOf(action, state)]));
}

/** One line of what an action waits for, or of what waits for it. */
export interface Link {
  need: Dependency['need'];
  other: RatedAction;
  /** Whether the other action has come far enough, so that this one can go on. */
  met: boolean;
  /** Whether the action that is waited for is late. */
  late: boolean;
}

/** What an action waits for and what it holds up, and what is wrong with that. */
export interface Links {
  waitsFor: Link[];
  holdsUp: Link[];
  /** The way round when it waits, through others, for itself. */
  cycle: RatedAction[] | null;
  /** Numbers of actions that it waits for and that the plan does not have. */
  unknown: number[];
}

/** The dependencies of an action both ways, in plan order (requirement 24). */
export function linksOf(rated: RatedAction, view: Pick<PlanView, 'actions' | 'byId' | 'today'>): Links {
  const link = (dependency: Dependency, awaited: RatedAction, other: RatedAction): Link => ({
    need: dependency.need,
    other,
    met: isMet(dependency, awaited.state),
    late: isLate(awaited.state, view.today),
  });
  const wanted = waitsForOf(rated.action, rated.state);
  const cycle = cycleThrough(rated.action.id, waitingIn(view.actions));
  return {
    waitsFor: wanted.flatMap((dependency) => {
      const other = view.byId.get(dependency.actionId);
      return other ? [link(dependency, other, other)] : [];
    }),
    holdsUp: view.actions.flatMap((other) =>
      waitsForOf(other.action, other.state)
        .filter(({ actionId }) => actionId === rated.action.id)
        .map((dependency) => link(dependency, rated, other)),
    ),
    cycle: cycle && cycle.flatMap((id) => view.byId.get(id) ?? []),
    unknown: wanted.map(({ actionId }) => actionId).filter((id) => !view.byId.has(id)),
  };
}

/** The plan's data with only what rating one action needs: itself and what it waits for. */
export function aroundAction(data: PlanData, action: Action): PlanData {
  const recorded = data.position?.states.find(({ actionId }) => actionId === action.id)?.schedule?.waitsFor ?? [];
  const wanted = new Set([action.id, ...[...action.waitsFor, ...recorded].map(({ actionId }) => actionId)]);
  for (const row of data.rows)
    if (row.actionId === action.id) for (const { actionId } of row.waitsFor ?? []) wanted.add(actionId);
  return { ...data, actions: data.actions.filter(({ id }) => wanted.has(id)) };
}
