import type { Day } from '../../day';
import type { Measure, Reading } from '../../fields';
import { standingReadings } from '../standing';
import type { NewReading } from './understood';

/** The rows that take a month's figures back, and how many of them somebody has corrected since. */
export interface TakenBack {
  rows: NewReading[];
  /** Readings that were corrected since and stay as they are. */
  corrected: number;
}

/**
 * The rows that take back readings which were added together. Rows are only ever added: a reading that restated another
 * is followed by one with the earlier value, any other by one that says that there is none. Readings that somebody has
 * corrected since stay.
 * @param isOfBatch whether a reading was added with those that are taken back
 */
export function takingBack(
  measures: readonly Measure[],
  readings: readonly Reading[],
  isOfBatch: (reading: Reading) => boolean,
  today: Day,
): TakenBack {
  const ofBatch = new Set(readings.filter(isOfBatch).map(({ key }) => key));
  const rows = measures.flatMap((measure) =>
    standingReadings(measure, readings, today).flatMap(({ reading, day, earlier }): NewReading[] => {
      if (!ofBatch.has(reading.key)) return [];
      const before = earlier.find(({ key }) => !ofBatch.has(key));
      return [
        {
          measureId: measure.id,
          measureRef: measure.ref,
          day,
          value: before?.value ?? null,
          outOf: before?.outOf ?? null,
          suppressed: before?.suppressed ?? false,
          note: before?.note ?? '',
          replaces: reading.key,
        },
      ];
    }),
  );
  return { rows, corrected: ofBatch.size - rows.length };
}
