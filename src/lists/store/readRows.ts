import type { SiteLink } from '../connection';
import { inOrderGiven } from '../keys';
import { inQuotes, readItems } from '../reading';
import type { ListDefinition, RowOf, StampedRowOf } from '../schema/list';
import { addressOf } from '../schema/list';
import { rowOf, selectOf } from '../schema/mapping';
import { stampsInOrder } from '../schema/stamps';

/** The path of a list's items, by the list's address, because anybody who owns the site may change titles. */
export const itemsOf = (link: SiteLink, list: ListDefinition): string =>
  `getList('${inQuotes(`${link.sitePath}/${addressOf(list)}`)}')/items`;

/**
 * Every row of a list in the order in which they were given, with its ETag. A list with rows of several plans is read
 * whole and divided afterwards.
 */
export async function readRows<List extends ListDefinition>(
  link: SiteLink,
  list: List,
  timeZone: string,
): Promise<RowOf<List>[]> {
  const items = await readItems(link, itemsOf(link, list), { $select: selectOf(list).join(',') }, { etags: true });
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
