import type { RatingKey } from '../../plan/fields';
import type { ActionCells } from './actionFields';
import type { FileColumn } from './columns';
import { ratingOfColour } from './printedWords';
import type { SourceCell, SourceRow } from './source';

/** Ratings given by the colours of one column, one for each action. */
export interface ColourRatings {
  at: number;
  ratings: (RatingKey | null)[];
}

/**
 * Reads ratings from cell colours in a plan without a rating column. A column counts when at least half of its cells
 * have a rating colour, and at least two different ones. Where whole rows are coloured, all columns agree and any of
 * them is used. Where columns disagree, the status column is used; without one, no ratings are read.
 */
export function colourRatings(rows: SourceRow[], columns: FileColumn[], actions: ActionCells[]): ColourRatings | null {
  if (actions.length < 2 || columns.some(({ field }) => field === 'rating')) return null;
  const firstRow = new Map<SourceCell, SourceRow>();
  for (const row of rows) {
    for (const cell of row.squares) if (cell && !firstRow.has(cell)) firstRow.set(cell, row);
  }
  const rowOf = ({ place, cells }: ActionCells): SourceRow | undefined => {
    const own = cells.find(({ cell }) => cell.place === place) ?? cells[0];
    return own && firstRow.get(own.cell);
  };
  const actionRows = actions.map(rowOf);
  const width = rows.reduce((most, { squares }) => Math.max(most, squares.length), 0);
  const found: ColourRatings[] = [];
  for (let at = 0; at < width; at++) {
    const ratings = actionRows.map((row) => {
      const fill = row?.squares[at]?.fill ?? null;
      return fill === null ? null : ratingOfColour(fill);
    });
    const given = ratings.filter((rating) => rating !== null);
    if (given.length * 2 >= actions.length && new Set(given).size > 1) found.push({ at, ratings });
  }
  const status = columns.find(({ field }) => field === 'status');
  const agree = found.every(({ ratings }) => ratings.join() === found[0].ratings.join());
  return found.find(({ at }) => at === status?.at) ?? (agree ? (found[0] ?? null) : null);
}
