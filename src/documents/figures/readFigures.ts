import type { Day } from '../../plan/day';
import { monthEnd } from '../../plan/day';
import type { PrintedFigure, PrintedFigures, PrintedPeriod } from '../../plan/measures/figures/printed';
import { capitalised } from '../../plan/words';
import { FIGURES_SHEET } from '../existingPlan/exports';
import { openSource } from '../existingPlan/openSource';
import { PlanError } from '../existingPlan/planError';
import type { SourceCell, SourceTable } from '../existingPlan/source';
import { columnNamed, roleNamed, withoutRole } from './headings';
import type { FigureColumn } from './headings';
import { periodPrinted } from './period';

type Squares = readonly (SourceCell | null)[];
type Role = 'value' | 'numerator' | 'denominator';

/** A column, or row, of one period. */
interface PeriodAt {
  at: number;
  text: string;
  period: PrintedPeriod;
  role: Role;
}

/** The headings are among this many first rows of a table. */
const HEADINGS_WITHIN = 15;

const textOf = (cell: SourceCell | null | undefined): string => cell?.text.trim() ?? '';

/** The period in a cell. A date of Excel is a day; one that shows only its month, or is the first of one, means it. */
function periodOf(cell: SourceCell | null | undefined, today: Day, text = textOf(cell)): PrintedPeriod | null {
  if (!cell) return null;
  if (cell.day === null) return periodPrinted(text, today);
  const isMonth = !cell.showsWholeDay || cell.day.endsWith('-01');
  return { day: isMonth ? monthEnd(cell.day) : cell.day, guessed: false };
}

function periodsIn(squares: Squares, today: Day): PeriodAt[] {
  return squares.flatMap((cell, at): PeriodAt[] => {
    const { period: text, role } = withoutRole(textOf(cell));
    const period = periodOf(cell, today, text);
    return period ? [{ at, text: textOf(cell), period, role }] : [];
  });
}

/** The columns of a row of headings by what they hold. */
function columnsOf(squares: Squares): Map<FigureColumn, number> {
  const columns = new Map<FigureColumn, number>();
  squares.forEach((cell, at) => {
    const column = columnNamed(textOf(cell));
    if (column && !columns.has(column)) columns.set(column, at);
  });
  return columns;
}

/** A number by which a scorecard names a measure: "M1", "KPI 17", "CS-03a", "1.2". */
const CODE = /^[a-z]{0,6}[ .\-/]?\d+(?:[.\-/]\d+)*[a-z]?$/i;

interface Found {
  figures: PrintedFigure[];
  /** The cells that were read, and those of headings. */
  taken: Set<SourceCell>;
}

/** A table with its squares, and what has been read of it. */
class FiguresTable {
  readonly found: Found = { figures: [], taken: new Set() };
  private readonly rows: Squares[];
  private readonly byFigure = new Map<string, PrintedFigure>();

  constructor(
    table: SourceTable,
    private readonly today: Day,
  ) {
    this.rows = table.rows.map(({ squares }) => squares);
  }

  read(): Found {
    const across = this.bestRow((squares) => periodsIn(squares, this.today).length);
    const long = this.bestRow((squares) => {
      const columns = columnsOf(squares);
      const hasName = columns.has('measure') || columns.has('code') || columns.has('key');
      return hasName && (columns.has('value') || columns.has('numerator')) ? columns.size : 0;
    });
    const down = this.monthsDown();
    // A long table has its periods under one heading, so its headings decide where both are possible.
    if (long !== null && (across === null || columnsOf(this.rows[long]).has('period'))) this.readLong(long);
    else if (down !== null && (across === null || periodsIn(this.rows[across], this.today).length < 2))
      this.readDown(down);
    else if (across !== null) this.readAcross(across);
    return this.found;
  }

  /** The row of the first ones that has most of something; null where none has any. */
  private bestRow(count: (squares: Squares) => number): number | null {
    let best: number | null = null;
    let most = 0;
    for (const [at, squares] of this.rows.slice(0, HEADINGS_WITHIN).entries()) {
      const found = count(squares);
      if (found > most) [best, most] = [at, found];
    }
    return best;
  }

  /** The row of headings above a first column of periods; null where there is none. */
  private monthsDown(): number | null {
    const isPeriod = (squares: Squares): boolean => periodOf(squares[0], this.today) !== null;
    const first = this.rows.findIndex(isPeriod);
    if (first < 1 || this.rows.slice(first).filter(isPeriod).length < 2) return null;
    const heading = this.rows.slice(0, first).reduceRight<number | null>((found, squares, at) => {
      const named = squares.slice(1).filter((cell) => textOf(cell) !== '').length;
      return found ?? (named > 0 ? at : null);
    }, null);
    return heading;
  }

  private take(cell: SourceCell | null | undefined): void {
    if (cell) this.found.taken.add(cell);
  }

  /** Adds what one cell holds of a figure: its value, numerator or denominator. */
  private add(
    cell: SourceCell | null | undefined,
    role: Role | 'note',
    figure: Omit<PrintedFigure, Role | 'place' | 'note'>,
  ): void {
    const text = textOf(cell);
    if (!cell || text === '') return;
    this.take(cell);
    const key = JSON.stringify([figure.measure, figure.code, figure.period?.day ?? figure.periodText]);
    let whole = this.byFigure.get(key);
    // A second value of the same figure is a figure of its own: the two are shown as a doubt.
    if (!whole || (role === 'value' && whole.value !== '')) {
      whole = { ...figure, place: cell.place, value: '', numerator: '', denominator: '', note: '' };
      this.byFigure.set(key, whole);
      this.found.figures.push(whole);
    }
    whole[role] = text;
    if (role === 'value') whole.place = cell.place;
  }

  private readLong(header: number): void {
    const columns = this.columnsUnder(header);
    for (const at of columns.values()) this.take(this.rows[header][at]);
    const cellIn = (squares: Squares, column: FigureColumn): SourceCell | null => {
      const at = columns.get(column);
      return at === undefined ? null : squares[at];
    };
    for (const squares of this.rows.slice(header + 1)) {
      const [measure, code, key] = (['measure', 'code', 'key'] as const).map((name) => cellIn(squares, name));
      if (![measure, code, key].some((cell) => textOf(cell) !== '')) continue;
      const period = cellIn(squares, 'period');
      const figure = {
        measure: textOf(measure),
        code: textOf(key) || textOf(code),
        periodText: textOf(period),
        period: periodOf(period, this.today),
      };
      for (const role of ['value', 'numerator', 'denominator', 'note'] as const)
        this.add(cellIn(squares, role), role, figure);
      for (const cell of [measure, code, key, period]) this.take(cell);
    }
  }

  private readAcross(header: number): void {
    const under = this.rows[header + 1] ?? [];
    const periods = periodsIn(this.rows[header], this.today).map((each) => {
      const role = roleNamed(textOf(under[each.at]));
      return role ? { ...each, role } : each;
    });
    const hasRoles = periods.some(({ at }) => roleNamed(textOf(under[at])) !== null);
    for (const { at } of periods) this.take(this.rows[header][at]);
    const first = header + (hasRoles ? 2 : 1);
    const names = this.nameColumns(header, first, periods);
    let [measure, code] = ['', ''];
    for (const squares of this.rows.slice(first)) {
      const [name, number] = [names.measure, names.code].map((at) => (at === null ? null : squares[at]));
      const role = names.role === null ? null : roleNamed(textOf(squares[names.role]));
      // Rows of numerators and denominators may leave out the name that stands in the first of them.
      const goesOn = textOf(name) === '' && textOf(number) === '' && role !== null;
      if (!goesOn) [measure, code] = [textOf(name), textOf(number)];
      if (measure === '' && code === '') continue;
      for (const each of periods) {
        const { at, text: periodText, period } = each;
        this.add(squares[at], role ?? each.role, { measure, code, periodText, period });
      }
      for (const cell of [name, number, names.role === null ? null : squares[names.role]]) this.take(cell);
    }
  }

  /**
   * The columns under a row of headings. Of two that are headed as the measure, "KPI" and "Indicator", the one with
   * numbers such as "KPI 17" is its code, so that a row without a number still has its name.
   */
  private columnsUnder(header: number): Map<FigureColumn, number> {
    const columns = columnsOf(this.rows[header]);
    const named = this.rows[header].flatMap((cell, at) => (columnNamed(textOf(cell)) === 'measure' ? [at] : []));
    const code = named.find((at) => this.holdsCodes(at, header + 1));
    const measure = named.find((at) => at !== code);
    if (columns.has('code') || code === undefined || measure === undefined) return columns;
    return columns.set('code', code).set('measure', measure);
  }

  private holdsCodes(at: number, first: number): boolean {
    const texts = this.rows.slice(first).flatMap((squares) => textOf(squares[at]) || []);
    return texts.length > 0 && texts.filter((text) => CODE.test(text)).length > texts.length / 2;
  }

  /** Which columns name the measure, its code, and what a row holds of it. */
  private nameColumns(
    header: number,
    first: number,
    periods: readonly PeriodAt[],
  ): { measure: number | null; code: number | null; role: number | null } {
    const columns = this.columnsUnder(header);
    const taken = new Set(periods.map(({ at }) => at));
    const rows = this.rows.slice(first);
    const width = Math.max(...this.rows.map(({ length }) => length));
    const free = Array.from({ length: width }, (_, at) => at).filter((at) => !taken.has(at));
    const roles = free.find((at) => rows.filter((squares) => roleNamed(textOf(squares[at])) !== null).length > 1);
    const code = columns.get('key') ?? columns.get('code') ?? null;
    const isWords = (at: number): boolean =>
      rows.some((squares) => /[a-z]{3}/i.test(textOf(squares[at]))) && at !== code && at !== roles;
    const measure = columns.get('measure') ?? free.find(isWords) ?? null;
    for (const at of [measure, code]) if (at !== null) this.take(this.rows[header][at]);
    return { measure, code, role: roles ?? null };
  }

  private readDown(header: number): void {
    const names = this.rows[header];
    const under = this.rows[header + 1] ?? [];
    names.forEach((name, at) => {
      if (at === 0 || textOf(name) === '') return;
      this.take(name);
      const { period: measure, role } = withoutRole(textOf(name));
      const own = periodOf(under[0], this.today) === null ? roleNamed(textOf(under[at])) : null;
      for (const squares of this.rows.slice(header + 1)) {
        const period = periodOf(squares[0], this.today);
        if (!period) continue;
        this.take(squares[0]);
        this.add(squares[at], own ?? role, { measure, code: '', periodText: textOf(squares[0]), period });
      }
    });
  }
}

/**
 * Reads the figures of a sheet (requirement 94): months across, months down, or one figure a row, from Excel,
 * OpenDocument, Word or CSV. Formulas are never run. What is in no figure is listed.
 * @param today the day by which a month without its year is understood
 * @throws PlanError with a sentence for people when the file cannot be opened, or holds no figures
 */
export async function readFigures(bytes: Uint8Array, fileName: string, today: Day): Promise<PrintedFigures> {
  if (fileName !== PASTED) return figuresOf(bytes, fileName, fileName, today);
  try {
    return await figuresOf(bytes, fileName, `${PASTED}.tsv`, today);
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    // Only a file has a name to quote.
    throw new PlanError(error.problem, capitalised(error.message.replace(/“what was pasted(?:\.tsv)?”/g, PASTED)));
  }
}

async function figuresOf(bytes: Uint8Array, fileName: string, openedAs: string, today: Day): Promise<PrintedFigures> {
  const source = await openSource(bytes, openedAs, () => undefined);
  const tables = source.blocks.filter((block): block is SourceTable => block.kind === 'table');
  // The workbook that the product gives out has the plan's figures on a sheet of their own.
  const own = tables.filter(({ name }) => name === FIGURES_SHEET);
  const figures: PrintedFigure[] = [];
  const notTaken: PrintedFigures['notTaken'] = [];
  for (const table of own.length > 0 ? own : tables) {
    const { figures: found, taken } = new FiguresTable(table, today).read();
    figures.push(...found);
    const left = new Set(table.rows.flatMap(({ squares }) => squares).filter((cell) => cell && !taken.has(cell)));
    for (const cell of own.length > 0 ? [] : left)
      if (cell && textOf(cell) !== '') notTaken.push({ place: cell.place, text: cell.text });
  }
  if (figures.length === 0) throw new PlanError('no plan', NO_FIGURES.replace('FILE', fileName));
  return { fileName, figures, notTaken };
}

const NO_FIGURES =
  'No figures were found in “FILE”. A sheet of figures names its measures in one column and its months in one row, or has a row for each figure with the headings Measure, Period and Value.';

/** The name that pasted text has in place of a file's. */
const PASTED = 'what was pasted';

/** What was pasted from a sheet, as the text of a file: cells are parted by tabs. */
export function pastedFile(text: string): { name: string; bytes: Uint8Array } {
  return { name: PASTED, bytes: new TextEncoder().encode(`\ufeff${text}`) };
}
