import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import { holdsPhrase, replacePhrase } from '../../plan/search';
import { isStructured } from '../schema/columns';
import type { Column } from '../schema/columns';
import { changeColumns } from '../schema/list';
import type { ListDefinition } from '../schema/list';
import type { Item } from '../schema/mapping';

/** The text that replaces removed words (docs/design.md, data rule 6). Never contains the words. */
export function removedWords(day: Day, reason: string): string {
  return `[removed on ${formatDayLong(day)}: ${reason.trim().replace(/[[\]]/g, '')}]`;
}

/** The value of a json column with the words replaced in every text, though not in the names of properties. */
export function withoutWordsIn(value: unknown, words: string, mark: string): unknown {
  if (typeof value === 'string') return replacePhrase(value, words, mark);
  if (Array.isArray(value)) return value.map((part) => withoutWordsIn(part, words, mark));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutWordsIn(part, words, mark)]));
}

const isWritten = (column: Column): boolean => ['line', 'text'].includes(column.kind) || isStructured(column);

/** The columns of a list into which people write, and the column with the reason of the last edit. */
export function writtenColumns(list: ListDefinition): Column[] {
  const reason: Column[] = list.edited ? [changeColumns.changeReason] : [];
  return [...Object.values(list.columns).filter((column) => isWritten(column) && column.internal !== 'Key'), ...reason];
}

/** The searchable text of a cell; for a json column, its texts without JSON escapes. */
export function textOfCell(column: Pick<Column, 'kind'>, cell: unknown): string {
  if (typeof cell !== 'string') return '';
  if (!isStructured(column)) return cell;
  try {
    return textsIn(JSON.parse(cell)).join('\n');
  } catch (failure) {
    // A cell that was written by hand and does not parse is searched as it is.
    if (failure instanceof SyntaxError) return cell;
    throw failure;
  }
}

/** Every text in structured data. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The columns of an item that hold the words. */
export function columnsHolding(list: ListDefinition, item: Item, words: string): Column[] {
  return writtenColumns(list).filter((column) => holdsPhrase(textOfCell(column, item[column.internal]), words));
}

/** The fields to write so that an item no longer holds the words. */
export function redactedFields(
  list: ListDefinition,
  item: Item,
  words: string,
  mark: string,
): { [internal: string]: string } {
  return Object.fromEntries(
    columnsHolding(list, item, words).map((column) => {
      const cell = String(item[column.internal]);
      return [column.internal, redactedCell(column, cell, words, mark)];
    }),
  );
}

function redactedCell(column: Column, cell: string, words: string, mark: string): string {
  if (isStructured(column)) {
    try {
      return JSON.stringify(withoutWordsIn(JSON.parse(cell), words, mark));
    } catch (failure) {
      if (!(failure instanceof SyntaxError)) throw failure;
    }
  }
  const text = replacePhrase(cell, words, mark);
  return text.slice(0, column.maxLength);
}
