import { InjectHeaders } from '@pnp/queryable';
import type { IItems } from '@pnp/sp/items/index.js';
import type { IList } from '@pnp/sp/lists/index.js';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/items/list.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';
import { PAGE } from '../reading';
import type { ListDefinition } from '../schema/list';
import { addressOf } from '../schema/list';
import type { Item } from '../schema/mapping';

/** A list by its address, because anybody who owns the site may change titles. */
export function listAt(link: SiteLink, list: ListDefinition, sp: SPFI = spOf(link)): IList {
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

/** The same items without OData's metadata about each: a third of the bytes, and no ETag. */
export function bare(items: IItems): IItems {
  return items.using(InjectHeaders({ Accept: 'application/json;odata=nometadata' }));
}
