import { dayOf } from '../../plan/day';
import type { ProgressRow } from '../../plan/fields';
import type { SiteLink } from '../connection';
import { listSchema } from '../schema';
import type { Item } from '../schema/mapping';
import { rowOf, selectOf } from '../schema/mapping';
import { allItems, bare, listAt } from './rows';

const list = listSchema.progress;
/** What SharePoint stamps: the only author and the only time that count (docs/design.md, data rule 2). */
const SELECT = [...selectOf(list), 'AuthorId', 'Created', 'EditorId', 'Modified', 'OData__UIVersionString'];

/** A row with the plan it belongs to, which the plan's data need not carry. */
export interface StoredProgress {
  planId: number;
  row: ProgressRow;
}

/** SharePoint stamps both times of a new row within moments of each other. */
const STAMPED_WITHIN_MS = 60_000;

/**
 * Whether the stamps of a row that was never edited disagree: SharePoint gives a new row the same author and editor, and
 * the same times. Tools that set them afterwards exist, and add rights may be enough for them (contracts/semantics.md S38).
 */
function doubtOf(item: Item): ProgressRow['doubt'] {
  if (item.OData__UIVersionString !== FIRST_VERSION) return undefined;
  if (item.EditorId !== undefined && Number(item.EditorId) !== Number(item.AuthorId)) return 'author';
  const apart = Math.abs(Date.parse(String(item.Modified)) - Date.parse(String(item.Created)));
  return apart > STAMPED_WITHIN_MS ? 'time' : undefined;
}

/**
 * Holds each row to its place: numbers are given in the order in which rows come, so a row's time is never earlier than
 * that of the row with the number before it. One that was dated back counts on the day it came. A row that claims to come
 * from the future is in doubt, and moves no other.
 * @param rows oldest number first
 * @param floor the time of what stands before the first of them, or ''
 * @param now the server's clock, ISO 8601
 */
export function inPlace(
  rows: readonly StoredProgress[],
  floor: string,
  now: string,
  timeZone: string,
): StoredProgress[] {
  const latest = new Date(Date.parse(now) + STAMPED_WITHIN_MS).toISOString();
  let last = floor;
  return rows.map(({ planId, row }) => {
    if (row.doubt) return { planId, row };
    if (row.created > latest) return { planId, row: { ...row, doubt: 'time' } };
    if (row.created >= last) {
      last = row.created;
      return { planId, row };
    }
    return { planId, row: { ...row, created: last, day: dayOf(last, timeZone) } };
  });
}

/** A stored progress row. Its day is the day of its stamp in the site's zone. */
export function progressOf(item: Item, timeZone: string): StoredProgress {
  const { planId, actionRef: _actionRef, etag: _etag, ...stored } = rowOf(list, item, timeZone);
  const created = String(item.Created);
  const doubt = doubtOf(item);
  const day = dayOf(created, timeZone);
  return { planId, row: { ...stored, authorId: Number(item.AuthorId), created, day, ...(doubt ? { doubt } : {}) } };
}

/**
 * The rows after a row number, oldest first, each in its place. By the paging token and not by a filter: a filter that
 * matches more than 5,000 rows is refused (contracts/semantics.md S14). The row of that number comes with them, for its
 * time: no later row is older.
 * @param floor the time of the last row before them as far as it is known, or ''
 */
export async function progressAfter(
  link: SiteLink,
  rowId: number,
  timeZone: string,
  { onPage, floor = '' }: { onPage?: (read: number) => void; floor?: string } = {},
): Promise<StoredProgress[]> {
  const items = bare(listAt(link, list).items.select(...SELECT));
  const found = await allItems(rowId > 1 ? items.skip(rowId - 1) : items, onPage);
  const rows = found.map((item) => progressOf(item, timeZone));
  const before = rows.find(({ row }) => row.id === rowId && !row.doubt)?.row.created ?? '';
  const now = new Date(link.sender.serverDate ?? Date.now()).toISOString();
  const after = rows.filter(({ row }) => row.id > rowId);
  return inPlace(after, before > floor ? before : floor, now, timeZone);
}

/** Rows are added and never changed: one of a later version was rewritten in SharePoint's own screens. */
const FIRST_VERSION = '1.0';

/** Every row of one action, oldest first, and the numbers of those that were rewritten since. */
export async function progressOfAction(
  link: SiteLink,
  actionId: number,
  timeZone: string,
): Promise<{ rows: ProgressRow[]; rewritten: number[] }> {
  const items = bare(
    listAt(link, list)
      .items.select(...SELECT)
      .filter(`ActionId eq ${actionId}`),
  );
  const found = await allItems(items);
  return {
    rows: inPlace(
      found.map((item) => progressOf(item, timeZone)).sort((a, b) => a.row.id - b.row.id),
      '',
      new Date(link.sender.serverDate ?? Date.now()).toISOString(),
      timeZone,
    ).map(({ row }) => row),
    rewritten: found.filter((item) => item.OData__UIVersionString !== FIRST_VERSION).map((item) => Number(item.Id)),
  };
}
