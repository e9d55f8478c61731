import type { Action, ProgressRow } from '../../plan/fields';
import type { ActionChange, ItemToAsk, MoreTime, ProgressReport, Question } from '../planStore';
import { listSchema } from '../schema';
import type { ValuesOf } from '../schema/list';
import { LINE_LENGTH } from '../../plan/fields/field';
import { derivedKey } from '../keys';
import type { RowToAdd } from '../together';
import { giveAccess } from './access';
import { writeTogether } from './writeTogether';
import { progressOf } from './progressRows';
import type { Session } from './session';
import { appendItem } from './writes';

export type NewProgressRow = Partial<ValuesOf<typeof listSchema.progress>> &
  Pick<ValuesOf<typeof listSchema.progress>, 'kind' | 'text'>;

/** Appends one row to an action; a repeat with the same key adds no second. SharePoint stamps author and time. */
export async function appendRow(
  session: Session,
  { id, planId, ref }: Pick<Action, 'id' | 'planId' | 'ref'>,
  values: NewProgressRow,
  key: string,
  timeZone: string,
): Promise<ProgressRow> {
  return append(session, { ...values, key, planId, actionId: id, actionRef: ref }, timeZone);
}

async function append(session: Session, row: NewProgressRow & { key: string }, timeZone: string): Promise<ProgressRow> {
  const item = await appendItem(session, listSchema.progress, row, timeZone, ['AuthorId', 'Created']);
  return progressOf(item, timeZone).row;
}

/**
 * Records a progress report from a lead, or from a manager on behalf of a lead. A request for more time that goes with
 * it is written with it.
 */
export async function reportProgress(
  session: Session,
  action: Action,
  report: ProgressReport,
  operationKey: string,
  request: MoreTime | null = null,
): Promise<ProgressRow> {
  const timeZone = await session.zoneForWriting();
  const values = { kind: 'progress' as const, ...report };
  if (!request) return appendRow(session, action, values, operationKey, timeZone);
  const { reason, ...asked } = request;
  const { id: actionId, planId, ref: actionRef } = action;
  const add = (row: NewProgressRow, key: string): RowToAdd => ({
    write: 'add',
    list: 'progress',
    values: { ...row, planId, actionId, actionRef },
    reason: '',
    key,
  });
  const rows = [add(values, operationKey), add({ ...asked, text: reason }, derivedKey(operationKey, 'moreTime'))];
  const label = `Reporting on action ${actionRef} and asking for more time`;
  const [written] = await writeTogether(session, { label, planId, rows }, operationKey);
  return written as ProgressRow;
}

/** Records a manager's decision on an action with its reason, a query, an answer, or a request for more time. */
export async function changeAction(
  session: Session,
  action: Action,
  change: ActionChange | Question | MoreTime,
  operationKey: string,
): Promise<ProgressRow> {
  const timeZone = await session.zoneForWriting();
  const { reason, ...values } = change;
  return appendRow(session, action, { ...values, text: reason }, operationKey, timeZone);
}

/** Records a query about a measure, an audit or a promised report, or the answer. */
export async function askAboutItem(
  session: Session,
  { kind, id, planId, ref }: ItemToAsk,
  { reason, ...values }: Question,
  operationKey: string,
): Promise<ProgressRow> {
  const timeZone = await session.zoneForWriting();
  const { me } = await session.lastLook();
  if (values.kind === 'query' && me.isManager) await giveAccess(session, [values.askedId]);
  const about = {
    measureId: kind === 'measure' ? id : null,
    assuranceId: kind === 'audit' ? id : null,
    decisionId: kind === 'report' ? id : null,
  };
  // The column of the number holds one line.
  const row = { ...values, ...about, text: reason, key: operationKey, planId, actionRef: ref.slice(0, LINE_LENGTH) };
  return append(session, row, timeZone);
}
