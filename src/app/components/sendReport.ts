import { newKey } from '../../lists/keys';
import type { PlanStore, ProgressReport } from '../../lists/planStore';
import type { Action, ProgressRow } from '../../plan/fields';

type Reporting = Pick<PlanStore, 'reportProgress' | 'history'>;

/** Reports of others that came after the one that was shown; an earlier try of one's own is not one of them. */
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
 * Sends a report under its key. When an earlier try had been written after all and the words were changed since, what
 * was written stands in the list and cannot be taken back: the new words are sent as its correction.
 */
export async function sendReport(
  store: Reporting,
  action: Action,
  report: ProgressReport,
  key: string,
): Promise<ProgressRow> {
  const written = await store.reportProgress(action, report, key);
  if (saysTheSame(written, report)) return written;
  return store.reportProgress(action, { ...report, replaces: written.key }, newKey());
}
