export { toWorkbook } from './workbook';
export type { Sheet, SheetCell } from './workbook';
