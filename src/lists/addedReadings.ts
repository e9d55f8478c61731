import type { Day } from '../plan/day';
import type { Reading } from '../plan/fields';
import type { NewReading } from '../plan/measures/figures/understood';
import { slots } from './keys';

/** Readings of several measures that are added together. */
export interface ReadingsToAdd {
  planId: number;
  /** What is done, to stand before "was cut off": "Adding the figures of scorecard.xlsx". */
  label: string;
  readings: readonly NewReading[];
  /** Whether they take back readings that were added together before; such rows are not offered to be taken back. */
  takesBack: boolean;
}

/** Readings that were added together, by one person on one day. */
export interface AddedTogether {
  /** The key of the operation, with which the keys of its readings begin. */
  operationKey: string;
  authorId: number;
  recorded: Day;
  readings: Reading[];
}

const SLOT = slots.reading.toString(16).padStart(2, '0');
const OF_OPERATION = new RegExp(`^([0-9a-f]{32})${SLOT}[0-9a-f]{6}$`);

/** Whether a reading was added by an operation. */
export const isOfOperation =
  (operationKey: string) =>
  ({ key }: Pick<Reading, 'key'>): boolean =>
    OF_OPERATION.exec(key)?.[1] === operationKey;

/** The readings that were added together from a sheet, by operation, the newest first. */
export function addedTogether(readings: readonly Reading[]): AddedTogether[] {
  const batches = new Map<string, AddedTogether>();
  for (const reading of readings) {
    const operationKey = OF_OPERATION.exec(reading.key)?.[1];
    if (operationKey === undefined) continue;
    const { authorId, recorded } = reading;
    const batch = batches.get(operationKey) ?? { operationKey, authorId, recorded, readings: [] };
    batch.readings.push(reading);
    batches.set(operationKey, batch);
  }
  const lastRow = ({ readings: rows }: AddedTogether): number => Math.max(...rows.map(({ id }) => id));
  return [...batches.values()].sort((a, b) => lastRow(b) - lastRow(a));
}
