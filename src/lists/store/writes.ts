import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import { hasStatus, isDuplicate, isUnknownOutcome } from '../errors';
import { checksumOf, derivedKey } from '../keys';
import { EditConflict } from '../planStore';
import type { ListDefinition, RowOf, ValuesOf } from '../schema/list';
import type { Item } from '../schema/mapping';
import { fieldsOf, propertyOf, readValue, rowOf, selectOf } from '../schema/mapping';
import { listAt } from './rows';
import type { Session } from './session';

/** What every row is made with. */
export type NewRow<List extends ListDefinition> = Partial<ValuesOf<List>> & { key: string };

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
 * found and given back (docs/design.md, data rule 4).
 * @param more properties to read besides the list's own columns
 * @returns the item, and whether an earlier attempt had made it
 */
export async function createItem(
  session: Session,
  list: ListDefinition,
  fields: Record<string, unknown>,
  more: string[] = [],
): Promise<{ item: Item; found: boolean }> {
  try {
    return { item: (await listAt(session.link, list).items.add(fields)) as Item, found: false };
  } catch (error) {
    if (!isDuplicate(error) && !isUnknownOutcome(error)) throw error;
    const item = await itemByKey(session, list, String(fields.Key), more);
    if (!item) throw error;
    return { item, found: true };
  }
}

/**
 * Makes a row of an edited list once and gives it as the product's code sees it. Where an earlier attempt made it, whose
 * answer was lost, and other words have been typed since, the row gets those; once somebody has edited it, it stays.
 */
export async function createRow<List extends ListDefinition>(
  session: Session,
  list: List,
  values: NewRow<List>,
  reason: string,
  timeZone: string,
): Promise<RowOf<List>> {
  const fields = fieldsOfNewRow(list, values, reason, timeZone);
  const { item, found } = await createItem(session, list, fields, list.edited ? ['ChangeKey'] : []);
  const row = rowOf(list, item, timeZone);
  const untouched = found && item.ChangeKey === values.key;
  if (!untouched || holds(list, row, values as Partial<ValuesOf<List>>, timeZone)) return row;
  return editRow(session, list, row, {
    changes: values as Partial<ValuesOf<List>>,
    reason,
    operationKey: values.key,
    timeZone,
  });
}

/**
 * Appends a row to a list whose rows are never edited, once for each key. Where an earlier attempt made it, whose answer
 * was lost, and other words have been typed since, they are a row of their own beside it: both were sent.
 * @param more properties to read besides the list's own columns
 */
export async function appendItem<List extends ListDefinition>(
  session: Session,
  list: List,
  values: NewRow<List>,
  timeZone: string,
  more: string[] = [],
): Promise<Item> {
  const fields = fieldsOf(list, values as Partial<ValuesOf<List>>, timeZone);
  const { item, found } = await createItem(session, list, fields, more);
  if (!found || holds(list, rowOf(list, item, timeZone), values as Partial<ValuesOf<List>>, timeZone)) return item;
  const words = parseInt((await checksumOf(JSON.stringify(fields))).slice(0, 6), 16);
  const key = derivedKey(values.key, 'reworded', words);
  return (await createItem(session, list, { ...fields, Key: key }, more)).item;
}

/** Whether a row says what these values would have written. */
export function holds<List extends ListDefinition>(
  list: List,
  row: RowOf<List>,
  values: Partial<ValuesOf<List>>,
  timeZone: string,
): boolean {
  const fields = fieldsOf(list, values, timeZone);
  return Object.entries(given(values)).every(([name]) => {
    const column = list.columns[name];
    const wanted = column && readValue(column, fields, timeZone);
    return JSON.stringify(wanted) === JSON.stringify((row as Record<string, unknown>)[name]);
  });
}

/** An edit of a row: what changes and why, under the key of the operation, in the site's time zone (IANA). */
export interface RowEdit<List extends ListDefinition> {
  changes: Partial<ValuesOf<List>>;
  reason: string;
  operationKey: string;
  timeZone: string;
}

/** What an edit sends: the changes with their key and reason, in one MERGE (docs/design.md, data rule 3). */
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
  edit: RowEdit<List>,
): Promise<RowOf<List>> {
  const { changes, reason, operationKey, timeZone } = edit;
  const fields = fieldsOfEdit(list, changes, reason, operationKey, timeZone);
  try {
    const answer = (await listAt(session.link, list).items.getById(base.id).update(fields, base.etag)) as unknown as {
      etag: string;
    };
    return { ...base, ...given(changes), etag: answer.etag };
  } catch (error) {
    return afterRefusedEdit(session, list, base, edit, error);
  }
}

/** The values that were given: a property that is present but undefined changes nothing. */
function given<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}

/** A version's cells as the row itself would give them: a version names people where a row gives their numbers (S18). */
function itemOfVersion(list: ListDefinition, version: Item): Item {
  const numberOf = (person: unknown): unknown => (person as { LookupId?: number } | null)?.LookupId;
  const cells = Object.values(list.columns).flatMap((column) => {
    const cell = version[column.internal];
    if (column.kind === 'person') return [[propertyOf(column), numberOf(cell)]];
    if (column.kind === 'people') return [[propertyOf(column), Array.isArray(cell) ? cell.map(numberOf) : cell]];
    return [];
  });
  return { ...version, ...Object.fromEntries(cells) } as Item;
}

/**
 * Tells what became of an edit that was refused because the row had changed, or that got no answer: done by this very
 * operation before, not done, or in the way of somebody else's. Any other refusal is thrown as it is. An earlier attempt
 * of this operation that said other words is edited once more: what was typed last counts.
 */
export async function afterRefusedEdit<List extends ListDefinition>(
  session: Session,
  list: List,
  base: RowOf<List>,
  edit: RowEdit<List>,
  error: unknown,
): Promise<RowOf<List>> {
  const { changes, operationKey, timeZone } = edit;
  if (!hasStatus(error, 412) && !isUnknownOutcome(error)) throw error;
  const row = listAt(session.link, list).items.getById(base.id);
  const current: Item = await row.select(...selectOf(list), 'ChangeKey', 'Modified', 'Editor/Title').expand('Editor')();
  const theirs = rowOf(list, current, timeZone);
  if (current.ChangeKey === operationKey)
    return holds(list, theirs, changes, timeZone) ? theirs : editRow(session, list, theirs, edit);
  if (theirs.etag === base.etag) throw error;
  const written = Object.keys(given(changes)).map((name) => list.columns[name].internal);
  const versions = (await row.versions.select('ChangeKey', ...written)()) as Item[];
  // Newest first. Done before somebody else edited it further: theirs stands. Other words typed since are not dropped for
  // it: both are shown.
  const ours = versions.find((version) => version.ChangeKey === operationKey);
  if (ours && holds(list, rowOf(list, itemOfVersion(list, ours), timeZone), changes, timeZone)) return theirs;
  const editor = (current.Editor as { Title?: string } | undefined)?.Title ?? 'Somebody';
  throw new EditConflict<RowOf<List>>(base, theirs, changes as Partial<RowOf<List>>, editor, String(current.Modified));
}
