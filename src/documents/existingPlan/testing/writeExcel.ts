import ExcelJS from 'exceljs';

/** A cell as a test writes one: a plain value, or a value with its look. */
export type CellLike =
  string | number | Date | null | { value?: ExcelJS.CellValue; fill?: string; format?: string; note?: string };

export interface SheetLike {
  name: string;
  rows: CellLike[][];
  /** The merged areas, such as "A2:A4". */
  merges?: string[];
  state?: 'visible' | 'hidden' | 'veryHidden';
  hiddenRows?: number[];
  hiddenColumns?: number[];
}

/** Writes a workbook as Excel would: each row of a sheet as a list of cells. */
export async function writeExcel(...sheets: SheetLike[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows, merges = [], state = 'visible', hiddenRows = [], hiddenColumns = [] } of sheets) {
    const sheet = workbook.addWorksheet(name, { state });
    rows.forEach((cells, row) => cells.forEach((cell, column) => write(sheet.getCell(row + 1, column + 1), cell)));
    merges.forEach((area) => sheet.mergeCells(area));
    hiddenRows.forEach((row) => (sheet.getRow(row).hidden = true));
    hiddenColumns.forEach((column) => (sheet.getColumn(column).hidden = true));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function write(cell: ExcelJS.Cell, like: CellLike): void {
  if (like === null) return;
  if (typeof like !== 'object' || like instanceof Date) {
    cell.value = like;
    return;
  }
  if (like.value !== undefined) cell.value = like.value;
  if (like.format) cell.numFmt = like.format;
  if (like.note) cell.note = like.note;
  if (like.fill) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${like.fill}` } };
}
