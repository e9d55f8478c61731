import { changedMeanwhile, noSuchItem, onHold, SharePointError } from '../odata/errors';
import { newGuid } from '../guid';
import type { Kept, KeptValues } from './columns';
import { defaultOf, demandRequired, indexValue, indexValues } from './columns';
import { fieldsOf, indexedFields } from './fieldRows';
import type { ListRow } from './listRows';
import { isLibrary, settingsOf, touchList } from './listRows';
import type { Site } from './site';
import { all, one, run } from './site';

export interface ItemRow {
  list: number;
  id: number;
  guid: string;
  unique_id: string;
  /** The major version: 3 is shown as "3.0". */
  version: number;
  /** The number of changes, counted even without versions. It is the second half of the ETag. */
  stamp: number;
  created: string;
  author: number;
  modified: string;
  editor: number;
  folder: number;
  /** The server-relative path of a file or folder in a library. */
  path: string | null;
  size: number;
  data: string;
  recycled: string | null;
}

export const COLUMNS =
  'i.list, i.id, i.guid, i.unique_id, i.version, i.stamp, i.created, i.author, i.modified, i.editor, i.folder, i.path, i.size, i.data, i.recycled';

export const etagOf = (item: Pick<ItemRow, 'unique_id' | 'stamp'>): string => `"${item.unique_id},${item.stamp}"`;

export const valuesOf = (item: Pick<ItemRow, 'data'>): KeptValues => JSON.parse(item.data) as KeptValues;

export function itemRow(site: Site, list: ListRow, id: number): ItemRow {
  const row = one<ItemRow>(
    site,
    `SELECT ${COLUMNS} FROM items i WHERE i.list = ? AND i.id = ? AND i.recycled IS NULL`,
    list.no,
    id,
  );
  if (!row) throw noSuchItem();
  return row;
}

/** Throws 412 (S7) unless the header names the item's current ETag. `*` always matches; a missing header never does. */
export function demandUnchanged(item: ItemRow, ifMatch: string | undefined): void {
  if (ifMatch === '*') return;
  const etag = etagOf(item);
  if ((ifMatch ?? '').replace(/^W\//, '') !== etag) throw changedMeanwhile(ifMatch ?? '', etag);
}

function demandUnique(site: Site, list: ListRow, values: KeptValues, self: number): void {
  const doubled = fieldsOf(site, list).fields.filter((field) => {
    const value = values[field.name];
    if (!field.unique || value === null || value === undefined || typeof value === 'object') return false;
    const found = all<{ item: number }>(
      site,
      'SELECT item FROM item_values WHERE list = ? AND field = ? AND value = ? LIMIT 2',
      list.no,
      field.name,
      indexValue(field, value),
    );
    return found.some(({ item }) => item !== self);
  });
  if (doubled.length > 0)
    throw new SharePointError(
      400,
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${doubled.map((field) => field.title).join(', ')}].`,
    );
}

/** The columns set by the server that may be indexed, beside the columns that people made. */
const stampsOf = (item: Pick<ItemRow, 'created' | 'modified' | 'author' | 'editor'>): KeptValues => ({
  Created: item.created,
  Modified: item.modified,
  Author: item.author,
  Editor: item.editor,
});

/** All values of an item that an index may hold. */
export const indexable = (item: ItemRow): KeptValues => ({ ...valuesOf(item), ...stampsOf(item) });

/** Updates the indexes from an item's old values (null for a new item) to its new values (null for a removed one). */
export function index(
  site: Site,
  list: ListRow,
  id: number,
  before: KeptValues | null,
  after: KeptValues | null,
): void {
  for (const field of indexedFields(site, list)) {
    const old = new Set(before ? indexValues(field, before[field.name]) : []);
    const now = new Set(after ? indexValues(field, after[field.name]) : []);
    for (const value of old)
      if (!now.has(value))
        run(
          site,
          'DELETE FROM item_values WHERE list = ? AND field = ? AND value = ? AND item = ?',
          list.no,
          field.name,
          value,
          id,
        );
    for (const value of now)
      if (!old.has(value))
        run(
          site,
          'INSERT INTO item_values (list, field, value, item) VALUES (?, ?, ?, ?)',
          list.no,
          field.name,
          value,
          id,
        );
  }
}

export interface NewFile {
  path: string;
  size: number;
  folder: boolean;
}

/** Adds an item: sets defaults, checks required and unique columns, and sets author, times, indexes and counters. */
export function insertItem(site: Site, list: ListRow, given: KeptValues, file: NewFile | null = null): ItemRow {
  const values: KeptValues = {};
  for (const field of fieldsOf(site, list).fields) {
    if (field.base && field.name !== 'Title') continue;
    const value: Kept = field.name in given ? given[field.name]! : defaultOf(site, field);
    if (value !== null) values[field.name] = value;
  }
  // A file is uploaded with empty columns; SharePoint asks for required ones afterwards.
  if (!file) demandRequired(site, list, values);
  demandUnique(site, list, values, 0);
  const { id } = one<{ id: number }>(
    site,
    'UPDATE lists SET next_item = next_item + 1, item_count = item_count + 1 WHERE no = ? RETURNING next_item - 1 AS id',
    list.no,
  )!;
  run(
    site,
    `INSERT INTO items (list, id, guid, unique_id, version, stamp, created, author, modified, editor, folder, path, size, data)
     VALUES (?, ?, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?, ?, ?)`,
    list.no,
    id,
    newGuid(),
    newGuid(),
    site.now,
    site.userId,
    site.now,
    site.userId,
    file?.folder ? 1 : 0,
    file?.path ?? null,
    file?.size ?? 0,
    JSON.stringify(values),
  );
  const inserted = itemRow(site, list, id);
  index(site, list, id, null, indexable(inserted));
  touchList(site, list, 'item');
  return inserted;
}

/** Changes an item's columns. Its former state becomes a version when the list keeps versions. */
export function changeItem(
  site: Site,
  list: ListRow,
  item: ItemRow,
  changes: KeptValues,
  file: { size: number } | null = null,
): ItemRow {
  const values = valuesOf(item);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete values[name];
    else values[name] = value;
  }
  demandRequired(site, list, values);
  demandUnique(site, list, values, item.id);
  const versioned = settingsOf(list).EnableVersioning;
  if (versioned) keepVersion(site, list, item);
  run(
    site,
    'UPDATE items SET version = ?, stamp = stamp + 1, modified = ?, editor = ?, size = ?, data = ? WHERE list = ? AND id = ?',
    versioned ? item.version + 1 : item.version,
    site.now,
    site.userId,
    file?.size ?? item.size,
    JSON.stringify(values),
    list.no,
    item.id,
  );
  const changed = itemRow(site, list, item.id);
  index(site, list, item.id, indexable(item), indexable(changed));
  touchList(site, list, 'item');
  return changed;
}

/** The author, editor and times of an item. */
export interface Stamps {
  author?: number;
  editor?: number;
  created?: string;
  modified?: string;
}

/** Replaces the author, editor and times that the server set on an item (S38). */
export function restamp(site: Site, list: ListRow, item: ItemRow, stamps: Stamps): void {
  const { author = item.author, editor = item.editor, created = item.created, modified = item.modified } = stamps;
  run(
    site,
    'UPDATE items SET author = ?, editor = ?, created = ?, modified = ? WHERE list = ? AND id = ?',
    author,
    editor,
    created,
    modified,
    list.no,
    item.id,
  );
  index(site, list, item.id, indexable(item), indexable(itemRow(site, list, item.id)));
}

function keepVersion(site: Site, list: ListRow, item: ItemRow): void {
  run(
    site,
    'INSERT INTO versions (list, item, version, stamp, modified, editor, data) VALUES (?, ?, ?, ?, ?, ?, ?)',
    list.no,
    item.id,
    item.version,
    item.stamp,
    item.modified,
    item.editor,
    item.data,
  );
  const limit = settingsOf(list).MajorVersionLimit;
  if (limit > 0) {
    // The new version counts as one: with a limit of 50, the item and 49 earlier versions are kept.
    const oldest = item.version + 1 - limit;
    run(site, 'DELETE FROM versions WHERE list = ? AND item = ? AND version <= ?', list.no, item.id, oldest);
    // The oldest kept version may show bytes that came with an earlier version.
    run(
      site,
      `DELETE FROM contents WHERE list = ? AND item = ? AND version <
         (SELECT max(version) FROM contents WHERE list = ? AND item = ? AND version <= ?)`,
      list.no,
      item.id,
      list.no,
      item.id,
      oldest + 1,
    );
  }
}

/** Refuses to delete an item or its versions while a retention policy or hold applies (S36). */
export function demandNoHold(site: Site, list: ListRow, item: ItemRow): void {
  demandNoHoldOn(site, [`${list.path}/${item.id}`, ...(item.path ? [item.path] : [])]);
}

/** @param names the names of the item or file: `<path of the list>/<number>`, or a file's path */
export function demandNoHoldOn(site: Site, names: readonly string[]): void {
  if (site.tenant.switches.holds.some((hold) => names.some((name) => new RegExp(hold, 'i').test(name)))) throw onHold();
}

/** Moves an item into the recycle bin, a folder with its contents. Returns the id in the bin. */
export function removeItem(site: Site, list: ListRow, item: ItemRow): string {
  demandNoHold(site, list, item);
  const id = newGuid();
  const leaf = item.path ? item.path.split('/').pop()! : `${item.id}_.000`;
  const dir = item.path ? item.path.slice(1, item.path.lastIndexOf('/')) : list.path.slice(1);
  const title = valuesOf(item).Title;
  for (const one of [item, ...within(site, list, item, null)]) {
    run(site, 'UPDATE items SET recycled = ? WHERE list = ? AND id = ?', id, list.no, one.id);
    run(site, 'UPDATE lists SET item_count = item_count - 1 WHERE no = ?', list.no);
    index(site, list, one.id, indexable(one), null);
  }
  run(
    site,
    `INSERT INTO recycle_bin (id, web, list, item, kind, title, leaf, dir, size, author, deleted_by, deleted)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    site.web.id,
    list.no,
    item.id,
    isLibrary(list) ? (item.folder ? 5 : 1) : 3,
    isLibrary(list) ? leaf : typeof title === 'string' ? title : leaf,
    leaf,
    dir,
    item.size,
    item.author,
    site.userId,
    site.now,
  );
  touchList(site, list, 'deletion');
  return id;
}

/** The contents of a folder, at any depth: those still there, or those that went into the bin with it. */
function within(site: Site, list: ListRow, folder: ItemRow, recycled: string | null): ItemRow[] {
  if (!folder.folder || folder.path === null) return [];
  return all<ItemRow>(
    site,
    `SELECT ${COLUMNS} FROM items i WHERE i.list = ? AND i.recycled IS ? AND substr(lower(i.path), 1, ?) = ?`,
    list.no,
    recycled,
    folder.path.length + 1,
    `${folder.path.toLowerCase()}/`,
  );
}

/** Restores an item from the recycle bin under its own number, and a folder with its contents. */
export function restoreItem(site: Site, list: ListRow, id: number): void {
  const row = one<ItemRow>(site, `SELECT ${COLUMNS} FROM items i WHERE i.list = ? AND i.id = ?`, list.no, id);
  if (!row) throw noSuchItem();
  for (const back of [row, ...within(site, list, row, row.recycled)]) {
    demandUnique(site, list, valuesOf(back), back.id);
    run(site, 'UPDATE items SET recycled = NULL WHERE list = ? AND id = ?', list.no, back.id);
    run(site, 'UPDATE lists SET item_count = item_count + 1 WHERE no = ?', list.no);
    index(site, list, back.id, null, indexable(back));
  }
  touchList(site, list, 'item');
}
