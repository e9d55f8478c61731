import { addDays, formatDayLong, formatDayShort, localMidnight } from '../../src/plan/day';
import type { Day } from '../../src/plan/day';
import { addWorkingDays, isWorkingDay } from '../../src/plan/workingDays';
import type { Offset } from './content';

export const TIME_ZONE = 'Europe/London';

/**
 * The calendar of the demo, whose days are all working days before or after the day of seeding. At a weekend or on a
 * bank holiday the story ends on the last working day before, so that the number of working days between its days and
 * today is always the same.
 */
export interface DemoDays {
  day(offset: Offset): Day;
  /** A text in which "{-11}" is replaced with "6 Nov" and "{month -20}" with "October". */
  fill(text: string): string;
  /** A time in working hours: the first event of a day is at nine, each further one seven minutes later. */
  moment(offset: Offset, position: number): string;
}

const HOUR = 3_600_000;

export function demoDays(today: Day): DemoDays {
  const known = new Map<Offset, Day>();
  let last = today;
  while (!isWorkingDay(last)) last = addDays(last, -1);
  const day = (offset: Offset): Day => {
    const found = known.get(offset) ?? addWorkingDays(last, offset);
    known.set(offset, found);
    return found;
  };
  return {
    day,
    fill: (text) =>
      text
        .replace(/\{month (-?\d+)\}/g, (_all, offset) => formatDayLong(day(Number(offset))).split(' ')[1])
        .replace(/\{(-?\d+)\}/g, (_all, offset) => formatDayShort(day(Number(offset)))),
    moment: (offset, position) =>
      new Date(
        Date.parse(localMidnight(day(offset), TIME_ZONE)) + 9 * HOUR + Math.min(position * 7, 8 * 60) * 60_000,
      ).toISOString(),
  };
}
