import type { Comparing, Filter, Matching } from './filter';
import type { Literal } from './literal';
import type { Order } from './options';
import type { Value } from './resource';

/** A value in the form in which filters compare it: text without regard to case, numbers, times as milliseconds. */
type Comparable = string | number | null;

const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[-+]\d\d:\d\d)?)?$/;

/** A time in milliseconds; NaN for a text that is no time. A time without zone is UTC. */
export function moment(text: string): number {
  if (!DATE.test(text)) return Number.NaN;
  return Date.parse(text.includes('T') && !/(Z|[-+]\d\d:\d\d)$/.test(text) ? `${text}Z` : text);
}

function comparable(value: Value, against: Literal): Comparable {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') {
    const wantsDate = against.kind === 'date' || (against.kind === 'string' && DATE.test(against.value));
    if (wantsDate && DATE.test(value)) return moment(value);
    return value.toLowerCase();
  }
  return null;
}

function literal(value: Literal, like: Value): Comparable {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
      return value.value ? 1 : 0;
    case 'number':
      return typeof like === 'string' ? String(value.value) : value.value;
    case 'date':
      return moment(value.value);
    case 'guid':
      return value.value.toLowerCase();
    case 'string': {
      if (typeof like === 'number') return Number(value.value);
      if (typeof like === 'boolean') return value.value === '1' || value.value.toLowerCase() === 'true' ? 1 : 0;
      if (typeof like === 'string' && DATE.test(like) && DATE.test(value.value)) return moment(value.value);
      return value.value.toLowerCase();
    }
  }
}

/** Whether values pass a filter. A column with several values passes when one of them does. */
export function keep(filter: Filter, valueOf: (path: string) => Value): boolean {
  switch (filter.op) {
    case 'and':
      return keep(filter.left, valueOf) && keep(filter.right, valueOf);
    case 'or':
      return keep(filter.left, valueOf) || keep(filter.right, valueOf);
    case 'not':
      return !keep(filter.of, valueOf);
    default: {
      const value = valueOf(filter.path);
      const several: readonly Value[] = Array.isArray(value) ? (value.length > 0 ? value : [null]) : [value];
      return several.some((one) => keepOne(filter, one));
    }
  }
}

function keepOne(filter: Comparing | Matching, value: Value): boolean {
  if (filter.op !== 'compare') {
    if (typeof value !== 'string') return false;
    const text = value.toLowerCase();
    const sought = filter.value.toLowerCase();
    return filter.op === 'contains' ? text.includes(sought) : text.startsWith(sought);
  }
  const left = comparable(value, filter.value);
  const right = literal(filter.value, value);
  if (left === null || right === null) {
    if (filter.comparison === 'eq') return left === right;
    if (filter.comparison === 'ne') return left !== right;
    return false;
  }
  switch (filter.comparison) {
    case 'eq':
      return left === right;
    case 'ne':
      return left !== right;
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
  }
}

/** Compares values in SharePoint's order: empty first, then numbers, then text without regard to case. */
export function compareValues(a: Value, b: Value): number {
  const left = a ?? null;
  const right = b ?? null;
  if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1;
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(left) - Number(right);
}

/** Sorts by several columns. Equal members keep their order. */
export function inOrder<T>(
  things: readonly T[],
  order: readonly Order[],
  valueOf: (thing: T, path: string) => Value,
): T[] {
  if (order.length === 0) return [...things];
  const keyed = things.map((thing) => ({ thing, keys: order.map(({ path }) => valueOf(thing, path)) }));
  keyed.sort((a, b) => {
    for (let i = 0; i < order.length; i += 1) {
      const compared = compareValues(a.keys[i]!, b.keys[i]!);
      if (compared !== 0) return order[i]!.descending ? -compared : compared;
    }
    return 0;
  });
  return keyed.map(({ thing }) => thing);
}
