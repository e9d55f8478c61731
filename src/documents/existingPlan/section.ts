import type { ActionCells } from './actionFields';
import type { FieldCell } from './fieldCell';
import type { FileColumn } from './columns';
import { headerAt } from './columns';
import type { OverLine } from './context';
import type { ColumnMapping, PlanField, PlanProblem } from './plan';
import { isNumbering, ratingOfColour } from './printedWords';
import type { SourceCell, SourceRow } from './source';

/** What a row under a header is, in the order of the rows. */
export type RowItem = { kind: 'over'; line: OverLine } | { kind: 'action'; action: ActionCells };

/** The rows under one header, up to the next. */
export interface Section {
  items: RowItem[];
  problems: PlanProblem[];
  /** Cells of rows that say nothing: no doubt of theirs is worth telling. */
  silent: Set<SourceCell>;
  /** The row after the last one that was read. */
  end: number;
}

/** Fields that a blank cell takes from the row above. */
const FILLED_DOWN: PlanField[] = ['theme', 'recommendation', 'recommendationNumber'];

/**
 * Puts the rows under a header together into actions: one a row, but rows that share a merged action, or have none of
 * their own, belong to the action above.
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
  /** The column whose cells begin an action. */
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

  /** Cells with text that begin in this row. */
  private ownCells(at: number): SourceCell[] {
    const cells = new Set<SourceCell>();
    for (const cell of this.rows[at].squares)
      if (cell && (cell.text !== '' || cell.doubt !== null) && !this.seen.has(cell)) cells.add(cell);
    return [...cells];
  }

  /** A row of nothing but its number, or of formulas that were filled down: it says nothing. */
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

  /** A name alone in the first column right above headings that are repeated: a group of Monday's, a team's. */
  private isBeforeHeader(at: number, cell: SourceCell): boolean {
    const next = this.rows.findIndex(
      ({ squares }, row) => row > at && squares.some((each) => each && each.text !== ''),
    );
    if (next === -1 || this.rows[at].squares[0] !== cell) return false;
    return headerAt(this.rows, next, this.byHand) !== null;
  }

  /** A line across the table: one cell over most of it, or one alone where a number or a heading stands. */
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

  /** The mapped cells of a row. A cell that lies over several columns goes to the first of them. */
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

  /** Cells without a field that stay with the action; one that lies over a field's column too is that field's. */
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
    // In a file that was taken out of a plan each row says all of itself.
    const whole = this.columns.some(({ field }) => field === 'key');
    for (const column of this.columns) {
      if (whole || !column.field || !FILLED_DOWN.includes(column.field)) continue;
      if (cells.some((each) => each.column === column && each.cell.text !== '')) continue;
      const above = this.above.get(column);
      // A number belongs to the recommendation that stands beside it, not to the next one.
      const renamed = ownFields.some((each) => each.column.field === 'recommendation');
      if (above && !(renamed && column.field === 'recommendationNumber')) cells.push({ column, cell: above });
    }
    this.remember(cells);
    this.current = { place: own[0].place, cells, others: this.othersOf(squares, fields) };
    this.items.push({ kind: 'action', action: this.current });
  }

  private goOn(squares: (SourceCell | null)[], fields: FieldCell[], own: SourceCell[]): void {
    const others = this.othersOf(squares, fields).filter(({ cell }) => own.includes(cell));
    if (!this.current || (others.length === 0 && !fields.some(({ cell }) => own.includes(cell)))) return;
    this.current.others.push(...others);
    // The action's own cell reaches down into this row.
    const merged = this.current.cells.some(({ column, cell }) => column === this.main && squares.includes(cell));
    if (!merged)
      this.problems.push({
        place: own[0].place,
        message: 'The row has no action of its own; its cells were added to the action above.',
      });
    const { cells } = this.current;
    // A cell that only has a colour may rate a part of the action.
    const colours = fields.filter(({ column, cell }) => column.field === 'rating' && cell.text === '');
    cells.push(...fields.filter(({ cell }) => own.includes(cell)));
    cells.push(...colours.filter(({ cell }) => !cells.some((each) => each.cell === cell)));
  }

  /** A row with nothing but colours may be the lower part of an action; its rating is read with it. */
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
      // Under another theme or recommendation nothing of the one before it holds.
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
