import type { Day } from '../../plan/day';
import type { RatingKey } from '../../plan/fields';
import type { Drawing } from './charts/drawing';

/** The kinds of paper that can be requested by name, in the order of the screen (requirements 47, 62 and 64). */
export const paperKinds = [
  'committee',
  'agenda',
  'pack',
  'minutes',
  'highlight',
  'one-page',
  'all-plans',
  'plan',
  'changes',
  'self-assessment',
  'public',
] as const;
export type AskedKind = (typeof paperKinds)[number];

/**
 * Raised with every change of the words or the layout of papers, so that a kept paper of before is not taken for one
 * whose lists were changed.
 */
export const paperVersion = 3;

/**
 * The kinds of paper that the product writes. A submission cannot be requested: it is the plan as frozen during its
 * approval. A bundle's papers are made with the bundle.
 */
export type PaperKind = AskedKind | 'submission' | 'bundle';

/**
 * Words within a line: plain, bold, a link, the mark of a rating before its words, or the number of a table ("Table 3")
 * as a link to it, named by the table's caption. A link's text names its target; an address that begins with # is the
 * anchor of a part of the paper (`contents.ts`).
 */
export type Words =
  string | { strong: string } | { text: string; href: string } | { mark: RatingKey } | { tableOf: string };

/** Whether an address opens a page, a file, a mail or a part of the paper. Links to scripts are left out. */
export const opensSafely = (href: string): boolean => /^((https?:\/\/|mailto:)[^\s]+|#[a-z0-9-]+)$/i.test(href);

/** One line or paragraph of text. */
export type Line = readonly Words[];

export interface Heading {
  kind: 'heading';
  level: 2 | 3 | 4;
  text: string;
  /** Whether the heading is numbered ("1."), as in committee reports. */
  numbered?: boolean;
}

export interface Paragraph {
  kind: 'paragraph';
  line: Line;
  /** Whether the paragraph is numbered within its section ("1.1"). */
  numbered?: boolean;
  /** Whether the paragraph quotes the inspectors as printed. */
  quote?: boolean;
}

export interface List {
  kind: 'list';
  items: readonly Line[];
  /** Letters (a), (b), (c) are for resolutions, which are cited by them. */
  style: 'bullets' | 'letters';
}

export interface TableColumn {
  title: string;
  /** The width of the column, as a share of the sum of all columns. */
  width: number;
  /** Whether the column holds numbers, which are aligned right. */
  number?: boolean;
}

/** A simple table: one row of column headings, row names in the first cells, and no merged cells. */
export interface Table {
  kind: 'table';
  caption: string;
  columns: readonly TableColumn[];
  /** The cells by row. A cell is one line or several paragraphs. */
  rows: readonly (readonly Cell[])[];
  /** Whether the last row is the sum of the others. */
  sums?: boolean;
}

export type Cell = Line | { lines: readonly Line[] };

/** A drawing. A table with the same content always accompanies it. */
export interface Chart {
  kind: 'chart';
  caption: string;
  drawing: Drawing;
  table: Table;
}

export type Block = Heading | Paragraph | List | Table | Chart;

/** A row of the table of facts at the head of a paper. */
export interface Fact {
  term: string;
  line: Line;
}

/**
 * A paper as structured content, from which every format is written. It holds its day but not when it was made, so that
 * making it again gives the same paper.
 */
export interface Paper {
  kind: PaperKind;
  /** The council that issues the paper. */
  authority: string;
  title: string;
  /** The day for which the paper shows the plan. */
  day: Day;
  /** One plain sentence on the paper's content, for the file's description. */
  about: string;
  /**
   * The table at the head of the paper: committee, date, item, public or exempt; or the council, the report and the
   * day.
   */
  facts: readonly Fact[];
  blocks: readonly Block[];
  /** The text at the foot of each page. */
  footer: string;
  /** Whether the pages are landscape, for wide tables. */
  landscape: boolean;
  /** Appendices, each beginning on a new page: "Appendix A: …". */
  appendices?: readonly Appendix[];
}

export interface Appendix {
  title: string;
  blocks: readonly Block[];
  landscape: boolean;
}

/** Whether a table is a short one of figures, which is kept on one page so that it can be compared at a glance. */
export function isOfFigures({ columns, rows }: Pick<Table, 'columns' | 'rows'>): boolean {
  return rows.length <= 12 && columns.slice(1).every(({ number }) => number);
}

/** The lines of a cell, whether it was given as one line or as several. */
export function linesOf(cell: Cell): readonly Line[] {
  return 'lines' in cell ? cell.lines : [cell];
}

/** A line as plain text. A rating's mark is left out, because the rating's words follow it. */
export function plainText(line: Line): string {
  return line
    .map((words) => {
      if (typeof words === 'string') return words;
      if ('strong' in words) return words.strong;
      if ('tableOf' in words) return 'The table';
      return 'text' in words ? words.text : '';
    })
    .join('');
}

export const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text });

/** A paragraph made of whole sentences. Empty sentences are left out. */
export const paragraph = (...sentences: string[]): Paragraph => ({
  kind: 'paragraph',
  line: [sentences.filter((sentence) => sentence !== '').join(' ')],
});

/** Paragraphs from a text that somebody wrote, divided at empty lines. */
export function written(text: string, numbered = false): Paragraph[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ ...paragraph(part), ...(numbered ? { numbered } : {}) }));
}

/** Blocks with their headings one level lower, for use inside a larger paper. */
export function deeper(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: Math.min(4, block.level + 1) as Heading['level'] } : block,
  );
}

/** The error for a paper that cannot be made, with the reason for the person who requested it. */
export class PaperProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PaperProblem';
  }
}

export const bullets = (items: readonly Line[]): List => ({ kind: 'list', items, style: 'bullets' });
