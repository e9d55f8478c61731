import { isDay, localMidnight } from '../../plan/day';
import { SiteError } from '../planStore';
import { withoutDirectionMarks } from '../../plan/characters';
import { characterProblem } from '../../plan/characterProblem';
import { LINE_LENGTH, TEXT_LENGTH } from '../../plan/fields/field';
import type { Column } from './columns';
import { changeColumns } from './list';
import type { ListDefinition, ValuesOf } from './list';
import { propertyOf } from './mapping';

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
