import type { ActionCells } from './actionFields';
import type { FieldCell } from './fieldCell';
import { lastDayMeant, readDue } from './printedDue';
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
