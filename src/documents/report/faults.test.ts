import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from './readReport';
import type { ReadReport } from './report';
import { writePdf } from './testing/writePdf';
import type { PdfLine } from './testing/writePdf';

/** Reads pages of published reports that were once read wrongly (corpus/SOURCE.md). */
const read = (file: string): Promise<ReadReport> =>
  readReport(new Uint8Array(readFileSync(join(__dirname, 'corpus/faults', file))), file);
const made = (...pages: PdfLine[][]): Promise<ReadReport> => readReport(writePdf(pages), 'report.pdf');
const title = (text: string): PdfLine => ({ text, size: 22, bold: true });
const heading = (text: string): PdfLine => ({ text, size: 16, bold: true, above: 12 });
const row = (area: string, grade: string): PdfLine => ({ cells: [[72, area], [400, grade]], above: 8 }); // prettier-ignore
const bullet = (text: string): PdfLine => ({ cells: [[72, '•'], [90, text]] }); // prettier-ignore

const front = (...lines: PdfLine[]): PdfLine[] => [
  title('Inspection of Westmarch children’s services'),
  'Inspection dates: 11 to 22 May 2026',
  'Lead inspector: Margaret Rowe, His Majesty’s Inspector',
  ...lines,
];

describe('reports that were once read wrongly', () => {
  it.each([
    ['Westmarch Council: local authority assessment', 'Westmarch'],
    ['Regulatory judgement: Westmarch City Council', 'Westmarch'],
    ['Auditor’s annual report on Westmarch Council 2025/26', 'Westmarch'],
    ['Adult social care in the round, a look at the year', null],
  ])('takes of the title of an unknown document the council alone: %s', async (words, council) => {
    const { kind, authority } = await made([
      title(words),
      'What we found is set out below.',
      'Staff knew people well.',
    ]);
    expect([kind, authority]).toEqual(['other', council]);
  });

  it('reads numbers that touch their words', async () => {
    const { recommendations } = await read('blackpool-2014 p1-2,5-6,36-37.pdf');
    const numbersOf = (addressee: string): (string | null)[] =>
      recommendations.filter((each) => each.addressee === addressee).map(({ number }) => number);
    expect(numbersOf('local authority')).toEqual(Array.from({ length: 19 }, (_, index) => String(9 + index)));
    expect(numbersOf('safeguarding board')).toEqual(['144', '145', '146', '147', '148', '149', '150', '151']);
    expect(recommendations[1].text).toMatch(/^Ensure that all looked after young people/);
  });

  it('reads dates in figures', async () => {
    const report = await read('stoke-2015 - 12 august 2015.pdf');
    expect(report).toMatchObject({
      inspectionStart: '2015-06-01',
      inspectionEnd: '2015-06-25',
      published: '2015-08-10',
      publishedFrom: 'text',
    });
    expect(report.doubts[0].message).toBe(
      'The report prints 10 Aug 2015 as the day of publication; the file’s name says 12 Aug 2015.',
    );
  });

  it('reads a table of judgements that runs over the page', async () => {
    const { judgements } = await read('oldham-2015 p1-9.pdf');
    expect(judgements.map(({ number, grade, page }) => [number, grade, page])).toEqual([
      [undefined, 'require improvement to be good', 1],
      ['1', 'Requires improvement', 1],
      ['2', 'Requires improvement', 1],
      ['2.1', 'Good', 1],
      ['2.2', 'Requires improvement', 2],
      ['3', 'Requires improvement', 2],
    ]);
  });

  it('reads grades with a figure behind them, and rows that were not judged', async () => {
    const report = await made(
      front(
        row('The impact of leaders', 'Inadequate Grade 4'),
        row('The experiences of children in care', 'Not Judged'),
        row('The experiences of care leavers', 'Grade 2 (good)'),
        row('Overall effectiveness', 'Inadequate Grade 4'),
      ),
    );
    expect(report.judgements.map(({ area, grade }) => [area, grade])).toEqual([
      ['The impact of leaders', 'Inadequate'],
      ['The experiences of children in care', 'Not Judged'],
      ['The experiences of care leavers', 'good'],
      ['Overall effectiveness', 'Inadequate'],
    ]);
  });

  it('reads a trust that was judged in a council’s place', async () => {
    const report = await read('bradford-2026 p1-3.pdf');
    expect(report).toMatchObject({
      kind: 'ILACS',
      authority: 'Bradford',
      inspectionStart: '2026-01-12',
      inspectionEnd: '2026-01-23',
      leadInspector: 'Catherine Heron',
    });
    expect(report.judgements).toHaveLength(5);
  });

  it('reads two periods of one inspection', async () => {
    const { inspectionStart, inspectionEnd } = await read('devon-2025 p1-3.pdf');
    expect({ inspectionStart, inspectionEnd }).toEqual({ inspectionStart: '2024-09-30', inspectionEnd: '2025-01-16' });
  });

  it('reads minus signs as bullets inside an item', async () => {
    const { recommendations } = await read('east-sussex-2024.pdf');
    expect(recommendations[2].parts).toEqual([
      'The oversight, timeliness and rigour of the response to children:',
      'experiencing neglect, including children in Public Law Outline pre-proceedings, and',
      'in private fostering arrangements.',
    ]);
    expect(recommendations[2].text).not.toContain('\u2212');
  });

  it('reads several lead inspectors, without their titles', async () => {
    const report = await made([
      title('Inspection of Westmarch children’s services'),
      'Inspection dates: 11 to 22 May 2026',
      'Lead inspectors: Margaret Rowe HMI, Mr Geoff White',
      'and Nicola Turner, His Majesty’s Inspector',
      heading('What needs to improve?'),
      bullet('Supervision.'),
    ]);
    expect(report.leadInspector).toBe('Margaret Rowe; Geoff White; Nicola Turner');
  });
});

describe('what a heading announces is counted in another way', () => {
  const said = (report: ReadReport): string => report.doubts.map(({ message }) => message).join('\n');

  it('says what stands under a heading and is no item', async () => {
    const report = await made(
      front(
        heading('What needs to improve?'),
        bullet('Supervision.'),
        { text: 'A paragraph that came after the list and', x: 60, above: 12 },
        { text: 'belongs to none of its items, as it seems.', x: 60 },
      ),
    );
    expect(report.recommendations).toHaveLength(1);
    expect(said(report)).toContain(
      '17 words under “What needs to improve” (page 1) belong to no item. They begin: “A paragraph that came after the list and',
    );
  });

  it('says when a heading announces a list and none is there', async () => {
    const report = await made(
      front(
        heading('What needs to improve?'),
        'Leaders know what they must do, and are doing it.',
        heading('Main findings'),
      ),
    );
    expect(report.recommendations).toEqual([]);
    expect(said(report)).toContain(
      'Under “What needs to improve” (page 1) no list was found. There stands: “Leaders know',
    );
  });

  it('says nothing where the report itself says that there is nothing', async () => {
    const report = await made(
      front(
        heading('Areas for priority action'),
        'There are no areas for priority action.',
        heading('What needs to improve?'),
        bullet('Supervision.'),
      ),
    );
    expect(report.recommendations).toHaveLength(1);
    expect(said(report)).not.toContain('priority action');
  });

  it('says when marks of the same kind go on behind a heading', async () => {
    const report = await made(
      front(
        heading('Recommendations'),
        { cells: [[72, '1.'], [100, 'Act.']] }, // prettier-ignore
        heading('Health'),
        { cells: [[72, '2.'], [100, 'Act again.']] }, // prettier-ignore
      ),
    );
    expect(report.recommendations).toHaveLength(1);
    expect(said(report)).toContain('was taken to end at “Health” (page 1), but marks of the same kind go on there.');
  });

  it('says when a heading stands there and no list was read', async () => {
    const report = await made(
      front({ text: 'Recommendations', above: 20 }, { text: 'Leaders should act on supervision.', above: 20 }),
    );
    expect(said(report)).toContain('“Recommendations” stands as a heading on page 1, but no list was read under it.');
  });
});
