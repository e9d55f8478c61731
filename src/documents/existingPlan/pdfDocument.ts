import type { Drawn, Ground, Rule } from '../report/drawnRules';
import { yieldToPage } from '../report/yieldToPage';
import { linesOf } from '../report/lines';
import type { Line } from '../report/lines';
import { openPdf } from '../report/pdf';
import type { PageText, TextPiece } from '../report/pdf';
import { ReportError } from '../report/reportError';
import { headingOf } from './headings';
import { linesApart } from './pdfLines';
import { certainDay } from './printedDue';
import { isColouredSign } from './printedWords';
import { bandOf, gridsOf, rowRuledGridsOf, textOfCell } from './pdfGrid';
import type { Grid } from './pdfGrid';
import { PlanError, tooLarge } from './planError';
import { cellAt, colourShown, itemsIn, MOST_ROWS, tidyText } from './source';
import type { Source, SourceCell, SourceRow, SourceTable } from './source';
import type { OnPart } from './workbook';

/** The most pages that are read; no plan is longer. */
const MOST_PAGES = 300;

/**
 * Reads the tables and lines of a PDF (requirement 79). Tables are found by their drawn borders, else by text aligned
 * under headings in columns. A table that continues on the next page is one table, and its repeated headings are read
 * once.
 * @throws PlanError
 */
export async function readPdfDocument(bytes: Uint8Array, fileName: string, onPart: OnPart): Promise<Source> {
  let pdf: Awaited<ReturnType<typeof openPdf>>;
  try {
    pdf = await openPdf(bytes, fileName);
  } catch (error) {
    if (error instanceof ReportError) throw ofReport(error, fileName);
    throw error;
  }
  try {
    if (pdf.pageCount > MOST_PAGES) throw tooLarge(fileName, `has ${pdf.pageCount} pages, which no plan has`);
    const pages: PrintedPage[] = [];
    for (let page = 1; page <= pdf.pageCount; page++) {
      pages.push({ text: await pdf.readPage(page), drawn: await pdf.readDrawn(page) });
      onPart(page, pdf.pageCount);
      await yieldToPage();
    }
    if (pages.every(({ text }) => text.pieces.every((piece) => piece.text.trim() === '')))
      throw new PlanError(
        'no plan',
        `“${fileName}” holds pictures of pages and no text. Ask for the file it was made from, or have its text recognised first.`,
      );
    return new Pages(pages).read(fileName);
  } catch (error) {
    if (error instanceof ReportError) throw ofReport(error, fileName);
    throw error;
  } finally {
    await pdf.close();
  }
}

function ofReport(error: ReportError, fileName: string): PlanError {
  if (error.problem === 'encrypted') return new PlanError('encrypted', error.message);
  if (error.problem === 'too large') return tooLarge(fileName, 'is larger than 50 MB, which no plan is');
  return new PlanError('damaged', `“${fileName}” is damaged or only a part of the file. Ask for another copy.`);
}

/** A line that names and counts a table or picture, and says nothing of what stands under it. */
const CAPTION = /^(?:table|figure|chart) \d+\b/i;

/** A table on one page, before tables that run over several pages are joined. */
interface PageTable {
  page: number;
  xs: number[];
  rows: SourceRow[];
  top: number;
  bottom: number;
  ruled: boolean;
}

/** A page of the file: its words, and what is drawn beside them. */
interface PrintedPage {
  text: PageText;
  drawn: Drawn;
}

class Pages {
  private readonly source: Source = { blocks: [], beside: [], problems: [] };
  private tables = 0;
  private passages = 0;
  private last: { table: SourceTable; of: PageTable } | null = null;
  private readonly running: Set<string>;

  constructor(private readonly pages: PrintedPage[]) {
    this.running = runningLines(pages.map(({ text }) => text));
  }

  read(fileName: string): Source {
    const sizes = this.pages.flatMap(({ text }) => text.pieces.map(({ size }) => Math.round(size * 2) / 2));
    const body = mostOften(sizes);
    for (const { text, drawn } of this.pages) this.readPage(text, drawn, body);
    const rows = this.source.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
    if (rows > MOST_ROWS) throw tooLarge(fileName, `has more than ${MOST_ROWS.toLocaleString('en-GB')} rows`);
    return this.source;
  }

  private readPage(text: PageText, drawn: Drawn, body: number): void {
    const kept = text.pieces.filter((piece) => !this.running.has(nameOf(piece, text)));
    const { borders, struck, pieces } = linesApart(drawn.rules, kept);
    const printed = { ...text, pieces };
    const on = { text: printed, drawn, struck };
    const boxed = gridsOf(borders).flatMap((grid): PageTable[] => this.ruledTable(grid, on));
    const between = borders.filter(
      (rule) => !boxed.some(({ top, bottom }) => rule.bottom >= top - 3 && rule.top <= bottom + 3),
    );
    const rowRuled = rowRuledGridsOf(between, printed.pieces).flatMap((grid) => this.ruledTable(grid, on));
    const ruled = [...boxed, ...rowRuled];
    const left = printed.pieces.filter(({ y }) => !ruled.some(({ top, bottom }) => y >= top - 1 && y <= bottom + 1));
    const lines = linesOf({ ...printed, pieces: left });
    const aligned = ruled.length > 0 ? [] : alignedTables(lines, text.page, this.last);
    const tables = aligned.length > 0 ? aligned : ruled;
    const outside = lines.filter(({ y }) => !aligned.some(({ top, bottom }) => y >= top - 1 && y <= bottom + 1));
    const blocks = [
      ...paragraphsOf(outside).map((line) => ({ at: line.y, put: () => this.putLine(line, body) })),
      ...tables.map((table) => ({ at: table.top, put: () => this.putTable(table) })),
    ];
    for (const { put } of blocks.sort((one, other) => one.at - other.at)) put();
  }

  private putLine(line: Line, body: number): void {
    const text = tidyText(line.text);
    if (text === '') return;
    const place = `page ${line.page}, line ${++this.passages}`;
    const heading = text.length < 150 && (line.size > 1.12 * body || line.bold) && !CAPTION.test(text);
    this.source.blocks.push({ kind: 'passage', place, text, level: heading ? (line.size > 1.5 * body ? 1 : 2) : null });
  }

  private ruledTable(grid: Grid, { text, drawn, struck }: PrintedPage & { struck: Set<TextPiece> }): PageTable[] {
    const { page, pieces } = text;
    const { xs, ys, cells } = grid;
    const words = new Map<number, TextPiece[]>();
    for (const piece of pieces) {
      if (piece.text.trim() === '') continue;
      const row = bandOf(ys, piece.y - 0.3 * piece.size);
      const column = bandOf(xs, piece.x + Math.min(piece.width / 2, 4));
      if (row === -1 || column === -1) continue;
      const cell = cells[row][column];
      words.set(cell, [...(words.get(cell) ?? []), piece]);
    }
    if (words.size < 2) return [];
    const made = new Map<number, SourceCell>();
    const rows = cells.map((numbers, row) => ({
      hidden: false,
      squares: numbers.map((number, column) => {
        const known = made.get(number);
        if (known) return known;
        const right = xs[numbers.lastIndexOf(number) + 1] - 3.5;
        const own = words.get(number) ?? [];
        const { printed, ...crossedOut } = withoutCrossedOut(own, struck, right);
        const inCell = { x: xs[column], right: right + 3.5, top: ys[row], bottom: ys[row + 1] };
        const cell = {
          ...cellAt(`page ${page}, row ${row + 1}, column ${column + 1}`, tidyText(printed)),
          items: itemsIn(printed),
          ...crossedOut,
          fill: colourShown(printed, groundOf(inCell, drawn.grounds), dotIn(inCell, drawn)),
        };
        made.set(number, cell);
        return cell;
      }),
    }));
    const filled = rows.filter(({ squares }) => squares.some((cell) => cell.text !== ''));
    return [{ page, xs, rows: filled, top: ys[0], bottom: ys[ys.length - 1], ruled: true }];
  }

  private putTable(table: PageTable): void {
    const { last } = this;
    const goesOn =
      last !== null &&
      this.isLastBlock(last.table) &&
      table.page === last.of.page + 1 &&
      sameColumns(last.of.xs, table.xs);
    if (goesOn && last) {
      this.append(last.table, table);
      this.last = { table: last.table, of: table };
      return;
    }
    const put: SourceTable = { kind: 'table', name: `table ${++this.tables}`, rows: table.rows, title: null };
    if (!table.ruled)
      this.source.problems.push({
        place: `page ${table.page}`,
        message:
          'No lines are drawn in this table; its rows and columns were told by where the words stand. Check them.',
      });
    this.source.blocks.push(put);
    this.last = { table: put, of: table };
    const sign = table.rows.flatMap(({ squares }) => squares).find((cell) => cell && isColouredSign(cell.text));
    if (sign)
      this.source.problems.push({
        place: sign.place,
        message: `“${sign.text}” and the other coloured signs of this table are letters of the file, which may stand for another colour than the page shows. Compare the ratings with the page.`,
      });
  }

  private isLastBlock(table: SourceTable): boolean {
    return this.source.blocks[this.source.blocks.length - 1] === table;
  }

  /**
   * Adds the rows of the next page. Repeated headings are left out, and the rest of a row that the page break divided
   * is added to that row.
   */
  private append(table: SourceTable, { page, rows: printed }: PageTable): void {
    const rows = partedFromHeadings(printed, table.rows[0]);
    let at = 0;
    while (at < rows.length && at < 3 && table.rows[at] && sameWords(rows[at], table.rows[at])) at++;
    const broken = table.rows[table.rows.length - 1];
    if (rows[at] && isRestOf(rows[at], broken)) {
      rows[at].squares.forEach((cell, column) => {
        const above = broken.squares[column];
        if (!cell || cell.text === '') return;
        if (above && above !== cell) above.text = above.text === '' ? cell.text : `${above.text} ${cell.text}`;
        else broken.squares[column] = cell;
      });
      this.source.problems.push({
        place: `page ${page}, row ${at + 1}, column 1`,
        message: 'What stands here was added to the last row of the page before, which seems to go on. Check it.',
      });
      at++;
    }
    table.rows.push(...rows.slice(at));
  }
}

/**
 * The rows of a page. Where the rest of a divided row stands close under the repeated headings and was read as part of
 * them, the two are parted.
 */
function partedFromHeadings(rows: SourceRow[], headings: SourceRow | undefined): SourceRow[] {
  const [first, ...others] = rows;
  if (!first || !headings || first.squares.length !== headings.squares.length) return rows;
  const rest = first.squares.map((cell, column) => {
    const heading = headings.squares[column]?.text ?? '';
    const text = cell?.text ?? '';
    return text.startsWith(heading) ? text.slice(heading.length) : null;
  });
  // What follows a heading is parted from it by a space or a new line.
  if (rest.some((text) => text === null || /^\S/.test(text)) || rest.every((text) => text === '')) return rows;
  const squares = first.squares.map((cell, column) => {
    const text = tidyText(rest[column] ?? '');
    return cell && text !== '' ? { ...cell, text, items: itemsIn(text) } : null;
  });
  return [headings, { ...first, squares }, ...others];
}

/**
 * The lines outside tables, those that were only wrapped put together: the next line's first word would not have fitted
 * on the line before.
 */
function paragraphsOf(lines: readonly Line[]): Line[] {
  const edge = Math.max(0, ...lines.map(({ right }) => right));
  const found: { line: Line; last: Line }[] = [];
  for (const line of lines) {
    const before = found[found.length - 1];
    if (before && isWrapped(before.last, line, edge)) {
      before.line = { ...before.line, text: `${before.line.text} ${line.text}` };
      before.last = line;
    } else found.push({ line, last: line });
  }
  return found.map(({ line }) => line);
}

function isWrapped(before: Line, line: Line, edge: number): boolean {
  const likeIt =
    Math.abs(line.x - before.x) < 3 && line.bold === before.bold && Math.abs(line.size - before.size) < 0.5;
  const gap = line.y - before.y;
  const [first] = line.text.split(' ');
  const width = ((line.right - line.x) * (first.length + 1)) / Math.max(line.text.length, 1);
  return likeIt && gap > 0 && gap < 1.6 * line.size && /^[\p{Ll}(]/u.test(first) && before.right + width > edge;
}

/** The colour to be seen in the middle of a square: that of the last box painted over it; null for none. */
function groundOf({ x, right, top, bottom }: Rule, grounds: readonly Ground[]): string | null {
  const [midX, midY] = [(x + right) / 2, (top + bottom) / 2];
  const over = grounds.filter((box) => box.x <= midX && box.right >= midX && box.top <= midY && box.bottom >= midY);
  return over[over.length - 1]?.colour ?? null;
}

/** The colour of the dot that stands in a square; null where there is none. */
function dotIn({ x, right, top, bottom }: Rule, { dots }: Drawn): string | null {
  return dots.find((dot) => dot.x >= x && dot.x < right && dot.y >= top && dot.y <= bottom + 1)?.colour ?? null;
}

/**
 * The words of a cell without those that a line crosses out beside others, as tracked changes are printed. A date that
 * is crossed out is the earlier one and stays before the one that holds; a cell that is wholly crossed out stays too.
 */
function withoutCrossedOut(
  own: readonly TextPiece[],
  struck: ReadonlySet<TextPiece>,
  right: number,
): { printed: string; struck: string; left: string[] } {
  const [out, kept] = [own.filter((piece) => struck.has(piece)), own.filter((piece) => !struck.has(piece))];
  const crossed = tidyText(textOfCell(out, right));
  const holds = headingJoined(textOfCell(kept, right));
  if (crossed === '' || tidyText(holds) === '')
    return { printed: headingJoined(textOfCell(own, right)), struck: crossed, left: [] };
  const dates = datesIn(crossed, holds);
  if (dates) return { printed: `${dates.earlier}\n${dates.holds}`, struck: dates.earlier, left: [] };
  // Lines are joined as they were printed, with what is crossed out among them, where that stands in one place.
  const [before, after, ...more] = tidyText(textOfCell(own, right)).split(crossed);
  const joined = after === undefined || more.length > 0 ? null : `${before.trimEnd()} ${after.trimStart()}`.trim();
  return { printed: headingJoined(joined ?? holds), struck: '', left: [crossed] };
}

/** The date crossed out and the one that holds; null where no date is crossed out. */
function datesIn(crossed: string, holds: string): { earlier: string; holds: string } | null {
  // A narrow column breaks a date within its figures.
  const earlier = /^[\d\s./-]+$/.test(crossed) ? crossed.replace(/\s/g, '') : crossed;
  if (certainDay(earlier) !== null) return { earlier, holds };
  // A line through a single figure on a line of its own is too short to be told from a mark.
  const [whole, other] = [earlier + holds.slice(0, 1), holds.slice(1)];
  return certainDay(whole) !== null && certainDay(other) !== null ? { earlier: whole, holds: other } : null;
}

/** A heading that a narrow column broke within a word ("Recommend ation") with the word whole; other text as it is. */
function headingJoined(printed: string): string {
  if (printed.length > LONGEST_HEADING || headingOf(printed) !== null) return printed;
  for (const { index } of printed.matchAll(/(?<=\p{L})\s(?=\p{Ll})/gu)) {
    const joined = printed.slice(0, index) + printed.slice(index + 1);
    if (headingOf(joined) !== null) return joined;
  }
  return printed;
}

/** The most letters of a heading that may be broken within a word. */
const LONGEST_HEADING = 40;

function sameWords(one: SourceRow, other: SourceRow): boolean {
  const words = ({ squares }: SourceRow): string => squares.map((cell) => cell?.text ?? '').join('|');
  return words(one) === words(other);
}

/**
 * Whether a row is the rest of one that a page break divided: it has no number and begins in the middle of a sentence.
 */
function isRestOf(row: SourceRow, before: SourceRow | undefined): boolean {
  if (!before) return false;
  const [first] = row.squares;
  if (first && first.text !== '') return false;
  const filled = row.squares.flatMap((cell, at) =>
    cell && cell.text !== '' ? [{ text: cell.text, above: before.squares[at]?.text ?? '' }] : [],
  );
  const goesOn = ({ text, above }: { text: string; above: string }): boolean =>
    /^[a-z(&]/.test(text) && !/[.!?]$/.test(above);
  return (
    filled.length > 0 &&
    (filled.some(goesOn) || filled.length * 2 <= row.squares.length) &&
    filled.every(({ text, above }) => goesOn({ text, above }) || above !== '')
  );
}

function sameColumns(some: number[], others: number[]): boolean {
  const starts = (xs: number[]): number[] => xs.slice(0, -1);
  return some.length === others.length && starts(some).every((x, at) => Math.abs(x - others[at]) < 6);
}

/** The fewest neighbouring headings that make a table. */
const FEWEST_HEADINGS = 3;
/** Left edges within this distance, in points, count as the same column edge. */
const NEAR = 2;

/** The places on a line where columns may begin: left edges at which other lines begin words too. */
function startsOn({ pieces }: Line, edges: ReadonlyMap<number, number>): number[] {
  const often = (x: number): number => {
    let count = 0;
    for (let at = Math.round(x) - NEAR; at <= Math.round(x) + NEAR; at++) count += edges.get(at) ?? 0;
    return count;
  };
  const printed = pieces.filter(({ text }) => text.trim() !== '');
  // Text under a heading may be indented, as bullets are.
  const apart = (at: number): boolean =>
    at === 0 || printed[at].x - printed[at - 1].x - printed[at - 1].width > 0.4 * printed[at].size;
  // A piece in small letters that touches the one before is the rest of its word: a ligature is often a piece of its own.
  const touches = (at: number): boolean =>
    at > 0 &&
    /^\p{Ll}/u.test(printed[at].text) &&
    printed[at].x - printed[at - 1].x - printed[at - 1].width < 0.1 * printed[at].size;
  return printed
    .filter(({ x, text }, at) => (often(x) > 2 && !touches(at)) || (apart(at) && headingOf(text.trim()) !== null))
    .map(({ x }) => x);
}

/** The number of lines that begin words at each left edge, in whole points. */
function edgesOf(lines: readonly Line[]): Map<number, number> {
  const edges = new Map<number, number>();
  for (const { pieces } of lines)
    for (const x of new Set(pieces.filter(({ text }) => text.trim() !== '').map((piece) => Math.round(piece.x))))
      edges.set(x, (edges.get(x) ?? 0) + 1);
  return edges;
}

/** The words of a line, divided into the columns that begin at the given places. */
function byColumn(pieces: readonly TextPiece[], xs: readonly number[]): string[] {
  return xs.slice(0, -1).map((_, column) =>
    textOfCell(
      pieces.filter(({ x }) => bandOf(xs, x) === column),
      xs[column + 1] - 3,
    ),
  );
}

/** The tables without borders of a page; each begins at a line of known headings. */
function alignedTables(lines: Line[], page: number, last: { of: PageTable } | null): PageTable[] {
  const first = alignedTable(lines, page, last);
  if (!first) return [];
  const below = lines.filter(({ y }) => y > first.bottom + 1);
  return [first, ...alignedTables(below, page, null)];
}

/**
 * Reads a table without borders: a line of known headings, and the text under each. A new row begins at a wider gap or
 * at a row's number. Where headings are printed again further down, a line across several columns ends the table.
 */
function alignedTable(lines: Line[], page: number, last: { of: PageTable } | null): PageTable | null {
  // An empty page after a table holds none of it.
  if (lines.length === 0) return null;
  const edges = edgesOf(lines);
  const end = Math.max(...lines.map(({ right }) => right)) + 20;
  const columnsAt = (line: Line): number[] => [...startsOn(line, edges).map((x) => x - NEAR), end];
  const isHead = (line: Line): boolean =>
    byColumn(line.pieces, columnsAt(line)).filter((text) => headingOf(text) !== null).length >= FEWEST_HEADINGS;
  const head = lines.findIndex(isHead);
  const goesOn = head === -1 && last !== null && !last.of.ruled && last.of.page === page - 1;
  if (head === -1 && !goesOn) return null;
  const xs = goesOn && last ? last.of.xs : columnsAt(lines[head]);
  const from = goesOn ? 0 : head;
  const again = lines.findIndex((line, at) => at > from + 1 && isHead(line));
  const over = again === -1 ? -1 : lines.findIndex((line, at) => at > from && at < again && isAcross(line, xs));
  const { rows, bottom } = rowsUnder(lines.slice(from, over === -1 ? undefined : over), xs);
  const laid = rows.map((pieces, row) => ({
    hidden: false,
    squares: byColumn(pieces, xs).map((text, column) =>
      text === ''
        ? null
        : { ...cellAt(`page ${page}, row ${row + 1}, column ${column + 1}`, tidyText(text)), items: itemsIn(text) },
    ),
  }));
  return laid.length < 2 ? null : { page, xs, rows: laid, top: lines[from].y, bottom, ruled: false };
}

/** Whether a line's words run over an edge between columns, as those of a heading do. */
function isAcross({ pieces }: Line, xs: readonly number[]): boolean {
  return pieces.some(({ x, width }) => xs.slice(1, -1).some((edge) => x < edge - NEAR && x + width > edge + 2 * NEAR));
}

/** Groups lines into rows, down to the gap that ends the table. */
function rowsUnder(lines: Line[], xs: readonly number[]): { rows: TextPiece[][]; bottom: number } {
  const rows: TextPiece[][] = [];
  let bottom = lines[0].y;
  for (const [at, line] of lines.entries()) {
    const gap = at > 0 ? line.y - lines[at - 1].y : Infinity;
    if (at > 0 && gap > 6 * line.size) break;
    const numbered = bandOf(xs, line.x) === 0 && /^[A-Z]{0,3}\d[\d.]*[a-z]?$/.test(line.pieces[0].text.trim());
    if (gap > 1.5 * line.size || numbered) rows.push([...line.pieces]);
    else rows[rows.length - 1].push(...line.pieces);
    bottom = line.y;
  }
  return { rows, bottom };
}

/** The running headers and footers: text at the same height on most pages, and page numbers. */
function runningLines(pages: PageText[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) for (const name of new Set(page.pieces.map((piece) => nameOf(piece, page)))) counts.set(name, (counts.get(name) ?? 0) + 1); // prettier-ignore
  const least = Math.max(2, Math.ceil(pages.length * 0.6));
  return new Set(
    [...counts].filter(([name, count]) => name.startsWith('edge') && count >= least).map(([name]) => name),
  );
}

/**
 * The name by which pieces on different pages are compared. In the margins figures are replaced, so that page numbers
 * compare as equal. Elsewhere the name holds the page and the height, so that no two pages share one.
 */
function nameOf({ text, y }: TextPiece, { height, page }: PageText): string {
  const edge = y < 0.07 * height || y > 0.93 * height;
  return edge ? `edge ${Math.round(y / 4)} ${text.replace(/\d+/g, '0').trim()}` : `page ${page} ${y} ${text}`;
}

function mostOften(values: number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 10;
}
