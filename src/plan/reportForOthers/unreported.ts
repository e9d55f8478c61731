import { isPaused } from '../rating';
import { startOf } from '../schedule';
import type { PlanView, RatedAction } from '../view';
import type { Day } from '../day';

/**
 * The actions without a report since a day, to be completed before a board meets. Actions that are done, paused,
 * withdrawn or not due to start are left out, because nobody owes a report on them.
 */
export function unreportedSince(view: Pick<PlanView, 'actions' | 'today'>, since: Day): RatedAction[] {
  return view.actions.filter(({ action, state, rating }) => {
    const start = startOf(action, state);
    const isUnderWay = rating !== null && !state.done && !isPaused(state, view.today) && !(start && start > view.today);
    return isUnderWay && (state.lastReport === null || state.lastReport.day <= since);
  });
}
