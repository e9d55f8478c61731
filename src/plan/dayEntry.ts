import type { Day } from './day';
import type { Period } from './inspections/period';

/** The result of reading a typed day: the day, null for empty input, or a sentence about what is wrong. */
export type DayEntry = { day: Day | null; error: null } | { day: null; error: string };

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullMonthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The number of a month by its name or the three letters of it: 9 for "Sept"; 0 for any other word. */
export function monthNumber(word: string): number {
  const lower = word.toLowerCase();
  if (lower === 'sept') return 9;
  const short = monthNames.indexOf(lower);
  return (short >= 0 ? short : fullMonthNames.indexOf(lower)) + 1;
}

function partsOf(typed: string): { day: number; month: number; year: number } | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const figures = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(typed);
  if (figures) return { day: Number(figures[1]), month: Number(figures[2]), year: fullYear(figures[3]) };
  const words = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]+)\.?,?[\s-]+(\d{4}|\d{2})$/i.exec(typed);
  if (words) return { day: Number(words[1]), month: monthNumber(words[2]), year: fullYear(words[3]) };
  return null;
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/**
 * Reads a day as people in Britain type it: "24 Nov 2017", "24/11/2017", "24.11.17" or "2017-11-24", day before month.
 * @param typed the text as typed
 * @returns the day, null for empty input, or a sentence for the person about what is wrong
 */
export function readDay(typed: string): DayEntry {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text === '') return { day: null, error: null };
  const parts = partsOf(text);
  if (!parts) return { day: null, error: `“${text}” is not a date. Type the day, month and year, like 24 Nov 2026.` };
  const { day, month, year } = parts;
  const there = new Date(Date.UTC(year, month - 1, day));
  const exists = month >= 1 && there.getUTCMonth() === month - 1 && there.getUTCDate() === day;
  if (!exists || year < 1990 || year > 2100) {
    return {
      day: null,
      error: `“${text}” is not a day in the calendar. Type the day, month and year, like 24 Nov 2026.`,
    };
  }
  return { day: there.toISOString().slice(0, 10), error: null };
}

/** The month (0 for none) and the year in a typed text; null when the text has neither. */
function monthAndYear(typed: string): { month: number; year: number; named: boolean } | null {
  if (/^\d{4}$/.test(typed)) return { month: 0, year: Number(typed), named: false };
  const iso = /^(\d{4})-(\d{1,2})$/.exec(typed);
  if (iso) return { month: Number(iso[2]), year: Number(iso[1]), named: true };
  const figures = /^(\d{1,2})[/.-](\d{4})$/.exec(typed);
  if (figures) return { month: Number(figures[1]), year: Number(figures[2]), named: true };
  const words = /^([a-z]+)\.?,? (\d{4})$/i.exec(typed);
  return words && { month: monthNumber(words[1]), year: Number(words[2]), named: true };
}

/**
 * Reads a month or a year as people type them: "Nov 2012", "November 2012", "11/2012", "2012-11", "2016".
 * @param typed the text as typed
 * @returns "2012-11" or "2016", null for empty input, or a sentence for the person about what is wrong
 */
export function readPeriod(typed: string): { period: Period | null; error: null } | { period: null; error: string } {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text === '') return { period: null, error: null };
  const read = monthAndYear(text);
  if (!read || read.year < 1990 || read.year > 2100 || (read.named && (read.month < 1 || read.month > 12)))
    return { period: null, error: `“${text}” is not a month or a year. Type one like Nov 2012 or 2016.` };
  return {
    period: read.named ? `${read.year}-${String(read.month).padStart(2, '0')}` : String(read.year),
    error: null,
  };
}
