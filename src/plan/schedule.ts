import type { Action, Dependency } from './fields';
import type { ActionState } from './actionState';
import type { Day } from './day';

type Scheduled = Pick<Action, 'start' | 'waitsFor'>;

/** When an action starts: as recorded, else as the Actions list has it. */
export function startOf(action: Scheduled, state: Pick<ActionState, 'schedule'>): Day | null {
  return state.schedule ? state.schedule.start : action.start;
}

/** What an action waits for: as recorded, else as the Actions list has it (requirement 24). */
export function waitsForOf(action: Scheduled, state: Pick<ActionState, 'schedule'>): readonly Dependency[] {
  return state.schedule ? state.schedule.waitsFor : action.waitsFor;
}
