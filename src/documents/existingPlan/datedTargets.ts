import type { FileColumn } from './columns';
import { normalisedHeading } from './headings';
import { daysMeant } from './printedDue';
import type { SourceRow } from './source';

const TARGET = /^(?:targets?|milestones?|key milestones?)$/;

/**
 * Takes a column "Target" or "Milestone" that holds days as the due date, in a table without another: what such a heading
 * means, only the cells show. The cells are short, and at least half of them name a day or the month or quarter that it
 * is in.
 */
export function withDatedTargets(columns: FileColumn[], rows: readonly SourceRow[]): FileColumn[] {
  if (columns.some(({ field }) => field === 'due' || field === 'revisedDue')) return columns;
  const dated = columns.find(({ field, heading, at }) => {
    if ((field !== 'measure' && field !== 'other') || !TARGET.test(normalisedHeading(heading))) return false;
    const cells = rows.flatMap(({ squares }) => (squares[at]?.text ? [squares[at]] : []));
    const days = cells.filter((cell) => cell && (cell.day !== null || daysMeant(cell.text).length > 0));
    return cells.length > 0 && days.length * 2 >= cells.length && cells.every((cell) => cell && cell.text.length < 60);
  });
  return dated ? columns.map((column) => (column === dated ? { ...column, field: 'due' } : column)) : columns;
}
