import { dayOf } from '../../plan/day';
import type { ProgressRow } from '../../plan/fields';
import type { SiteLink } from '../connection';
import { listSchema } from '../schema';
import type { Item } from '../schema/mapping';
import { rowOf, selectOf } from '../schema/mapping';
import { allItems, bare, listAt } from './rows';

const list = listSchema.progress;
/** What SharePoint stamps: the only author and the only time that count (docs/design.md, data rule 2). */
const SELECT = [...selectOf(list), 'AuthorId', 'Created'];

/** A row with the plan it belongs to, which the plan's data need not carry. */
export interface StoredProgress {
  planId: number;
  row: ProgressRow;
}

/** A stored progress row. Its day is the day of its stamp in the site's zone. */
export function progressOf(item: Item, timeZone: string): StoredProgress {
  const { planId, actionRef: _actionRef, etag: _etag, ...stored } = rowOf(list, item, timeZone);
  const created = String(item.Created);
  return { planId, row: { ...stored, authorId: Number(item.AuthorId), created, day: dayOf(created, timeZone) } };
}

/**
 * The rows after a row number, oldest first. By the paging token and not by a filter: a filter that matches more than
 * 5,000 rows is refused (contracts/semantics.md S14).
 */
export async function progressAfter(
  link: SiteLink,
  rowId: number,
  timeZone: string,
  onPage?: (read: number) => void,
): Promise<StoredProgress[]> {
  const items = bare(listAt(link, list).items.select(...SELECT));
  const found = await allItems(rowId > 0 ? items.skip(rowId) : items, onPage);
  return found.map((item) => progressOf(item, timeZone));
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
      .items.select(...SELECT, 'OData__UIVersionString')
      .filter(`ActionId eq ${actionId}`),
  );
  const found = await allItems(items);
  return {
    rows: found.map((item) => progressOf(item, timeZone).row).sort((a, b) => a.id - b.id),
    rewritten: found.filter((item) => item.OData__UIVersionString !== FIRST_VERSION).map((item) => Number(item.Id)),
  };
}
