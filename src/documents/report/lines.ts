import type { PageText, TextPiece } from './pdf';

/** A run of text on a line without a wide gap: a number, a bullet, a table cell or the text itself. Points from the top left. */
export interface Cell {
  text: string;
  x: number;
  right: number;
}

/** One printed line. Points from the top left corner of the page; `y` is the baseline. */
export interface Line {
  page: number;
  text: string;
  cells: Cell[];
  x: number;
  right: number;
  y: number;
  /** The letter size of most of the line's characters. */
  size: number;
  font: string;
  bold: boolean;
  /** The pieces of the line, from left to right. */
  pieces: TextPiece[];
}

/** A gap between two pieces wider than this share of the letter size separates two cells. */
const CELL_GAP = 1.1;
const SPACE_GAP = 0.2;

/**
 * Joins the pieces of a page into lines, from top to bottom. Raised footnote numbers are left out, because they are no
 * part of the words.
 */
export function linesOf(page: PageText): Line[] {
  const rows: TextPiece[][] = [];
  const printed = page.pieces.filter((piece) => piece.text.trim() !== '');
  for (const piece of [...printed].sort((a, b) => a.y - b.y)) {
    const row = rows.find((other) => sameLine(other, piece));
    if (row) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => lineOf(row, page.page)).sort((a, b) => a.y - b.y);
}

function sameLine(row: TextPiece[], piece: TextPiece): boolean {
  return row.some((other) => Math.abs(other.y - piece.y) < 0.3 * Math.min(other.size, piece.size));
}

/**
 * Divides a line at a horizontal position between its pieces, such as a border between columns; null for a part without
 * words.
 */
export function splitLine(line: Line, x: number): [left: Line | null, right: Line | null] {
  const middle = ({ x: left, width }: TextPiece): number => left + width / 2;
  const part = (pieces: TextPiece[]): Line | null => (pieces.length > 0 ? lineOf(pieces, line.page) : null);
  return [part(line.pieces.filter((each) => middle(each) < x)), part(line.pieces.filter((each) => middle(each) >= x))];
}

function lineOf(row: TextPiece[], page: number): Line {
  const main = mostPrinted(row);
  const sorted = [...row].sort((a, b) => a.x - b.x);
  const pieces = sorted.filter((piece, index) => index === 0 || !isFootnoteMark(piece, main));
  const cells: Cell[] = [];
  let cell: Cell | null = null;
  for (const piece of pieces) {
    const right = piece.x + piece.width;
    const gap = cell ? piece.x - cell.right : Infinity;
    if (cell && gap <= CELL_GAP * piece.size) {
      const spaced = /\s$/.test(cell.text) || /^[\s.,;:)?!]/.test(piece.text) || gap <= SPACE_GAP * piece.size;
      cell.text += spaced ? piece.text : ` ${piece.text}`;
      cell.right = Math.max(cell.right, right);
    } else {
      cell = { text: piece.text, x: piece.x, right };
      cells.push(cell);
    }
  }
  for (const each of cells) each.text = each.text.replace(/\s+/g, ' ').trim();
  return {
    page,
    text: cells.map((each) => each.text).join(' '),
    cells,
    x: pieces[0].x,
    right: Math.max(...cells.map((each) => each.right)),
    y: median(pieces.map((piece) => piece.y)),
    size: main.size,
    font: main.font,
    bold: main.bold,
    pieces,
  };
}

/** Whether a piece is a footnote number: a small figure after a word, on its line or slightly above. */
function isFootnoteMark(piece: TextPiece, main: TextPiece): boolean {
  return /^\s*\d{1,2}\s*$/.test(piece.text) && piece.size < 0.75 * main.size;
}

function mostPrinted(pieces: TextPiece[]): TextPiece {
  const weights = new Map<string, { piece: TextPiece; weight: number }>();
  for (const piece of pieces) {
    const key = `${piece.font} ${piece.size}`;
    const entry = weights.get(key) ?? { piece, weight: 0 };
    entry.weight += piece.text.trim().length;
    weights.set(key, entry);
  }
  return [...weights.values()].reduce((best, entry) => (entry.weight > best.weight ? entry : best)).piece;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
