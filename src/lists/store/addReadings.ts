import type { ReadingsToAdd } from '../addedReadings';
import type { OnStep } from '../planStore';
import { listSchema } from '../schema';
import { refuseClosedPlan } from './closedPlan';
import { createRowsOf } from './createMany';
import { runOperation } from './operations';
import type { Session } from './session';

/**
 * Adds readings as one operation: nobody sees any of them before all are written, and a repeat after a break adds none
 * twice. A reading that restates another names the row that it replaces.
 */
export async function addReadings(
  session: Session,
  { planId, label, readings, takesBack }: ReadingsToAdd,
  operationKey: string,
  onStep?: OnStep,
): Promise<void> {
  await refuseClosedPlan(session, planId);
  const contents = { kind: 'readings' as const, planId, readings: [...readings], takesBack };
  const begin = { label, planId, checksum: null, contents, before: {} };
  await runOperation(session, begin, operationKey, () => writeReadings(session, contents, operationKey, onStep));
}

/** Writes the rows of the operation, each once. */
export async function writeReadings(
  session: Session,
  { planId, readings, takesBack }: Omit<ReadingsToAdd, 'label'>,
  operationKey: string,
  onStep?: OnStep,
): Promise<{ planId: number }> {
  const timeZone = await session.zoneForWriting();
  const rows = readings.map((reading, place) => ({ place, values: { ...reading, planId, imported: true } }));
  await createRowsOf(session, listSchema.readings, rows, {
    operationKey,
    slot: takesBack ? 'takenBack' : 'reading',
    reason: '',
    timeZone,
    onDone: (done) => onStep?.({ done, total: rows.length, label: 'Adding the figures' }),
  });
  return { planId };
}
