import { lastDayMeant, wholeDayIn } from './printedDue';
import type { Day } from '../../plan/day';

/** A period of time that a heading or a line names. */
export interface Period {
  /** The last day of the period, null where the year is omitted. */
  day: Day | null;
  /**
   * The position of the period in the financial year, by month from 1 to 12, so that periods without a year can be
   * sorted.
   */
  place: number | null;
}

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
const YEAR = "(?:'?\\d\\d|20\\d\\d)(?:\\s?[/-]\\s?(?:20)?\\d\\d)?";
const WHOLE: RegExp[] = [
  // A quarter, alone or with its year on either side.
  new RegExp(`^(?:${YEAR}\\s+)?(?:q|qtr|quarter)\\s?[1-4](?:\\s*[-,(]?\\s*${YEAR}\\)?)?$`, 'i'),
  new RegExp(`^${MONTH}\\.?[\\s'’/.-]*(?:${YEAR})?$`, 'i'),
  // A day, with or without its year, and "w/c" or "week ending" before it. Two figures alone are not a day but a number
  // to cite by.
  new RegExp(`^(?:w/?[ce]\\.?|week (?:commencing|ending|beginning))?\\s*\\d{1,2}(?:st|nd|rd|th)?[\\s/.-](?:${MONTH}|\\d{1,2}(?=[/.-]\\d))(?:[\\s/.-]+(?:20)?\\d\\d)?$`, 'i'), // prettier-ignore
  /^(?:w\/?[ce]\.?|week (?:commencing|ending|beginning))\s*\d{1,2}[/.-]\d{1,2}$/i,
  /^(?:week|wk|w|month|m|period|p)\s?\d{1,2}$/i,
  /^20\d\d-\d\d(?:-\d\d)?$/,
  /^(?:20\d\d|20\d\d\s?[/-]\s?(?:20)?\d\d)$/,
];

/** Whether a heading is only a period of time: "Q1", "02-Sep", "Apr 24", "w/c 9 Sep". */
export function isPeriod(heading: string): boolean {
  const text = heading.replace(/\s+/g, ' ').trim();
  return text.length < 30 && WHOLE.some((pattern) => pattern.test(text));
}

/** The period of time that a heading mentions ("Progress Q1 2024/25", "Position as at 31/10/24"), or null. */
export function periodIn(heading: string): Period | null {
  const text = heading.replace(/\s+/g, ' ').trim().slice(0, 100);
  const day = wholeDayIn(text) ?? lastDayMeant(text.replace(/[)\].:]+$/, ''));
  const quarter = /\b(?:q|qtr|quarter)\s?([1-4])\b/i.exec(text);
  const month = new RegExp(`\\b(${MONTH})\\b`, 'i').exec(text);
  const place = quarter ? Number(quarter[1]) * 3 : month ? placeOf(month[1]) : null;
  return day === null && place === null ? null : { day, place };
}

/** The position of a month in a council's financial year, in which April is the first. */
function placeOf(month: string): number {
  const at = ['apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec', 'jan', 'feb', 'mar'];
  return at.indexOf(month.slice(0, 3).toLowerCase()) + 1;
}

/** Sorts dated texts, the newest last. Where not all of them can be dated, the order stays. */
export function newestLast<Dated extends { day: Day | null; place: number | null }>(
  entries: readonly Dated[],
): Dated[] {
  if (entries.every(({ day }) => day !== null))
    return [...entries].sort((one, other) => (one.day ?? '').localeCompare(other.day ?? ''));
  if (entries.every(({ place }) => place !== null))
    return [...entries].sort((one, other) => (one.place ?? 0) - (other.place ?? 0));
  return [...entries];
}
