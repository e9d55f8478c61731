import type { PlanSettings } from '../planSettings';
import { addDays } from '../day';
import type { Day } from '../day';
import { addWorkingDays, workingDaysBetween } from '../workingDays';
import type { Urgency } from './occurrence';

/** Where something stands on its way to and past its date. */
export interface Stage {
  reached: 'due soon' | 'due today' | 'overdue';
  /** Due soon: the working days of the step that was reached. Overdue: 0 for the first time, then 1, 2… */
  step: number;
  /** The earliest day on which it can have been reached. */
  since: Day;
  /** Overdue again: at how many working days. Another interval set since makes another occurrence. */
  apart?: number;
}

/**
 * The stage of a day. It is a function of the day alone, not of the day's events: what was reached on a weekend or on a
 * day without a run is still true on the next working day, so nothing is missed, and what has been overtaken in the
 * meantime is not said any more.
 */
export function stageOf(due: Day, today: Day, settings: PlanSettings): Stage | null {
  const { extraHolidays, dueSoonSteps, overdueEvery } = settings;
  if (today === due) return { reached: 'due today', step: 0, since: due };
  if (today > due) return { reached: 'overdue', ...repeatOf(due, today, overdueEvery, extraHolidays) };
  const left = workingDaysBetween(today, due, extraHolidays);
  const reached = dueSoonSteps.filter((step) => left <= step);
  if (reached.length === 0) return null;
  const step = Math.min(...reached);
  // Working days as calendar days, with room for two weeks of bank holidays.
  return { reached: 'due soon', step, since: addDays(due, -2 * step - 14) };
}

/**
 * Which time it is said since a day: 0 on the first working day, then 1, 2… every so many working days. A repeat every 0
 * days means "once".
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

/** How pressing a stage is. */
export const urgencyOfStage: { [reached in Stage['reached']]: Urgency } = {
  overdue: 'late',
  'due today': 'today',
  'due soon': 'soon',
};

/**
 * The step of a stage for rules that have one name for all stages: due soon keeps its working days, today is 0, and
 * repeats after the date count down from -1, so that each stage has a number of its own.
 */
export function stepOfStage({ reached, step }: Stage): number {
  return reached === 'overdue' ? -1 - step : step;
}
