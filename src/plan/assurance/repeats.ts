import { addMonths } from '../day';
import type { Day } from '../day';
import { addWorkingDays, isWorkingDay } from '../workingDays';

/** How often an audit or review is held again: how many months apart, and how many in all. */
export const repeats = {
  once: { months: 0, times: 1, words: 'Once' },
  monthly: { months: 1, times: 12, words: 'Every month, twelve times' },
  quarterly: { months: 3, times: 4, words: 'Every quarter, four times' },
  yearly: { months: 12, times: 2, words: 'This year and next' },
} as const;

export type Repeat = keyof typeof repeats;

/**
 * The days of a repeated audit: the first as given, each later one on a working day; null where no first day is known.
 */
export function heldAgainOn(first: Day | null, repeat: Repeat, extraHolidays: readonly Day[]): (Day | null)[] {
  const { months, times } = repeats[repeat];
  return Array.from({ length: times }, (_, at) => {
    const same = first === null ? null : addMonths(first, at * months);
    return at === 0 || same === null || isWorkingDay(same, extraHolidays)
      ? same
      : addWorkingDays(same, 1, extraHolidays);
  });
}
