import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { toWorkbook, withoutGuard } from './workbook';
import type { Sheet } from './workbook';

const sheetOf = (rows: Sheet['rows']): Sheet => ({
  name: 'Actions',
  columns: [
    { title: 'No.', width: 8 },
    { title: 'Action', width: 60 },
    { title: 'Due', width: 18 },
  ],
  rows,
});

async function opened(...sheets: Sheet[]): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(toWorkbook({ title: 'The plan', author: 'Shropshire' }, sheets).buffer as ArrayBuffer);
  return book;
}

describe('toWorkbook', () => {
  it('holds text, numbers and days that Excel reads as such', async () => {
    const sheet = (
      await opened(
        sheetOf([
          ['1.2', 'Train & retain <staff>\nin two lines', { day: '2017-11-24' }],
          ['1.10', 7, null],
        ]),
      )
    ).worksheets[0];
    expect(sheet.name).toBe('Actions');
    expect(sheet.getRow(1).values).toEqual([undefined, 'No.', 'Action', 'Due']);
    // "1.10" is the number of an action, not the figure 1.1.
    expect(sheet.getCell('A3').value).toBe('1.10');
    expect(sheet.getCell('B2').value).toBe('Train & retain <staff>\nin two lines');
    expect(sheet.getCell('B3').value).toBe(7);
    expect(sheet.getCell('C2').value).toEqual(new Date('2017-11-24T00:00:00Z'));
    expect(sheet.getCell('C2').numFmt).toBe('d mmmm yyyy');
  });

  it.each(['=1+1', '+44 1743', '-2', '@SUM(A1)', '=HYPERLINK("http://x.example","go")', '|calc', '\t=1', ' =cmd|/c'])(
    'keeps %j inert',
    async (text) => {
      const cell = (await opened(sheetOf([['1', text, null]]))).worksheets[0].getCell('B2');
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(withoutGuard(String(cell.value))).toBe(text);
      expect(cell.formula).toBeUndefined();
    },
  );

  it.each([
    '=1+1',
    ' =cmd|/c',
    '@SUM(A1)',
    '-cmd',
    '+A1*2',
    '-2+3+cmd|/C calc',
    '=HYPERLINK("http://x.example","go")',
    '＝1+1',
    '＋A1*2',
    '－A1',
    '＠SUM(A1)',
  ])('keeps %j inert after it was saved as CSV, which keeps no marks', async (text) => {
    const value = (await opened(sheetOf([['1', text, null]]))).worksheets[0].getCell('B2').value;
    expect(value).toBe(`'${text}`);
  });

  it.each(['-2', '+44 1743 251000', '- a point of a list', '– lead', '50%', "'quoted'", '-'])(
    'leaves %j as it is, which no program takes as a formula',
    async (text) => {
      const value = (await opened(sheetOf([['1', text, null]]))).worksheets[0].getCell('B2').value;
      expect(value).toBe(text);
      expect(withoutGuard(text)).toBe(text);
    },
  );

  describe('marks as text, for whoever edits it or opens it elsewhere,', () => {
    /** Whether the second cell of the row with this text has Excel's mark for quoted text. */
    const isQuoted = (text: string): boolean => {
      const parts = unzipSync(toWorkbook({ title: '', author: '' }, [sheetOf([['1', text, null]])]));
      const styles = [
        ...strFromU8(parts['xl/styles.xml'])
          .split('<cellXfs')[1]
          .matchAll(/<xf[ />]([^>]*)/g),
      ];
      const cell = /<c r="B2" s="(\d+)"/.exec(strFromU8(parts['xl/worksheets/sheet1.xml']));
      return styles[Number(cell?.[1])][0].includes('quotePrefix="1"');
    };

    it.each(['=1', '+44 1743', '-2', '@SUM(A1)', '|calc', '%TEMP%', '\t=1', ' =cmd', '\r+1', '＝1'])(
      'a cell like %j',
      (text) => expect(isQuoted(text)).toBe(true),
    );
    it.each(['1.10', 'a=b', 'me@council.example', '50%', 'either|or', 'Siân – lead', "'quoted'"])(
      'and no cell like %j',
      (text) => expect(isQuoted(text)).toBe(false),
    );
  });

  it('freezes and names its heading row, and gives every sheet a name of its own', async () => {
    const book = await opened(sheetOf([]), { ...sheetOf([]), name: 'actions' }, { ...sheetOf([]), name: "What?*[]:'" });
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Actions', 'actions 2', 'What']);
    expect(book.worksheets[0].views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(book.worksheets[0].pageSetup.printTitlesRow).toBe('1:1');
  });

  it('drops what no file can hold and keeps what is too long within a cell', async () => {
    const sheet = (await opened(sheetOf([['1', `a\u0000b\u0007c${'x'.repeat(40_000)}`, Number.NaN]]))).worksheets[0];
    const text = String(sheet.getCell('B2').value);
    expect(text.startsWith('abcx')).toBe(true);
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(sheet.getCell('C2').value).toBeNull();
  });

  it('gives the same bytes for the same tables', () => {
    const make = (): Uint8Array => toWorkbook({ title: 'A', author: 'B' }, [sheetOf([['1', 'x', null]])]);
    expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true);
  });
});
