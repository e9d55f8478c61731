import type { Spend } from '../../plan/fields';
import { formatDay } from '../../plan/day';

/** The period of a line in words: "1 Apr 2026 to 31 Mar 2027", "from 1 Apr 2026"; empty without any day. */
export function timeOf({ day, until }: Pick<Spend, 'day' | 'until'>): string {
  if (day && until) return `${formatDay(day)} to ${formatDay(until)}`;
  return day ? formatDay(day) : until ? `until ${formatDay(until)}` : '';
}
