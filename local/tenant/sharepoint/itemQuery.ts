import {
  badQuery,
  badRequest,
  noSuchFieldOrProperty,
  notExpanded,
  overThreshold,
  tooManyLookups,
} from '../odata/errors';
import { compareValues, inOrder, keep } from '../odata/evaluate';
import { pathsOf } from '../odata/filter';
import type { NameTree, ReadOptions } from '../odata/options';
import type { Value } from '../odata/resource';
import { EMPTY } from './columns';
import type { FieldDefinition } from './fieldRows';
import { fieldsOf, isLookup } from './fieldRows';
import { candidates, THRESHOLD } from './itemPlan';
import type { ItemRow } from './itemRows';
import { COLUMNS } from './itemRows';
import type { OpenItem } from './itemValues';
import { checkLookedUp, comparedValue, fieldOfName, openItem } from './itemValues';
import type { ListRow } from './listRows';
import { READABLE, readableBy } from './ownItems';
import type { Site } from './site';
import { all, one } from './site';

/** The items of one answer, and the beginning of the next page. */
export interface ItemPage {
  items: OpenItem[];
  /** The decoded `$skiptoken` of the next page; null at the end. */
  next: string | null;
}

/** The number of items in an answer without `$top` (S9). */
const DEFAULT_TOP = 100;

/** The most lookup columns in one query (S16). */
const LOOKUP_LIMIT = 12;

/**
 * Reads a page of a list's items by `$filter`, `$orderby`, `$top` and `$skiptoken`, within the limits of a SharePoint
 * list. `$skip` has no effect, as in SharePoint (S9).
 */
export function queryItems(
  site: Site,
  list: ListRow,
  options: ReadOptions,
  top = options.top ?? DEFAULT_TOP,
): ItemPage {
  if (top > THRESHOLD) throw overThreshold();
  if (top === 0) return { items: [], next: null };
  for (const path of options.filter ? pathsOf(options.filter) : []) checkPath(site, list, options.expand, path);
  for (const { path } of options.order) checkPath(site, list, options.expand, path);
  countLookups(site, list, options);
  const after = options.skipToken === null ? null : readToken(options.skipToken);

  if (!options.filter && orderedById(options)) return byId(site, list, options, top, after);
  if (!options.filter && list.item_count > THRESHOLD) return byIndex(site, list, options, top, after);
  return bySearch(site, list, options, top, after);
}

/** Answers a filtered query: reads the rows that may match, tests each, and sorts them in memory. */
function bySearch(site: Site, list: ListRow, options: ReadOptions, top: number, after: Token | null): ItemPage {
  const valueOf = (item: OpenItem, path: string): Value => comparedValue(site, list, item, path);
  const ids = options.filter ? candidates(site, list, options.filter) : null;
  let items = (ids ? rowsOf(site, list, ids) : everyRow(site, list)).map(openItem);
  if (options.filter) items = items.filter((item) => keep(options.filter!, (path) => valueOf(item, path)));
  items = inOrder(items, options.order, valueOf);
  const start = after ? items.findIndex((item) => isAfter(item, after, options, valueOf)) : 0;
  const page = start < 0 ? [] : items.slice(start, start + top);
  const more = start >= 0 && start + top < items.length;
  return { items: page, next: more ? tokenAfter(page[page.length - 1]!, options, valueOf) : null };
}

function checkPath(site: Site, list: ListRow, expand: NameTree, path: string): void {
  const [name, sub] = path.split('/');
  const found = fieldOfName(site, list, name!);
  if (!found) throw noSuchFieldOrProperty(path);
  if (found.field.type === 'Note' || found.field.type === 'URL')
    throw badRequest(
      `The field '${name}' of type '${found.field.type}' cannot be used in the query filter expression.`,
    );
  if (sub === undefined) return;
  if (!isLookup(found.field)) throw noSuchFieldOrProperty(path);
  if (!expand.names.has(name!)) throw notExpanded(path);
  checkLookedUp(site, found.field, sub);
}

/**
 * Refuses too many person and lookup columns that are shown, filtered or sorted by, including created by and modified
 * by (S16).
 */
function countLookups(site: Site, list: ListRow, options: ReadOptions): void {
  const used = new Set<string>();
  const use = (name: string): void => {
    const found = fieldOfName(site, list, name);
    if (found && isLookup(found.field)) used.add(found.field.name);
  };
  const names = options.select ? [...options.select.names.keys()] : ['*'];
  for (const name of names)
    if (name === '*')
      for (const field of fieldsOf(site, list).fields) {
        if (isLookup(field) && field.name !== 'CheckoutUser') used.add(field.name);
      }
    else use(name);
  for (const name of options.expand.names.keys()) use(name);
  for (const path of options.filter ? pathsOf(options.filter) : []) use(path.split('/')[0]!);
  for (const { path } of options.order) use(path.split('/')[0]!);
  if (used.size > LOOKUP_LIMIT) throw tooManyLookups();
}

const orderedById = ({ order }: ReadOptions): boolean =>
  order.length === 0 || order[0]!.path === 'Id' || order[0]!.path === 'ID';

function byId(site: Site, list: ListRow, options: ReadOptions, top: number, after: Token | null): ItemPage {
  const down = options.order[0]?.descending ?? false;
  const rows = all<ItemRow>(
    site,
    `SELECT ${COLUMNS} FROM items i WHERE i.list = ? AND i.recycled IS NULL AND ${READABLE}
       AND i.id ${down ? '<' : '>'} ? ORDER BY i.id ${down ? 'DESC' : 'ASC'} LIMIT ?`,
    list.no,
    ...readableBy(site, list),
    after?.id ?? (down ? Number.MAX_SAFE_INTEGER : 0),
    top + 1,
  );
  const page = rows.slice(0, top);
  return {
    items: page.map(openItem),
    next: rows.length > top ? `Paged=TRUE&p_ID=${page[page.length - 1]!.id}` : null,
  };
}

/** The indexed column by which a large list is sorted. */
function indexedOrder(site: Site, list: ListRow, { order }: ReadOptions): FieldDefinition {
  const found = fieldOfName(site, list, order[0]!.path.split('/')[0]!);
  const plain = found && (!isLookup(found.field) || found.idOnly);
  if (order.length > 1 || !found?.field.indexed || !plain) throw overThreshold();
  return found.field;
}

/** Reads a large list in the order of an indexed column. Any other order is refused as over the threshold. */
function byIndex(site: Site, list: ListRow, options: ReadOptions, top: number, after: Token | null): ItemPage {
  const [first] = options.order;
  const field = indexedOrder(site, list, options);
  const down = first!.descending;
  const from = after ? (after.keys[0] ?? null) : null;
  const rows = all<ItemRow & { value: string | number }>(
    site,
    `SELECT ${COLUMNS}, v.value AS value FROM item_values v JOIN items i ON i.list = v.list AND i.id = v.item
     WHERE v.list = ? AND v.field = ? AND ${READABLE} ${after ? `AND (v.value ${down ? '<' : '>'} ? OR (v.value = ? AND v.item > ?))` : ''}
     ORDER BY v.value ${down ? 'DESC' : 'ASC'}, v.item LIMIT ?`,
    list.no,
    field.name,
    ...readableBy(site, list),
    ...(after ? [from ?? EMPTY, from ?? EMPTY, after.id] : []),
    top + 1,
  );
  const page = rows.slice(0, top);
  const last = page[page.length - 1];
  const key = last && (last.value === EMPTY ? null : last.value);
  return {
    items: page.map(openItem),
    next: last && rows.length > top ? writeToken(last.id, [{ path: first!.path, key: key ?? null }]) : null,
  };
}

const everyRow = (site: Site, list: ListRow): ItemRow[] =>
  all<ItemRow>(
    site,
    `SELECT ${COLUMNS} FROM items i WHERE i.list = ? AND i.recycled IS NULL AND ${READABLE} ORDER BY i.id`,
    list.no,
    ...readableBy(site, list),
  );

function rowsOf(site: Site, list: ListRow, ids: readonly number[]): ItemRow[] {
  const rows: ItemRow[] = [];
  const readable = readableBy(site, list);
  for (const id of [...ids].sort((a, b) => a - b)) {
    const row = one<ItemRow>(
      site,
      `SELECT ${COLUMNS} FROM items i WHERE i.list = ? AND i.id = ? AND i.recycled IS NULL AND ${READABLE}`,
      list.no,
      id,
      ...readable,
    );
    if (row) rows.push(row);
  }
  return rows;
}

/** The end of a page: the last item's number and the values that it was sorted by. */
interface Token {
  id: number;
  keys: (string | number | null)[];
}

function readToken(text: string): Token {
  const parts = new URLSearchParams(text);
  const id = Number(parts.get('p_ID'));
  if (!/^Paged=TRUE/i.test(text) || !Number.isInteger(id)) throw badQuery(`The $skiptoken "${text}" is not valid.`);
  if (parts.get('PagedPrev')) throw badQuery('Paging backwards is not supported by this server.');
  const keys: Token['keys'] = [];
  for (const [name, value] of parts)
    if (name.startsWith('p_') && name !== 'p_ID') keys.push(JSON.parse(value) as Token['keys'][number]);
  return { id, keys };
}

function writeToken(id: number, keys: { path: string; key: string | number | null }[]): string {
  const parts = new URLSearchParams({ Paged: 'TRUE' });
  for (const { path, key } of keys) parts.append(`p_${path.replace('/', '_')}`, JSON.stringify(key));
  parts.append('p_ID', String(id));
  return parts.toString();
}

type ValueOf = (item: OpenItem, path: string) => Value;

const sortKey = (value: Value): string | number | null =>
  typeof value === 'boolean' ? Number(value) : typeof value === 'object' ? null : value;

function tokenAfter(item: OpenItem, options: ReadOptions, valueOf: ValueOf): string {
  return writeToken(
    item.row.id,
    options.order
      .filter(({ path }) => path !== 'Id' && path !== 'ID')
      .map(({ path }) => ({ path, key: sortKey(valueOf(item, path)) })),
  );
}

function isAfter(item: OpenItem, token: Token, options: ReadOptions, valueOf: ValueOf): boolean {
  let index = 0;
  for (const { path, descending } of options.order) {
    const isId = path === 'Id' || path === 'ID';
    const key = isId ? token.id : (token.keys[index++] ?? null);
    const compared = compareValues(sortKey(valueOf(item, path)), key);
    if (compared !== 0) return descending ? compared < 0 : compared > 0;
  }
  return item.row.id > token.id;
}
