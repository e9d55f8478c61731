import type { Day } from './day';
import type { ProgressRow } from './fields';

/**
 * The day on which a report says that the action was done; null where it says none. Nothing is done before it happens:
 * a day after the one on which the row came, which only a row written past the form can hold, counts as the day on
 * which it came.
 */
export function doneDayOf({ doneOn, day }: Pick<ProgressRow, 'doneOn' | 'day'>): Day | null {
  return doneOn !== null && doneOn > day ? day : doneOn;
}
