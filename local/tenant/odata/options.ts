import { badQuery } from './errors';
import type { Filter } from './filter';
import { readFilter } from './filter';

/** Names nested by their paths: `Lead/Title,Lead/Id,Title` → { Lead: { Title, Id }, Title }. */
export interface NameTree {
  names: Map<string, NameTree>;
}

export interface Order {
  path: string;
  descending: boolean;
}

/** The query options of a read. */
export interface ReadOptions {
  /** The selected names; null without `$select`. */
  select: NameTree | null;
  expand: NameTree;
  filter: Filter | null;
  order: Order[];
  top: number | null;
  skip: number;
  /** The decoded `$skiptoken`. */
  skipToken: string | null;
  /** The options as they were written, for the link to the next page. */
  written: ReadonlyMap<string, string>;
}

const emptyTree = (): NameTree => ({ names: new Map() });

function tree(list: string | undefined): NameTree {
  const root = emptyTree();
  for (const path of (list ?? '').split(',')) {
    let node = root;
    for (const name of path.trim().split('/')) {
      if (!name) continue;
      if (!node.names.has(name)) node.names.set(name, emptyTree());
      node = node.names.get(name)!;
    }
  }
  return root;
}

/**
 * Reads `$select $expand $filter $orderby $top $skip $skiptoken`. Any other `$option` is refused rather than ignored.
 */
export function readOptions(query: URLSearchParams): ReadOptions {
  const written = new Map<string, string>();
  for (const [name, value] of query) {
    if (!name.startsWith('$')) continue;
    const key = name.toLowerCase();
    if (!KNOWN.includes(key)) throw badQuery(`The query parameter '${name}' is not supported.`);
    if (value !== '') written.set(key, value);
  }
  const whole = (key: string): number | null => {
    const value = written.get(key);
    if (value === undefined) return null;
    if (!/^\d+$/.test(value)) throw badQuery(`The value of ${key} must be a whole number.`);
    return Number(value);
  };
  const select = written.get('$select');
  const filter = written.get('$filter');
  return {
    select: select === undefined ? null : tree(select),
    expand: tree(written.get('$expand')),
    filter: filter === undefined ? null : readFilter(filter),
    order: readOrder(written.get('$orderby')),
    top: whole('$top'),
    skip: whole('$skip') ?? 0,
    skipToken: written.get('$skiptoken') ?? null,
    written,
  };
}

const KNOWN = ['$select', '$expand', '$filter', '$orderby', '$top', '$skip', '$skiptoken'];

function readOrder(list: string | undefined): Order[] {
  if (!list?.trim()) return [];
  return list.split(',').map((part) => {
    const read = /^\s*([A-Za-z_]\w*(?:\/\w+)*)(?:\s+(asc|desc))?\s*$/i.exec(part);
    if (!read) throw badQuery(`The $orderby "${list}" is not valid.`);
    return { path: read[1]!, descending: read[2]?.toLowerCase() === 'desc' };
  });
}

/** The options of a read without query. */
export const NO_OPTIONS: ReadOptions = readOptions(new URLSearchParams());
