import { isOwnWorkbook } from './exports';
import type { ActionCells } from './actionFields';
import type { FieldCell } from './fieldCell';
import type { FileColumn } from './columns';
import { headerAt } from './columns';
import type { OverLine } from './context';
import type { ColumnMapping, PlanField, PlanProblem } from './plan';
import { isNumbering, ratingOfColour } from './printedWords';
import type { SourceCell, SourceRow } from './source';

/** A row below the headings: a line over other rows, or an action. */
export type RowItem = { kind: 'over'; line: OverLine } | { kind: 'action'; action: ActionCells };

/** The rows below one set of headings, up to the next. */
export interface Section {
  items: RowItem[];
  problems: PlanProblem[];
  /** Cells of rows without content of their own, about which nothing is reported. */
  silent: Set<SourceCell>;
  /** The row after the last one that was read. */
  end: number;
}

/** Fields that a blank cell takes from the row above. */
const FILLED_DOWN: PlanField[] = ['theme', 'recommendation', 'recommendationNumber'];

/**
 * Groups the rows below the headings into actions. Each row is one action, except that rows which share a merged action
 * cell, or have no action cell of their own, belong to the action above.
 */
export function readSection(
  rows: SourceRow[],
  from: number,
  columns: FileColumn[],
  byHand: ColumnMapping = {},
): Section {
  return new SectionReader(rows, columns, byHand).read(from);
}

class SectionReader {
  private readonly items: RowItem[] = [];
  private readonly problems: PlanProblem[] = [];
  private readonly silent = new Set<SourceCell>();
  private readonly seen = new Set<SourceCell>();
  private readonly above = new Map<FileColumn, SourceCell>();
  private current: ActionCells | null = null;
  /** The column in which a text begins a new action. */
  private readonly main: FileColumn | undefined;

  constructor(
    private readonly rows: SourceRow[],
    private readonly columns: FileColumn[],
    private readonly byHand: ColumnMapping,
  ) {
    const named = (field: PlanField): FileColumn | undefined => columns.find((each) => each.field === field);
    this.main = named('action') ?? named('recommendation') ?? named('outcome');
  }

  read(from: number): Section {
    let at = from;
    for (; at < this.rows.length; at++) {
      const own = this.ownCells(at);
      if (own.length === 0) {
        this.addColours(at);
        continue;
      }
      if (own.length > 1 && headerAt(this.rows, at, this.byHand)) break;
      if (this.saysNothing(at, own)) for (const cell of own) this.silent.add(cell);
      else this.readRow(at, own);
      for (const cell of own) this.seen.add(cell);
    }
    return { items: this.items, problems: this.problems, silent: this.silent, end: at };
  }

  /** The cells with text that begin in a row. */
  private ownCells(at: number): SourceCell[] {
    const cells = new Set<SourceCell>();
    for (const cell of this.rows[at].squares)
      if (cell && (cell.text !== '' || cell.doubt !== null) && !this.seen.has(cell)) cells.add(cell);
    return [...cells];
  }

  /** Whether a row has no content of its own: only its number, or formulas that were filled down. */
  private saysNothing(at: number, own: SourceCell[]): boolean {
    const { squares } = this.rows[at];
    const numbers = this.columns.filter(({ field }) => field === 'ref').map((column) => squares[column.at]);
    const nothing = own.every((cell) => cell.formula || (numbers.includes(cell) && isNumbering(cell.text)));
    return nothing && !squares.some((cell) => cell !== null && cell.text !== '' && !own.includes(cell));
  }

  private readRow(at: number, own: SourceCell[]): void {
    const { squares } = this.rows[at];
    if (own.length === 1 && (this.isBand(squares, own[0]) || this.isBeforeHeader(at, own[0]))) {
      const [cell] = own;
      this.current = null;
      this.above.clear();
      this.items.push({ kind: 'over', line: { key: cell, place: cell.place, text: cell.text, level: null } });
      return;
    }
    const fields = this.cellsOf(squares);
    const ownFields = fields.filter(({ cell }) => own.includes(cell));
    const onlyOver = ownFields.every(({ column }) => column.field && FILLED_DOWN.includes(column.field));
    if (onlyOver && this.main?.field === 'action') {
      this.remember(ownFields);
      this.current = null;
      return;
    }
    if (this.beginsAction(ownFields)) this.begin(squares, fields, own);
    else this.goOn(squares, fields, own);
  }

  /**
   * Whether a row is a group's name: the only text, in the first column, right above repeated headings, as monday.com
   * exports groups.
   */
  private isBeforeHeader(at: number, cell: SourceCell): boolean {
    const next = this.rows.findIndex(
      ({ squares }, row) => row > at && squares.some((each) => each && each.text !== ''),
    );
    if (next === -1 || this.rows[at].squares[0] !== cell) return false;
    return headerAt(this.rows, next, this.byHand) !== null;
  }

  /**
   * Whether a row is a line across the table: one cell over most of its width, or a single text in the first column or
   * in the column of numbers.
   */
  private isBand(squares: (SourceCell | null)[], cell: SourceCell): boolean {
    const covers = squares.filter((each) => each === cell).length;
    const others = squares.some((each) => each !== null && each !== cell && each.text !== '');
    const width = Math.max(squares.filter((each) => each !== null).length, this.columns.length);
    if (!others && covers > 1 && covers * 10 >= width * 6) return true;
    if (others) return false;
    const column = this.columns.find((each) => squares[each.at] === cell);
    if (!column || column.field === null || column.field === 'other') return squares[0] === cell;
    return column.field === 'ref' ? !isNumbering(cell.text) : LABEL.test(cell.text) && squares[0] === cell;
  }

  /** The cells of a row under columns with a field. A cell that covers several columns belongs to the first of them. */
  private cellsOf(squares: (SourceCell | null)[]): FieldCell[] {
    const cells: FieldCell[] = [];
    const used = new Set<SourceCell>();
    for (const column of this.columns) {
      const cell = squares[column.at];
      if (
        !column.field ||
        column.field === 'other' ||
        !cell ||
        (cell.text === '' && cell.fill === null && cell.doubt === null)
      )
        continue;
      if (used.has(cell)) {
        if (cell.text !== '' && !this.seen.has(cell))
          this.problems.push({
            place: cell.place,
            message: `The cell lies over several columns; it was not taken to “${column.heading}”.`,
          });
        continue;
      }
      used.add(cell);
      cells.push({ column, cell });
    }
    return cells;
  }

  /**
   * The cells of columns without a field, which stay with the action. A cell that also covers a column with a field
   * belongs to that field.
   */
  private othersOf(squares: (SourceCell | null)[], fields: FieldCell[]): FieldCell[] {
    const used = new Set(fields.map(({ cell }) => cell));
    const others: FieldCell[] = [];
    for (const column of this.columns) {
      const cell = squares[column.at];
      if (column.field !== 'other' || !cell || cell.text === '' || cell.doubt !== null || used.has(cell)) continue;
      used.add(cell);
      others.push({ column, cell });
    }
    return others;
  }

  private beginsAction(ownFields: FieldCell[]): boolean {
    return ownFields.some(
      ({ column, cell }) => column.field === this.main?.field || (column.field === 'ref' && isNumbering(cell.text)),
    );
  }

  private begin(squares: (SourceCell | null)[], fields: FieldCell[], own: SourceCell[]): void {
    const ownFields = fields.filter(({ cell }) => own.includes(cell));
    const cells = [...fields];
    // In a workbook exported from this product each row is complete, so nothing is filled down.
    const whole = isOwnWorkbook(this.columns);
    for (const column of this.columns) {
      if (whole || !column.field || !FILLED_DOWN.includes(column.field)) continue;
      if (cells.some((each) => each.column === column && each.cell.text !== '')) continue;
      const above = this.above.get(column);
      // A number filled down from above belongs to the earlier recommendation, not to one that this row names.
      const renamed = ownFields.some((each) => each.column.field === 'recommendation');
      if (above && !(renamed && column.field === 'recommendationNumber')) cells.push({ column, cell: above });
    }
    this.remember(cells);
    this.current = { place: own[0].place, cells, others: this.othersOf(squares, fields), whole };
    this.items.push({ kind: 'action', action: this.current });
  }

  private goOn(squares: (SourceCell | null)[], fields: FieldCell[], own: SourceCell[]): void {
    const others = this.othersOf(squares, fields).filter(({ cell }) => own.includes(cell));
    if (!this.current || (others.length === 0 && !fields.some(({ cell }) => own.includes(cell)))) return;
    this.current.others.push(...others);
    // Whether the action's cell is merged down into this row.
    const merged = this.current.cells.some(({ column, cell }) => column === this.main && squares.includes(cell));
    if (!merged)
      this.problems.push({
        place: own[0].place,
        message: 'The row has no action of its own; its cells were added to the action above.',
      });
    const { cells } = this.current;
    // A cell with a colour and no text may rate part of the action.
    const colours = fields.filter(({ column, cell }) => column.field === 'rating' && cell.text === '');
    cells.push(...fields.filter(({ cell }) => own.includes(cell)));
    cells.push(...colours.filter(({ cell }) => !cells.some((each) => each.cell === cell)));
  }

  /** Reads a row of colours alone as the lower part of the action above, and takes its rating. */
  private addColours(at: number): void {
    if (!this.current) return;
    for (const { column, cell } of this.cellsOf(this.rows[at].squares)) {
      if (column.field !== 'rating' || cell.text !== '' || this.seen.has(cell) || !cell.fill) continue;
      const rated = this.current.cells.some((each) => each.column === column);
      if (!rated && ratingOfColour(cell.fill)) this.current.cells.push({ column, cell });
    }
  }

  private remember(cells: FieldCell[]): void {
    for (const { column, cell } of cells) {
      if (!column.field || !FILLED_DOWN.includes(column.field) || cell.text === '') continue;
      // A new theme or recommendation ends the recommendation number filled down from above.
      if (this.above.get(column) !== cell && column.field !== 'recommendationNumber')
        for (const other of this.columns)
          if (other.field === 'recommendationNumber' && !cells.some((each) => each.column === other))
            this.above.delete(other);
      this.above.set(column, cell);
    }
  }
}

const LABEL =
  /^(?:ofsted )?(?:recommendation|priority|theme|objective|work ?stream|strand|section|area for improvement)\b/i;
