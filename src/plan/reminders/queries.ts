import { formatDay } from '../day';
import { openQueriesOf } from '../queries';
import { isPaused } from '../rating';
import { aboutAction } from './actionDates';
import type { RuleFamily } from './occurrence';
import { tell } from './occurrence';
import { repeatOf } from './stages';

/** Asks a lead to answer a plan manager's query, and repeats that at an interval until the query is answered. */
export const queries: RuleFamily = (on) => {
  const { extraHolidays, reminders } = on.data.settings;
  return on.data.actions.flatMap((action) => {
    const state = on.states.get(action.id);
    if (!state || isPaused(state, on.day)) return [];
    return openQueriesOf(state).flatMap((query) => {
      const { step, since, apart } = repeatOf(query.day, on.day, reminders.queryEvery, extraHolidays);
      const by = on.data.people.find(({ id }) => id === query.byId)?.name ?? 'A plan manager';
      return tell(on, {
        about: aboutAction(action),
        rule: 'query open',
        urgency: 'asked',
        due: query.day,
        step,
        since,
        leadId: state.leadId,
        detail: `${by} asked on ${formatDay(query.day)}: “${query.text.trim()}”`,
        apart: `${query.rowId}${apart === undefined ? '' : ` ${apart}`}`,
      });
    });
  });
};
