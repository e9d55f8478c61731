import { tooLarge } from './planError';
import { cellAt, colourShown, itemsIn, MOST_CELLS, MOST_CHARACTERS, MOST_ROWS, tidyText } from './source';
import type { SourceCell, SourceRow, SourceTable } from './source';
import { showNumber } from './numberFormats';
import type { CellStyle } from './workbookStyles';
import { readXml } from './xml';
import type { Attributes } from './xml';
import type { OpenZip } from './zip';

export interface SharedText {
  text: string;
  struck: string;
}

/** The workbook parts that a sheet's cells refer to, and how many cells all sheets have used so far. */
export interface SheetContext {
  name: string;
  styles: CellStyle[];
  shared: SharedText[];
  from1904: boolean;
  budget: { cells: number; characters: number };
}

interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The content of a cell whose element is open. */
interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: CellStyle | null;
  value: string | null;
  inline: string;
  formula: boolean;
  formulaText: string;
  /** The outline level that Excel gives the row. */
  outline: number;
}

/** The most columns that are read; no plan is wider. */
const MOST_COLUMNS = 200;

/** Reads one sheet. Coloured squares without text are kept only where their row or a row below has text. */
export async function readSheet(
  zip: OpenZip,
  part: string,
  context: SheetContext,
): Promise<{ table: SourceTable; problems: { place: string; message: string }[] }> {
  const rows = new Map<number, Map<number, SourceCell>>();
  const hiddenRows = new Set<number>();
  const hiddenColumns: Area[] = [];
  const merges: Area[] = [];
  let row = 0;
  let outline = 0;
  let column = 0;
  let cell: OpenCell | null = null;
  let inside: 'v' | 't' | 'f' | null = null;
  await readXml(zip, part, {
    open(name, attributes) {
      if (name === 'row') {
        row = attributes.r ? Number(attributes.r) : row + 1;
        column = 0;
        outline = Number(attributes.outlineLevel) || 0;
        if (isHidden(attributes)) hiddenRows.add(row);
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1;
        cell = openCell(row, column, attributes, context.styles);
        cell.outline = outline;
      } else if (name === 'v' || name === 't' || name === 'f') {
        inside = name;
        if (cell) beginContent(cell, name);
      } else if (name === 'col' && isHidden(attributes))
        hiddenColumns.push({ top: 0, bottom: 0, left: Number(attributes.min), right: Number(attributes.max) });
      else if (name === 'mergeCell') merges.push(...mergedBy(attributes));
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') inside = null;
      if (name !== 'c' || !cell) return;
      keepCell(rows, sourceCellOf(cell, context), cell, context, zip.fileName);
      cell = null;
    },
    text(piece) {
      if (!cell || !inside) return;
      if (inside === 'v') cell.value += piece;
      else if (inside === 't') cell.inline += piece;
      else cell.formulaText += piece;
    },
  });
  const table = tableOf(context.name, rows, merges, hiddenRows, zip.fileName);
  return { table, problems: hiddenParts(context.name, rows, hiddenRows, hiddenColumns) };
}

const isHidden = ({ hidden }: Attributes): boolean => hidden === '1' || hidden === 'true';

/** The area of a merged cell; none where its reference cannot be read. */
function mergedBy({ ref = '' }: Attributes): Area[] {
  const area = areaOf(ref);
  return area ? [area] : [];
}

/** Starts the text of a value, so that an empty value differs from a missing one. */
function beginContent(cell: OpenCell, name: 'v' | 't' | 'f'): void {
  if (name === 'f') cell.formula = true;
  if (name === 'v') cell.value = '';
}

function openCell(row: number, column: number, attributes: Attributes, styles: CellStyle[]): OpenCell {
  const style = styles[Number(attributes.s ?? 0)] ?? null;
  return {
    row,
    column,
    type: attributes.t ?? 'n',
    style,
    value: null,
    inline: '',
    formula: false,
    formulaText: '',
    outline: 0,
  };
}

function keepCell(
  rows: Map<number, Map<number, SourceCell>>,
  read: SourceCell,
  { row, column }: OpenCell,
  { budget }: SheetContext,
  fileName: string,
): void {
  const empty = read.text === '' && read.left.length === 0;
  if ((empty && !read.fill) || !(row > 0)) return;
  if (column > MOST_COLUMNS) {
    if (empty) return;
    throw tooLarge(fileName, `is wider than ${MOST_COLUMNS} columns (${read.place})`);
  }
  budget.characters += read.text.length;
  // Coloured cells without text are read only while there is room, because whole columns may be coloured down to row
  // 1,048,576.
  if (empty && budget.cells > MOST_CELLS / 2) return;
  if (++budget.cells > MOST_CELLS)
    throw tooLarge(fileName, `has more than ${MOST_CELLS.toLocaleString('en-GB')} cells`);
  if (budget.characters > MOST_CHARACTERS)
    throw tooLarge(fileName, `holds more than ${MOST_CHARACTERS / 1_000_000} million letters`);
  let cells = rows.get(row);
  if (!cells) rows.set(row, (cells = new Map()));
  cells.set(column, read);
}

function sourceCellOf(open: OpenCell, context: SheetContext): SourceCell {
  const { style } = open;
  const empty: SourceCell = {
    ...cellAt(`${context.name}!${columnName(open.column)}${open.row}`, ''),
    fill: style?.fill ?? null,
    formula: open.formula,
    depth: open.outline + (style?.indent ?? 0),
  };
  const cell = withValue(empty, open, context);
  return { ...cell, fill: colourShown(cell.text, cell.fill, style?.textColour ?? null) };
}

/** The cell with its text from the workbook's shared texts. */
function withSharedText(cell: SourceCell, shared: SheetContext['shared'][number] | undefined): SourceCell {
  if (!shared) return cell;
  const struck = shared.struck === '' ? '' : tidyText(shared.struck);
  return { ...cell, text: tidyText(shared.text), items: itemsIn(shared.text), struck };
}

/** A formula whose result is an empty text has an empty value; one that was never calculated has no value. */
function withoutValue(cell: SourceCell, { formula, formulaText, type, value }: OpenCell): SourceCell {
  if (!formula || formulaText === '' || (type === 'str' && value !== null)) return cell;
  return {
    ...cell,
    left: [`=${formulaText}`],
    doubt: 'The formula here was never worked out, so its value is not in the file. Open it in Excel and save it.',
  };
}

const formatOf = (style: CellStyle | null): string => style?.format ?? '';

/** The cell with the value, formula and type that its element holds. */
function withValue(cell: SourceCell, open: OpenCell, context: SheetContext): SourceCell {
  const { style, type } = open;
  const value = open.value?.trim() ?? '';
  if (type === 'inlineStr') return { ...cell, text: tidyText(open.inline), items: itemsIn(open.inline) };
  if (type === 's') return value === '' ? cell : withSharedText(cell, context.shared[Number(value)]);
  if (type === 'e')
    return {
      ...cell,
      text: value,
      doubt: `The cell shows the error ${value}. Put it right in Excel, or type the text.`,
    };
  if (value === '') return withoutValue(cell, open);
  if (type === 'b') return { ...cell, text: value === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'd') return { ...cell, text: value, day: value.slice(0, 10), showsWholeDay: true };
  const isNumber = type === 'n' && !Number.isNaN(Number(value));
  if (!isNumber) return { ...cell, text: tidyText(open.value ?? '') };
  return { ...cell, ...showNumber(Number(value), formatOf(style), context.from1904) };
}

function tableOf(
  name: string,
  rows: Map<number, Map<number, SourceCell>>,
  merges: Area[],
  hiddenRows: Set<number>,
  fileName: string,
): SourceTable {
  let last = 0;
  let width = 0;
  for (const [row, cells] of rows) {
    for (const [column, { text, left }] of cells) {
      if (text === '' && left.length === 0) continue;
      last = Math.max(last, row);
      width = Math.max(width, column);
    }
  }
  let covered = 0;
  for (const { top, left, bottom, right } of merges) {
    const cell = rows.get(top)?.get(left);
    if (!cell) continue;
    // Rows that a merged cell with text covers belong to the sheet, down to the last row with text.
    for (let row = top; row <= Math.min(bottom, last); row++) {
      let cells = rows.get(row);
      if (!cells) rows.set(row, (cells = new Map()));
      for (let column = left; column <= Math.min(right, Math.max(width, left)); column++) cells.set(column, cell);
      if (++covered > MOST_CELLS) throw tooLarge(fileName, `merges more cells than a plan has (“${name}”)`);
    }
  }
  const numbers = [...rows.keys()].filter((row) => row <= last).sort((one, other) => one - other);
  if (numbers.length > MOST_ROWS)
    throw tooLarge(fileName, `has a sheet of more than ${MOST_ROWS.toLocaleString('en-GB')} rows (“${name}”)`);
  const laid: SourceRow[] = numbers.map((row) => {
    const cells = rows.get(row);
    return {
      squares: Array.from({ length: width }, (_, at) => cells?.get(at + 1) ?? null),
      hidden: hiddenRows.has(row),
    };
  });
  return { kind: 'table', name, rows: laid, title: name };
}

/** Reports rows and columns that Excel hides. They are read like all others. */
function hiddenParts(
  name: string,
  rows: Map<number, Map<number, SourceCell>>,
  hiddenRows: Set<number>,
  hiddenColumns: Area[],
): { place: string; message: string }[] {
  const withText = [...hiddenRows].filter((row) =>
    [...(rows.get(row)?.values() ?? [])].some(({ text }) => text !== ''),
  );
  const problems = withText.map((row) => ({
    place: `${name}!${row}:${row}`,
    message: `Row ${row} is hidden or filtered out in Excel. It was read like the others; check that it still belongs to the plan.`,
  }));
  const used = new Set<number>();
  for (const cells of rows.values()) for (const [column, { text }] of cells) if (text !== '') used.add(column);
  for (const column of [...used].sort((one, other) => one - other)) {
    if (!hiddenColumns.some(({ left, right }) => column >= left && column <= right)) continue;
    const letters = columnName(column);
    problems.push({
      place: `${name}!${letters}:${letters}`,
      message: `Column ${letters} is hidden in Excel. It was read like the others; check that it should be.`,
    });
  }
  return problems;
}

/** The number of a reference's column: "C7" → 3; null without a reference. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The letters of a column: 3 → "C". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

function areaOf(reference: string): Area | null {
  const [first, last] = reference.split(':');
  const left = columnOf(first);
  const right = columnOf(last);
  const top = Number(/\d+$/.exec(first)?.[0]);
  const bottom = Number(/\d+$/.exec(last ?? '')?.[0]);
  if (!left || !right || !(top > 0) || !(bottom >= top) || right < left) return null;
  return { top, left, bottom, right };
}
