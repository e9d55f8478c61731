import { formatMonth, monthEnd } from '../day';
import type { Day } from '../day';

/** A month or a year, "2012-11" or "2016", for sources that give no day. */
export type Period = string;

const FORM = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/;

/** Whether a text is a month or a year in the stored form. */
export function isPeriod(text: string): boolean {
  return FORM.test(text);
}

/** A month or a year in words: "November 2012", "2016"; '' for any other text. */
export function periodInWords(period: Period): string {
  const [, year, month] = FORM.exec(period) ?? [];
  if (!year) return '';
  return month ? formatMonth(`${year}-${month}-01`) : year;
}

/** The last day of a month or year, for sorting beside days; null for any other text. */
export function lastDayIn(period: Period): Day | null {
  const [, year, month] = FORM.exec(period) ?? [];
  return year ? monthEnd(`${year}-${month ?? '12'}-01`) : null;
}
