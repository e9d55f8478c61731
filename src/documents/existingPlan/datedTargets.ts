import type { FileColumn } from './columns';
import { normalisedHeading } from './headings';
import { readDue } from './printedDue';
import type { SourceRow } from './source';

const TARGET = /^(?:targets?|milestones?|key milestones?)$/;

/**
 * Takes a column "Target" or "Milestone" that holds days as the due date, in a table without another: what such a heading
 * means, only the cells show. At least half of the filled cells are days.
 */
export function withDatedTargets(columns: FileColumn[], rows: readonly SourceRow[]): FileColumn[] {
  if (columns.some(({ field }) => field === 'due' || field === 'revisedDue')) return columns;
  const dated = columns.find(({ field, heading, at }) => {
    if (field !== 'measure' || !TARGET.test(normalisedHeading(heading))) return false;
    const cells = rows.flatMap(({ squares }) => (squares[at]?.text ? [squares[at]] : []));
    const days = cells.filter((cell) => cell && (cell.day !== null || readDue(cell.text, 'day first').day !== null));
    return cells.length > 0 && days.length * 2 >= cells.length;
  });
  return dated ? columns.map((column) => (column === dated ? { ...column, field: 'due' } : column)) : columns;
}
