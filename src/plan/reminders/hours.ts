import { dayOf, formatDay, formatTime, hourOf, timeInWords } from '../day';
import type { PlanSettings } from '../planSettings';
import { isWorkingDay } from '../workingDays';

const HOUR = 3_600_000;
/** The number of missed runs in a row that counts as a fault. Single runs may be missed (a restart, a busy hour). */
const missedRuns = 3;
/** The most hours without a run; beyond them the job is late in any case. */
const longest = 24 * 14;

/**
 * Why no reminders go at a moment, as a sentence, or null. They go only between the hours in Settings, in the site's
 * time.
 * @param instant ISO 8601
 * @param timeZone IANA name; hosts run in UTC, and British summer time must not shift the hours
 */
export function outsideHours(settings: PlanSettings, instant: string, timeZone: string): string | null {
  const { from, to } = settings.reminders.hours;
  const hour = hourOf(instant, timeZone);
  if (hour >= from && hour < to) return null;
  return `It is ${formatTime(instant, timeZone)}. Reminders go between ${timeInWords(from)} and ${timeInWords(to)}.`;
}

/**
 * Whether the hourly job has stopped: no run began in three of the hours in which one should have. A sentence for the
 * manager, or null while the job runs.
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
