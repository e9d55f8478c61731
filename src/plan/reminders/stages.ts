import type { PlanSettings } from '../planSettings';
import { addDays } from '../day';
import type { Day } from '../day';
import { addWorkingDays, workingDaysBetween } from '../workingDays';
import type { Urgency } from './occurrence';

/** The stage of an item before, on or after its date. */
export interface Stage {
  reached: 'due soon' | 'due today' | 'overdue';
  /** Due soon: the working days of the step that was reached. Overdue: 0 for the first reminder, then 1, 2… */
  step: number;
  /** The earliest day on which the stage can have been reached. */
  since: Day;
  /**
   * For repeated overdue reminders: the number of working days late, so that a changed interval leads to a new
   * occurrence.
   */
  apart?: number;
}

/**
 * The stage on a day. It depends on the day alone, not on events of that day. A stage reached on a weekend or a day
 * without a run is therefore still found on the next working day, so no reminder is missed; a stage that has been
 * overtaken meanwhile gives no reminder any more.
 */
export function stageOf(due: Day, today: Day, settings: PlanSettings): Stage | null {
  const { extraHolidays, dueSoonSteps, overdueEvery } = settings;
  if (today === due) return { reached: 'due today', step: 0, since: due };
  if (today > due) return { reached: 'overdue', ...repeatOf(due, today, overdueEvery, extraHolidays) };
  const left = workingDaysBetween(today, due, extraHolidays);
  const reached = dueSoonSteps.filter((step) => left <= step);
  if (reached.length === 0) return null;
  const step = Math.min(...reached);
  // A number of working days as calendar days, with room for two weeks of bank holidays.
  return { reached: 'due soon', step, since: addDays(due, -2 * step - 14) };
}

/**
 * The number of a repeated reminder since a day: 0 on the first working day, then 1, 2… at the interval in working
 * days. An interval of 0 means "once".
 */
export function repeatOf(
  since: Day,
  today: Day,
  every: number,
  extraHolidays: readonly Day[],
): Pick<Stage, 'step' | 'since' | 'apart'> {
  const late = workingDaysBetween(since, today, extraHolidays);
  const step = every > 0 ? Math.floor(Math.max(late - 1, 0) / every) : 0;
  if (step === 0) return { step, since };
  return { step, since: addWorkingDays(today, step * every - late, extraHolidays), apart: step * every };
}

/** The urgency of each stage. */
export const urgencyOfStage: { [reached in Stage['reached']]: Urgency } = {
  overdue: 'late',
  'due today': 'today',
  'due soon': 'soon',
};

/**
 * The step of a stage for rules that use one name for all stages: due soon keeps its working days, today is 0, and
 * repeats after the date count down from -1, so that each stage has a number of its own.
 */
export function stepOfStage({ reached, step }: Stage): number {
  return reached === 'overdue' ? -1 - step : step;
}
