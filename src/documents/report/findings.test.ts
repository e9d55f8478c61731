import { readReport } from './readReport';
import type { ReadFinding } from './report';
import { writePdf } from './testing/writePdf';
import type { PdfLine } from './testing/writePdf';

const title = (text: string): PdfLine => ({ text, size: 22, bold: true });
const heading = (text: string): PdfLine => ({ text, size: 16, bold: true, above: 12 });
const numbered = (number: string, text: string): PdfLine => ({ cells: [[72, `${number}.`], [100, text]], above: 6 }); // prettier-ignore

const recommendations = [
  'Ensure that chronologies are kept up to date.',
  'Reduce the delay in permanence planning.',
  'Improve the oversight of private fostering.',
];

/** The findings of a report with these recommendations and numbered paragraphs of text. */
async function findingsOf(paragraphs: string[], asked = recommendations, name = 'report.pdf'): Promise<ReadFinding[]> {
  const pages: PdfLine[][] = [
    [
      title('Inspection of Westmarch local'),
      title('authority children’s services'),
      'Report published: 24 November 2017',
    ],
    [heading('Recommendations'), ...asked.map((text, at) => numbered(String(at + 1), text))],
    [heading('Help and protection'), ...paragraphs.map((text, at) => numbered(String(at + 20), text))],
  ];
  const report = await readReport(writePdf(pages), name);
  expect(report.recommendations.map(({ text }) => text)).toEqual(asked);
  return report.findings.filter(({ kind }) => kind === 'finding');
}

describe('the recommendation that a finding belongs to', () => {
  it.each([1, 2, 3])('is the one it names, number %i, whatever its words are like', async (number) => {
    const other = recommendations[number % 3]!;
    const [finding] = await findingsOf([`${other.replace(/\.$/, '')} (Recommendation ${number})`]);
    expect(finding!.recommendation).toEqual({ index: number - 1, sure: true });
  });

  it.each([
    ['Permanence planning is slow and there is delay. (Recommendation)', 1],
    ['Private fostering lacks oversight. (Recommendation)', 2],
    ['Chronologies are seldom up to date. (Recommendation)', 0],
  ])('is the likeliest by its words where none is named: “%s”', async (text, index) => {
    const [finding] = await findingsOf([text]);
    expect(finding!.recommendation).toEqual({ index, sure: false });
  });

  it('is the one that cites its paragraph, whatever its words are like', async () => {
    const citing = [...recommendations];
    citing[2] = 'Improve the oversight of private fostering (paragraphs 20–21).';
    const found = await findingsOf(['Chronologies are out of date.', 'Delay is common.', 'Staff are kind.'], citing);
    expect(found.map(({ number, recommendation }) => [number, recommendation])).toEqual([
      ['20', { index: 2, sure: true }],
      ['21', { index: 2, sure: true }],
    ]);
  });

  it('is none where nothing is like it', async () => {
    const [finding] = await findingsOf(['Buses run on time. (Recommendation)']);
    expect(finding!.recommendation).toBeNull();
  });
});

describe('a file’s name that contradicts the report', () => {
  const pages: PdfLine[][] = [
    [
      title('Inspection of Westmarch local'),
      title('authority children’s services'),
      'Report published: 24 November 2017',
    ],
    [heading('Recommendations'), ...recommendations.map((text, at) => numbered(String(at + 1), text))],
  ];
  const doubtsAbout = async (name: string): Promise<string[]> =>
    (await readReport(writePdf(pages), name)).doubts
      .filter(({ about }) => about !== null && 'fact' in about && about.fact === 'published')
      .map(({ message }) => message);

  it('raises a doubt that gives both days, and the printed one holds', async () => {
    const name = 'inspection - 27 november 2017.pdf';
    expect((await readReport(writePdf(pages), name)).published).toBe('2017-11-24');
    expect(await doubtsAbout(name)).toEqual([
      'The report prints 24 Nov 2017 as the day of publication; the file’s name says 27 Nov 2017.',
    ]);
  });

  it('raises none when both say the same, or the name says nothing', async () => {
    expect(await doubtsAbout('inspection_24_november_2017.pdf')).toEqual([]);
    expect(await doubtsAbout('report.pdf')).toEqual([]);
  });
});
