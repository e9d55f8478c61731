import { addDays, formatDay } from '../day';
import type { Day } from '../day';
import { periodEndBefore } from './due';
import type { Frequency } from '../fields';

const monthOf = (day: Day): string => formatDay(day).replace(/^\d+ /, '');

/** "Oct 2026", "Jul to Sep 2026": the period that a reading covers. */
export function periodInWords(end: Day, frequency: Frequency): string {
  const last = monthOf(end);
  if (frequency === 'monthly') return last;
  const first = monthOf(addDays(periodEndBefore(end, frequency), 1));
  const [month, year] = first.split(' ');
  return `${last.endsWith(year) ? month : first} to ${last}`;
}
