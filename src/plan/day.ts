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

/** Making an Intl formatter costs about a thousand times what using it costs, and every progress row needs its day. */
const formatters = new Map<string, Intl.DateTimeFormat>();
/** Zones shift by whole quarter hours, so all moments of one UTC quarter hour fall on one local day. */
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

/** What a clock on the wall in the zone shows, written as if it were UTC, in milliseconds. */
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
  // Browsers read other texts too, each in its own way, so the shape is checked first.
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

/** The hour, 0 to 23, that a clock on the wall shows at a moment in a time zone. */
export function hourOf(instant: string, timeZone: string): number {
  return new Date(wallClock(Date.parse(instant), timeZone)).getUTCHours();
}

/** "8.05 am", "noon", "midnight", as a clock on the wall in the zone shows it. */
export function formatTime(instant: string, timeZone: string): string {
  const wall = new Date(wallClock(Date.parse(instant), timeZone));
  return timeInWords(wall.getUTCHours(), wall.getUTCMinutes());
}

/** "8.00 am", "noon", "midnight": a time of day, without the doubt of 12.00 am and 12.00 pm. The 24th hour is midnight. */
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
  // The offset is that of the answer, not of the guess: two rounds settle it on either side of a change of the clocks.
  for (let round = 0; round < 2; round++) moment = midnight - (wallClock(moment, timeZone) - moment);
  // Where the clocks go forward at midnight there is no 00:00: the day starts at the first quarter hour that is in it.
  while (wallClock(moment, timeZone) < midnight) moment += QUARTER_HOUR;
  // Where clocks go back at midnight, 23:30 happens twice; the day starts after the second time.
  while (wallClock(moment - QUARTER_HOUR, timeZone) >= midnight) moment -= QUARTER_HOUR;
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return dayNumberToDay(dayNumber(day) + days);
}

/**
 * The same day of the month so many months later (or earlier); where the month is too short, its last day:
 * three months after 30 November is 28 or 29 February.
 */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lastDate));
  return first.toISOString().slice(0, 10);
}

/** The last day of the month that a day is in. */
export function monthEnd(day: Day): Day {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative when the second comes first. */
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

/** "24 Nov", where the year is plain from the place. */
export function formatDayShort(day: Day): string {
  const [, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[month - 1].slice(0, 3)}`;
}

/** "24 November 2017", as documents show a day. */
export function formatDayLong(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** "November 2017", where the day of the month does not matter. */
export function formatMonth(day: Day): string {
  const [year, month] = day.split('-').map(Number);
  return `${MONTHS[month - 1]} ${year}`;
}

/** "Friday 24 November 2017", where the day of the week matters. */
export function formatDayWithWeekday(day: Day): string {
  return `${WEEKDAYS[weekdayOf(day)]} ${formatDayLong(day)}`;
}
