import { dayOf } from '../../plan/day';
import { withoutDirectionMarks } from '../../plan/characters';
import type { Column, Item } from './columns';
import { namesPeople } from './columns';
import type { ListDefinition, RowOf, StampedRowOf } from './list';
import { doubtOf, STAMPS } from './stamps';

export type { Item } from './columns';

/**
 * The property under which REST reads and writes a column. Columns of people use the people's numbers
 * (contracts/semantics.md S11).
 */
export function propertyOf(column: Column): string {
  return namesPeople(column) ? `${column.internal}Id` : column.internal;
}

/** The properties to `$select` for the rows of a list. */
export function selectOf(list: ListDefinition): string[] {
  return ['Id', ...(list.stamped ? STAMPS : []), ...Object.values(list.columns).map(propertyOf)];
}

/**
 * A stored item as the row that the product's code sees.
 * @param timeZone the site's zone, IANA: days are stored as local midnights in that zone
 */
export function rowOf<List extends ListDefinition>(list: List, item: Item, timeZone: string): RowOf<List> {
  const row: Record<string, unknown> = { id: item.Id ?? item.ID, etag: item['odata.etag'] ?? '' };
  for (const [name, column] of Object.entries(list.columns)) row[name] = readValue(column, item, timeZone);
  if (list.stamped) Object.assign(row, stampsOf(item, timeZone));
  return row as RowOf<List>;
}

type Stamps = Pick<StampedRowOf<ListDefinition>, 'authorId' | 'created' | 'recorded' | 'doubt'>;

function stampsOf(item: Item, timeZone: string): Stamps {
  const created = String(item.Created);
  const doubt = doubtOf(item);
  return { authorId: Number(item.AuthorId), created, recorded: dayOf(created, timeZone), ...(doubt && { doubt }) };
}

/** The value of one column in an item. A cell that cannot be understood reads as empty. */
export function readValue(column: Column, item: Item, timeZone: string): unknown {
  const stored = item[propertyOf(column)];
  if (stored === null || stored === undefined || stored === '') return column.empty;
  switch (column.kind) {
    case 'line':
    case 'text':
      return withoutDirectionMarks(String(stored));
    case 'number':
    case 'row':
    case 'person':
      return Number(stored);
    case 'day':
      return dayOf(String(stored), timeZone);
    case 'moment':
      return new Date(String(stored)).toISOString();
    case 'yes or no':
      return stored === true || stored === 'true' || stored === 1;
    case 'choice':
      return column.choices?.includes(String(stored)) ? String(stored) : column.empty;
    case 'people':
      return Array.isArray(stored) ? stored.map(Number) : column.empty;
    case 'rows':
    case 'data':
      return parsed(String(stored), column);
  }
}

/** The value of a structured cell. A cell that does not parse, perhaps written by hand, counts as empty. */
function parsed(text: string, { empty, read }: Column): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text, (_name, part: unknown) => (typeof part === 'string' ? withoutDirectionMarks(part) : part));
  } catch {
    return empty;
  }
  return read ? read(value) : value;
}
