import type { ActionState } from './actionState';
import { addMonths, daysBetween } from './day';
import type { Day } from './day';
import { counted } from './words';

const TIMES = ['never', 'once', 'twice', 'three times', 'four times', 'five times'];

/** Two weeks and more are told in weeks, two months and more in months. */
const DAYS_IN_WEEKS = 14;

/** "4 months", "3 weeks", "1 day": how far one day is from a later one, in whole months, weeks or days. */
export function distanceInWords(from: Day, to: Day): string {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months++;
  const left = daysBetween(addMonths(from, months), to);
  // Somebody who moves a date from one month's end to another means months.
  if (months > 0 && (left === 0 || months > 1)) return counted(left > DAYS_IN_WEEKS ? months + 1 : months, 'month');
  const days = daysBetween(from, to);
  return days >= DAYS_IN_WEEKS ? counted(Math.round(days / 7), 'week') : counted(days, 'day');
}

/**
 * "moved twice, 4 months": how often the due date of an action was moved, and how far it is from the first; null where
 * it never was (requirement 86). A first date that was given later is no move.
 */
export function movesInWords({ dueMoves, due }: Pick<ActionState, 'dueMoves' | 'due'>): string | null {
  const moves = dueMoves.filter(({ from }) => from !== null);
  const first = moves[0]?.from ?? null;
  if (first === null || due === null) return null;
  const times = TIMES[moves.length] ?? `${moves.length} times`;
  if (due === first) return `moved ${times}, back to the first date`;
  return due > first
    ? `moved ${times}, ${distanceInWords(first, due)}`
    : `moved ${times}, ${distanceInWords(due, first)} earlier`;
}
