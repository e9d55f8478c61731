import type { Action, Dependency } from '../fields';
import type { PlanData } from '../planData';
import { isLate } from '../rating';
import { waitsForOf } from '../schedule';
import type { PlanView, RatedAction } from '../view';
import { cycleThrough } from './cycles';
import type { Waiting } from './cycles';
import { isMet } from './met';

/** The recorded dependencies of each action. */
export function waitingIn(actions: readonly Pick<RatedAction, 'action' | 'state'>[]): Waiting {
  return new Map(actions.map(({ action, state }) => [action.id, waitsForOf(action, state)]));
}

/** One dependency of an action, in either direction. */
export interface Link {
  need: Dependency['need'];
  other: RatedAction;
  /** Whether the other action has progressed far enough for this one to begin. */
  met: boolean;
  /** Whether the action at the other end is late. */
  late: boolean;
}

/** The dependencies of an action in both directions, with the faults in them. */
export interface Links {
  waitsFor: Link[];
  holdsUp: Link[];
  /** The circle when the action waits, through others, for itself. */
  cycle: RatedAction[] | null;
  /** Numbers of dependencies for which the plan has no action. */
  unknown: number[];
}

/** The dependencies of an action both ways, in plan order (requirement 24). */
export function linksOf(rated: RatedAction, view: Pick<PlanView, 'actions' | 'byId' | 'today'>): Links {
  const link = (dependency: Dependency, waitedFor: RatedAction, other: RatedAction): Link => ({
    need: dependency.need,
    other,
    met: isMet(dependency, waitedFor.state),
    late: isLate(waitedFor.state, view.today),
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

/** The plan's data reduced to the rows needed to rate one action: the action and its dependencies. */
export function aroundAction(data: PlanData, action: Action): PlanData {
  const recorded = data.position?.states.find(({ actionId }) => actionId === action.id)?.schedule?.waitsFor ?? [];
  const wanted = new Set([action.id, ...[...action.waitsFor, ...recorded].map(({ actionId }) => actionId)]);
  for (const row of data.rows)
    if (row.actionId === action.id) for (const { actionId } of row.waitsFor ?? []) wanted.add(actionId);
  return { ...data, actions: data.actions.filter(({ id }) => wanted.has(id)) };
}
