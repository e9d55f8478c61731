import { addDays, addMonths, daysBetween, monthEnd } from '../day';
import type { Day } from '../day';
import type { Frequency, Measure, Reading } from '../fields';
import { standingReadings } from './standing';

/**
 * The times of readings for each frequency: the months at whose end a period ends, and the days after that until the
 * reading is due. Terms end with December, March and July, roughly as schools' do; years are councils' own, to 31
 * March.
 */
export const readingTimes: Readonly<Record<Frequency, { months: readonly number[]; days: number; name: string }>> = {
  monthly: { months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], days: 14, name: 'every month' },
  quarterly: { months: [3, 6, 9, 12], days: 28, name: 'every quarter' },
  termly: { months: [3, 7, 12], days: 28, name: 'every term' },
  yearly: { months: [3], days: 56, name: 'every year' },
};

const endsPeriod = (day: Day, frequency: Frequency): boolean =>
  readingTimes[frequency].months.includes(Number(day.slice(5, 7)));

/** The last day of a day's period. */
export function periodEnd(day: Day, frequency: Frequency): Day {
  let end = monthEnd(day);
  while (!endsPeriod(end, frequency)) end = monthEnd(addDays(end, 1));
  return end;
}

/** The last day of the period before a day's period. */
export function periodEndBefore(day: Day, frequency: Frequency): Day {
  let end = monthEnd(addMonths(day, -1));
  while (!endsPeriod(end, frequency)) end = monthEnd(addMonths(end, -1));
  return end;
}

/**
 * The period of a reading: the one whose end is nearest to its day, so that a count of 2 October belongs to September.
 */
export function periodServed(day: Day, frequency: Frequency): Day {
  const [before, after] = [periodEndBefore(day, frequency), periodEnd(day, frequency)];
  return daysBetween(before, day) < daysBetween(day, after) ? before : after;
}

/** The next reading due for a measure. */
export interface ReadingDue {
  measureId: number;
  /** The owner of the measure, who is asked; null where nobody is named. */
  ownerId: number | null;
  /** The last day of the period that the reading covers. */
  periodEnd: Day;
  /** The day by which the reading should be recorded. */
  due: Day;
  /** Days past `due`, 0 when it is not late. */
  daysLate: number;
  /** How many readings are overdue; 0 when none is. */
  missing: number;
}

/**
 * The next reading due for a measure, by its frequency (requirements 32 and 34). Readings continue after the actions
 * are done; none is due for a measure that is not yet defined or was withdrawn.
 * @param readings rows of any measure
 * @param day the day of the question; rows recorded later do not count
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

/** The definition that a measure still lacks. */
export interface DefinitionDue {
  measureId: number;
  ownerId: number | null;
  /** The day by which the measure is to be defined; null when nobody set one, so that the owner is asked for a day. */
  by: Day | null;
  daysLate: number;
}

/**
 * When an undefined measure is to be defined (requirement 33), so that its definition is chased like any other task.
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
