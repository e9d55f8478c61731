import { addDays, daysBetween } from '../day';
import { silentSince } from '../rating';
import { startOf } from '../schedule';
import { aboutAction, isOpen } from './actionDates';
import type { RuleFamily } from './occurrence';
import { tell } from './occurrence';
import { stageOf } from './stages';

/**
 * Asks a lead for a report when there was none for longer than the plan's review period, and again after each further
 * period. Not while the due date itself leads to a reminder.
 */
export const nothingReported: RuleFamily = (on) => {
  const { plan, settings } = on.data;
  if (!settings.reminders.askWhenSilent || plan.reviewDays <= 0) return [];
  return on.data.actions.flatMap((action) => {
    const state = on.states.get(action.id);
    if (!state || !isOpen(state, on.day)) return [];
    const starts = startOf(action, state);
    if (starts !== null && starts > on.day) return [];
    if (state.due !== null && stageOf(state.due, on.day, settings)) return [];
    const since = silentSince(action, state, on.day);
    if (since === null || daysBetween(since, on.day) <= plan.reviewDays) return [];
    return tell(on, {
      about: aboutAction(action),
      rule: 'progress asked',
      urgency: 'asked',
      due: addDays(since, plan.reviewDays),
      step: Math.floor((daysBetween(since, on.day) - 1) / plan.reviewDays),
      leadId: state.leadId,
      detail: state.lastReport ? state.lastReport.day : '',
      apart: 'silent',
    });
  });
};
