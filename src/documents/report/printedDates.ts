import type { Day } from '../../plan/day';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const SINGLE = new RegExp(`\\b${DAY}\\s+(?:of\\s+)?(${MONTH}),?\\s+(\\d{4})(?!\\d)`, 'i');
/** A date in figures, with the day first as inspectorates write it: "24/11/2017". */
const FIGURES = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/;
const NUMERIC = /\b(\d{4})-(\d{2})-(\d{2})\b/;
/** One day of a period. Its month and year may be printed with a later day only. */
const ONE = `${WEEKDAY}${DAY}(?:\\s+(?:of\\s+)?(${MONTH}))?(?:,?\\s+(\\d{4})(?!\\d))?`;
const CONNECTED = '\\s*(?:,|to|and|until|through|[-–—−])(?:\\s*(?:and|to|between|then))?\\s*(?:the\\s+)?';
const PERIOD = new RegExp(`\\b${ONE}(?:${CONNECTED}${ONE.replace(/\((?!\?)/g, '(?:')})*`, 'gi');
const EACH = new RegExp(ONE, 'gi');

/** The first and last day of an inspection. Missing months and years are taken from the neighbouring days. */
export interface Period {
  start: Day;
  end: Day;
}

/** The day printed as "24 November 2017", "24/11/2017" or "2017-11-24" in a text, or null. */
export function dayIn(text: string): Day | null {
  const words = SINGLE.exec(text);
  if (words) return real(Number(words[3]), monthOf(words[2]), Number(words[1]));
  const figures = FIGURES.exec(text);
  if (figures) return real(Number(figures[3]), Number(figures[2]), Number(figures[1]));
  const numbers = NUMERIC.exec(text);
  return numbers ? real(Number(numbers[1]), Number(numbers[2]), Number(numbers[3])) : null;
}

/**
 * The first and last of the days that a text prints in a row ("6 to 30 July 2015", "4 July 2016–28 July 2016", "29 and
 * 30 September, and 1 October 2020", "1/06/2015 to 25/06/2015"). A single day is both. Null when the text has no day.
 * @param before the day that limits a period printed without a year: its last occurrence before this day is meant
 */
export function rangeIn(text: string, before: Day | null = null): Period | null {
  const plain = text.replace(new RegExp(FIGURES, 'g'), (_, day: string, month: string, year: string) =>
    Number(month) >= 1 && Number(month) <= 12 ? `${day} ${MONTHS[Number(month) - 1]} ${year}` : '',
  );
  for (const [run] of plain.matchAll(PERIOD)) {
    const period = periodOf(run, before);
    if (period) return period;
  }
  return null;
}

interface PartOfDay {
  day: number;
  month: number | null;
  year: number | null;
}

function periodOf(run: string, before: Day | null): Period | null {
  const parts = [...run.matchAll(EACH)].map(([, day, month, year]): PartOfDay => ({
    day: Number(day),
    month: month ? monthOf(month) : null,
    year: year ? Number(year) : null,
  }));
  const [first] = parts;
  const last = parts[parts.length - 1];
  const month = last.month;
  if (month === null) return null;
  const year = last.year ?? yearBefore(before, month, last.day);
  if (year === null) return null;
  fillFromBehind(parts, month, year);
  const end = real(year, month, last.day);
  let start = real(first.year ?? year, first.month ?? month, first.day);
  // A period such as "20 December to 4 January 2019" began in the year before.
  if (start && end && start > end && !/\d{4}/.test(run.slice(0, run.length / 2)))
    start = real(year - 1, first.month ?? month, first.day);
  return start && end && start <= end ? { start, end } : null;
}

/** Gives a day without month or year those of the following day. */
function fillFromBehind(parts: PartOfDay[], month: number, year: number): void {
  let [nextMonth, nextYear] = [month, year];
  for (const part of [...parts].reverse()) {
    part.month ??= nextMonth;
    part.year ??= nextYear;
    [nextMonth, nextYear] = [part.month, part.year];
  }
}

function yearBefore(before: Day | null, month: number, day: number): number | null {
  if (!before) return null;
  const year = Number(before.slice(0, 4));
  const same = real(year, month, day);
  return same && same <= before ? year : year - 1;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** The day, or null for one that no calendar has, such as "31 June 2016". */
function real(year: number, month: number, dayOfMonth: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth) return null;
  return date.toISOString().slice(0, 10);
}
