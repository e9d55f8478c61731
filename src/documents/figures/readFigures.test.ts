import type { PrintedFigure } from '../../plan/measures/figures/printed';
import { toWorkbook } from '../spreadsheet';
import { pastedFile, readFigures } from '.';

const TODAY = '2026-11-23';

/** The figures of a sheet whose cells are parted by tabs, each in one line: "name | code | period | value | parts". */
async function figuresIn(...rows: string[]): Promise<string[]> {
  const { name, bytes } = pastedFile(rows.join('\n'));
  return (await readFigures(bytes, name, TODAY)).figures.map(inOneLine);
}

const inOneLine = ({ measure, code, period, value, numerator, denominator }: PrintedFigure): string =>
  [code, measure, period?.day ?? '', value, numerator && `${numerator} of ${denominator}`].filter(Boolean).join(' | ');

describe('the figures of a sheet', () => {
  it('are read with months across, under a title and beside columns that are none', async () => {
    const figures = await figuresIn(
      'Children’s scorecard 2026/27',
      'Ref\tIndicator\tTarget\tAug-26\tSep-26\tRAG',
      'M1\tContacts in time\t95%\t91%\t94%\tAmber',
      'M7\tBed and breakfast\t0\t<5\tc\tRed',
    );
    expect(figures).toEqual([
      'M1 | Contacts in time | 2026-08-31 | 91%',
      'M1 | Contacts in time | 2026-09-30 | 94%',
      'M7 | Bed and breakfast | 2026-08-31 | <5',
      'M7 | Bed and breakfast | 2026-09-30 | c',
    ]);
  });

  it('are read by number and name where both columns are headed as the measure, also of a row without a number', async () => {
    expect(
      await figuresIn(
        'KPI\tIndicator\tSep-26\tOct-26',
        'KPI 1\tContacts in time\t94%\t95%',
        'KPI 6a\tWeeks to match\t22.5\t21',
        '\tVisits in time\t80%\t88%',
      ),
    ).toEqual([
      'KPI 1 | Contacts in time | 2026-09-30 | 94%',
      'KPI 1 | Contacts in time | 2026-10-31 | 95%',
      'KPI 6a | Weeks to match | 2026-09-30 | 22.5',
      'KPI 6a | Weeks to match | 2026-10-31 | 21',
      'Visits in time | 2026-09-30 | 80%',
      'Visits in time | 2026-10-31 | 88%',
    ]);
    expect(await figuresIn('KPI\tMeasure\tPeriod\tValue', '7\tBed and breakfast\tQ2 2026/27\tc')).toEqual([
      '7 | Bed and breakfast | 2026-09-30 | c',
    ]);
    // Words in both: the first names the measure, and the other is left alone.
    expect(await figuresIn('Indicator\tDescription\tSep-26', 'Contacts\tDecided in a day\t94%')).toEqual([
      'Contacts | 2026-09-30 | 94%',
    ]);
  });

  it('are read with months down', async () => {
    expect(
      await figuresIn('Month\tContacts in time\tWeeks to match', 'August 2026\t91%\t23', 'September 2026\t94%\t22.5'),
    ).toEqual([
      'Contacts in time | 2026-08-31 | 91%',
      'Contacts in time | 2026-09-30 | 94%',
      'Weeks to match | 2026-08-31 | 23',
      'Weeks to match | 2026-09-30 | 22.5',
    ]);
  });

  it('are read one a row, with numerator, denominator and note', async () => {
    expect(
      await figuresIn(
        'Measure\tPeriod\tNumerator\tDenominator\tValue\tComment',
        'Plans judged good\tQ2 2026/27\t41\t58\t71%\tOne team',
        'Plans judged good\tQ1 2026/27\t40\t60\t\t',
      ),
    ).toEqual(['Plans judged good | 2026-09-30 | 71% | 41 of 58', 'Plans judged good | 2026-06-30 | 40 of 60']);
  });

  it('are read with numerators and denominators in columns of their own under each month', async () => {
    expect(
      await figuresIn('Indicator\tSep-26\tSep-26 Numerator\tSep-26 Denominator', 'Plans judged good\t71%\t41\t58'),
    ).toEqual(['Plans judged good | 2026-09-30 | 71% | 41 of 58']);
  });

  it('are read with numerators and denominators in rows of their own', async () => {
    expect(
      await figuresIn(
        'Indicator\tData\tAug-26\tSep-26',
        'Plans judged good\tNumerator\t40\t41',
        '\tDenominator\t60\t58',
        'Contacts in time\tNumerator\t30\t31',
        '\tDenominator\t50\t50',
      ),
    ).toEqual([
      'Plans judged good | 2026-08-31 | 40 of 60',
      'Plans judged good | 2026-09-30 | 41 of 58',
      'Contacts in time | 2026-08-31 | 30 of 50',
      'Contacts in time | 2026-09-30 | 31 of 50',
    ]);
  });

  it('have no period where a sheet of one month names none', async () => {
    const { name, bytes } = pastedFile('KPI\tActual\nContacts in time\t94%');
    expect((await readFigures(bytes, name, TODAY)).figures).toMatchObject([{ period: null, value: '94%' }]);
  });

  it('are two where a measure stands twice for one month, and what is no figure is listed', async () => {
    const { name, bytes } = pastedFile('Indicator\tSep-26\tTrend\nContacts in time\t94%\tup\nContacts in time\t95%\t');
    const { figures, notTaken } = await readFigures(bytes, name, TODAY);
    expect(figures.map(({ value }) => value)).toEqual(['94%', '95%']);
    expect(notTaken.map(({ text }) => text)).toEqual(['Trend', 'up']);
  });

  it('are read from a workbook, whose dates are days', async () => {
    const bytes = toWorkbook({ title: 'Scorecard', author: '' }, [
      {
        name: 'Scorecard',
        columns: [
          { title: 'Measure', width: 30 },
          { title: 'Period', width: 12 },
          { title: 'Value', width: 12 },
        ],
        rows: [
          ['Contacts in time', { day: '2026-09-01' }, { amount: 94, unit: '%' }],
          ['Weeks to match', { day: '2026-09-30' }, 22.5],
        ],
      },
    ]);
    const { figures } = await readFigures(bytes, 'scorecard.xlsx', TODAY);
    expect(figures.map(inOneLine)).toEqual([
      'Contacts in time | 2026-09-30 | 94',
      'Weeks to match | 2026-09-30 | 22.5',
    ]);
  });

  it('say in a sentence when there are none, and quote only the name of a file', async () => {
    const none = (name: string) => readFigures(pastedFile('Dear all').bytes, name, TODAY);
    await expect(none(pastedFile('').name)).rejects.toThrow(/^No figures were found in what was pasted\. /);
    await expect(none('september.csv')).rejects.toThrow(/^No figures were found in “september\.csv”\. /);
    const rows = Array.from({ length: 60_000 }, () => 'a\tb').join('\n');
    const { name, bytes } = pastedFile(rows);
    await expect(readFigures(bytes, name, TODAY)).rejects.toThrow(/^What was pasted has more than 20,000 rows\./);
  });
});
