import ExcelJS from 'exceljs';
import { toWorkbook } from '../spreadsheet';
import type { Paper, Table } from './paper';
import { sheetsOf } from './sheets';
import { everyPaper } from './testing/everyPaper';

const table = (columns: Table['columns'], ...rows: string[][]): Paper => ({
  ...everyPaper()[0],
  appendices: [],
  blocks: [{ kind: 'table', caption: 'A table', columns, rows: rows.map((row) => row.map((cell) => [cell])) }],
});

async function opened(paper: Paper): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(toWorkbook({ title: paper.title, author: '' }, sheetsOf(paper)).buffer as ArrayBuffer);
  return book;
}

it('gives days as days and figures as numbers, and leaves numbers of actions as text', async () => {
  const columns = ['Action', 'Due', 'Spent', 'Share', 'All'].map((title) => ({ title, width: 20 }));
  const counted = columns.map((column) => (column.title === 'All' ? { ...column, number: true } : column));
  const [sheet] = (
    await opened(
      table(
        counted,
        ['1.10', '12 March 2027', '£255,000', '62.5%', '1,204'],
        ['2', '1 May 2027', '−£12.50', '7%', '3'],
        ['3.4', '31 June 2027', '£ to follow', '62%, March 2026', 'none'],
      ),
    )
  ).worksheets;
  expect([2, 3, 4].map((row) => sheet.getCell(`A${row}`).value)).toEqual(['1.10', '2', '3.4']);
  expect(sheet.getCell('B2').value).toEqual(new Date('2027-03-12T00:00:00Z'));
  expect(sheet.getCell('B3').value).toEqual(new Date('2027-05-01T00:00:00Z'));
  expect(sheet.getCell('B4').value).toBe('31 June 2027');
  expect([2, 3, 4].map((row) => sheet.getCell(`C${row}`).value)).toEqual([255_000, -12.5, '£ to follow']);
  expect(sheet.getCell('C2').numFmt).toBe('"£"#,##0');
  expect(sheet.getCell('C3').numFmt).toBe('"£"#,##0.00');
  expect([2, 3, 4].map((row) => sheet.getCell(`D${row}`).value)).toEqual([62.5, 7, '62%, March 2026']);
  expect(sheet.getCell('D2').numFmt).toBe('General"%"');
  expect([2, 3, 4].map((row) => sheet.getCell(`E${row}`).value)).toEqual([1204, 3, 'none']);
});

it('leaves no day in words in the workbook of any paper', async () => {
  let days = 0;
  for (const paper of everyPaper())
    for (const sheet of (await opened(paper)).worksheets)
      sheet.eachRow((row) =>
        row.eachCell(({ value, address }) => {
          if (value instanceof Date) days++;
          else expect(`${address} ${String(value)}`).not.toMatch(/^\w+ \d{1,2} [A-Z][a-z]+ \d{4}$/);
        }),
      );
  expect(days).toBeGreaterThan(0);
});
