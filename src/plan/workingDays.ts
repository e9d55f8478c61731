import { bankHolidays } from './bankHolidays';
import { addDays, dayNumber, weekdayOf } from './day';
import type { Day } from './day';

/** The days off of one council, prepared for counting. */
interface Calendar {
  off: Set<Day>;
  /** The day numbers of the holidays that fall on a weekday, ascending. */
  offNumbers: number[];
}

const calendars = new WeakMap<readonly Day[], Calendar>();
const NO_EXTRA: readonly Day[] = [];

function calendarOf(extraHolidays: readonly Day[]): Calendar {
  let calendar = calendars.get(extraHolidays);
  if (!calendar) {
    const off = new Set([...bankHolidays, ...extraHolidays]);
    const offNumbers = [...off]
      .filter((day) => !isWeekend(day))
      .map(dayNumber)
      .sort((a, b) => a - b);
    calendar = { off, offNumbers };
    calendars.set(extraHolidays, calendar);
  }
  return calendar;
}

function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}

/** How many of the ascending numbers are at most the limit. */
function countUpTo(numbers: number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Working days from the week of 1 January 1970 up to and including a day. Only differences of these numbers are
 * meaningful.
 */
function workingDaysUpTo(day: Day, calendar: Calendar): number {
  const number = dayNumber(day);
  // 1 January 1970 was a Thursday: day number 4 was the first Monday.
  const sinceMonday = number - 4;
  const weeks = Math.floor(sinceMonday / 7);
  const weekdays = weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
  return weekdays - countUpTo(calendar.offNumbers, number);
}

/**
 * Whether council offices work on a day: neither a weekend nor a bank holiday of England and Wales.
 * @param extraHolidays further days off (PlanSettings.extraHolidays)
 */
export function isWorkingDay(day: Day, extraHolidays: readonly Day[] = NO_EXTRA): boolean {
  return !isWeekend(day) && !calendarOf(extraHolidays).off.has(day);
}

/**
 * The day that is a number of working days after a day; that day itself is day 0 (requirements, "Facts to check rules
 * against": 70 working days after 24 Nov 2017 is 7 Mar 2018). Negative numbers count back. With 0 the result is the day
 * itself, whether or not it is a working day.
 */
export function addWorkingDays(day: Day, workingDays: number, extraHolidays: readonly Day[] = NO_EXTRA): Day {
  const step = workingDays < 0 ? -1 : 1;
  let result = day;
  for (let left = Math.abs(workingDays); left > 0;) {
    result = addDays(result, step);
    if (isWorkingDay(result, extraHolidays)) left--;
  }
  return result;
}

/**
 * Working days after the first day up to and including the second: 70 from 24 Nov 2017 to 7 Mar 2018. Negative when the
 * second day is earlier. Weekends and holidays do not count, so Saturday to Sunday is 0.
 */
export function workingDaysBetween(from: Day, to: Day, extraHolidays: readonly Day[] = NO_EXTRA): number {
  const calendar = calendarOf(extraHolidays);
  return workingDaysUpTo(to, calendar) - workingDaysUpTo(from, calendar);
}
