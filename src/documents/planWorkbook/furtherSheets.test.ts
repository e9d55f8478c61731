import ExcelJS from 'exceljs';
import { measureWith } from '../../plan/measures/testing';
import { viewPlan } from '../../plan/planView';
import { riskReviewWith, riskWith } from '../../plan/risks/testing';
import { actionWith, assigned, dataWith, LEAD, rowWith } from '../../plan/testing';
import { assuranceWith } from '../../plan/assurance/testing';
import { planWorkbook } from './planWorkbook';
import { comparedWith } from './testing';

const TODAY = '2026-11-23';
const grades = (good: number, poor: number) => [
  { grade: 'Good', cases: good },
  { grade: 'Inadequate', cases: poor },
];
const evidence = [{ title: 'Audit of contacts', url: 'https://a.example/1', day: '2026-06-03' }];
const data = dataWith({
  actions: [actionWith({ id: 1, ref: '1.1', text: 'Extend the hours' })],
  rows: [
    assigned(1, '2026-09-10', { leadId: LEAD }),
    rowWith({ id: 2, kind: 'progress', day: '2026-11-05', going: 'done', text: 'Done.', evidence }),
  ],
  risks: [
    riskWith(1, { title: 'Too few workers', event: 'Posts stay empty.', actionIds: [1] }),
    riskWith(2, { title: '', event: '' }),
  ],
  riskReviews: [
    riskReviewWith(1, '2026-11-02', { authorId: 1, likelihood: 'Rare', impact: 'Major', nextReview: '2026-12-20' }),
    riskReviewWith(2, '2026-11-02', { riskId: 2, authorId: 1, text: 'SECRET' }),
  ],
  assurance: [
    assuranceWith(1, { title: 'Plans', held: '2026-10-12', grades: grades(30, 10), themes: '=Dates' }),
    assuranceWith(2, { title: 'Few', held: '2026-10-13', grades: grades(1, 2) }),
    assuranceWith(3, { title: 'To come', held: '2026-12-13', grades: grades(7, 2) }),
  ],
  measures: [
    measureWith({ comparators: [{ name: 'England', value: 78, year: '2025/26', source: 'LAIT' }] }),
    measureWith({ id: 2, withdrawn: 'Replaced.', comparators: [{ name: 'Gone', value: 1, year: '2024', source: '' }] }),
  ],
});
const bytes = planWorkbook(data, viewPlan(data, TODAY), TODAY);

async function rowsOf(name: string): Promise<unknown[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = book.getWorksheet(name);
  const rows: unknown[][] = [];
  sheet?.eachRow((row, at) => void (at > 1 && rows.push((row.values as unknown[]).slice(1))));
  return rows;
}
const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

describe('the further sheets of the workbook', () => {
  it('hold the risks of the register as they score, and none that was made exempt', async () => {
    const rows = await rowsOf('Risks');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toEqual(expect.arrayContaining(['R1', 'Too few workers', 'Rare', 'Major', 'low', '1.1']));
    expect(rows[0]).toContainEqual(day('2026-12-20'));
    expect(new TextDecoder().decode(bytes)).not.toContain('SECRET');
  });

  it('hold the case audits that were held, with shares, and hide the grades of too few cases', async () => {
    expect(await rowsOf('Case audits')).toEqual([
      ['Plans', day('2026-10-12'), 'Good', 30, 75, 40, "'=Dates"],
      ['Plans', day('2026-10-12'), 'Inadequate', 10, 25, 40, "'=Dates"],
      expect.arrayContaining(['Few', day('2026-10-13'), 'Too few for grades to be shown', 3]),
    ]);
  });

  it('hold what measures are compared with, with year and source', async () => {
    expect(await rowsOf('Measures compared')).toEqual([expect.arrayContaining(['England', 78, '2025/26', 'LAIT'])]);
  });

  it('hold the day of a piece of evidence, and none of it is read back', async () => {
    const [row] = await rowsOf('Plan');
    expect(row).toContain('Audit of contacts, from 3 Jun 2026');
    const { read, comparison } = await comparedWith(data, TODAY, bytes);
    expect([read.problems, read.notTaken, comparison.changed, comparison.added]).toEqual([[], [], [], []]);
  });
});
