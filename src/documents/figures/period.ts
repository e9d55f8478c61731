import { addMonths, isDay, monthEnd } from '../../plan/day';
import type { Day } from '../../plan/day';
import { monthNumber } from '../../plan/dayEntry';
import type { PrintedPeriod } from '../../plan/measures/figures/printed';

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const YEAR = "'?((?:20)?\\d\\d)";
const YEARS = `${YEAR}(?:\\s?[/-]\\s?(?:20)?\\d\\d)?`;

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));
const endOf = (year: number, month: number): Day => monthEnd(`${year}-${String(month).padStart(2, '0')}-01`);
const certain = (day: Day): PrintedPeriod => ({ day, guessed: false });

type Pattern = readonly [pattern: RegExp, read: (found: RegExpExecArray) => PrintedPeriod | null];

/** The last day of a quarter of the financial year that begins in April of a year. */
const quarterEnd = (year: number, quarter: number): Day =>
  quarter === 4 ? endOf(year + 1, 3) : endOf(year, 3 + quarter * 3);

const dayOfParts = (day: string, month: number, year: string): PrintedPeriod | null => {
  const whole = `${fullYear(year)}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(whole) ? certain(whole) : null;
};

const PATTERNS: readonly Pattern[] = [
  // April 2026, Apr-26, Apr '26
  [
    new RegExp(`^${MONTH}\\.?[\\s/.-]*${YEAR}$`, 'i'),
    ([, month, year]) => certain(endOf(fullYear(year), monthNumber(month))),
  ],
  // 30 April 2026
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s/.-]+${MONTH}[\\s/.-]+${YEAR}$`, 'i'),
    ([, day, month, year]) => dayOfParts(day, monthNumber(month), year),
  ],
  // 30/04/2026, as councils write days
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d|\d\d)$/, ([, day, month, year]) => dayOfParts(day, Number(month), year)],
  [/^(20\d\d-\d\d-\d\d)$/, ([, day]) => (isDay(day) ? certain(day) : null)],
  // 04/2026
  [/^(0?[1-9]|1[0-2])[/.-](20\d\d)$/, ([, month, year]) => certain(endOf(Number(year), Number(month)))],
  // 2025/26 and 2025-26: the financial year; 2026-04: the month
  [
    /^(20\d\d)\s?[/-]\s?((?:20)?\d\d)$/,
    ([, year, next]) => {
      if (Number(next) % 100 === (Number(year) + 1) % 100) return certain(endOf(Number(year) + 1, 3));
      const month = Number(next);
      return next.length === 2 && month >= 1 && month <= 12 ? certain(endOf(Number(year), month)) : null;
    },
  ],
  [
    new RegExp(`^(?:q|qtr|quarter)\\s?([1-4])[\\s,(-]*${YEARS}\\)?$`, 'i'),
    ([, quarter, year]) => certain(quarterEnd(fullYear(year), Number(quarter))),
  ],
  [
    new RegExp(`^${YEARS}[\\s,-]*(?:q|qtr|quarter)\\s?([1-4])$`, 'i'),
    ([, year, quarter]) => certain(quarterEnd(fullYear(year), Number(quarter))),
  ],
];

/** The latest end of such a month that is not after a day. */
function latestEnd(month: number, today: Day): Day {
  const end = endOf(Number(today.slice(0, 4)), month);
  return end <= today ? end : monthEnd(addMonths(`${end.slice(0, 7)}-01`, -12));
}

/**
 * The period that a heading or cell names: a month, a quarter or year of the financial year, or a day; null where it is
 * none. A month without its year is the latest that has been, and marked as guessed.
 */
export function periodPrinted(text: string, today: Day): PrintedPeriod | null {
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/^(?:as at|at|up to|to|month ending|period ending|week ending)\s+/i, '')
    .replace(/[:*]+$/, '')
    .trim();
  for (const [pattern, read] of PATTERNS) {
    const found = pattern.exec(words);
    const period = found && read(found);
    if (period) return period;
  }
  const bare = new RegExp(`^${MONTH}\\.?$`, 'i').exec(words);
  const isName = bare && (words.length <= 5 || monthNumber(words) > 0);
  return isName ? { day: latestEnd(monthNumber(bare[1]), today), guessed: true } : null;
}
