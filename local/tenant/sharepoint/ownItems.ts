import type { Cell } from '../database';
import { accessDenied, noSuchItem } from '../odata/errors';
import type { ItemRow } from './itemRows';
import type { ListRow } from './listRows';
import { settingsOf } from './listRows';
import { Permission } from './masks';
import { allows, maskOfCaller } from './permissions';
import type { SecuredItem } from './permissions';
import type { Site } from './site';
import { all } from './site';

/** The value of `ReadSecurity` with which people read only the items that they added. */
const OWN_ITEMS = 2;

/**
 * The author to whose items the caller is limited in a list; null where the caller may read everybody's. The right
 * "Override List Behaviors", which the levels Design and Full Control include, lifts the limit.
 */
function onlyAuthor(site: Site, list: ListRow): number | null {
  if (settingsOf(list).ReadSecurity !== OWN_ITEMS) return null;
  return allows(maskOfCaller(site, list), Permission.CancelCheckout) ? null : site.userId;
}

const views = (site: Site, list: ListRow, item: SecuredItem | null = null): boolean =>
  allows(maskOfCaller(site, list, item), Permission.ViewListItems);

/** The items of a list with permissions of their own, and whether the caller may read each. */
function partedItems(site: Site, list: ListRow): { id: number; read: boolean }[] {
  return all<{ id: number }>(site, 'SELECT item AS id FROM item_scopes WHERE list = ?', list.no).map(({ id }) => ({
    id,
    read: views(site, list, { id }),
  }));
}

/**
 * Whether the caller may read a list, or at least one item of it. A right on one item gives Limited Access to its list.
 */
export const mayReadIn = (site: Site, list: ListRow): boolean =>
  views(site, list) || partedItems(site, list).some(({ read }) => read);

/** Refuses callers who may read nothing in a list. For all others the items are filtered by permission. */
export function demandReadingIn(site: Site, list: ListRow): void {
  if (!mayReadIn(site, list)) throw accessDenied();
}

/** The SQL condition for rows that the caller may read; bind `readableBy`. */
export const READABLE = '(i.author = coalesce(?, i.author) AND (i.id IN (SELECT value FROM json_each(?))) = ?)';

/**
 * The values for READABLE. Somebody who may read the list reads all but some items; anybody else reads only the items
 * shared with them.
 */
export function readableBy(site: Site, list: ListRow): Cell[] {
  const whole = views(site, list);
  const apart = partedItems(site, list).flatMap(({ id, read }) => (read === whole ? [] : [id]));
  return [onlyAuthor(site, list), JSON.stringify(apart), whole ? 0 : 1];
}

/** The item, or a 404 when the caller may not read it, or may read only items of their own. */
export function demandReadable(site: Site, list: ListRow, item: ItemRow): ItemRow {
  const author = onlyAuthor(site, list);
  if ((author !== null && item.author !== author) || !views(site, list, item)) throw noSuchItem();
  return item;
}
