import { addDays } from '../../plan/day';
import { viewPlan } from '../../plan/planView';
import { everyRating, today } from '../testing/testPlan';
import { selectedActions } from './matching';
import { everything } from './selection';

/**
 * The actions that a filter by due date lists, in a plan whose action 2.3 is due the given number of days from today.
 */
function dueIn(days: number, due: string): string[] {
  const data = everyRating();
  const day = addDays(today, days);
  const { id } = data.actions.find(({ ref }) => ref === '2.3')!;
  const actions = data.actions.map((action) => (action.id === id ? { ...action, due: day, originalDue: day } : action));
  const rows = data.rows.map((row) => (row.actionId === id && row.due !== null ? { ...row, due: day } : row));
  return selectedActions(viewPlan({ ...data, actions, rows }, today), { ...everything, due }).map(
    ({ action }) => action.ref,
  );
}

it.each([
  ['fortnight', 14],
  ['quarter', 91],
])('the filter for the next %s reaches to day %d and no further', (due, last) => {
  for (const days of [0, 1, last - 1, last]) expect(dueIn(days, due)).toContain('2.3');
  for (const days of [-1, last + 1]) expect(dueIn(days, due)).not.toContain('2.3');
});
