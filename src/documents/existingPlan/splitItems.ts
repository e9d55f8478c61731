import type { ActionCells } from './actionFields';
import type { FieldCell } from './fieldCell';
import { lastDayMeant, readDue } from './printedDue';
import { splitNumber } from './printedWords';
import type { SourceCell } from './source';

/** Fields that all actions of a divided row share, however many lines these fields have. */
const SHARED = new Set(['theme', 'recommendation', 'recommendationNumber', 'key', 'taskId']);

/**
 * Divides a row whose action is a list and whose dates are as many lines. Each item becomes an action with the line
 * beside it. A cell with another number of lines applies to all of them.
 */
export function splitItems(action: ActionCells): ActionCells[] {
  const main = action.cells.filter(({ column, cell }) => column.field === 'action' && cell.text !== '');
  if (main.length !== 1) return [action];
  const [{ cell }] = main;
  const lines = cell.text.split('\n');
  const count = lines.length;
  const numbered = numbersOf(lines);
  if (numbered) return lines.map((_, at) => ofNumber(action, numbered, at));
  if (count < 2 || cell.items !== count) return [action];
  const dates = action.cells.filter(({ column }) => column.field === 'due');
  const dated = dates.some(({ cell: due }) => datesIn(due) === count);
  if (!dated) return [action];
  const partOf = ({ column, cell: whole }: FieldCell, at: number): FieldCell => ({
    column,
    cell: lineOf(whole, at, count),
  });
  return lines.map((_, at) => ({
    ...action,
    cells: action.cells.map((each) => (each.column.field && SHARED.has(each.column.field) ? each : partOf(each, at))),
    others: action.others.map((each) => partOf(each, at)),
  }));
}

/** The number of lines in a cell of dates, when each line names a time. */
function datesIn({ text }: SourceCell): number {
  const lines = text.split('\n');
  return lines.every((line) => readDue(line).day !== null || lastDayMeant(line) !== null) ? lines.length : 0;
}

/** One line of a cell with as many lines as the action has items; the whole cell otherwise. */
function lineOf(cell: SourceCell, at: number, count: number): SourceCell {
  const lines = cell.text.split('\n');
  if (lines.length !== count) return cell;
  return { ...cell, text: lines[at], whole: cell, struck: cell.struck.includes(lines[at]) ? lines[at] : '' };
}

/** A number of two parts, as actions have and the steps of one action have not: "1.1", "A2.3". */
const OF_ACTION = /^[A-Z]{0,3}\d{1,3}\.\d{1,3}[a-z]?$/;

/** The numbers with which the lines of a cell begin, where each line is an action of its own; null for any other cell. */
function numbersOf(lines: readonly string[]): string[] | null {
  const numbers = lines.map((line) => splitNumber(line)?.number ?? '');
  const all = lines.length > 1 && numbers.every((number) => OF_ACTION.test(number));
  return all && new Set(numbers).size === numbers.length ? numbers : null;
}

/**
 * The action of one numbered line, with the lines that have its number in the other cells. A cell without numbers is
 * parted where it has a line for each, and stands with each otherwise.
 */
function ofNumber(action: ActionCells, numbers: readonly string[], at: number): ActionCells {
  const partOf = (field: FieldCell): FieldCell => {
    const { column, cell } = field;
    if (column.field && SHARED.has(column.field)) return field;
    const lines = cell.text.split('\n');
    const own = lines.filter((line) => splitNumber(line)?.number === numbers[at]);
    const isNumbered = lines.some((line) => numbers.includes(splitNumber(line)?.number ?? ''));
    if (!isNumbered) return { column, cell: lineOf(cell, at, numbers.length) };
    const words = column.field === 'action' ? own : own.map((line) => splitNumber(line)?.rest ?? line);
    return { column, cell: { ...cell, text: words.join('\n'), whole: cell, struck: '' } };
  };
  // The row's own number is that of what all its actions answer.
  const cells = action.cells.filter(({ column }) => column.field !== 'ref');
  return { ...action, cells: cells.map(partOf), others: action.others.map(partOf) };
}
