import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';

/** The problem of a day that is asked for: it must be after the present date and not past; null when there is none. */
export function problemOfAskedDay(askedDue: Day | null | undefined, due: Day | null, today: Day): string | null {
  if (!askedDue) return null;
  if (due !== null && askedDue <= due) return `It is due on ${formatDay(due)} already. Ask for a later day.`;
  return askedDue < today ? `${formatDay(askedDue)} has passed. Give a day to come.` : null;
}
