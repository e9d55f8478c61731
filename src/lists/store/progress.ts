import type { Action, ProgressRow } from '../../plan/fields';
import type { ActionChange, ActionQuestion, MoreTime, ProgressReport } from '../planStore';
import { listSchema } from '../schema';
import type { ValuesOf } from '../schema/list';
import { progressOf } from './progressRows';
import type { Session } from './session';
import { appendItem } from './writes';

export type NewProgressRow = Partial<ValuesOf<typeof listSchema.progress>> &
  Pick<ValuesOf<typeof listSchema.progress>, 'kind' | 'text'>;

/** Appends one row to an action; a repeat with the same key adds no second. SharePoint stamps author and time. */
export async function appendRow(
  session: Session,
  action: Pick<Action, 'id' | 'planId' | 'ref'>,
  values: NewProgressRow,
  key: string,
  timeZone: string,
): Promise<ProgressRow> {
  const row = { ...values, key, planId: action.planId, actionId: action.id, actionRef: action.ref };
  const item = await appendItem(session, listSchema.progress, row, timeZone, ['AuthorId', 'Created']);
  return progressOf(item, timeZone).row;
}

/** Records a progress report from a lead, or from a manager on behalf of a lead. */
export async function reportProgress(
  session: Session,
  action: Action,
  report: ProgressReport,
  operationKey: string,
): Promise<ProgressRow> {
  const timeZone = await session.zoneForWriting();
  return appendRow(session, action, { kind: 'progress', ...report }, operationKey, timeZone);
}

/** Records a manager's decision on an action with its reason, a query, the lead's answer, or a request for more time. */
export async function changeAction(
  session: Session,
  action: Action,
  change: ActionChange | ActionQuestion | MoreTime,
  operationKey: string,
): Promise<ProgressRow> {
  const timeZone = await session.zoneForWriting();
  const { reason, ...values } = change;
  return appendRow(session, action, { ...values, text: reason }, operationKey, timeZone);
}
