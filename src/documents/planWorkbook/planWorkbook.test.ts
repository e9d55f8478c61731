import ExcelJS from 'exceljs';
import { readPlan } from '../existingPlan';
import { planWorkbook } from './planWorkbook';
import { viewPlan } from '../../plan/planView';
import {
  actionWith,
  assigned,
  dataWith,
  DEPUTY,
  LEAD,
  planWith,
  priorityWith,
  recommendationWith,
  rowWith,
} from '../../plan/testing';

const data = dataWith({
  plan: planWith(),
  priorities: [priorityWith(1, { title: 'Front door' })],
  recommendations: [recommendationWith(1, { text: 'Improve the timeliness of assessments', priorityId: 1 })],
  actions: [
    actionWith({ id: 1, ref: '1.10', text: '=Hold a meeting', outcome: 'Seen\nin time', recommendationId: 1 }),
    actionWith({
      id: 2,
      ref: 'A1',
      text: 'Extend the hours',
      due: null,
      originalDue: null,
      dueText: 'end of term',
      leadId: null,
      deputyIds: [],
      externalOwner: 'Housing',
    }),
    actionWith({ id: 3, ref: '1.2', text: 'Withdrawn' }),
  ],
  rows: [
    assigned(1, '2026-09-10', { actionId: 1, due: '2026-12-18', leadId: LEAD, deputyIds: [DEPUTY] }),
    rowWith({ id: 2, kind: 'progress', actionId: 1, day: '2026-10-01', going: 'on course', text: 'Rota agreed.' }),
    rowWith({ id: 3, kind: 'withdraw', actionId: 3, day: '2026-10-01', text: 'Not needed.' }),
  ],
});
const bytes = (): Uint8Array => planWorkbook(data, viewPlan(data, '2026-11-23'), '2026-11-23');

describe('the plan taken out as a spreadsheet', () => {
  it('is read back as it is, each row with its key, nothing lost and nothing made up', async () => {
    const { actions, problems, notTaken } = await readPlan(bytes(), 'plan.xlsx');
    // The plan keeps these words too: there is no day to be known.
    expect(problems.map(({ place }) => place)).toEqual(['Plan!I3']);
    expect(notTaken).toEqual([]);
    expect(actions).toMatchObject([
      {
        key: 'a1',
        ref: '1.10',
        theme: 'Front door',
        recommendationNumber: '1',
        recommendation: 'Improve the timeliness of assessments',
        action: '=Hold a meeting',
        outcome: 'Seen\nin time',
        leads: ['Priya Nair', 'Owen Bright'],
        due: '2026-12-18',
        progress: null,
        rating: null,
      },
      { key: 'a2', ref: 'A1', recommendation: null, leads: ['Housing'], dueText: 'end of term', due: null },
    ]);
  });

  it('opens in Excel with its keys hidden, its rating beside the reason, and a sheet that says how to use it', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes().buffer as ArrayBuffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Plan', 'About this file']);
    const [plan] = workbook.worksheets;
    expect(plan.getColumn(14).hidden).toBe(true);
    expect(plan.getCell('E2').type).toBe(ExcelJS.ValueType.String);
    expect([plan.getCell('K2').value, plan.getCell('M2').value]).toEqual(['Amber', '1 Oct 2026: Rota agreed.']);
    expect(String(plan.getCell('L2').value)).not.toBe('');
  });
});
