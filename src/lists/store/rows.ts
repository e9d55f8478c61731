import { InjectHeaders } from '@pnp/queryable';
import type { IItems } from '@pnp/sp/items/index.js';
import type { IList } from '@pnp/sp/lists/index.js';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/items/list.js';
import type { SiteLink } from '../connection';
import { inOrderGiven } from '../keys';
import type { ListDefinition, RowOf, StampedRowOf } from '../schema/list';
import { addressOf } from '../schema/list';
import type { Item } from '../schema/mapping';
import { rowOf, selectOf } from '../schema/mapping';
import { stampsInOrder } from '../schema/stamps';

/** The most items in one answer of SharePoint (contracts/semantics.md S9). */
const PAGE = 5000;

/** A list by its address, because anybody who owns the site may change titles. */
export function listAt(link: SiteLink, list: ListDefinition, sp: SPFI = link.sp): IList {
  return sp.web.getList(`${link.sitePath}/${addressOf(list)}`);
}

/**
 * All items of a query, page by page. A query without a filter can read a list of any size (contracts/semantics.md
 * S14).
 */
export async function allItems(items: IItems, onPage?: (read: number) => void): Promise<Item[]> {
  const found: Item[] = [];
  for await (const page of items.top(PAGE)) {
    found.push(...(page as Item[]));
    onPage?.(found.length);
  }
  return found;
}

/**
 * Every row of a list in the order in which they were given, with its ETag. A list with rows of several plans is read
 * whole and divided afterwards.
 */
export async function readRows<List extends ListDefinition>(
  link: SiteLink,
  list: List,
  timeZone: string,
): Promise<RowOf<List>[]> {
  const items = await allItems(listAt(link, list).items.select(...selectOf(list)));
  return asGiven(
    link,
    list,
    items.map((item) => rowOf(list, item, timeZone)),
    timeZone,
  );
}

/**
 * Rows in the order in which they were given; those of a stamped list have times corrected by the order of their
 * numbers (S38).
 */
export function asGiven<List extends ListDefinition>(
  link: SiteLink,
  list: List,
  rows: readonly RowOf<List>[],
  timeZone: string,
): RowOf<List>[] {
  if (!list.stamped) return inOrderGiven(rows);
  const now = new Date(link.sender.serverDate ?? Date.now()).toISOString();
  const stamped = rows as readonly StampedRowOf<List>[];
  const ordered = stampsInOrder(stamped, '', now, timeZone, (row, created, recorded) => ({
    ...row,
    created,
    recorded,
  }));
  return inOrderGiven(ordered);
}

/** The same items without OData's metadata about each: a third of the bytes, and no ETag. */
export function bare(items: IItems): IItems {
  return items.using(InjectHeaders({ Accept: 'application/json;odata=nometadata' }));
}
