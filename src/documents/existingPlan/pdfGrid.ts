import { headingOf } from './headings';
import { isFullName } from './leads';
import type { Rule } from '../report/drawnRules';
import type { TextPiece } from '../report/pdf';

/** A table found by its borders: the edges of its columns and rows, and the squares that each cell covers. */
export interface Grid {
  /** Left edges of the columns, and the right edge of the last. */
  xs: number[];
  ys: number[];
  /** The index of the cell in each square, by row and column. */
  cells: number[][];
}

/** Borders within this distance, in points, count as one. */
const NEAR = 3;

/** The tables that borders draw on a page, from top to bottom. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const upright = rules.filter(({ x, right, top, bottom }) => right - x <= bottom - top);
  const across = rules.filter(({ x, right, top, bottom }) => right - x > bottom - top);
  return stretches(upright).flatMap(({ top, bottom }) => {
    const inside = (rule: Rule): boolean => rule.bottom >= top - NEAR && rule.top <= bottom + NEAR;
    const own = { upright: upright.filter(inside), level: across.filter(inside) };
    const xs = together(own.upright.map(({ x, right }) => (x + right) / 2));
    const level = together(own.level.map((rule) => (rule.top + rule.bottom) / 2));
    // Where a page break divides a row, the row's lower border is missing, and on the next page its upper border.
    const ys = together([...level, ...(level.length > 0 ? [top, bottom].filter((y) => level.every((each) => Math.abs(each - y) > 2 * NEAR)) : [])]); // prettier-ignore
    if (xs.length < 3 || ys.length < 2) return [];
    return [{ xs, ys, cells: cellsOf(xs, ys, own) }];
  });
}

/** The lines under one row of a table that is ruled between its rows alone: their height, and where each column ends. */
interface RowRule {
  y: number;
  xs: number[];
}

/**
 * The tables of a page that have lines between their rows and none between their columns, as web pages and many
 * published plans have them. Each cell draws its own part of the line, so the parts show the columns.
 * @param rules those outside other tables
 */
export function rowRuledGridsOf(rules: readonly Rule[], pieces: readonly TextPiece[]): Grid[] {
  const across = rules.filter(({ x, right, top, bottom }) => right - x > bottom - top);
  const levels = together(across.map(({ top, bottom }) => (top + bottom) / 2)).map((y): RowRule => {
    const own = across.filter(({ top, bottom }) => Math.abs((top + bottom) / 2 - y) <= NEAR);
    const ends = together(own.flatMap(({ x, right }) => [x, right]));
    const whole = own.find(({ x, right }) => right - x > 0.9 * (ends[ends.length - 1] - ends[0]));
    return { y, xs: whole ? [whole.x, whole.right] : ends };
  });
  const found: { xs: number[]; ys: number[] }[] = [];
  for (const { y, xs } of levels) {
    if (xs.length < FEWEST_COLUMNS + 1) continue;
    const last = found[found.length - 1];
    const goesOn =
      last !== undefined &&
      last.xs.length === xs.length &&
      last.xs.every((x, at) => Math.abs(x - xs[at]) <= NEAR) &&
      !pieces.some((piece) => piece.y > last.ys[last.ys.length - 1] && piece.y < y && crosses(piece, xs));
    if (goesOn) last.ys.push(y);
    else found.push({ xs, ys: [topOfHeadings(pieces, xs, y), y] });
  }
  return [...found, ...underHeadings(levels, pieces)]
    .filter(({ ys }) => ys.length > 2)
    .map(({ xs, ys }) => ({
      xs,
      ys,
      cells: ys.slice(1).map((_, row) => xs.slice(1).map((__, column) => row * xs.length + column)),
    }));
}

/**
 * The tables whose rows are parted by one line as wide as the table, as Word's are when it prints lines between rows
 * alone. Their columns begin where the headings over the first line begin.
 */
function underHeadings(levels: readonly RowRule[], pieces: readonly TextPiece[]): { xs: number[]; ys: number[] }[] {
  const found: { xs: number[]; ys: number[]; line: number[] }[] = [];
  for (const { y, xs: line } of levels) {
    if (line.length !== 2) continue;
    const headed = columnsOver(pieces, line, y);
    const last = found[found.length - 1];
    if (headed) {
      found.push({ xs: headed, ys: [topOfHeadings(pieces, headed, y), y], line });
      continue;
    }
    const goesOn =
      last?.line.every((x, at) => Math.abs(x - line[at]) <= NEAR) &&
      !pieces.some((piece) => piece.y > last.ys[last.ys.length - 1] && piece.y < y && crosses(piece, last.xs));
    if (goesOn) last.ys.push(y);
  }
  return found;
}

/** Where the columns under a line of headings begin, with the table's right edge; null where no headings stand there. */
function columnsOver(pieces: readonly TextPiece[], [left, right]: readonly number[], y: number): number[] | null {
  const top = topOfHeadings(pieces, [left, right], y);
  const heads = pieces.filter((piece) => piece.text.trim() !== '' && piece.y > top && piece.y <= y + NEAR && piece.x >= left - NEAR && piece.x < right); // prettier-ignore
  const begins = heads.filter(
    (piece) =>
      !heads.some(
        (other) =>
          other.x < piece.x && Math.abs(other.y - piece.y) < NEAR && piece.x - other.x - other.width < 0.4 * piece.size,
      ),
  );
  const xs = [...together(begins.map(({ x }) => x - 1)), right];
  if (xs.length < FEWEST_COLUMNS + 1) return null;
  const known = xs.slice(1).filter((end, at) => {
    const own = heads.filter(({ x }) => bandOf([xs[at], end], x) === 0);
    return headingOf(textOfCell(own, end).replace(/\s+/g, ' ')) !== null;
  });
  return known.length >= FEWEST_COLUMNS ? xs : null;
}

/** The fewest columns of a table that is ruled between its rows alone; two are a list of facts. */
const FEWEST_COLUMNS = 3;

const crosses = ({ x, width, text }: TextPiece, xs: readonly number[]): boolean =>
  text.trim() !== '' && xs.slice(1).some((edge) => x < edge - NEAR && x + width > edge + NEAR);

/** Where the headings over a table's first line begin: lines close together, none of them across several columns. */
function topOfHeadings(pieces: readonly TextPiece[], xs: readonly number[], y: number): number {
  const above = pieces
    .filter((piece) => piece.text.trim() !== '' && piece.y <= y + NEAR && piece.x >= xs[0] - NEAR)
    .sort((one, other) => other.y - one.y);
  let [top, before] = [y, y];
  for (const piece of above) {
    if (before - piece.y > 1.6 * piece.size) break;
    const line = above.filter((each) => Math.abs(each.y - piece.y) < NEAR);
    if (line.some((each) => crosses(each, xs))) break;
    before = piece.y;
    top = piece.y - piece.size;
  }
  return top;
}

/** The vertical ranges of a page that borders cover without a break. */
function stretches(upright: readonly Rule[]): { top: number; bottom: number }[] {
  const found: { top: number; bottom: number }[] = [];
  for (const { top, bottom } of [...upright].sort((one, other) => one.top - other.top)) {
    const last = found[found.length - 1];
    if (last && top <= last.bottom + 2 * NEAR) last.bottom = Math.max(last.bottom, bottom);
    else found.push({ top, bottom });
  }
  return found;
}

/** Positions with near duplicates merged, in order. */
function together(places: number[]): number[] {
  const found: number[] = [];
  for (const place of [...places].sort((one, other) => one - other))
    if (found.length === 0 || place > found[found.length - 1] + NEAR) found.push(place);
  return found;
}

/** Joins squares without a border between them into cells. */
function cellsOf(xs: number[], ys: number[], { upright, level }: { upright: Rule[]; level: Rule[] }): number[][] {
  const middle = (places: number[], at: number): number => (places[at] + places[at + 1]) / 2;
  const partsLeft = (row: number, column: number): boolean =>
    upright.some(({ x, right, top, bottom }) => Math.abs((x + right) / 2 - xs[column]) <= NEAR && top <= middle(ys, row) && bottom >= middle(ys, row)); // prettier-ignore
  const partsAbove = (row: number, column: number): boolean =>
    level.some(({ x, right, top, bottom }) => Math.abs((top + bottom) / 2 - ys[row]) <= NEAR && x <= middle(xs, column) && right >= middle(xs, column)); // prettier-ignore
  let next = 0;
  const cells: number[][] = [];
  for (let row = 0; row + 1 < ys.length; row++) {
    cells[row] = [];
    for (let column = 0; column + 1 < xs.length; column++) {
      if (column > 0 && !partsLeft(row, column)) cells[row][column] = cells[row][column - 1];
      else if (row > 0 && !partsAbove(row, column)) cells[row][column] = cells[row - 1][column];
      else cells[row][column] = next++;
    }
  }
  return cells;
}

/** The index of the column or row that contains a position, or -1. */
export function bandOf(places: readonly number[], at: number): number {
  for (let band = 0; band + 1 < places.length; band++)
    if (at >= places[band] - 1 && at < places[band + 1] - 1) return band;
  return -1;
}

/** A bullet, a number or a letter of a list. */
const ITEM = /^(?:[•▪▫◦‣●○■□·\u2043\uf0b7]|[-–—*]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/;

/**
 * The text of a cell. Lines that were only wrapped are joined. A line break is kept where the next line's first word
 * would have fitted on the line, between two people's names, and before a bullet or a wider gap.
 */
export function textOfCell(pieces: readonly TextPiece[], right: number): string {
  const lines: TextPiece[][] = [];
  for (const piece of [...pieces].sort((one, other) => one.y - other.y || one.x - other.x)) {
    const line = lines[lines.length - 1];
    if (line && Math.abs(line[0].y - piece.y) < 0.4 * Math.max(piece.size, line[0].size)) line.push(piece);
    else lines.push([piece]);
  }
  let text = '';
  lines.forEach((line, at) => {
    const words = wordsOf(line);
    const before = lines[at - 1];
    if (words === '') return;
    if (text === '' || !before) text += words;
    else if (goesOnInWord(wordsOf(before), words)) text += words;
    else text += `${endsOnPurpose(before, line, words, right) ? '\n' : ' '}${words}`;
  });
  return text;
}

function wordsOf(line: TextPiece[]): string {
  let text = '';
  let end = -Infinity;
  for (const piece of [...line].sort((one, other) => one.x - other.x)) {
    const gap = piece.x - end;
    text +=
      end !== -Infinity && gap > 0.15 * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text)
        ? ` ${piece.text}`
        : piece.text;
    end = piece.x + piece.width;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Ends of words that are no words themselves. */
const ENDING = /^(?:ations?|tions?|ments?|ings?|ers?|ies|ity|ible|ance|ence|ive|ness)\b/;
/** The words of one or two letters; other short parts at a line's beginning are the end of a broken word. */
const SHORT_WORDS =
  'a i am an as at be by do eg ex go he if in is it me my no of ok on or pm so to tv up us vs we hr it cp la ie'.split(' '); // prettier-ignore

/**
 * Whether a line goes on within the last word of the line before: after a hyphen that belongs to the word, or where a
 * column is narrower than the word, which then stood alone on its line.
 */
function goesOnInWord(before: string, words: string): boolean {
  const [first] = words.split(/[\s,.;:)]/);
  if (/\p{L}-$/u.test(before)) return /^\p{Ll}/u.test(first) && !['and', 'or', 'to'].includes(first);
  const alone = before.replace(ITEM, '').trim();
  if (!/^\p{L}{4,}$/u.test(alone) || !/^\p{Ll}+$/u.test(first)) return false;
  return ENDING.test(first) || (first.length <= 2 && !SHORT_WORDS.includes(first));
}

function endsOnPurpose(before: TextPiece[], line: TextPiece[], words: string, right: number): boolean {
  if (ITEM.test(words) || (isFullName(words) && isFullName(wordsOf(before)))) return true;
  const { size } = line[0];
  if (line[0].y - before[0].y > 1.7 * size) return true;
  const end = Math.max(...before.map(({ x, width }) => x + width));
  const all = line.reduce((sum, { width }) => sum + width, 0);
  const first = (all * (words.split(' ')[0].length + 1)) / Math.max(words.length, 1);
  return end + first + 0.2 * size < right;
}
