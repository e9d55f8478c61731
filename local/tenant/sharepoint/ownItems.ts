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

/** `ReadSecurity` of a list in which everybody reads only what they added themselves. */
const OWN_ITEMS = 2;

/**
 * Whose items alone the caller reads in a list; null where everybody's are read. "Override List Behaviors" is exempt, a
 * right that the levels Design and Full Control hold.
 */
function onlyAuthor(site: Site, list: ListRow): number | null {
  if (settingsOf(list).ReadSecurity !== OWN_ITEMS) return null;
  return allows(maskOfCaller(site, list), Permission.CancelCheckout) ? null : site.userId;
}

const views = (site: Site, list: ListRow, item: SecuredItem | null = null): boolean =>
  allows(maskOfCaller(site, list, item), Permission.ViewListItems);

/** The items of a list that have permissions of their own, and whether the caller reads each. */
function partedItems(site: Site, list: ListRow): { id: number; read: boolean }[] {
  return all<{ id: number }>(site, 'SELECT item AS id FROM item_scopes WHERE list = ?', list.no).map(({ id }) => ({
    id,
    read: views(site, list, { id }),
  }));
}

/** Whether the caller reads a list, or an item of it at least: a right on one item brings Limited Access to its list. */
export const mayReadIn = (site: Site, list: ListRow): boolean =>
  views(site, list) || partedItems(site, list).some(({ read }) => read);

/** Refuses who reads nothing in a list; what others read there is trimmed to what they may. */
export function demandReadingIn(site: Site, list: ListRow): void {
  if (!mayReadIn(site, list)) throw accessDenied();
}

/** Holds of the rows that the caller reads; bind `readableBy`. */
export const READABLE = '(i.author = coalesce(?, i.author) AND (i.id IN (SELECT value FROM json_each(?))) = ?)';

/** What READABLE is bound to: whoever reads the list reads all but some items, anybody else those given to them. */
export function readableBy(site: Site, list: ListRow): Cell[] {
  const whole = views(site, list);
  const apart = partedItems(site, list).flatMap(({ id, read }) => (read === whole ? [] : [id]));
  return [onlyAuthor(site, list), JSON.stringify(apart), whole ? 0 : 1];
}

/** An item that the caller may not read, or that is somebody else's where each reads their own, does not exist for them. */
export function demandReadable(site: Site, list: ListRow, item: ItemRow): ItemRow {
  const author = onlyAuthor(site, list);
  if ((author !== null && item.author !== author) || !views(site, list, item)) throw noSuchItem();
  return item;
}
