import { addDays, formatDay, monthEnd, weekdayOf } from '../../plan/day';
import type { Day } from '../../plan/day';
import { dayOfSerial } from './numberFormats';

/** The meaning of a printed due date. */
export interface PrintedDue {
  /** The day, when the text names exactly one. */
  day: Day | null;
  /** What a person has to decide, as the rest of a sentence; null when nothing is to be decided. */
  doubt: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?,?\\s+)?';
const YEAR = "'?((?:19|20)\\d\\d|\\d\\d)";

/** Whether the day or the month comes first in a column's dates; null when the file does not show it. */
export type DateOrder = 'day first' | 'month first' | null;

/** The longest text that is searched for a date. Longer texts would make the patterns slow. */
const LONGEST_DUE = 300;

const DAY_FIRST = `${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s.,/-]*${MONTH}[\\s.,/-]*${YEAR}`;
const MONTH_FIRST = `${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)`;
const NUMBERS = `${WEEKDAY}(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?((?:19|20)\\d\\d|\\d\\d)`;
const ISO = '((?:19|20)\\d\\d)-(\\d{2})-(\\d{2})';
const NO_TIME = '(?:(?:[T\\s]+|,\\s*)\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:\\s?[AP]M)?Z?)?';

/** One way to print a whole day: the groups of its pattern that hold the weekday, year, month and day. */
interface Way {
  source: string;
  weekday: number | null;
  year: number;
  month: number;
  date: number;
}
const WAYS: Way[] = [
  { source: ISO, weekday: null, year: 1, month: 2, date: 3 },
  { source: DAY_FIRST, weekday: 1, year: 4, month: 3, date: 2 },
  { source: MONTH_FIRST, weekday: 1, year: 4, month: 2, date: 3 },
  { source: NUMBERS, weekday: 1, year: 4, month: 3, date: 2 },
];
const WHOLE = WAYS.map((way) => ({ ...way, pattern: new RegExp(`^${way.source}${NO_TIME}$`, 'i') }));
const ANYWHERE = WAYS.map((way) => ({ ...way, pattern: new RegExp(`(?<![\\d/])${way.source}(?![\\d/])`, 'gi') }));

/**
 * Reads a due date as councils print them. A month, quarter or season is no day: the last day of it is named in the
 * doubt, for a person to choose. A time of day is left out.
 * @param text as printed, not empty
 * @param order whether the day or the month comes first; when null, only dates with the same meaning in both orders are
 * days
 */
export function readDue(text: string, order: DateOrder = 'day first'): PrintedDue {
  if (text.length > LONGEST_DUE)
    return { day: null, doubt: 'The text is too long for a date. Choose a day, or keep the words alone.' };
  const lines = text.split('\n').map((line) => readLine(line, order));
  // Several rows of one action may repeat the same day.
  if (lines.every(({ day }) => day !== null && day === lines[0].day)) return lines[0];
  return readLine(text.replace(/\s+/g, ' '), order);
}

function readLine(text: string, order: DateOrder): PrintedDue {
  const trimmed = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:due(?: date)?|deadline|by|date)\s*[:-]?\s+(?:the\s+)?/i, '')
    .replace(/[.;,]+$/, '');
  for (const way of WHOLE) {
    const match = way.pattern.exec(trimmed);
    if (match) return wholeDay(match, way, text, order);
  }
  if (/^\d{5}(?:\.0+)?$/.test(trimmed)) return serial(Number(trimmed), text);
  return vague(trimmed, text);
}

/** The day that a text names, when it names exactly one; else null. */
export function certainDay(text: string): Day | null {
  const { day, doubt } = readDue(text);
  return doubt === null ? day : null;
}

/**
 * The days that an unclear text may mean, likeliest first: the days it names, else the last day of the month or
 * quarter.
 * @param text as printed
 */
export function daysMeant(text: string): Day[] {
  if (text.length > LONGEST_DUE) return [];
  const trimmed = text.replace(/\s+/g, ' ').trim();
  const { day } = readLine(trimmed, 'day first');
  const last = lastDayMeant(trimmed);
  return [...new Set([...(day ? [day] : []), ...daysIn(trimmed), ...(last ? [last] : [])])];
}

/**
 * The due date of a date cell whose format shows less than the day it holds ("Mar-18" for 1 March 2018), with the
 * doubt.
 */
export function shownInPart(text: string, day: Day): PrintedDue {
  return {
    day: null,
    doubt: `“${text}” is what Excel shows of ${formatDay(day)}. Choose that day or the end of the time meant.`,
  };
}

function wholeDay(match: RegExpExecArray, way: Way, text: string, order: DateOrder): PrintedDue {
  const day = dayOf(match, way, order ?? 'day first');
  // The order of a column's dates is asked once for the column, not for each date.
  if (order === null && way.source === NUMBERS && day !== dayOf(match, way, 'month first'))
    return { day: null, doubt: null };
  if (!day) {
    const read = order === 'month first' ? 'the month before the day' : 'the day before the month';
    return { day: null, doubt: `“${text}” is no day of the calendar, read with ${read}.` };
  }
  const weekday = way.weekday === null ? undefined : match[way.weekday];
  if (weekday && WEEKDAYS[weekdayOf(day)] !== weekday.slice(0, 3).toLowerCase())
    return { day: null, doubt: `“${text}”: ${formatDay(day)} is another day of the week.` };
  return { day, doubt: null };
}

function dayOf(match: RegExpExecArray, way: Way, order: DateOrder = 'day first'): Day | null {
  const swapped = order === 'month first' && way.source === NUMBERS;
  const [month, date] = swapped ? [match[way.date], match[way.month]] : [match[way.month], match[way.date]];
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  const day = real(fullYear(match[way.year]), named >= 0 ? named + 1 : Number(month), Number(date));
  return day !== null && way.source === ISO ? inBritain(day, match[0]) : day;
}

/** A UTC timestamp such as "2024-10-30T23:00:00Z" falls on the next day in Britain while summer time applies. */
function inBritain(day: Day, printed: string): Day {
  if (!/T2[3]:\d\d.*Z$/.test(printed)) return day;
  const hours = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hour12: false });
  return hours.format(new Date(`${day}T12:00:00Z`)) === '13' ? addDays(day, 1) : day;
}

/**
 * The date order of dates in figures, proven by a figure above 12. Null when no date proves an order, or when dates
 * prove both.
 * @param texts dates of one column, or of one file
 */
export function dateOrderIn(texts: readonly string[]): DateOrder {
  let day = false;
  let month = false;
  for (const text of texts) {
    const match = IN_FIGURES.exec(text.trim().slice(0, 60));
    if (!match) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first > 12 && second <= 12) day = true;
    if (second > 12 && first <= 12) month = true;
  }
  return day === month ? null : month ? 'month first' : 'day first';
}

/** Whether a text is a date in figures with a different meaning when the month comes first. */
export function readsBothWays(text: string): boolean {
  const match = IN_FIGURES.exec(text.trim().slice(0, 60));
  return match !== null && Number(match[1]) <= 12 && Number(match[2]) <= 12 && match[1] !== match[2];
}

const IN_FIGURES = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:(?:19|20)\d\d|\d\d)(?!\d)/;

/** The only whole day in a text, or null. */
export function wholeDayIn(text: string): Day | null {
  const days = daysIn(text.slice(0, LONGEST_DUE));
  return days.length === 1 ? days[0] : null;
}

function fullYear(printed: string): number {
  return printed.length === 2 ? 2000 + Number(printed) : Number(printed);
}

/** The day, or null for one that no calendar has, such as "31 June 2018". */
function real(year: number, month: number, date: number): Day | null {
  const moment = new Date(Date.UTC(year, month - 1, date));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== date) return null;
  return moment.toISOString().slice(0, 10);
}

function serial(number: number, text: string): PrintedDue {
  const day = dayOfSerial(number);
  if (!day) return { day: null, doubt: `“${text}” is a number, not a date.` };
  return { day, doubt: `“${text}” was read as Excel’s number for ${formatDay(day)}.` };
}

function vague(trimmed: string, text: string): PrintedDue {
  const days = daysIn(trimmed);
  if (days.length > 1)
    return { day: null, doubt: `“${text}” names more than one day (${days.map(formatDay).join(', ')}). Choose one.` };
  if (days.length === 1)
    return { day: null, doubt: `“${text}” says more than a day. Choose ${formatDay(days[0])} or another.` };
  const last = lastDayMeant(trimmed);
  if (last) return { day: null, doubt: `“${text}” names no day. Its last day would be ${formatDay(last)}.` };
  return { day: null, doubt: `“${text}” names no day. Choose one, or keep the words alone.` };
}

function daysIn(trimmed: string): Day[] {
  const days = new Set<Day>();
  for (const way of ANYWHERE) {
    for (const match of trimmed.matchAll(way.pattern)) {
      const day = dayOf(match, way);
      if (day) days.add(day);
    }
  }
  return [...days];
}

const MONTH_AND_YEAR = new RegExp(`\\b${MONTH}[\\s'’/.-]*((?:19|20)\\d\\d|\\d\\d)$`, 'i');
const QUARTER_OF = /^((?:19|20)\d\d)\s?[/-]\s?(?:20)?(\d\d)\s+((?:q|qtr|quarter)\s?[1-4])$/i;
const QUARTER = /\b(?:q|qtr|quarter)\s?([1-4])\b.*?\b(?:((?:19|20)\d\d)\s?[/-]\s?(?:20)?(\d\d)|(\d\d)\s?\/\s?(\d\d))$/i;

/** The last day of "March 2018" or "Q2 2018/19" (a financial year's quarter), or null. */
export function lastDayMeant(trimmed: string): Day | null {
  const month = MONTH_AND_YEAR.exec(trimmed);
  if (month) {
    const number = MONTHS.indexOf(month[1].slice(0, 3).toLowerCase()) + 1;
    return monthEnd(`${fullYear(month[2])}-${String(number).padStart(2, '0')}-01`);
  }
  const quarter = QUARTER.exec(trimmed.replace(QUARTER_OF, '$3 $1/$2'));
  if (!quarter) return null;
  const year = fullYear(quarter[2] ?? quarter[4]);
  // The financial year begins in April: its fourth quarter ends in March of the next year.
  const first = new Date(Date.UTC(year, 3 + 3 * Number(quarter[1]), 1)).toISOString().slice(0, 10);
  return addDays(first, -1);
}
