import type { PlanData } from './planData';
import { addMonths, daysBetween, monthEnd } from './day';
import type { Day } from './day';

/** The month ends before a day, oldest first. */
export function monthEndsBefore(day: Day, months: number): Day[] {
  const ends: Day[] = [];
  for (let back = months; back >= 1; back--) ends.push(monthEnd(addMonths(day, -back)));
  return ends;
}

/**
 * The day nearest to a given one for which ratings are known. When all rows are loaded, that is the given day itself.
 */
export function nearestKnownDay(data: PlanData, day: Day): Day {
  const { position } = data;
  if (!position || day >= position.day) return day;
  const distance = (known: Day): number => Math.abs(daysBetween(day, known));
  return position.history
    .map((entry) => entry.day)
    .reduce((best, known) => (distance(known) <= distance(best) ? known : best), position.day);
}
