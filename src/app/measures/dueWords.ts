import { formatDay, formatMonth } from '../../plan/day';
import type { ReadingDue } from '../../plan/measures/due';
import { counted } from '../../plan/words';

/** When the next reading is due, in words: "The reading for October 2026 is 12 days late." */
export function dueWords({ periodEnd, due, daysLate, missing }: ReadingDue): string {
  const month = formatMonth(periodEnd);
  if (daysLate === 0) return `The reading for ${month} is due by ${formatDay(due)}.`;
  const late = `The reading for ${month} is ${counted(daysLate, 'day')} late`;
  return missing > 1 ? `${late}; ${missing} are missing.` : `${late}.`;
}
