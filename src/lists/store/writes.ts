import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import { hasStatus, isDuplicate, isUnknownOutcome } from '../errors';
import { checksumOf, derivedKey } from '../keys';
import { EditConflict, OutcomeUnknown } from '../planStore';
import type { ListDefinition, RowOf, ValuesOf } from '../schema/list';
import type { Item } from '../schema/mapping';
import { propertyOf, readValue, rowOf, selectOf } from '../schema/mapping';
import { fieldsOf, keptReason } from '../schema/writing';
import { listAt } from './rows';
import type { Session } from './session';

/** The values with which a row is made. */
export type NewRow<List extends ListDefinition> = Partial<ValuesOf<List>> & { key: string };

/** The columns of an edited list's new row that record its making. */
export function fieldsOfNewRow<List extends ListDefinition>(
  list: List,
  values: NewRow<List>,
  reason: string,
  timeZone: string,
): Record<string, unknown> {
  const change = list.edited ? { ChangeKey: values.key, ChangeReason: keptReason(reason) } : {};
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
 * Makes a row once. When a row with its key exists already, or the answer was lost after the write, that row is
 * returned (docs/design.md, data rule 4).
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
    const item = await lookUp(error, () => itemByKey(session, list, String(fields.Key), more));
    if (!item) throw error;
    return { item, found: true };
  }
}

/**
 * Looks what became of a write that got no answer or was refused.
 * @throws OutcomeUnknown where no answer came and the look-up fails too
 */
async function lookUp<Found>(error: unknown, look: () => Promise<Found>): Promise<Found> {
  try {
    return await look();
  } catch (failure) {
    if (!isUnknownOutcome(error)) throw failure;
    throw new OutcomeUnknown(`${(error as Error).message} ${(failure as Error).message}`);
  }
}

/**
 * Makes a row of an edited list once and returns it as the product's code sees it. Where an earlier attempt made the
 * row, its answer was lost, and the person typed other words since, the row gets the new words; a row that somebody has
 * edited stays as it is.
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
 * Appends a row, once for each key, to a list whose rows are never edited. Where an earlier attempt made the row, its
 * answer was lost, and the person typed other words since, the new words become a second row: both were sent.
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

/** Whether a row already has these values. */
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

/** An edit of a row: the changes and the reason, with the operation's key and the site's time zone (IANA). */
export interface RowEdit<List extends ListDefinition> {
  changes: Partial<ValuesOf<List>>;
  reason: string;
  operationKey: string;
  timeZone: string;
}

/** The properties that an edit sends: the changes with key and reason, in one MERGE (docs/design.md, data rule 3). */
export function fieldsOfEdit<List extends ListDefinition>(
  list: List,
  changes: Partial<ValuesOf<List>>,
  reason: string,
  operationKey: string,
  timeZone: string,
): Record<string, unknown> {
  return { ...fieldsOf(list, changes, timeZone), ChangeKey: operationKey, ChangeReason: keptReason(reason) };
}

/**
 * Edits a row unless somebody else did since it was read: one MERGE with If-Match. When SharePoint reports a newer
 * version, or no answer came, the row and its history show whether this very edit was already done.
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

/** The values without properties that are undefined, which change nothing. */
function given<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}

/**
 * A version's cells as the row itself would give them: a version has people's names where a row gives their numbers
 * (S18).
 */
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
 * Finds the outcome of an edit that was refused because the row had changed, or that got no answer. Either this
 * operation had already made the edit, or the edit was not made, or somebody else's edit is in its way. Any other
 * refusal is thrown as it is. Where an earlier attempt of this operation wrote other words, the row is edited once
 * more, because the words typed last count.
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
  const current: Item = await lookUp(error, () =>
    row.select(...selectOf(list), 'ChangeKey', 'Modified', 'Editor/Title').expand('Editor')<Item>(),
  );
  const theirs = rowOf(list, current, timeZone);
  if (current.ChangeKey === operationKey)
    return holds(list, theirs, changes, timeZone) ? theirs : editRow(session, list, theirs, edit);
  if (theirs.etag === base.etag) throw error;
  const written = Object.keys(given(changes)).map((name) => list.columns[name].internal);
  const versions = await lookUp(error, () => row.versions.select('ChangeKey', ...written)<Item[]>());
  // Versions come newest first. Where this edit was done before somebody else edited the row further, the other
  // person's version stands. If other words were typed since, they are not dropped: both versions are shown.
  const ours = versions.find((version) => version.ChangeKey === operationKey);
  if (ours && holds(list, rowOf(list, itemOfVersion(list, ours), timeZone), changes, timeZone)) return theirs;
  const editor = (current.Editor as { Title?: string } | undefined)?.Title ?? 'Somebody';
  throw new EditConflict<RowOf<List>>(base, theirs, changes as Partial<RowOf<List>>, editor, String(current.Modified));
}
