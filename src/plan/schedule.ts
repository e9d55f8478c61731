import type { Action, Dependency } from './fields';
import type { ActionState } from './actionState';
import type { Day } from './day';

type Scheduled = Pick<Action, 'start' | 'waitsFor'>;

/** The start of an action: as recorded, else as in the Actions list. */
export function startOf(action: Scheduled, state: Pick<ActionState, 'schedule'>): Day | null {
  return state.schedule ? state.schedule.start : action.start;
}

/** The dependencies of an action: as recorded, else as in the Actions list (requirement 24). */
export function waitsForOf(action: Scheduled, state: Pick<ActionState, 'schedule'>): readonly Dependency[] {
  return state.schedule ? state.schedule.waitsFor : action.waitsFor;
}
