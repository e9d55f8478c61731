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
  /** Whether a formula gives the text: filled down over empty rows it says nothing of its own. */
  formula: boolean;
  /** How far the text is indented, in the file's own steps: a task under another one. */
  depth: number;
  /** How many of its lines are items of a list. */
  items: number;
  /** The cell of which this is one line, where a row was parted into several actions. */
  whole?: SourceCell;
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
export const MOST_CHARACTERS = 20_000_000;
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
    formula: false,
    depth: 0,
    items: 0,
  };
}

/** Signs that carry nothing but their colour. */
const DOTS = /^[●⬤•◉○■▪◼█∎☻\s]+$/u;

/** The colour that a cell shows: a dot's own, where the text is nothing but a dot; else that of its ground. */
export function colourShown(text: string, ground: string | null, ink: string | null): string | null {
  return ink !== null && text !== '' && DOTS.test(text) ? ink : ground;
}

/** A bullet that somebody typed or Word drew; what follows is a line of its own. */
const BULLET = /^[•▪▫◦‣●○■□·\uf0b7\uf0a7\uf0d8\uf076\u2043][ \t]*/;
const DASH = /^[-–—*][ \t]+/;

/** Words with the marks of a web page, as the notes of Lists, Planner and Azure DevOps are taken out. */
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

/** A cell's text with its bullets left out and its lines tidied: each item stands on a line. */
export function tidyText(text: string): string {
  const lines = (MARKED_UP.test(text) ? withoutMarkup(text) : text)
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
