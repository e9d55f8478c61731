import type { Day } from '../day';
import type { Measure, Reading } from '../fields';
import { shownValue } from './smallNumbers';

/** The valid value of a measure for one day, after corrections. */
export interface StandingReading {
  /** The row that counts. */
  reading: Reading;
  /** The last day of the period that the value covers. */
  day: Day;
  /** Null when it is too small to be shown. */
  value: number | null;
  /** The rows that this one replaced, newest first. */
  earlier: Reading[];
}

interface CorrectedReading {
  reading: Reading;
  earlier: Reading[];
}

/**
 * Whether a row takes its reading back. A correction without a value does, and a row without a day belongs to no
 * period.
 */
const isTakenBack = ({ day, value, suppressed }: Reading): boolean => day === null || (value === null && !suppressed);

/** Each reading with its corrections, in the order in which the readings were first recorded. */
function correctedReadings(measure: Pick<Measure, 'id'>, readings: readonly Reading[], asOf: Day): CorrectedReading[] {
  const rows = readings
    .filter(
      ({ measureId, day, recorded, doubt, remark }) =>
        measureId === measure.id && recorded <= asOf && !doubt && !remark && (day === null || day <= recorded),
    )
    .sort((a, b) => a.id - b.id);
  const places: CorrectedReading[] = [];
  const byKey = new Map<string, CorrectedReading>();
  for (const row of rows) {
    const corrected = row.replaces === null ? undefined : byKey.get(row.replaces);
    const place = corrected ?? { reading: row, earlier: [] };
    if (corrected) {
      place.earlier = [place.reading, ...place.earlier];
      place.reading = row;
    } else {
      places.push(place);
    }
    byKey.set(row.key, place);
  }
  return places;
}

/**
 * Keeps one reading for each day: of two rows, the one recorded later counts, and the other becomes one of those that
 * it replaced.
 */
function oneADay(places: readonly CorrectedReading[]): Map<Day, CorrectedReading> {
  const days = new Map<Day, CorrectedReading>();
  const byRow = [...places].sort((a, b) => a.reading.id - b.reading.id);
  for (const place of byRow) {
    const day = place.reading.day as Day;
    const before = days.get(day);
    const earlier = before ? [...place.earlier, before.reading, ...before.earlier] : place.earlier;
    days.set(day, { reading: place.reading, earlier: [...earlier].sort((a, b) => b.id - a.id) });
  }
  return days;
}

/**
 * The readings of a measure as they stood at the end of a day, oldest first (requirement 34). Rows are never changed: a
 * correction is a later row that names the key of the one it replaces, and a second row for one day replaces the first.
 * Rows recorded after that day, corrections too, do not count, so that a published figure can always be shown again.
 * Rows for a day after the one on which they came, rows whose stamps disagree, and rows of people who did not answer for
 * the measure do not count either
 * (docs/design.md, data rule 2).
 * @param readings all rows, of any measure, in any order
 * @param asOf the day whose end is shown; today for now
 */
export function standingReadings(measure: Measure, readings: readonly Reading[], asOf: Day): StandingReading[] {
  const standing = correctedReadings(measure, readings, asOf).filter(({ reading }) => !isTakenBack(reading));
  return [...oneADay(standing)]
    .map(([day, { reading, earlier }]) => ({ reading, day, value: shownValue(measure, reading), earlier }))
    .sort((a, b) => a.day.localeCompare(b.day));
}
