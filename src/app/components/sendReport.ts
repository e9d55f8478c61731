import { newKey } from '../../lists/keys';
import type { MoreTime, PlanStore, ProgressReport } from '../../lists/planStore';
import type { Action, ProgressRow } from '../../plan/fields';

type Reporting = Pick<PlanStore, 'reportProgress' | 'history'>;

/**
 * The reports that others sent after the newest one shown. A row that the person's own earlier attempt wrote is not
 * among them.
 */
export async function reportedMeanwhile(
  store: Reporting,
  action: Action,
  seenRowId: number,
  ownKey: string,
): Promise<ProgressRow[]> {
  const { rows } = await store.history(action.id);
  return rows.filter((row) => row.kind === 'progress' && row.id > seenRowId && !row.key.startsWith(ownKey));
}

function saysTheSame(row: ProgressRow, report: ProgressReport): boolean {
  const urls = (evidence: ProgressReport['evidence']): string =>
    evidence.map(({ title, url }) => `${title} ${url}`).join('\n');
  return (
    row.text.trim() === report.text.trim() &&
    row.going === report.going &&
    row.forecast === report.forecast &&
    row.doneOn === report.doneOn &&
    row.sufficient === (report.sufficient ?? null) &&
    urls(row.evidence) === urls(report.evidence)
  );
}

/**
 * Sends a report under its key. If an earlier attempt did write a row and the person changed the words since, the row
 * cannot be changed: the new words are sent as a correction of it.
 * @param request a request for more time that goes with the report
 */
export async function sendReport(
  store: Reporting,
  action: Action,
  report: ProgressReport,
  key: string,
  request: MoreTime | null = null,
): Promise<ProgressRow> {
  const written = await store.reportProgress(action, report, key, request);
  if (saysTheSame(written, report)) return written;
  return store.reportProgress(action, { ...report, replaces: written.key }, newKey());
}
