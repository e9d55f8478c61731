import { dayOf, formatDay, formatTime, hourOf, timeInWords } from '../day';
import type { PlanSettings } from '../planSettings';
import { isWorkingDay } from '../workingDays';

const HOUR = 3_600_000;
/** Runs may be missed now and then (a restart, a busy hour); this many in a row mean that something is wrong. */
const missedRuns = 3;
/** Longer ago than this is late in any case. */
const longest = 24 * 14;

/**
 * Why nothing goes at a moment, as a sentence, or null: reminders go between the hours that are set, in the site's time.
 * @param instant ISO 8601
 * @param timeZone IANA name: decided here, because hosts run in UTC and British summer time must not move the hours
 */
export function outsideHours(settings: PlanSettings, instant: string, timeZone: string): string | null {
  const { from, to } = settings.reminders.hours;
  const hour = hourOf(instant, timeZone);
  if (hour >= from && hour < to) return null;
  return `It is ${formatTime(instant, timeZone)}. Reminders go between ${timeInWords(from)} and ${timeInWords(to)}.`;
}

/**
 * Whether the hourly job has stopped: when no run began in three of the hours in which it should have. A sentence for the
 * manager, or null while all is well.
 * @param lastRun when the job last began a run, ISO 8601; null when it never did
 * @param now ISO 8601
 */
export function jobIsLate(
  settings: PlanSettings,
  lastRun: string | null,
  now: string,
  timeZone: string,
): string | null {
  if (lastRun === null) return 'The reminder job has not run on this site yet.';
  let missed = 0;
  const began = Date.parse(lastRun);
  for (let hours = 1; hours <= longest && missed < missedRuns; hours++) {
    const moment = began + hours * HOUR;
    if (moment > Date.parse(now)) return null;
    const instant = new Date(moment).toISOString();
    const works = isWorkingDay(dayOf(instant, timeZone), settings.extraHolidays);
    if (works && outsideHours(settings, instant, timeZone) === null) missed++;
  }
  if (missed < missedRuns) return null;
  const at = `${formatDay(dayOf(lastRun, timeZone))} at ${formatTime(lastRun, timeZone)}`;
  return `The reminder job last ran on ${at}, and should run every hour.`;
}
