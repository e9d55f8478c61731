/**
 * A day in the site's calendar, "2017-11-24": never a moment. Days compare as strings.
 */
export type Day = string;

const MS_PER_DAY = 86_400_000;
const QUARTER_HOUR = 900_000;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * Formatters by time zone, kept because making an Intl formatter costs about a thousand times as much as using one, and
 * the day of every progress row is computed.
 */
const formatters = new Map<string, Intl.DateTimeFormat>();
/**
 * Days by time zone and quarter hour, kept because zones shift by whole quarter hours, so all moments of one UTC
 * quarter hour fall on one local day.
 */
const daysByQuarterHour = new Map<string, Map<number, Day>>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** The local time of a zone at a moment, expressed in milliseconds as if it were UTC. */
function wallClock(moment: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const part of formatterOf(timeZone).formatToParts(moment)) {
    if (part.type !== 'literal') parts[part.type] = Number(part.value);
  }
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
}

function dayNumberToDay(dayNumber: number): Day {
  return new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * Whole days since 1 January 1970, for counting.
 * @param day a day, "2017-11-24"
 * @throws RangeError when the text is not a day of the calendar
 */
export function dayNumber(day: Day): number {
  // Browsers accept other formats too, each in its own way, so the format is checked first.
  const number = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY : NaN;
  if (Number.isNaN(number)) throw new RangeError(`"${day}" is not a day: write it as 2017-11-24.`);
  return number;
}

/** Whether a text is a real day of the calendar, written "2017-11-24" ("2017-02-30" is not). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === text;
}

/**
 * The day on which a moment falls in a time zone (docs/design.md, "The rules": days in the site's zone, never moments).
 * @param instant ISO 8601 with its offset, "2025-03-31T23:00:00Z"
 * @param timeZone IANA name, "Europe/London"
 * @throws RangeError when the moment or the zone cannot be understood
 */
export function dayOf(instant: string, timeZone: string): Day {
  const moment = Date.parse(instant);
  if (Number.isNaN(moment)) throw new RangeError(`"${instant}" is not a moment in time.`);
  let days = daysByQuarterHour.get(timeZone);
  if (!days) {
    days = new Map();
    daysByQuarterHour.set(timeZone, days);
  }
  const quarter = Math.floor(moment / QUARTER_HOUR);
  let day = days.get(quarter);
  if (day === undefined) {
    day = dayNumberToDay(Math.floor(wallClock(moment, timeZone) / MS_PER_DAY));
    days.set(quarter, day);
  }
  return day;
}

/** The hour, 0 to 23, of the local time in a zone at a moment. */
export function hourOf(instant: string, timeZone: string): number {
  return new Date(wallClock(Date.parse(instant), timeZone)).getUTCHours();
}

/** "8.05 am", "noon", "midnight": the local time in a zone at a moment. */
export function formatTime(instant: string, timeZone: string): string {
  const wall = new Date(wallClock(Date.parse(instant), timeZone));
  return timeInWords(wall.getUTCHours(), wall.getUTCMinutes());
}

/**
 * "8.00 am", "noon", "midnight": a time of day in words that avoid the ambiguous 12.00 am and 12.00 pm. Hour 24 is
 * midnight.
 */
export function timeInWords(hour: number, minute = 0): string {
  if (minute === 0 && hour % 12 === 0) return hour === 12 ? 'noon' : 'midnight';
  return `${hour % 12 === 0 ? 12 : hour % 12}.${String(minute).padStart(2, '0')} ${hour % 24 < 12 ? 'am' : 'pm'}`;
}

/**
 * The first moment of a day in a time zone, as SharePoint writes a date-only column (contracts/semantics.md S23).
 * @param day "2025-04-01"
 * @param timeZone IANA name
 * @returns ISO 8601 in UTC to the second, "2025-03-31T23:00:00Z"
 * @throws RangeError when the day or the zone cannot be understood
 */
export function localMidnight(day: Day, timeZone: string): string {
  const midnight = dayNumber(day) * MS_PER_DAY;
  let moment = midnight;
  // The offset that applies is the one at the result, not at the first guess; two rounds find it before and after a
  // change of the clocks.
  for (let round = 0; round < 2; round++) moment = midnight - (wallClock(moment, timeZone) - moment);
  // Where the clocks go forward at midnight, 00:00 does not exist, and the day starts with its first quarter hour.
  while (wallClock(moment, timeZone) < midnight) moment += QUARTER_HOUR;
  // Where the clocks go back at midnight, 23:30 happens twice, and the day starts after the second.
  while (wallClock(moment - QUARTER_HOUR, timeZone) >= midnight) moment -= QUARTER_HOUR;
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}

/** The day this many days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return dayNumberToDay(dayNumber(day) + days);
}

/**
 * The same day of the month this many months later (or earlier). Where the month is too short, its last day: three
 * months after 30 November is 28 or 29 February.
 */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lastDate));
  return first.toISOString().slice(0, 10);
}

/**
 * The last day of a period of months. A period *beginning with* its first day ends on the day before the same date.
 * Where the last month is too short for that date, both kinds of period end with the month.
 */
export function lastDayOfMonths(day: Day, months: number, beginningWith: boolean): Day {
  const sameDate = addMonths(day, months);
  return beginningWith && sameDate.slice(8) === day.slice(8) ? addDays(sameDate, -1) : sameDate;
}

/** The last day of a day's month. */
export function monthEnd(day: Day): Day {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** "24 Nov 2017", as the screens show a day. */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[month - 1].slice(0, 3)} ${year}`;
}

/** "24 Nov", where the year is clear from the context. */
export function formatDayShort(day: Day): string {
  const [, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[month - 1].slice(0, 3)}`;
}

/** "24 November 2017", as documents show a day. */
export function formatDayLong(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** "November 2017", for a month as a whole. */
export function formatMonth(day: Day): string {
  const [year, month] = day.split('-').map(Number);
  return `${MONTHS[month - 1]} ${year}`;
}

/** "Friday 24 November 2017", where the day of the week matters. */
export function formatDayWithWeekday(day: Day): string {
  return `${WEEKDAYS[weekdayOf(day)]} ${formatDayLong(day)}`;
}
