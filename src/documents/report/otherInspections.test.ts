import { readReport } from './readReport';
import type { ReadReport } from './report';
import { writePdf } from './testing/writePdf';
import type { PdfLine } from './testing/writePdf';

const title = (text: string): PdfLine => ({ text, size: 22, bold: true });
const heading = (text: string): PdfLine => ({ text, size: 16, bold: true, above: 12 });
const bullet = (text: string): PdfLine => ({ cells: [[72, '•'], [90, text]] }); // prettier-ignore
const further = (text: string): PdfLine => ({ text, x: 90 });
const row = (area: string, grade: string): PdfLine => ({ cells: [[72, area], [400, grade]], above: 8 }); // prettier-ignore
const read = (...pages: PdfLine[][]): Promise<ReadReport> => readReport(writePdf(pages), 'report.pdf');

describe('a report of the shape used from 2026, without an overall grade', () => {
  const pages: PdfLine[][] = [
    [
      title('Inspection of Westmarch local'),
      title('authority children’s services'),
      { text: 'Inspection dates: 11 to 22 May 2026', bold: true, above: 12 },
      { text: 'Lead inspector: Margaret Rowe, His Majesty’s Inspector', above: 6 },
      { cells: [[72, 'Judgement'], [400, 'Grade']], bold: true, above: 20 }, // prettier-ignore
      row('The impact of leaders on social work practice with', 'Requires'),
      { cells: [[72, 'children and families'], [400, 'improvement to be good']] }, // prettier-ignore
      row('The experiences and progress of children who need', 'Good'),
      { text: 'help and protection' },
      row('The experiences and progress of children in care', 'Good'),
      row('The experiences and progress of care leavers', 'Inadequate'),
    ],
    [
      heading('What needs to improve?'),
      bullet('The timeliness with which plans for permanence are'),
      further('made.'),
      bullet('The quality and frequency of supervision.'),
      heading('The experiences and progress of children who need help'),
      { cells: [[72, '1.'], [100, 'Children are seen promptly.']] }, // prettier-ignore
    ],
  ];

  it('gives the areas’ grades and the list, and misses no overall grade', async () => {
    const report = await read(...pages);
    expect(report).toMatchObject({
      kind: 'ILACS',
      authority: 'Westmarch',
      inspectionStart: '2026-05-11',
      inspectionEnd: '2026-05-22',
      leadInspector: 'Margaret Rowe',
    });
    expect(report.judgements.map(({ grade, role }) => [grade, role])).toEqual([
      ['Requires improvement to be good', 'table'],
      ['Good', 'table'],
      ['Good', 'table'],
      ['Inadequate', 'table'],
    ]);
    expect(report.recommendations.map(({ text, page }) => [text, page])).toEqual([
      ['The timeliness with which plans for permanence are made.', 2],
      ['The quality and frequency of supervision.', 2],
    ]);
    expect(report.doubts.filter(({ about }) => about && 'fact' in about && about.fact === 'judgements')).toEqual([]);
  });
});

describe('an area SEND inspection', () => {
  const twoColumns = (above: number, left: string, right: string): PdfLine => ({
    cells: left === '' ? [[230, right]] : [[72, left], [230, right]], // prettier-ignore
    above,
  });
  const pages: PdfLine[][] = [
    [
      title('Area SEND inspection of Westmarch'),
      title('Local Area Partnership'),
      { text: 'Inspection dates: 13 to 17 November 2023', above: 12 },
      { text: 'Date of previous inspection: 3 October 2016' },
      heading('Inspection outcome'),
      'There are widespread and/or systemic failings leading to significant concerns',
      'about the experiences and outcomes of children and young people.',
    ],
    [
      heading('What is the area partnership doing that is effective?'),
      bullet('Leaders have built strong links with schools.'),
      heading('What does the area partnership need to do better?'),
      bullet('Children wait too long for speech and language therapy.'),
      heading('Areas for priority action'),
      { cells: [[72, 'Responsible body'], [230, 'Areas for priority action']], bold: true }, // prettier-ignore
      twoColumns(10, 'Westmarch Council', 'Leaders should urgently improve the waits for speech'),
      twoColumns(0, 'and the NHS', 'and language therapy.'),
      twoColumns(12, 'Westmarch Council', 'Leaders must improve the quality of new plans.'),
      heading('Areas for improvement'),
      'Leaders across the partnership should strengthen how they prepare',
      'young people for adult life.',
      { text: 'They should also hear from parents earlier.', above: 12 },
      heading('Local area partnership details'),
      row('Local authority', 'Integrated care board'),
      { cells: [[72, 'Nicola Turner, HMI, Lead inspector'], [340, 'Geoff White, CQC Lead inspector']], above: 8 }, // prettier-ignore
    ],
  ];

  it('gives its outcome, its lists in tables and paragraphs, its strengths and what was found', async () => {
    const report = await read(...pages);
    expect(report).toMatchObject({
      kind: 'area send',
      authority: 'Westmarch',
      inspectionStart: '2023-11-13',
      leadInspector: 'Nicola Turner; Geoff White',
      judgements: [],
      outcome: {
        sentence:
          'There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people.',
        level: 'widespread and/or systemic failings',
        page: 1,
      },
    });
    expect(report.recommendations.map(({ text, addressee, group }) => [group, addressee, text])).toEqual([
      [
        'priority action',
        'Westmarch Council; NHS',
        'Leaders should urgently improve the waits for speech and language therapy.',
      ],
      ['priority action', 'Westmarch Council', 'Leaders must improve the quality of new plans.'],
      [
        'improvement',
        'partnership',
        'Leaders across the partnership should strengthen how they prepare young people for adult life.',
      ],
      ['improvement', 'partnership', 'They should also hear from parents earlier.'],
    ]);
    expect(report.findings).toMatchObject([
      { kind: 'strength', text: 'Leaders have built strong links with schools.', page: 2 },
      {
        kind: 'finding',
        text: 'Children wait too long for speech and language therapy.',
        recommendation: { index: 0, sure: false },
      },
    ]);
  });
});

describe('an inspection of probation or youth justice', () => {
  const pages = (what: string): PdfLine[][] => [
    [title(`An inspection of ${what} services in`), title('Westmarch'), 'HM Inspectorate of Probation, October 2023'],
    [
      heading('Ratings'),
      row('Overall rating', 'Requires improvement'),
      row('1.1 Leadership', 'not a row of a standard'),
      row('P 1.1 Leadership', 'Good'),
      row('P 1.2 Staffing', 'Inadequate'),
      row('P 2.1 Assessment', 'Requires improvement'),
    ],
    [
      heading('Recommendations'),
      'As a result of our inspection findings we have made three recommendations.',
      { text: 'Westmarch should:', bold: true, above: 8 },
      { cells: [[72, '1.'], [100, 'improve the quality of assessment']] }, // prettier-ignore
      { cells: [[72, '2.'], [100, 'make sure that supervision helps staff']] }, // prettier-ignore
      { text: 'The Director of Children’s Services should:', bold: true, above: 8 },
      { cells: [[72, '3.'], [100, 'fill the vacancies.']] }, // prettier-ignore
      heading('Background'),
      'This inspection was led by HM Inspector Tammie Burroughs, supported by a team.',
    ],
  ];

  it.each(['youth justice', 'probation'])('%s: ratings, and for whom each recommendation is', async (what) => {
    const report = await read(...pages(what));
    expect(report).toMatchObject({ kind: 'probation', authority: 'Westmarch', leadInspector: 'Tammie Burroughs' });
    expect(report.judgements.map(({ area, grade, number, role }) => [role, number, area, grade])).toEqual([
      ['headline', undefined, 'Overall rating', 'Requires improvement'],
      ['table', 'P 1.1', 'Leadership', 'Good'],
      ['table', 'P 1.2', 'Staffing', 'Inadequate'],
      ['table', 'P 2.1', 'Assessment', 'Requires improvement'],
    ]);
    expect(report.recommendations.map(({ number, addressee, text }) => [number, addressee, text])).toEqual([
      ['1', 'Westmarch', 'improve the quality of assessment'],
      ['2', 'Westmarch', 'make sure that supervision helps staff'],
      ['3', 'Director of Children’s Services', 'fill the vacancies.'],
    ]);
  });
});
