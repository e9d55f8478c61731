import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import { hasStatus, isDuplicate, isUnknownOutcome } from '../errors';
import { EditConflict } from '../planStore';
import type { ListDefinition, RowOf, ValuesOf } from '../schema/list';
import type { Item } from '../schema/mapping';
import { fieldsOf, rowOf, selectOf } from '../schema/mapping';
import { listAt } from './rows';
import type { Session } from './session';

/** What every row is made with. */
type NewRow<List extends ListDefinition> = Partial<ValuesOf<List>> & { key: string };

/** What an edited list's row says about its own making. */
export function fieldsOfNewRow<List extends ListDefinition>(
  list: List,
  values: NewRow<List>,
  reason: string,
  timeZone: string,
): Record<string, unknown> {
  const change = list.edited ? { ChangeKey: values.key, ChangeReason: reason } : {};
  return { ...fieldsOf(list, values as Partial<ValuesOf<List>>, timeZone), ...change };
}

/** The row with a key, or null. */
async function itemByKey(
  session: Session,
  list: ListDefinition,
  key: string,
  more: string[] = [],
): Promise<Item | null> {
  const [item] = (await listAt(session.link, list)
    .items.select(...selectOf(list), ...more)
    .filter(`Key eq '${key}'`)
    .top(1)()) as Item[];
  return item ?? null;
}

/**
 * Makes a row once: when one with its key is there already, or when the answer was lost after the write, that row is
 * found and given back (design, data rule 4).
 * @param more properties to read besides the list's own columns
 */
export async function createItem(
  session: Session,
  list: ListDefinition,
  fields: Record<string, unknown>,
  more: string[] = [],
): Promise<Item> {
  try {
    return (await listAt(session.link, list).items.add(fields)) as Item;
  } catch (error) {
    if (!isDuplicate(error) && !isUnknownOutcome(error)) throw error;
    const found = await itemByKey(session, list, String(fields.Key), more);
    if (!found) throw error;
    return found;
  }
}

/** Makes a row of an edited list once and gives it as the product's code sees it. */
export async function createRow<List extends ListDefinition>(
  session: Session,
  list: List,
  values: NewRow<List>,
  reason: string,
  timeZone: string,
): Promise<RowOf<List>> {
  const item = await createItem(session, list, fieldsOfNewRow(list, values, reason, timeZone));
  return rowOf(list, item, timeZone);
}

/** What an edit sends: the changes with their key and reason, in one MERGE (design, data rule 3). */
export function fieldsOfEdit<List extends ListDefinition>(
  list: List,
  changes: Partial<ValuesOf<List>>,
  reason: string,
  operationKey: string,
  timeZone: string,
): Record<string, unknown> {
  return { ...fieldsOf(list, changes, timeZone), ChangeKey: operationKey, ChangeReason: reason };
}

/**
 * Edits a row where nobody else did since it was read: one MERGE with If-Match. When the answer says that somebody did,
 * or no answer came, the row and its history tell whether this very edit was already done.
 * @throws EditConflict when somebody else changed the row; nothing was written
 */
export async function editRow<List extends ListDefinition>(
  session: Session,
  list: List,
  base: RowOf<List>,
  changes: Partial<ValuesOf<List>>,
  reason: string,
  operationKey: string,
  timeZone: string,
): Promise<RowOf<List>> {
  const fields = fieldsOfEdit(list, changes, reason, operationKey, timeZone);
  try {
    const answer = (await listAt(session.link, list).items.getById(base.id).update(fields, base.etag)) as unknown as {
      etag: string;
    };
    return { ...base, ...given(changes), etag: answer.etag };
  } catch (error) {
    return afterRefusedEdit(session, list, base, changes, operationKey, timeZone, error);
  }
}

/** What was really given: a property that is there but undefined changes nothing. */
function given<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}

/**
 * Tells what became of an edit that was refused because the row had changed, or that got no answer: done by this very
 * operation before, not done, or in the way of somebody else's. Any other refusal is thrown as it is.
 */
export async function afterRefusedEdit<List extends ListDefinition>(
  session: Session,
  list: List,
  base: RowOf<List>,
  changes: Partial<ValuesOf<List>>,
  operationKey: string,
  timeZone: string,
  error: unknown,
): Promise<RowOf<List>> {
  if (!hasStatus(error, 412) && !isUnknownOutcome(error)) throw error;
  const row = listAt(session.link, list).items.getById(base.id);
  const current: Item = await row.select(...selectOf(list), 'ChangeKey', 'Modified', 'Editor/Title').expand('Editor')();
  const theirs = rowOf(list, current, timeZone);
  if (current.ChangeKey === operationKey) return theirs;
  if (theirs.etag === base.etag) throw error;
  const versions = (await row.versions.select('ChangeKey')()) as Item[];
  if (versions.some((version) => version.ChangeKey === operationKey)) return theirs;
  const editor = (current.Editor as { Title?: string } | undefined)?.Title ?? 'Somebody';
  throw new EditConflict<RowOf<List>>(base, theirs, changes as Partial<RowOf<List>>, editor, String(current.Modified));
}
