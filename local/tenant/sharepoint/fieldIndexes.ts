import { badRequest, overThreshold } from '../odata/errors';
import { EMPTY, indexValues } from './columns';
import type { FieldDefinition, FieldType } from './fieldRows';
import { fieldsOf, forgetFields } from './fieldRows';
import type { ItemRow } from './itemRows';
import { COLUMNS, indexable } from './itemRows';
import type { ListRow } from './listRows';
import { settingsOf, touchList } from './listRows';
import type { Site } from './site';
import { all, one, run, sql } from './site';

/** The most indexes of one list. */
const INDEX_LIMIT = 20;

/** The most items of a list to which an index can be added by hand (S15). */
const INDEX_ITEM_LIMIT = 20_000;

/** The column types that can be indexed: those with one short value. */
const INDEXABLE: readonly FieldType[] = [
  'Text',
  'Number',
  'Currency',
  'Integer',
  'Boolean',
  'DateTime',
  'Choice',
  'Lookup',
  'User',
];
const UNIQUE: readonly FieldType[] = ['Text', 'Number', 'Currency', 'Integer', 'DateTime', 'Choice', 'Lookup', 'User'];

/** Stores a changed column definition. */
export function storeField(site: Site, list: ListRow, field: FieldDefinition): void {
  run(site, 'UPDATE fields SET definition = ? WHERE list = ? AND name = ?', JSON.stringify(field), list.no, field.name);
  forgetFields(site, list);
  touchList(site, list, 'settings');
}

/** Sets a column's index and uniqueness, within the limits of a SharePoint list. */
export function setIndex(
  site: Site,
  list: ListRow,
  field: FieldDefinition,
  indexed: boolean,
  unique: boolean,
): FieldDefinition {
  demandIndexable(list, field, indexed, unique);
  if (indexed && !field.indexed) demandRoomForIndex(site, list, field);
  const changed: FieldDefinition = { ...field, indexed, unique };
  if (indexed && !field.indexed) buildIndex(site, list, changed);
  if (!indexed && field.indexed) run(site, 'DELETE FROM item_values WHERE list = ? AND field = ?', list.no, field.name);
  if (unique && !field.unique) demandNoDoubles(site, list, field);
  storeField(site, list, changed);
  return changed;
}

/** Refuses an index or uniqueness that the column's type or its list does not allow. */
function demandIndexable(list: ListRow, field: FieldDefinition, indexed: boolean, unique: boolean): void {
  if (unique && !indexed)
    throw badRequest('The column must be indexed before it can enforce unique values.', -2130575175);
  if (unique && settingsOf(list).ReadSecurity !== 1)
    throw badRequest('A column of a list with item-level permissions cannot enforce unique values.', -2130575176);
  if (indexed && !INDEXABLE.includes(field.type))
    throw badRequest(`A column of type '${field.type}' cannot be indexed.`, -2130575177);
  if (unique && !UNIQUE.includes(field.type))
    throw badRequest(`A column of type '${field.type}' cannot enforce unique values.`, -2130575176);
}

function demandRoomForIndex(site: Site, list: ListRow, field: FieldDefinition): void {
  const others = fieldsOf(site, list).fields.filter((other) => other.indexed && other.name !== field.name);
  if (others.length >= INDEX_LIMIT)
    throw badRequest(`You cannot have more than ${INDEX_LIMIT} indexed columns in a list.`, -2130575178);
  if (list.item_count > INDEX_ITEM_LIMIT) throw overThreshold();
}

function demandNoDoubles(site: Site, list: ListRow, field: FieldDefinition): void {
  const doubled = one(
    site,
    'SELECT 1 FROM item_values WHERE list = ? AND field = ? AND value <> ? GROUP BY value HAVING count(*) > 1 LIMIT 1',
    list.no,
    field.name,
    EMPTY,
  );
  if (doubled) throw badRequest('This column contains duplicate values and cannot enforce unique values.', -2130575174);
}

function buildIndex(site: Site, list: ListRow, field: FieldDefinition): void {
  const rows = all<ItemRow>(site, `SELECT ${COLUMNS} FROM items i WHERE i.list = ? AND i.recycled IS NULL`, list.no);
  const insert = sql(site, 'INSERT OR IGNORE INTO item_values (list, field, value, item) VALUES (?, ?, ?, ?)');
  for (const row of rows)
    for (const value of indexValues(field, indexable(row)[field.name])) insert.run(list.no, field.name, value, row.id);
}
