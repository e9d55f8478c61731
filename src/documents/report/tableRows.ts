import type { Rule } from './drawnRules';
import { splitLine } from './lines';
import type { Line } from './lines';
import { joinLine } from './printedText';

/** The lines drawn on each page, by its number. */
export type RulesOfPages = ReadonlyMap<number, readonly Rule[]>;

/** A row of a table of one or two columns. */
export interface TableRow {
  /** The text of the left cell where there are two columns. */
  left: string;
  /** The lines of the cell with the text, without those of other columns. */
  lines: Line[];
  /** The lines as printed across both columns, for the place on the page. */
  printed: Line[];
  /** Whether the row was joined from the foot of one page and the top of the next. */
  joined: boolean;
  /** Whether the row begins at the top of a page, after a row that ended with the page before. */
  onTop: boolean;
}

/** The length in points from which borders at one height separate rows. Less suffices where the text is narrow. */
const WIDEST_GAP = 150;
/** The difference in height, in points, within which borders of neighbouring cells count as one. */
const SAME_HEIGHT = 2.5;

/**
 * The rows of the table that a list's lines are in, separated by drawn borders (area SEND reports print their areas for
 * action so). Word also draws borders at a page's foot and top; there the words decide whether a row continues. Null
 * when no borders are drawn around the lines.
 * @param isHead whether a row names the columns; such rows are left out, also where a page repeats them
 */
export function rowsOf(lines: Line[], rules: RulesOfPages, isHead: (row: TableRow) => boolean): TableRow[] | null {
  const rows: TableRow[] = [];
  let any = false;
  for (const page of new Set(lines.map((line) => line.page))) {
    const here = lines.filter((line) => line.page === page);
    const borders = bordersAround(here, rules.get(page) ?? []);
    if (borders.length < 2) continue;
    any = true;
    const column = secondColumn(here, rules.get(page) ?? []);
    const found = bands(here, borders).map((band) => rowOf(band, column));
    found
      .filter((row) => !isHead(row))
      .forEach((row, index) => {
        const before = rows[rows.length - 1];
        if (index === 0 && before && goesOn(before, row)) join(before, row);
        else rows.push({ ...row, onTop: index === 0 && before !== undefined && before.printed[0].page !== page });
      });
  }
  return any ? rows : null;
}

/** The heights of the borders that span the text, from the top down. */
function bordersAround(lines: Line[], rules: readonly Rule[]): number[] {
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map((line) => line.right));
  const across = rules.filter((rule) => rule.bottom - rule.top <= SAME_HEIGHT && rule.right > left && rule.x < right);
  const heights: { y: number; reach: number }[] = [];
  for (const rule of [...across].sort((a, b) => a.top - b.top)) {
    const last = heights[heights.length - 1];
    if (last && rule.top - last.y <= SAME_HEIGHT) last.reach += rule.right - rule.x;
    else heights.push({ y: rule.top, reach: rule.right - rule.x });
  }
  return heights.filter(({ reach }) => reach >= Math.min(WIDEST_GAP, 0.6 * (right - left))).map(({ y }) => y);
}

/** The lines between each two borders. Lines above the first or below the last border are in no row. */
function bands(lines: Line[], borders: number[]): Line[][] {
  return borders
    .slice(1)
    .map((bottom, index) => lines.filter(({ y }) => y > borders[index] && y <= bottom))
    .filter((band) => band.length > 0);
}

/** The left edge of the second column: a drawn line within the text, else the second cell of the heading row. */
function secondColumn(lines: Line[], rules: readonly Rule[]): number | null {
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map((line) => line.right));
  const [top, bottom] = [Math.min(...lines.map(({ y }) => y)) - 10, Math.max(...lines.map(({ y }) => y)) + 10];
  const inside = rules.filter(
    (rule) =>
      rule.right - rule.x <= SAME_HEIGHT &&
      rule.x > left + 40 &&
      rule.x < right - 40 &&
      rule.bottom > top &&
      rule.top < bottom,
  );
  // A line that runs through words belongs to another table on the page.
  const parting = inside
    .map(({ x }) => x)
    .find((x) =>
      lines.every(({ pieces }) => pieces.every((piece) => piece.x + piece.width <= x + 3 || piece.x >= x - 3)),
    );
  if (parting !== undefined) return parting;
  const head = lines.find((line) => line.cells.length > 1 && /^responsible bod/i.test(line.text));
  return head ? head.cells[1].x - 3 : null;
}

function rowOf(band: Line[], column: number | null): TableRow {
  const row = { joined: false, onTop: false, printed: [...band] };
  if (column === null) return { ...row, left: '', lines: [...band] };
  const split = band.map((line) => splitLine(line, column));
  return {
    ...row,
    left: split.reduce((words, [left]) => (left ? joinLine(words, left.text) : words), ''),
    lines: split.flatMap(([, right]) => (right ? [right] : [])),
  };
}

const SENTENCE_END = /[.?!]['’”)]*$/;
const MARKED = /^(?:[\u2022\u25a0-\u25ff\u2212\u23af\uf000-\uf0ff–o-]\s)/;

/** Whether the first row of a page continues the last row of the page before, by its words. */
function goesOn(before: TableRow, row: TableRow): boolean {
  const [last, first] = [textOf(before), textOf(row)];
  if (first === '') return true;
  if (last === '') return false;
  if (/^\d{1,2}[.)]\s/.test(first)) return false;
  if (!SENTENCE_END.test(last) || MARKED.test(first) || /^\p{Ll}/u.test(first)) return true;
  return before.left !== '' && (row.left === '' || /^\p{Ll}|^\(/u.test(row.left));
}

function textOf(row: TableRow): string {
  return row.lines
    .map(({ text }) => text)
    .join(' ')
    .trim();
}

function join(before: TableRow, row: TableRow): void {
  before.left = joinLine(before.left, row.left).trim();
  before.lines.push(...row.lines);
  before.printed.push(...row.printed);
  before.joined = true;
}
