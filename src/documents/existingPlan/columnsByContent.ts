import type { FileColumn } from './columns';
import { headingOf, normalisedHeading } from './headings';
import type { PlanProblem } from './plan';
import { ratingInWords, ratingOfColour, ratingOfPhrase } from './printedWords';
import type { SourceCell, SourceRow } from './source';

const cellsUnder = ({ at }: FileColumn, rows: readonly SourceRow[]): SourceCell[] =>
  [...new Set(rows.map(({ squares }) => squares[at]))].filter(
    (cell): cell is SourceCell => cell !== null && cell !== undefined && cell.text !== '',
  );

/** Columns whose heading says less than their cells do. */
const MAY_RATE = ['status', 'progress', 'other'];

/**
 * Takes a column in which every cell is a rating for the column of ratings, where no heading names one: "Now", with
 * "Amber", "Green" and coloured "Closed" under it.
 */
export function withColumnOfRatings(columns: FileColumn[], rows: readonly SourceRow[]): FileColumn[] {
  if (columns.some(({ field }) => field === 'rating')) return columns;
  const rates = (column: FileColumn): boolean => {
    if (!MAY_RATE.includes(column.field ?? '')) return false;
    const cells = cellsUnder(column, rows);
    const inWords = cells.filter(
      ({ text }) => ratingInWords(text)?.saysMore === false || ratingOfPhrase(text) !== null,
    );
    const coloured = cells.filter(
      ({ fill, text }) => fill !== null && ratingOfColour(fill) !== null && text.length < 30,
    );
    return (
      cells.length > 1 &&
      inWords.length * 2 >= cells.length &&
      cells.every((cell) => inWords.includes(cell) || coloured.includes(cell)) &&
      cells.some(({ text }) => text.length > 1)
    );
  };
  const column = columns.filter(rates).pop();
  return column
    ? columns.map((each) => (each === column ? { ...each, field: 'rating', labelled: false } : each))
    : columns;
}

/** Whether a column "Area" names areas of work in a few words each, rather than what inspectors found. */
function isArea(column: FileColumn, rows: readonly SourceRow[]): boolean {
  if (column.field !== 'recommendation' || normalisedHeading(column.heading) !== 'area') return false;
  const cells = cellsUnder(column, rows);
  return cells.length > 0 && cells.every(({ text }) => text.split(/\s+/).length < 6 && !/[.!?]$/.test(text));
}

/**
 * Takes a column of categories for the theme, where no heading names one: it stands before what is to be done, its
 * heading is unknown, and its few short texts stand over several rows each.
 */
export function withCategories(given: FileColumn[], rows: readonly SourceRow[], problems: PlanProblem[]): FileColumn[] {
  if (given.some(({ field }) => field === 'theme')) return given;
  const columns = given.map((column) => (isArea(column, rows) ? { ...column, field: 'theme' as const } : column));
  if (columns.some(({ field }) => field === 'theme')) return columns;
  const main = columns.findIndex(({ field }) => field === 'recommendation' || field === 'action');
  const divides = (column: FileColumn): boolean => {
    if (column.field !== 'other' || headingOf(column.heading) !== null) return false;
    const texts = rows.flatMap(({ squares }) => squares[column.at]?.text || []);
    const different = new Set(texts);
    return (
      texts.length > 3 &&
      different.size > 1 &&
      different.size * 3 <= texts.length * 2 &&
      [...different].every((text) => text.length < 60 && /\p{L}{3}/u.test(text))
    );
  };
  const column = columns.slice(0, Math.max(main, 0)).find(divides);
  if (!column) return columns;
  problems.push({
    place: column.cells[0].place,
    message: `The column “${column.heading}” divides the actions into groups, and was read as their theme.`,
  });
  return columns.map((each) => (each === column ? { ...each, field: 'theme' } : each));
}
