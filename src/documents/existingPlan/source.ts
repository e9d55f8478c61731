import type { Day } from '../../plan/day';

/** One cell as it stands in the file; a merged cell is one, however many squares it covers. */
export interface SourceCell {
  /** "Plan!C7", "table 3, row 4, column 2", "row 4, column 2". */
  place: string;
  /** As printed, lines parted by newlines; bullets left out. */
  text: string;
  /** Colour of its ground, "FFC000", or null. */
  fill: string | null;
  /** The day that a date cell of Excel holds, whatever its format shows of it. */
  day: Day | null;
  /** Whether the format shows that whole day; a cell that shows "Mar-18" may have been meant as a month. */
  showsWholeDay: boolean;
  /** What of the text is struck through, "" for nothing. */
  struck: string;
  /** Letters of the file that are not part of the text: deleted by a tracked change, hidden, a form's own prompt. */
  left: string[];
  /** Why the text must not be trusted: an error value, a formula never worked out. */
  doubt: string | null;
}

/** A row of squares; a merged cell stands in each square that it covers, null is an empty square. */
export interface SourceRow {
  squares: (SourceCell | null)[];
  hidden: boolean;
}

/** A table of Word, a sheet of Excel, or a whole CSV file. */
export interface SourceTable {
  kind: 'table';
  /** "table 3", "Plan", "the file". */
  name: string;
  rows: SourceRow[];
  /** A name that a person gave it and that may be a theme: a sheet's tab. */
  title: string | null;
}

/** A paragraph outside tables. */
export interface SourcePassage {
  kind: 'passage';
  place: string;
  text: string;
  /** Level of a heading from 1, null for other text. */
  level: number | null;
}

/** A file taken apart, before anything is understood of it. */
export interface Source {
  blocks: (SourceTable | SourcePassage)[];
  /** Texts beside the cells: comments, footnotes, hidden sheets. */
  beside: { place: string; text: string }[];
  problems: { place: string; message: string }[];
}

/** More text than 20,000 actions hold; beyond it a page could not keep what was read. */
export const MOST_LETTERS = 20_000_000;
/** More rows and cells than any plan has. */
export const MOST_ROWS = 20_000;
export const MOST_CELLS = 400_000;

export function cellAt(place: string, text: string): SourceCell {
  return {
    place,
    text,
    fill: null,
    day: null,
    showsWholeDay: false,
    struck: '',
    left: [],
    doubt: null,
  };
}

/** A bullet that somebody typed or Word drew; what follows is a line of its own. */
const BULLET = /^[•▪▫◦‣●○■□·\uf0b7\uf0a7\uf0d8\uf076\u2043][ \t]*/;
const DASH = /^[-–—*][ \t]+/;

/** A cell's text with its bullets left out and its lines tidied: each item stands on a line. */
export function tidyText(text: string): string {
  const lines = text
    .replace(/\r\n?|\u2028|\u2029|\u000b/g, '\n')
    .replace(/[\u0000-\u0008\u000c-\u001f\ufeff\u200b\u00ad]/g, '')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    // A dot alone is a rating's, not a bullet.
    .map((line) => line.replace(BULLET, (bullet) => (line === bullet ? bullet : '')));
  const filled = lines.filter((line) => line !== '');
  const dashed = filled.length > 1 && filled.every((line) => DASH.test(line));
  return filled.map((line) => (dashed ? line.replace(DASH, '') : line).trim()).join('\n');
}
