import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import { isTooManyFound } from '../errors';
import type { ListDefinition } from '../schema/list';
import type { Item } from '../schema/mapping';
import { allItems, bare, listAt } from './rows';
import type { Session } from './session';

const DIGITS = [...'0123456789abcdef'];

/** The digits of a key that an operation gives one of its rows: its own key, the slot and the index. */
const KEY_LENGTH = 40;

/**
 * The rows of a list whose keys begin with an operation's key, or with that and a slot. SharePoint refuses a filter that
 * matches more than 5,000 rows (contracts/semantics.md S14), so what was refused is asked for again digit by digit.
 * @param columns what to read beside the numbers and keys
 */
export async function rowsOfKey(
  session: Session,
  list: ListDefinition,
  keyPrefix: string,
  ...columns: string[]
): Promise<Item[]> {
  const rows = (filter: string): Promise<Item[]> =>
    allItems(
      bare(
        listAt(session.link, list)
          .items.select('Id', 'Key', ...columns)
          .filter(filter),
      ),
    );
  try {
    return await rows(`startswith(Key,'${keyPrefix}')`);
  } catch (error) {
    if (!isTooManyFound(error) || keyPrefix.length >= KEY_LENGTH) throw error;
    // The key of an operation that writes one row is that row's own.
    const found = await rows(`Key eq '${keyPrefix}'`);
    for (const digit of DIGITS) found.push(...(await rowsOfKey(session, list, `${keyPrefix}${digit}`, ...columns)));
    return found;
  }
}
