import { addDays, weekdayOf } from '../day';
import type { Day } from '../day';
import { addWorkingDays, isWorkingDay } from '../workingDays';
import type { RuleFamily } from './occurrence';
import { tell } from './occurrence';

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** The first working day of a day's week, on which weekly digests go. In a week without working days, its Monday. */
export function digestDayOf(day: Day, extraHolidays: readonly Day[]): Day {
  const monday = mondayOf(day);
  const first = isWorkingDay(monday, extraHolidays) ? monday : addWorkingDays(monday, 1, extraHolidays);
  return mondayOf(first) === monday ? first : monday;
}

/** The digest for the plan manager: at the beginning of a week, or on each working day (ReminderSettings.digest). */
export const digests: RuleFamily = (on) => {
  const { plan, settings } = on.data;
  const { digest } = settings.reminders;
  if (digest === 'never' || plan.managerId === null || on.data.actions.length === 0) return [];
  return tell(on, {
    about: { kind: 'plan', id: plan.id, ref: 'digest', text: plan.title, route: '#/' },
    rule: 'digest',
    urgency: 'digest',
    due: digest === 'daily' ? on.day : mondayOf(on.day),
    step: 0,
    leadId: null,
    personId: plan.managerId,
  });
};
