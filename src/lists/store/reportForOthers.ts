import type { ReportForOthers } from '../planStore';
import { listSchema } from '../schema';
import { createRowsOf } from './createMany';
import { runOperation } from './operations';
import type { Session } from './session';

/** Records several reports of leads as one operation, which shows once all of them are written. */
export async function reportForOthers(
  session: Session,
  reports: readonly ReportForOthers[],
  operationKey: string,
): Promise<void> {
  if (reports.length === 0) return;
  const begin = {
    label: `Reporting for others on actions ${reports.map(({ action }) => action.ref).join(', ')}`,
    planId: reports[0].action.planId,
    checksum: null,
    contents: { kind: 'report for others' as const, reports: [...reports] },
    before: {},
  };
  await runOperation(session, begin, operationKey, () => writeReports(session, reports, operationKey));
}

/** Writes the reports, each once. */
export async function writeReports(
  session: Session,
  reports: readonly ReportForOthers[],
  operationKey: string,
): Promise<void> {
  const timeZone = await session.zoneForWriting();
  const rows = reports.map(({ action, report }, place) => ({
    place,
    values: {
      kind: 'progress' as const,
      ...report,
      planId: action.planId,
      actionId: action.id,
      actionRef: action.ref,
    },
  }));
  await createRowsOf(session, listSchema.progress, rows, { operationKey, slot: 'reported', reason: '', timeZone });
}
