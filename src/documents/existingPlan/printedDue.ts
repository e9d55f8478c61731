import { addDays, formatDay, monthEnd, weekdayOf } from '../../plan/day';
import type { Day } from '../../plan/day';
import { dayOfSerial } from './numberFormats';

/** What a printed due date means. */
export interface PrintedDue {
  /** The day, when the text names one beyond doubt. */
  day: Day | null;
  /** What a person should decide, as the rest of a sentence; null when there is nothing to decide. */
  doubt: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?,?\\s+)?';
const YEAR = "'?((?:19|20)\\d\\d|\\d\\d)";

/** Words about a date are short; patterns that look anywhere in a text must not be given a long one. */
const LONGEST_DUE = 300;

const DAY_FIRST = `${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s.,-]*${MONTH}[\\s.,-]*${YEAR}`;
const MONTH_FIRST = `${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)`;
const NUMBERS = `${WEEKDAY}(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?((?:19|20)\\d\\d|\\d\\d)`;
const ISO = '((?:19|20)\\d\\d)-(\\d{2})-(\\d{2})';
const NO_TIME = '(?:[T\\s]+00:00(?::00(?:\\.0+)?)?Z?)?';

/** Each way to print a whole day: where its weekday, year, month and day stand among the groups. */
const WAYS: { source: string; weekday: number | null; year: number; month: number; date: number }[] = [
  { source: ISO, weekday: null, year: 1, month: 2, date: 3 },
  { source: DAY_FIRST, weekday: 1, year: 4, month: 3, date: 2 },
  { source: MONTH_FIRST, weekday: 1, year: 4, month: 2, date: 3 },
  { source: NUMBERS, weekday: 1, year: 4, month: 3, date: 2 },
];
const WHOLE = WAYS.map((way) => ({ ...way, pattern: new RegExp(`^${way.source}${NO_TIME}$`, 'i') }));
const ANYWHERE = WAYS.map((way) => ({ ...way, pattern: new RegExp(`(?<![\\d/])${way.source}(?![\\d/])`, 'gi') }));

/**
 * Reads a due date as councils print them. Numbers are day first. A month, quarter or season is no day: the last day
 * of it is named in the doubt, for a person to choose.
 * @param text as printed, not empty
 */
export function readDue(text: string): PrintedDue {
  if (text.length > LONGEST_DUE)
    return { day: null, doubt: 'The text is too long for a date. Choose a day, or keep the words alone.' };
  const lines = text.split('\n').map((line) => readLine(line));
  // Rows of one action may each say the same day.
  if (lines.every(({ day }) => day !== null && day === lines[0].day)) return lines[0];
  return readLine(text.replace(/\s+/g, ' '));
}

function readLine(text: string): PrintedDue {
  const bare = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:due(?: date)?|deadline|by|date)\s*[:-]?\s+(?:the\s+)?/i, '')
    .replace(/[.;,]+$/, '');
  for (const way of WHOLE) {
    const match = way.pattern.exec(bare);
    if (match) return wholeDay(match, way, text);
  }
  if (/^\d{5}(?:\.0+)?$/.test(bare)) return serial(Number(bare), text);
  return vague(bare, text);
}

/** The one day that a text names beyond doubt, or null. */
export function certainDay(text: string): Day | null {
  const { day, doubt } = readDue(text);
  return doubt === null ? day : null;
}

/**
 * The days that a vague text may mean, likeliest first: those it names, else the last day of the month or quarter.
 * @param text as printed
 */
export function daysMeant(text: string): Day[] {
  if (text.length > LONGEST_DUE) return [];
  const bare = text.replace(/\s+/g, ' ').trim();
  const { day } = readLine(bare);
  const last = lastDayMeant(bare);
  return [...new Set([...(day ? [day] : []), ...daysIn(bare), ...(last ? [last] : [])])];
}

/** Said of a date cell whose format shows less than the day it holds ("Mar-18" of 1 March 2018). */
export function shownInPart(text: string, day: Day): PrintedDue {
  return {
    day: null,
    doubt: `“${text}” is what Excel shows of ${formatDay(day)}. Choose that day or the end of the time meant.`,
  };
}

function wholeDay(match: RegExpExecArray, way: (typeof WAYS)[number], text: string): PrintedDue {
  const day = dayOf(match, way);
  if (!day) return { day: null, doubt: `“${text}” is no day of the calendar, read with the day before the month.` };
  const weekday = way.weekday === null ? undefined : match[way.weekday];
  if (weekday && WEEKDAYS[weekdayOf(day)] !== weekday.slice(0, 3).toLowerCase())
    return { day: null, doubt: `“${text}”: ${formatDay(day)} is another day of the week.` };
  return { day, doubt: null };
}

function dayOf(match: RegExpExecArray, { year, month, date }: (typeof WAYS)[number]): Day | null {
  const named = MONTHS.indexOf(match[month].slice(0, 3).toLowerCase());
  return real(fullYear(match[year]), named >= 0 ? named + 1 : Number(match[month]), Number(match[date]));
}

function fullYear(printed: string): number {
  return printed.length === 2 ? 2000 + Number(printed) : Number(printed);
}

/** Null for a day that no calendar has, "31 June 2018". */
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

function vague(bare: string, text: string): PrintedDue {
  const days = daysIn(bare);
  if (days.length > 1)
    return { day: null, doubt: `“${text}” names more than one day (${days.map(formatDay).join(', ')}). Choose one.` };
  if (days.length === 1)
    return { day: null, doubt: `“${text}” says more than a day. Choose ${formatDay(days[0])} or another.` };
  const last = lastDayMeant(bare);
  if (last) return { day: null, doubt: `“${text}” names no day. Its last day would be ${formatDay(last)}.` };
  return { day: null, doubt: `“${text}” names no day. Choose one, or keep the words alone.` };
}

function daysIn(bare: string): Day[] {
  const days = new Set<Day>();
  for (const way of ANYWHERE) {
    for (const match of bare.matchAll(way.pattern)) {
      const day = dayOf(match, way);
      if (day) days.add(day);
    }
  }
  return [...days];
}

const MONTH_AND_YEAR = new RegExp(`\\b${MONTH}[\\s'’/.-]*((?:19|20)\\d\\d|\\d\\d)$`, 'i');
const QUARTER = /\b(?:q|qtr|quarter)\s?([1-4])\b.*?\b(?:((?:19|20)\d\d)\s?[/-]\s?(?:20)?(\d\d)|(\d\d)\s?\/\s?(\d\d))$/i;

/** The last day of "March 2018" or "Q2 2018/19" (a financial year's quarter), or null. */
function lastDayMeant(bare: string): Day | null {
  const month = MONTH_AND_YEAR.exec(bare);
  if (month) {
    const number = MONTHS.indexOf(month[1].slice(0, 3).toLowerCase()) + 1;
    return monthEnd(`${fullYear(month[2])}-${String(number).padStart(2, '0')}-01`);
  }
  const quarter = QUARTER.exec(bare);
  if (!quarter) return null;
  const year = fullYear(quarter[2] ?? quarter[4]);
  // The financial year begins in April: its fourth quarter ends in March of the next year.
  const first = new Date(Date.UTC(year, 3 + 3 * Number(quarter[1]), 1)).toISOString().slice(0, 10);
  return addDays(first, -1);
}
