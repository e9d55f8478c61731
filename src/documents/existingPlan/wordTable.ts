import { cellAt, colourShown, itemsIn, tidyText } from './source';
import type { SourceCell, SourceRow, SourceTable } from './source';
import type { WordParagraph } from './wordParagraph';

/** The most columns that are read. Word itself allows 63 columns. */
const MOST_COLUMNS = 200;

/** A cell whose element is open. Its paragraphs are joined when its row closes. */
interface OpenCell {
  column: number;
  span: number;
  lines: string[];
  struck: string[];
  left: string[];
  fill: string | null;
  lineFill: string | null;
  textColour: string | null;
  items: number;
  /** "start" for the first cell of a vertical merge, "more" for a cell that continues one. */
  down: 'start' | 'more' | null;
  right: 'start' | 'more' | null;
}

/** Builds one table of Word: cells that span columns, cells merged downwards, and rows that begin further right. */
export class WordTable {
  private readonly rows: SourceRow[] = [];
  private open: OpenCell[] = [];
  private column = 0;
  private width = 0;
  /** The vertically merged cell that is still open in each column. */
  private readonly goingOn: (SourceCell | null)[] = [];

  constructor(private readonly name: string) {}

  placeHere(): string {
    return this.placeOf(this.cell?.column ?? 0);
  }

  openRow(): void {
    this.open = [];
    this.column = 0;
  }

  openCell(): void {
    this.column = this.cell ? Math.min(this.cell.column + this.cell.span, MOST_COLUMNS - 1) : this.column;
    this.open.push({
      column: this.column,
      span: 1,
      lines: [],
      struck: [],
      left: [],
      fill: null,
      lineFill: null,
      textColour: null,
      items: 0,
      down: null,
      right: null,
    });
  }

  /** Skips the grid columns that a row leaves out before its first cell. */
  skip(columns: number): void {
    if (columns > 0) this.column = Math.min(Math.trunc(columns), MOST_COLUMNS - 1);
  }

  span(columns: number): void {
    if (this.cell && columns > 1) this.cell.span = Math.min(Math.trunc(columns), MOST_COLUMNS - this.cell.column);
  }

  mergeDown(start: boolean): void {
    if (this.cell) this.cell.down = start ? 'start' : 'more';
  }

  mergeRight(start: boolean): void {
    if (this.cell) this.cell.right = start ? 'start' : 'more';
  }

  shade(fill: string | null): void {
    if (this.cell) this.cell.fill = fill;
  }

  /** @param isItem whether Word shows a bullet or a number before the paragraph */
  addParagraph(text: string, { struck, left, fill, textColour: textColour }: WordParagraph, isItem: boolean): void {
    const { cell } = this;
    if (!cell) return;
    cell.lines.push(text);
    if (struck.trim() !== '') cell.struck.push(struck);
    if (left.trim() !== '') cell.left.push(left);
    cell.lineFill ??= fill;
    cell.textColour ??= textColour;
    if (text.trim() !== '') cell.items += isItem ? 1 : itemsIn(text);
  }

  closeRow(): void {
    const squares: (SourceCell | null)[] = [];
    let before: SourceCell | null = null;
    for (const open of this.open) {
      const own: SourceCell = open.right === 'more' && before ? join(before, open) : this.cellOf(open);
      for (let at = open.column; at < open.column + open.span; at++) {
        squares[at] = own;
        this.goingOn[at] = open.down === null ? null : own;
      }
      before = own;
    }
    this.width = Math.max(this.width, squares.length);
    this.rows.push({ squares, hidden: false });
    this.open = [];
    this.column = 0;
  }

  close(): SourceTable {
    const rows = this.rows.map(({ squares, hidden }) => ({
      squares: Array.from({ length: this.width }, (_, at) => squares[at] ?? null),
      hidden,
    }));
    return { kind: 'table', name: this.name, rows, title: null };
  }

  private get cell(): OpenCell | undefined {
    return this.open[this.open.length - 1];
  }

  private placeOf(column: number): string {
    return `${this.name}, row ${this.rows.length + 1}, column ${column + 1}`;
  }

  private cellOf(open: OpenCell): SourceCell {
    const above = open.down === 'more' ? this.goingOn[open.column] : null;
    if (above) return join(above, open);
    const text = tidyText(open.lines.join('\n'));
    return {
      ...cellAt(this.placeOf(open.column), text),
      fill: colourShown(text, open.fill ?? open.lineFill, open.textColour),
      items: open.items,
      struck: tidyText(open.struck.join('\n')),
      left: open.left.map(tidyText).filter((text) => text !== ''),
    };
  }
}

/**
 * Adds the text of a covered cell to the merged cell. Programs leave covered cells empty, but some keep words there.
 */
function join(cell: SourceCell, open: OpenCell): SourceCell {
  const more = tidyText(open.lines.join('\n'));
  if (more !== '') cell.text = cell.text === '' ? more : `${cell.text}\n${more}`;
  cell.left.push(...open.left.map(tidyText).filter((text) => text !== ''));
  return cell;
}
