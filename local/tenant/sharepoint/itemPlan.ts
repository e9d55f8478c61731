import { noSuchFieldOrProperty, overThreshold } from '../odata/errors';
import { moment } from '../odata/evaluate';
import type { Comparison, Filter } from '../odata/filter';
import type { Literal } from '../odata/literal';
import { EMPTY } from './columns';
import type { FieldDefinition } from './fieldRows';
import { isLookup } from './fieldRows';
import { fieldOfName } from './itemValues';
import type { ListRow } from './listRows';
import type { Site } from './site';
import { all } from './site';

/** The list view threshold (S14): the most items that a query may touch without an index that narrows it. */
export const THRESHOLD = 5000;

/** A range of an index. `field` is null for the item's own number. */
interface Range {
  field: string | null;
  low: { value: string | number; open: boolean } | null;
  high: { value: string | number; open: boolean } | null;
}

/**
 * Finds the items that may match a filter, through an index. The result may hold too many items, so the filter is still
 * applied to each.
 * @returns item numbers, or null when the whole list may be read because it is not over the threshold
 * @throws the refusal of S14 when the list is large and no index narrows the filter to 5,000 items
 */
export function candidates(site: Site, list: ListRow, filter: Filter): number[] | null {
  const found = narrow(site, list, filter);
  if (found) return found;
  if (list.item_count > THRESHOLD) throw overThreshold();
  return null;
}

function narrow(site: Site, list: ListRow, filter: Filter): number[] | null {
  if (filter.op === 'or') {
    const left = narrow(site, list, filter.left);
    const right = left && narrow(site, list, filter.right);
    if (!left || !right) return null;
    const both = new Set([...left, ...right]);
    return both.size > THRESHOLD ? null : [...both];
  }
  const ranges = rangesOf(site, list, conjuncts(filter));
  for (const range of ranges) {
    const ids = read(site, list, range);
    if (ids.length <= THRESHOLD) return ids;
  }
  // A part in brackets may itself be an alternative of indexed columns, as in `(a or b) and c`.
  for (const part of conjuncts(filter))
    if (part.op === 'or') {
      const ids = narrow(site, list, part);
      if (ids) return ids;
    }
  return null;
}

function conjuncts(filter: Filter): Filter[] {
  return filter.op === 'and' ? [...conjuncts(filter.left), ...conjuncts(filter.right)] : [filter];
}

/** The ranges of each index that the parts of an `and` allow together: `ID gt 5 and ID le 10` is one range. */
function rangesOf(site: Site, list: ListRow, parts: readonly Filter[]): Range[] {
  const ranges = new Map<string, Range>();
  for (const part of parts) {
    if (part.op === 'and' || part.op === 'or' || part.op === 'not' || part.op === 'contains') continue;
    const index = indexOf(site, list, part.path);
    if (index === undefined) continue;
    const key = index?.name ?? '';
    const range: Range = ranges.get(key) ?? { field: index?.name ?? null, low: null, high: null };
    if (part.op === 'compare') {
      if (!bound(range, index, part.comparison, part.value)) continue;
    } else {
      const start = part.value.toLowerCase();
      raise(range, start, false);
      lower(range, `${start}\u{10ffff}`, false);
    }
    ranges.set(key, range);
  }
  return [...ranges.values()];
}

/** The indexed column of a path; null for the item's number; undefined when there is no index. */
function indexOf(site: Site, list: ListRow, path: string): FieldDefinition | null | undefined {
  const [name, sub] = path.split('/');
  const found = fieldOfName(site, list, name!);
  if (!found) throw noSuchFieldOrProperty(path);
  if (found.field.name === 'ID') return null;
  if (!found.field.indexed) return undefined;
  if (sub !== undefined && sub !== 'Id' && sub !== 'ID') return undefined;
  return isLookup(found.field) && !found.idOnly && sub === undefined ? undefined : found.field;
}

function bound(range: Range, field: FieldDefinition | null, comparison: Comparison, literal: Literal): boolean {
  const value = indexLiteral(field, literal);
  if (value === null) return false;
  if (comparison === 'eq') {
    raise(range, value, false);
    lower(range, value, false);
    return true;
  }
  if (value === EMPTY) return false;
  if (comparison === 'gt' || comparison === 'ge') raise(range, value, comparison === 'gt');
  else if (comparison === 'lt' || comparison === 'le') {
    lower(range, value, comparison === 'lt');
    raise(range, EMPTY, true);
  } else return false;
  return true;
}

function indexLiteral(field: FieldDefinition | null, literal: Literal): string | number | null {
  if (literal.kind === 'null') return EMPTY;
  const numeric =
    field === null || isLookup(field) || ['Number', 'Currency', 'Integer', 'Boolean', 'Counter'].includes(field.type);
  if (literal.kind === 'boolean') return literal.value ? 1 : 0;
  if (field?.type === 'DateTime') {
    const at = literal.kind === 'number' ? Number.NaN : moment(literal.value);
    return Number.isNaN(at) ? null : at;
  }
  if (numeric) {
    const number = Number(literal.value);
    return Number.isNaN(number) ? null : number;
  }
  return String(literal.value).toLowerCase();
}

function raise(range: Range, value: string | number, open: boolean): void {
  const { low } = range;
  if (!low || low.value < value || (low.value === value && open)) range.low = { value, open };
}

function lower(range: Range, value: string | number, open: boolean): void {
  const { high } = range;
  if (!high || high.value > value || (high.value === value && open)) range.high = { value, open };
}

function read(site: Site, list: ListRow, range: Range): number[] {
  const column = range.field === null ? 'id' : 'value';
  const where: string[] = [];
  const cells: (string | number)[] = [];
  if (range.low) {
    where.push(`${column} ${range.low.open ? '>' : '>='} ?`);
    cells.push(range.low.value);
  }
  if (range.high) {
    where.push(`${column} ${range.high.open ? '<' : '<='} ?`);
    cells.push(range.high.value);
  }
  const condition = where.map((part) => ` AND ${part}`).join('');
  return range.field === null
    ? all<{ id: number }>(
        site,
        `SELECT id FROM items WHERE list = ? AND recycled IS NULL${condition} LIMIT ${THRESHOLD + 1}`,
        list.no,
        ...cells,
      ).map((row) => row.id)
    : all<{ item: number }>(
        site,
        `SELECT item FROM item_values WHERE list = ? AND field = ?${condition} LIMIT ${THRESHOLD + 1}`,
        list.no,
        range.field,
        ...cells,
      ).map((row) => row.item);
}
