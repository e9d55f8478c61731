import { dayOf, isDay, localMidnight } from '../../plan/day';
import { SiteError } from '../planStore';
import { characterProblem, withoutDirectionMarks } from '../../plan/characters';
import { LINE_LENGTH, TEXT_LENGTH } from '../../plan/fields/field';
import type { Column, Item } from './columns';
import { namesPeople } from './columns';
import { changeColumns } from './list';
import type { ListDefinition, RowOf, StampedRowOf, ValuesOf } from './list';
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

/**
 * The REST properties to send for some of a row's values.
 * @param timeZone the site's zone, IANA
 */
export function fieldsOf<List extends ListDefinition>(
  list: List,
  values: Partial<ValuesOf<List>>,
  timeZone: string,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(list.columns)) {
    const value = (values as Record<string, unknown>)[name];
    if (value !== undefined) fields[propertyOf(column)] = writeValue(column, value, timeZone);
  }
  return fields;
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

function writeValue(column: Column, value: unknown, timeZone: string): unknown {
  if (value === null) return column.kind === 'people' ? [] : null;
  switch (column.kind) {
    case 'day': {
      const day = String(value);
      if (!isDay(day)) throw invalid(`"${day}" is not a day: "${column.label}" takes days such as 24 Nov 2017.`);
      return localMidnight(day, timeZone);
    }
    case 'rows':
    case 'data':
      return textOf(
        column,
        JSON.stringify(value, (_name, part: unknown) => keptPart(column, part)),
      );
    case 'line':
    case 'text':
      return textOf(column, keptPart(column, String(value)));
    default:
      return value;
  }
}

/** The reason of a change as it is kept in its column. */
export const keptReason = (reason: string): string =>
  textOf(changeColumns.changeReason, keptPart(changeColumns.changeReason, reason));

/** A text as it is kept: without marks that turn it round, and refused where it holds what no list can. */
function keptPart<Part>(column: Column, part: Part): Part {
  if (typeof part !== 'string') return part;
  const problem = characterProblem(part);
  if (problem) throw invalid(`"${column.label}": ${problem}`);
  return withoutDirectionMarks(part) as Part;
}

/** A text that its column has room for. */
function textOf(column: Column, text: string): string {
  const room = column.kind === 'line' ? LINE_LENGTH : TEXT_LENGTH;
  if (text.length > room)
    throw invalid(`"${column.label}" holds ${room} characters; this has ${text.length}. Shorten it.`);
  return text;
}

function invalid(sentence: string): SiteError {
  return new SiteError(sentence, 'invalid', '');
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
