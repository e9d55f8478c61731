import type { Day } from '../../plan/day';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const SINGLE = new RegExp(`\\b${DAY}\\s+(${MONTH})\\s+(\\d{4})\\b`, 'i');
const RANGE = new RegExp(
  `\\b${DAY}(?:\\s+(${MONTH}))?(?:\\s+(\\d{4}))?\\s*(?:to|and|until|[-–—])\\s*${DAY}\\s+(${MONTH})\\s+(\\d{4})\\b`,
  'i',
);
const NUMERIC = /\b(\d{4})-(\d{2})-(\d{2})\b/;

/** The day printed as "24 November 2017" (or "2017-11-24") in a text, or null. */
export function dayIn(text: string): Day | null {
  const words = SINGLE.exec(text);
  if (words) return day(words[1], words[2], words[3]);
  const numbers = NUMERIC.exec(text);
  return numbers ? real(Number(numbers[1]), Number(numbers[2]), Number(numbers[3])) : null;
}

/**
 * The first and last day of a printed range; what the first day leaves out it takes from the last ("6 to 30 July 2015",
 * "4 July 2016–28 July 2016", "20 December to 4 January 2019"). A single day is both. Null when there is none.
 */
export function rangeIn(text: string): { start: Day; end: Day } | null {
  const range = RANGE.exec(text);
  if (!range) {
    const single = dayIn(text);
    return single ? { start: single, end: single } : null;
  }
  const [, startDay, startMonth, startYear, endDay, endMonth, endYear] = range;
  const end = day(endDay, endMonth, endYear);
  let start = day(startDay, startMonth ?? endMonth, startYear ?? endYear);
  if (start && end && start > end && !startYear)
    start = day(startDay, startMonth ?? endMonth, String(Number(endYear) - 1));
  return start && end && start <= end ? { start, end } : null;
}

function day(dayOfMonth: string, month: string, year: string): Day | null {
  return real(Number(year), MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, Number(dayOfMonth));
}

/** Null for a day that no calendar has, "31 June 2016". */
function real(year: number, month: number, dayOfMonth: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth) return null;
  return date.toISOString().slice(0, 10);
}
