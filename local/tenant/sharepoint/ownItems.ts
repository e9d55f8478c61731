import { noSuchItem } from '../odata/errors';
import type { ItemRow } from './itemRows';
import type { ListRow } from './listRows';
import { settingsOf } from './listRows';
import { Permission } from './masks';
import { allows, maskOfCaller } from './permissions';
import type { Site } from './site';

/** `ReadSecurity` of a list in which everybody reads only what they added themselves. */
const OWN_ITEMS = 2;

/**
 * Whose items alone the caller reads in a list; null where everybody's are read. "Override List Behaviors" is exempt, a
 * right that the levels Design and Full Control hold.
 */
export function onlyAuthor(site: Site, list: ListRow): number | null {
  if (settingsOf(list).ReadSecurity !== OWN_ITEMS) return null;
  return allows(maskOfCaller(site, list), Permission.CancelCheckout) ? null : site.userId;
}

/** Somebody else's item does not exist for who reads only their own. */
export function demandReadable(site: Site, list: ListRow, item: ItemRow): ItemRow {
  const author = onlyAuthor(site, list);
  if (author !== null && item.author !== author) throw noSuchItem();
  return item;
}
