import type { Day } from '../../plan/day';
import type { RatingKey } from '../../plan/fields';
import type { Drawing } from './charts/drawing';

/** The kinds that can be asked for by name, in the order in which they are offered (requirements 47, 62 and 64). */
export const paperKinds = [
  'committee',
  'highlight',
  'one-page',
  'all-plans',
  'plan',
  'changes',
  'self-assessment',
  'public',
] as const;
export type AskedKind = (typeof paperKinds)[number];

/** What the product writes. A submission cannot be asked for: it is the plan as it was frozen on its route. */
export type PaperKind = AskedKind | 'submission';

/** Words within a line: plain, strong, a link whose own words say where it leads, or the mark of a rating before its words. */
export type Words = string | { strong: string } | { text: string; href: string } | { mark: RatingKey };

/** One line or paragraph of text. */
export type Line = readonly Words[];

export interface Heading {
  kind: 'heading';
  level: 2 | 3 | 4;
  text: string;
  /** Counted with the headings of its level ("1."), as committee reports are. */
  numbered?: boolean;
}

export interface Paragraph {
  kind: 'paragraph';
  line: Line;
  /** Counted within its section ("1.1"). */
  numbered?: boolean;
  /** The inspectors' words, as printed. */
  quote?: boolean;
}

export interface List {
  kind: 'list';
  items: readonly Line[];
  /** Letters are how resolutions are cited: (a), (b), (c). */
  style: 'bullets' | 'letters';
}

export interface TableColumn {
  title: string;
  /** How much of the width it takes, in parts of the sum of all columns. */
  width: number;
  /** Numbers align right. */
  number?: boolean;
}

/** A simple table: one row of column headings, the first cell of each row names the row, no merged cells. */
export interface Table {
  kind: 'table';
  caption: string;
  columns: readonly TableColumn[];
  /** A cell is one line, or several paragraphs. */
  rows: readonly (readonly Cell[])[];
  /** The last row is the sum of the others. */
  sums?: boolean;
}

export type Cell = Line | { lines: readonly Line[] };

/** A drawing, never without the table that says the same. */
export interface Chart {
  kind: 'chart';
  caption: string;
  drawing: Drawing;
  table: Table;
}

export type Block = Heading | Paragraph | List | Table | Chart;

/** A line of the table at the head of a paper. */
export interface Fact {
  term: string;
  line: Line;
}

/** A paper as structured content, the same for every format. It holds nothing of when it was made, only of its day. */
export interface Paper {
  kind: PaperKind;
  /** Whose paper it is: the council. */
  authority: string;
  title: string;
  /** The day that it shows. */
  day: Day;
  /** One plain sentence on what it is, for the file's own description. */
  about: string;
  /** The table at its head: committee, date, item, public or exempt; or the council, the report and the day. */
  facts: readonly Fact[];
  blocks: readonly Block[];
  /** At the foot of each page. */
  footer: string;
  /** Wide tables are printed across. */
  landscape: boolean;
  /** What goes with it, each begun on a page of its own: "Appendix A: …". */
  appendices?: readonly Appendix[];
}

export interface Appendix {
  title: string;
  blocks: readonly Block[];
  landscape: boolean;
}

/** A short table of figures, which is read as one and so stays on one page. */
export function isOfFigures({ columns, rows }: Pick<Table, 'columns' | 'rows'>): boolean {
  return rows.length <= 12 && columns.slice(1).every(({ number }) => number);
}

/** The lines of a cell, whichever way it was given. */
export function linesOf(cell: Cell): readonly Line[] {
  return 'lines' in cell ? cell.lines : [cell];
}

/** A line as plain text; a rating's mark is its letter in the table, and its words follow it, so it is left out. */
export function plainText(line: Line): string {
  return line
    .map((words) => {
      if (typeof words === 'string') return words;
      if ('strong' in words) return words.strong;
      return 'text' in words ? words.text : '';
    })
    .join('');
}

export const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text });

/** A paragraph of whole sentences; empty ones are left out. */
export const paragraph = (...sentences: string[]): Paragraph => ({
  kind: 'paragraph',
  line: [sentences.filter((sentence) => sentence !== '').join(' ')],
});

/** What somebody wrote: a paragraph for each part between empty lines. */
export function written(text: string, numbered = false): Paragraph[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ ...paragraph(part), ...(numbered ? { numbered } : {}) }));
}

/** A heading one step further down, for content that goes into a larger paper. */
export function deeper(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: Math.min(4, block.level + 1) as Heading['level'] } : block,
  );
}

/** Why a paper cannot be made, in words for whoever asked for it. */
export class PaperProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PaperProblem';
  }
}

export const bullets = (items: readonly Line[]): List => ({ kind: 'list', items, style: 'bullets' });
