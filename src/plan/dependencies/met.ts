import type { Action, Dependency } from '../fields';
import type { ActionState } from '../actionState';
import type { Day } from '../day';
import { isLate } from '../rating';
import { waitsForOf } from '../schedule';

/** Whether a dependency is met: the other action is complete, or as far as the dependency requires (requirement 24). */
export function isMet({ need }: Pick<Dependency, 'need'>, state: Pick<ActionState, 'done' | 'sufficient'>): boolean {
  return state.done !== null || (need === 'sufficiently progressed' && state.sufficient !== null);
}

/** The late actions that an action still waits for, in the order of its dependencies. */
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
