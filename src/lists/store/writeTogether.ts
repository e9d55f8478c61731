import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import { derivedKey } from '../keys';
import type { RowsBefore } from '../operationContents';
import { EditConflict, SiteError } from '../planStore';
import type { RowToWrite, SettingsToChange, WrittenTogether } from '../together';
import { listSchema } from '../schema';
import type { ListDefinition, RowOf, ValuesOf } from '../schema/list';
import { rowOf, selectOf } from '../schema/mapping';
import type { Item } from '../schema/mapping';
import { isUnknownOutcome } from '../errors';
import { sendParts, sized } from './batches';
import type { BatchPart } from './batches';
import { requireExemptionReason } from './exemptionReason';
import { runOperation } from './operations';
import { progressOf } from './progressRows';
import { listAt } from './rows';
import type { Session } from './session';
import { settingsEdit } from './settings';
import { appendItem, createRow, editRow, fieldsOfEdit, fieldsOfNewRow } from './writes';
import type { NewRow } from './writes';

const SETTINGS_CHANGED =
  'Somebody else saved settings of this plan at the same moment. Save again: it goes on from what they saved.';

/** A row as it was written, or the conflict that kept it from being written. */
export type RowWritten = { row: object } | { conflict: EditConflict<object> };

/** Whether everybody with a role may read the list, and so the file of an operation that holds its words. */
const isOpenToAll = ({ list }: RowToWrite): boolean => listSchema[list].access.readers !== 'none';

/**
 * Writes several rows that belong together, each once. For a plan manager they are an operation, which shows once all
 * of them are written and which another window can finish or take back. All go in one request instead where the caller
 * may not record an operation (a lead, a clerk), and where a list is not open to everybody, whose words may not stand in
 * an operation's file: SharePoint carries out a whole request even when the page is closed meanwhile.
 * @returns the rows in the order given
 * @throws EditConflict when somebody else changed one of the rows; nothing was written, unless the change came while
 *   this call was writing
 */
export async function writeTogether(
  session: Session,
  { label, planId, rows: given }: WrittenTogether,
  operationKey: string,
): Promise<object[]> {
  const rows: RowToWrite[] = [];
  for (const row of given)
    if (row.write !== 'settings' && row.list === 'exemptItems')
      requireExemptionReason(row.write === 'add' ? row.values : row.changes, row.write === 'add');
  for (const row of given) rows.push(row.write === 'settings' ? await editOfSettings(session, row) : row);
  await refuseOvertaken(session, rows, operationKey);
  const { me } = await session.lastLook();
  const write = async (): Promise<object[]> => rowsOrConflict(await writeRows(session, rows, operationKey));
  if (rows.length < 2 || !me.isManager || !rows.every(isOpenToAll)) return write();
  const begin = { label, planId, checksum: null, contents: { kind: 'rows' as const, rows }, before: rowsBefore(rows) };
  return runOperation(session, begin, operationKey, write);
}

async function editOfSettings(session: Session, { planId, change }: SettingsToChange): Promise<RowToWrite> {
  return { write: 'edit', list: 'settings', ...(await settingsEdit(session, planId, change)) };
}

/** The rows to edit as they are now, by list. */
export function rowsBefore(rows: readonly RowToWrite[]): RowsBefore {
  const before: { [list: string]: object[] } = {};
  for (const one of rows) if (one.write === 'edit') before[one.list] = [...(before[one.list] ?? []), one.row];
  return before as RowsBefore;
}

/** The rows. @throws the first conflict; of one over settings, which a form cannot show, a sentence */
function rowsOrConflict(written: readonly RowWritten[]): object[] {
  return written.map((one) => {
    if (!('conflict' in one)) return one.row;
    const { base } = one.conflict as EditConflict<{ kind?: string }>;
    throw base.kind === 'plan settings' ? new SiteError(SETTINGS_CHANGED, 'busy', 'settings changed') : one.conflict;
  });
}

/** A row to write with its list as a definition, its key, and its place among the others. */
interface Keyed {
  one: RowToWrite;
  list: ListDefinition;
  key: string;
}

const keyed = (rows: readonly RowToWrite[], operationKey: string): Keyed[] =>
  rows.map((one, index) => ({
    one,
    list: listSchema[one.list],
    key: one.key ?? derivedKey(operationKey, 'together', index),
  }));

/** Throws the conflict when somebody else changed one of the rows to edit, before anything is written. */
async function refuseOvertaken(session: Session, rows: readonly RowToWrite[], operationKey: string): Promise<void> {
  const timeZone = await session.zoneForWriting();
  const edits = keyed(rows, operationKey).filter(({ one }) => one.write === 'edit');
  if (rows.length < 2 || edits.length === 0) return;
  const parts = edits.map(({ one, list }) => (sp: SPFI): Promise<Item> => {
    const { id } = (one as RowToWrite & { write: 'edit' }).row;
    return listAt(session.link, list, sp)
      .items.getById(id)
      .select(...selectOf(list), 'ChangeKey')();
  });
  const found = await sendParts(session.link, parts);
  for (const [index, outcome] of found.entries()) {
    if (outcome.status === 'rejected') throw outcome.reason;
    const { one, list, key } = edits[index];
    const { etag } = (one as RowToWrite & { write: 'edit' }).row;
    const isOurs = outcome.value.ChangeKey === key;
    if (!isOurs && rowOf(list, outcome.value, timeZone).etag !== etag) await writeOne(session, edits[index], timeZone);
  }
}

/**
 * Writes the rows in one request, each once. What became of a row that the request did not write, or whose answer was
 * lost, is looked up, and it is written by itself.
 */
export async function writeRows(
  session: Session,
  rows: readonly RowToWrite[],
  operationKey: string,
): Promise<RowWritten[]> {
  const timeZone = await session.zoneForWriting();
  const all = keyed(rows, operationKey);
  const sent = rows.length < 2 ? null : await sendAll(session, all, timeZone);
  const written: RowWritten[] = [];
  for (const [index, each] of all.entries()) {
    const outcome = sent?.[index];
    if (outcome?.status === 'fulfilled') {
      written.push({ row: outcome.value });
      continue;
    }
    try {
      written.push({ row: await writeOne(session, each, timeZone) });
    } catch (error) {
      if (!(error instanceof EditConflict)) throw error;
      written.push({ conflict: error as EditConflict<object> });
    }
  }
  return written;
}

/** Sends all rows in one request. @returns what became of each; null where no answer came */
async function sendAll(
  session: Session,
  all: readonly Keyed[],
  timeZone: string,
): Promise<PromiseSettledResult<object>[] | null> {
  try {
    return await sendParts(
      session.link,
      all.map((each) => partOf(session, each, timeZone)),
    );
  } catch (error) {
    if (!isUnknownOutcome(error)) throw error;
    return null;
  }
}

function partOf(session: Session, { one, list, key }: Keyed, timeZone: string): BatchPart<object> {
  if (one.write === 'add') {
    const fields = fieldsOfNewRow(list, { ...one.values, key } as NewRow<ListDefinition>, one.reason, timeZone);
    return sized(fields, async (sp) =>
      shown(list, (await listAt(session.link, list, sp).items.add(fields)) as Item, timeZone),
    );
  }
  const changes = one.changes as Partial<ValuesOf<ListDefinition>>;
  const fields = fieldsOfEdit(list, changes, one.reason, key, timeZone);
  return sized(fields, async (sp) => {
    const { etag } = (await listAt(session.link, list, sp)
      .items.getById(one.row.id)
      .update(fields, one.row.etag)) as unknown as { etag: string };
    return { ...one.row, ...changes, etag };
  });
}

async function writeOne(session: Session, { one, list, key }: Keyed, timeZone: string): Promise<object> {
  if (one.write === 'add') {
    const values = { ...one.values, key } as NewRow<ListDefinition>;
    if (list.edited) return createRow(session, list, values, one.reason, timeZone);
    return shown(list, await appendItem(session, list, values, timeZone, STAMPED), timeZone);
  }
  const edit = {
    changes: one.changes as Partial<ValuesOf<ListDefinition>>,
    reason: one.reason,
    operationKey: key,
    timeZone,
  };
  return editRow(session, list, one.row as unknown as RowOf<ListDefinition>, edit);
}

const STAMPED = ['AuthorId', 'Created'];

/** An item as the product's code sees it. */
const shown = (list: ListDefinition, item: Item, timeZone: string): object =>
  list === (listSchema.progress as ListDefinition) ? progressOf(item, timeZone).row : rowOf(list, item, timeZone);
