import type { Day } from '../../plan/day';

/** One cell of the file. A merged cell is one cell, however many squares it covers. */
export interface SourceCell {
  /** The place of the cell: "Plan!C7", "table 3, row 4, column 2", "row 4, column 2". */
  place: string;
  /** The text as printed, with newlines between lines and without bullets. */
  text: string;
  /** The background colour, "FFC000", or null. */
  fill: string | null;
  /** The day that a date cell of Excel holds, even where its format shows less. */
  day: Day | null;
  /** Whether the cell's format shows the whole day. A cell that shows "Mar-18" may mean the month. */
  showsWholeDay: boolean;
  /** The part of the text that is struck through, "" for none. */
  struck: string;
  /**
   * Text in the file that is not part of the cell: deleted by a tracked change, hidden, or the prompt of a form field.
   */
  left: string[];
  /** Why the text may be wrong: an error value, or a formula that was never calculated. */
  doubt: string | null;
  /** Whether the text is a formula's result. A formula filled down over empty rows has no content of its own. */
  formula: boolean;
  /** The indentation of the text in the file's own steps. An indented row is a task under another one. */
  depth: number;
  /** How many lines of the cell are items of a list. */
  items: number;
  /** The whole cell of which this one is a line, where a row was divided into several actions. */
  whole?: SourceCell;
}

/** A row of squares. A merged cell is in each square that it covers; null is an empty square. */
export interface SourceRow {
  squares: (SourceCell | null)[];
  hidden: boolean;
}

/** A table of Word, a sheet of Excel, or a whole CSV file. */
export interface SourceTable {
  kind: 'table';
  /** The name of the table: "table 3", "Plan", "the file". */
  name: string;
  rows: SourceRow[];
  /** A name that the author gave the table and that may be a theme: the title of a sheet's tab. */
  title: string | null;
}

/** A paragraph outside tables. */
export interface SourcePassage {
  kind: 'passage';
  place: string;
  text: string;
  /** The level of a heading from 1, null for other text. */
  level: number | null;
}

/** The tables and passages of a file, before their meaning is read. */
export interface Source {
  blocks: (SourceTable | SourcePassage)[];
  /** Texts outside the cells: comments, footnotes, hidden sheets. */
  beside: { place: string; text: string }[];
  problems: { place: string; message: string }[];
}

/** The most text that is read. It is more than 20,000 actions hold; a browser could not keep more. */
export const MOST_CHARACTERS = 20_000_000;
/** The most rows and cells that are read; no plan has more. */
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
    formula: false,
    depth: 0,
    items: 0,
  };
}

/** Characters used only for their colour. */
const DOTS = /^[●⬤•◉○■▪◼█∎☻▲▼◆★✓✔✗✘\s]+$/u;

/** The colour that a cell shows: the letters' colour where the text is only a dot, else the background. */
export function colourShown(text: string, ground: string | null, textColour: string | null): string | null {
  return textColour !== null && text !== '' && DOTS.test(text) ? textColour : ground;
}

/** A bullet, typed or drawn by Word. The text after it is a line of its own. */
const BULLET = /^[•▪▫◦‣●○■□·\uf0b7\uf0a7\uf0d8\uf076\u2043][ \t]*/;
const DASH = /^[-–—*][ \t]+/;

/** Text in HTML, as Lists, Planner and Azure DevOps export notes. */
const MARKED_UP = /^\s*<(?:div|p|span|ul|ol|br)\b[^>]*>[\s\S]*>\s*$/i;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'", '#160': ' ' };

function withoutMarkup(text: string): string {
  return text
    .replace(/<li\b[^>]*>/gi, '\n• ')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<[^>]{0,2000}>/g, '')
    .replace(/&([a-z]+|#\d+);/gi, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity);
}

/** How many lines of a text begin with a bullet, a dash or a number of a list. */
export function itemsIn(text: string): number {
  return text.split(/\r?\n/).filter((line) => ITEM.test(line.trim())).length;
}

const ITEM = /^(?:[•▪▫◦‣●○■□·\uf0b7\uf0a7\uf0d8\uf076\u2043]|[-–—*][ \t]|\(?(?:\d{1,2}|[a-z])[.)][ \t])[ \t]*\S/;

/** The text of a cell without bullets and surplus spaces: each item on one line. */
export function tidyText(text: string): string {
  const lines = (MARKED_UP.test(text) ? withoutMarkup(text) : text)
    .replace(/\r\n?|\u2028|\u2029|\u000b/g, '\n')
    .replace(/[\u0000-\u0008\u000c-\u001f\ufeff\u200b\u00ad]/g, '')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    // A dot alone gives a rating and is no bullet.
    .map((line) => line.replace(BULLET, (bullet) => (line === bullet ? bullet : '')));
  const filled = lines.filter((line) => line !== '');
  const dashed = filled.length > 1 && filled.every((line) => DASH.test(line));
  return filled.map((line) => (dashed ? line.replace(DASH, '') : line).trim()).join('\n');
}
