import { dayOf } from '../../plan/day';
import type { ProgressRow } from '../../plan/fields';
import type { SiteLink } from '../connection';
import { readItems } from '../reading';
import { listSchema } from '../schema';
import type { Item } from '../schema/mapping';
import { rowOf, selectOf } from '../schema/mapping';
import { doubtOf, FIRST_VERSION, stampsInOrder, STAMPS } from '../schema/stamps';
import { itemsOf } from './readRows';

const list = listSchema.progress;
const SELECT = [...selectOf(list), ...STAMPS].join(',');

/** A progress row with the number of its plan, which the plan's data need not carry. */
export interface StoredProgress {
  planId: number;
  row: ProgressRow;
}

/**
 * Corrects the times of rows by the order of their numbers (`heldToPlace`): a row that was dated back counts on the day
 * on which it arrived.
 */
export function inForce(
  rows: readonly StoredProgress[],
  floor: string,
  now: string,
  timeZone: string,
): StoredProgress[] {
  const ordered = stampsInOrder(
    rows.map(({ row }) => row),
    floor,
    now,
    timeZone,
    (row, created, day) => ({ ...row, created, day }),
  );
  return rows.map(({ planId }, at) => ({ planId, row: ordered[at] }));
}

/** A stored item as a progress row. Its day is the day of its stamp in the site's zone. */
export function progressOf(item: Item, timeZone: string): StoredProgress {
  const { planId, actionRef: _actionRef, etag: _etag, ...stored } = rowOf(list, item, timeZone);
  const created = String(item.Created);
  const doubt = doubtOf(item);
  const day = dayOf(created, timeZone);
  return { planId, row: { ...stored, authorId: Number(item.AuthorId), created, day, ...(doubt ? { doubt } : {}) } };
}

/**
 * The rows after a row number, oldest first, with corrected times. They are read by the paging token and not by a
 * filter, because SharePoint refuses a filter that matches more than 5,000 rows (contracts/semantics.md S14). The row
 * of that number is read as well for its time, since no later row is older.
 * @param floor the time of the last row before them when known, or ''
 */
export async function progressAfter(
  link: SiteLink,
  rowId: number,
  timeZone: string,
  { onPage, floor = '' }: { onPage?: (read: number) => void; floor?: string } = {},
): Promise<StoredProgress[]> {
  const from = rowId > 1 ? { $skiptoken: `Paged=TRUE&p_ID=${rowId - 1}` } : {};
  const found = await readItems(link, itemsOf(link, list), { $select: SELECT, ...from }, { etags: false, onPage });
  const rows = found.map((item) => progressOf(item, timeZone));
  const before = rows.find(({ row }) => row.id === rowId && !row.doubt)?.row.created ?? '';
  const now = new Date(link.sender.serverDate ?? Date.now()).toISOString();
  const after = rows.filter(({ row }) => row.id > rowId);
  return inForce(after, before > floor ? before : floor, now, timeZone);
}

/** Every row of one action, oldest first, and the numbers of those that were rewritten later. */
export async function progressOfAction(
  link: SiteLink,
  actionId: number,
  timeZone: string,
): Promise<{ rows: ProgressRow[]; rewritten: number[] }> {
  const query = { $select: SELECT, $filter: `ActionId eq ${actionId}` };
  const found = await readItems(link, itemsOf(link, list), query, { etags: false });
  return {
    rows: inForce(
      found.map((item) => progressOf(item, timeZone)).sort((a, b) => a.row.id - b.row.id),
      '',
      new Date(link.sender.serverDate ?? Date.now()).toISOString(),
      timeZone,
    ).map(({ row }) => row),
    rewritten: found.filter((item) => item.OData__UIVersionString !== FIRST_VERSION).map((item) => Number(item.Id)),
  };
}
