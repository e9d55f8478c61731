import { addDays, addMonths, daysBetween, monthEnd } from '../day';
import type { Day } from '../day';
import type { Frequency, Measure, Reading } from '../fields';
import { standingReadings } from './standing';

/**
 * When each kind of measure is read: the months at whose end a period ends, and how many days after that the reading is
 * due. Terms end with December, March and July as schools' do near enough; years are councils' own, to 31 March.
 */
export const readingTimes: Readonly<Record<Frequency, { months: readonly number[]; days: number; name: string }>> = {
  monthly: { months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], days: 14, name: 'every month' },
  quarterly: { months: [3, 6, 9, 12], days: 28, name: 'every quarter' },
  termly: { months: [3, 7, 12], days: 28, name: 'every term' },
  yearly: { months: [3], days: 56, name: 'every year' },
};

const endsPeriod = (day: Day, frequency: Frequency): boolean =>
  readingTimes[frequency].months.includes(Number(day.slice(5, 7)));

/** The last day of the period that a day is in. */
export function periodEnd(day: Day, frequency: Frequency): Day {
  let end = monthEnd(day);
  while (!endsPeriod(end, frequency)) end = monthEnd(addDays(end, 1));
  return end;
}

/** The last day of the period before the one that a day is in. */
export function periodEndBefore(day: Day, frequency: Frequency): Day {
  let end = monthEnd(addMonths(day, -1));
  while (!endsPeriod(end, frequency)) end = monthEnd(addMonths(end, -1));
  return end;
}

/** The period that a reading serves: the one whose end is nearest to its day, so that a count of 2 October is September's. */
export function periodServed(day: Day, frequency: Frequency): Day {
  const [before, after] = [periodEndBefore(day, frequency), periodEnd(day, frequency)];
  return daysBetween(before, day) < daysBetween(day, after) ? before : after;
}

/** The next reading that a measure waits for. */
export interface ReadingDue {
  measureId: number;
  /** Whom to ask: the measure's owner, or nobody named. */
  ownerId: number | null;
  /** The last day of the period that it is to speak of. */
  periodEnd: Day;
  /** By when it is to be recorded. */
  due: Day;
  /** Days past `due`, 0 when it is not late. */
  daysLate: number;
  /** How many readings are past their day; 0 when none is. */
  missing: number;
}

/**
 * The next reading that a measure waits for, by its frequency (requirements 32 and 34). It goes on after the actions are
 * done; a measure that is not yet defined or was withdrawn waits for none.
 * @param readings rows of any measure
 * @param day the day it is asked; what was recorded later does not count
 * @param since readings are expected after this day while there is neither a reading nor a baseline (the plan's start)
 */
export function readingDue(
  measure: Measure,
  readings: readonly Reading[],
  day: Day,
  since: Day | null = null,
): ReadingDue | null {
  if (measure.withdrawn !== null || measure.undefinedWhy !== null) return null;
  const { frequency } = measure;
  const standing = standingReadings(measure, readings, day);
  const from = standing[standing.length - 1]?.day ?? measure.baselineDay ?? since;
  const first =
    from === null ? periodEnd(day, frequency) : periodEnd(addDays(periodServed(from, frequency), 1), frequency);
  const dueAfter = (end: Day): Day => addDays(end, readingTimes[frequency].days);
  let missing = 0;
  for (let end = first; dueAfter(end) < day; end = periodEnd(addDays(end, 1), frequency)) missing++;
  const due = dueAfter(first);
  return {
    measureId: measure.id,
    ownerId: measure.ownerId,
    periodEnd: first,
    due,
    daysLate: Math.max(0, daysBetween(due, day)),
    missing,
  };
}

/** What a measure that is not yet defined waits for. */
export interface DefinitionDue {
  measureId: number;
  ownerId: number | null;
  /** By when it is to be defined; null when nobody said, which is itself something to ask for. */
  by: Day | null;
  daysLate: number;
}

/**
 * When a measure that is not yet defined is to be (requirement 33): so that "not yet" is chased like anything else.
 * @returns null for a measure that is defined or withdrawn
 */
export function definitionDue(measure: Measure, day: Day): DefinitionDue | null {
  if (measure.withdrawn !== null || measure.undefinedWhy === null) return null;
  const { definedBy: by } = measure;
  return {
    measureId: measure.id,
    ownerId: measure.ownerId,
    by,
    daysLate: by === null ? 0 : Math.max(0, daysBetween(by, day)),
  };
}
