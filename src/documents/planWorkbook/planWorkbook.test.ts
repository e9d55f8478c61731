import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { changedLabel } from '../../plan/bringIn/comparison';
import { plainFields } from '../../plan/bringIn/plainFields';
import { actionFields } from '../../plan/fields/actions';
import { recommendationFields } from '../../plan/fields/recommendations';
import { understandFigures } from '../../plan/measures/figures/understood';
import { measureWith, readingWith } from '../../plan/measures/testing';
import { viewPlan } from '../../plan/planView';
import {
  actionWith,
  assigned,
  dataWith,
  DEPUTY,
  LEAD,
  MANAGER,
  people,
  planWith,
  priorityWith,
  recommendationWith,
  rowWith,
} from '../../plan/testing';
import { readFigures } from '../figures';
import { planWorkbook } from './planWorkbook';
import { comparedWith } from './testing';

const TODAY = '2026-11-23';
const [SIOBHAN, NAMESAKE] = [20, 21];
const data = dataWith({
  plan: planWith(),
  people: [
    ...people,
    { id: SIOBHAN, name: 'Siobhán O’Hara', email: '', login: 'siobhan.ohara@council.example' },
    { id: NAMESAKE, name: 'Owen Bright', email: '', login: 'owen.bright2@council.example' },
  ],
  priorities: [priorityWith(1, { title: 'High' })],
  recommendations: [
    recommendationWith(1, { text: 'Improve the timeliness of assessments', priorityId: 1 }),
    recommendationWith(2, { text: 'Hear every child’s voice', number: null, ref: 'U1' }),
  ],
  actions: [
    actionWith({
      id: 1,
      ref: '1.10',
      text: '=Hold a meeting',
      outcome: 'Seen\nin time',
      recommendationId: 1,
      alsoAnswersIds: [2],
      priorityId: 1,
      originalDue: '2026-10-30',
      start: '2026-09-14',
      urgent: true,
      details: [
        { heading: 'Evidence', text: 'Minutes of the panel' },
        { heading: 'Lead', text: 'Two columns said who leads.' },
      ],
    }),
    actionWith({
      id: 2,
      ref: 'A1',
      text: 'Extend the hours',
      due: null,
      originalDue: null,
      dueText: 'end of term',
      leadId: null,
      deputyIds: [],
      externalOwner: 'Housing, and the health trust',
      workforce: true,
    }),
    actionWith({ id: 3, ref: '1.2', text: 'Withdrawn' }),
    actionWith({
      id: 4,
      ref: '2.1',
      urgent: true,
      text: 'Ask children what they think',
      recommendationId: 2,
      leadId: SIOBHAN,
      deputyIds: [NAMESAKE, DEPUTY],
      due: null,
    }),
  ],
  rows: [
    assigned(1, '2026-09-10', { actionId: 1, due: '2026-12-18', leadId: LEAD, deputyIds: [DEPUTY] }),
    rowWith({ id: 2, kind: 'progress', actionId: 1, day: '2026-10-01', going: 'on course', text: 'Rota agreed.' }),
    rowWith({ id: 3, kind: 'withdraw', actionId: 3, day: '2026-10-01', text: 'Not needed.' }),
    // The start was moved: the record takes precedence over the list.
    rowWith({ id: 4, kind: 'schedule', actionId: 1, day: '2026-10-02', start: '2026-10-05', waitsFor: [] }),
    assigned(5, '2026-09-10', { actionId: 4, due: null, leadId: SIOBHAN, deputyIds: [NAMESAKE, DEPUTY] }),
  ],
});
const bytes = (): Uint8Array => planWorkbook(data, viewPlan(data, TODAY), TODAY);

async function opened(): Promise<{ book: ExcelJS.Workbook; cell(label: string, row: number): ExcelJS.Cell }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes().buffer as ArrayBuffer);
  const [plan] = book.worksheets;
  const headings = plan.getRow(1).values as string[];
  const cell = (label: string, row: number): ExcelJS.Cell => plan.getRow(row).getCell(headings.indexOf(label));
  return { book, cell };
}

describe('the plan taken out as a spreadsheet', () => {
  it('is read back as it is, each row with its key, nothing lost, nothing made up and nothing changed', async () => {
    const { read, comparison } = await comparedWith(data, TODAY, bytes());
    // The plan keeps "end of term" as text, because it names no day.
    expect(read.problems.map(({ message }) => message)).toEqual([expect.stringContaining('end of term')]);
    expect(read.notTaken).toEqual([]);
    expect(comparison.changed.map(({ differences, kept }) => [differences, kept])).toEqual([]);
    expect(comparison.added).toEqual([]);
    expect(comparison.missing).toEqual([]);
    expect(comparison.same.map(({ action, by }) => [action.ref, by])).toEqual([
      ['1.10', 'key'],
      ['2.1', 'key'],
      ['A1', 'key'],
    ]);
    expect(read.actions).toMatchObject([
      {
        key: 'a1',
        ref: '1.10',
        theme: 'High',
        recommendationNumber: '1',
        alsoAnswers: ['U1'],
        action: '=Hold a meeting',
        outcome: 'Seen\nin time',
        leads: ['Priya Nair', 'Owen Bright (owen.bright@council.example)'],
        due: '2026-12-18',
        originalDue: '2026-10-30',
        plain: { start: '2026-10-05', urgent: true, workforce: false },
        progress: null,
        rating: null,
      },
      // The first due date is not used in place of the missing current one.
      { key: 'a4', originalDue: '2026-12-18', due: null, dueText: null },
      { key: 'a2', leads: [], owner: 'Housing, and the health trust', dueText: 'end of term', due: null },
    ]);
  });

  it.each(['libreoffice.ods', 'libreoffice.csv', 'libreoffice-csv.xlsx'])(
    'shows no difference after LibreOffice saved it, and nothing became a formula: %s',
    async (name) => {
      // The file as LibreOffice 7.4 saved it from the workbook; the last was saved as CSV in between.
      const file = new Uint8Array(await readFile(join(__dirname, 'files', name)));
      const { read, comparison } = await comparedWith(data, TODAY, file, name);
      expect(comparison.changed.map(({ action, differences }) => [action.ref, differences])).toEqual([]);
      expect([comparison.added, comparison.missing, read.notTaken]).toEqual([[], [], []]);
      expect(comparison.same.map(({ action, by }) => [action.ref, by])).toEqual([
        ['1.10', 'key'],
        ['2.1', 'key'],
        ['A1', 'key'],
      ]);
      expect(read.actions[0].action).toBe('=Hold a meeting');
    },
  );

  it('shows no difference without its key column, by number and words', async () => {
    const { book, cell } = await opened();
    book.worksheets[0].spliceColumns(Number(cell('Improvement plan key', 1).col), 1);
    const file = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
    const { comparison } = await comparedWith(data, TODAY, file);
    expect(comparison.changed.map(({ action, differences }) => [action.ref, differences])).toEqual([]);
    expect(comparison.added).toEqual([]);
    expect(comparison.missing).toEqual([]);
    expect(comparison.same.map(({ action, by }) => [action.ref, by])).toEqual([
      ['1.10', 'number'],
      ['2.1', 'number'],
      ['A1', 'number'],
    ]);
  });

  it('holds flags and numbers as numbers, days as days, under the labels of the catalogue', async () => {
    const { book, cell } = await opened();
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Plan', 'About this file']);
    for (const label of [...Object.values(actionFields), recommendationFields.text]
      .filter(({ kind, hidden }) => !hidden && kind !== 'rows' && kind !== 'data')
      .map(({ label }) => label)
      .filter((label) => label !== actionFields.dueText.label))
      expect(cell(label, 1).value).toBe(label);
    const numbers = [cell(actionFields.urgent.label, 2), cell(actionFields.workforce.label, 2)];
    expect(numbers.map(({ value, numFmt }) => [value, numFmt])).toEqual([
      [1, '"Yes";;"No"'],
      [0, '"Yes";;"No"'],
    ]);
    for (const [label, day] of [
      [actionFields.due.label, '2026-12-18'],
      [actionFields.originalDue.label, '2026-10-30'],
      [actionFields.start.label, '2026-10-05'],
      ['Last reported on (not read back)', '2026-10-01'],
    ]) {
      expect(cell(label, 2).type).toBe(ExcelJS.ValueType.Date);
      expect((cell(label, 2).value as Date).toISOString().slice(0, 10)).toBe(day);
      expect(cell(label, 2).numFmt).toMatch(/d.*mmmm.*yyyy/);
    }
    // These cells stay text: 1.10 is not 1.1, and one recommendation is numbered U1.
    expect(cell(actionFields.ref.label, 2).value).toBe('1.10');
    expect(cell(actionFields.recommendationId.label, 2).value).toBe('1');
    expect(cell('Improvement plan key', 2).value).toBe('a1');
    expect(book.worksheets[0].getColumn(Number(cell('Improvement plan key', 2).col)).hidden).toBe(true);
    expect([cell('Rating (not read back)', 2).value, cell('Last said (not read back)', 2).value]).toEqual([
      'Amber',
      'Rota agreed.',
    ]);
    expect(String(cell('Reason (not read back)', 2).value)).not.toBe('');
    expect(cell(actionFields.text.label, 2).type).toBe(ExcelJS.ValueType.String);
  });

  it('shows who answers for a priority, and what was asked and answered of actions and measures, to read', async () => {
    const query = { kind: 'query' as const, authorId: MANAGER, askedId: LEAD };
    const ofMeasure = { actionId: null, measureId: 7 };
    const asked = {
      ...data,
      priorities: [priorityWith(1, { title: 'High', seniorId: MANAGER })],
      measures: [measureWith({ id: 7, title: 'Visits in time' })],
      rows: [
        ...data.rows,
        rowWith({ ...query, id: 6, key: 'q6', actionId: 1, day: '2026-11-02', text: 'When?' }),
        rowWith({ ...query, ...ofMeasure, id: 7, key: 'q7', day: '2026-11-03', text: 'Why so few?' }),
        rowWith({
          ...ofMeasure,
          ...{ id: 8, kind: 'answer' as const, authorId: LEAD, about: 'q7', forecast: '2026-12-01' },
          ...{ day: '2026-11-04', text: 'Two posts are empty.' },
        }),
      ],
    };
    const file = planWorkbook(asked, viewPlan(asked, TODAY), TODAY);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file.buffer as ArrayBuffer);
    const sheet = book.getWorksheet('Questions and answers')!;
    const rows = [2, 3].map((at) => (sheet.getRow(at).values as ExcelJS.CellValue[]).slice(1));
    const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
    const [manager, lead] = [MANAGER, LEAD].map((id) => people.find((person) => person.id === id)!.name);
    expect(rows).toEqual([
      ['1.10 =Hold a meeting', 'When?', manager, day('2026-11-02'), 'Not answered yet'],
      ['Visits in time', 'Why so few?', manager, day('2026-11-03')].concat([
        'Two posts are empty.',
        lead,
        day('2026-11-04'),
        day('2026-12-01'),
      ]),
    ]);
    const headings = book.worksheets[0].getRow(1).values as string[];
    const senior = headings.indexOf('Senior responsible officer (not read back)');
    expect(book.worksheets[0].getRow(2).getCell(senior).value).toBe(manager);
    const { read, comparison } = await comparedWith(asked, TODAY, file);
    expect([read.notTaken, comparison.changed, comparison.added]).toEqual([[], [], []]);
  });

  it('numbers as numbers what is numbered with whole numbers', async () => {
    const whole = { ...data, actions: [actionWith({ id: 1, ref: '12', recommendationId: 1 })], rows: [] };
    const file = planWorkbook(whole, viewPlan(whole, TODAY), TODAY);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file.buffer as ArrayBuffer);
    expect([book.worksheets[0].getCell('A2').value, book.worksheets[0].getCell('C2').value]).toEqual([12, 1]);
    const { read, comparison } = await comparedWith(whole, TODAY, file);
    expect([read.actions[0].ref, read.actions[0].recommendationNumber]).toEqual(['12', '1']);
    expect(comparison.same).toHaveLength(1);
  });

  it('gives back what somebody changed in Excel, and says what stays', async () => {
    const { book, cell } = await opened();
    cell(actionFields.urgent.label, 2).value = 'no';
    cell(actionFields.workforce.label, 2).value = 1;
    cell(actionFields.alsoAnswersIds.label, 2).value = null;
    cell(actionFields.start.label, 2).value = new Date('2026-11-02T00:00:00Z');
    cell(actionFields.originalDue.label, 2).value = new Date('2026-11-06T00:00:00Z');
    cell(actionFields.urgent.label, 3).value = 'perhaps';
    cell(actionFields.text.label, 5).value = 'Something new';
    cell(actionFields.urgent.label, 5).value = true;
    const file = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
    const { read, comparison } = await comparedWith(data, TODAY, file);
    const [first] = comparison.changed;
    expect(first.differences.map(({ field, before, after }) => [changedLabel(field), before, after])).toEqual([
      [actionFields.alsoAnswersIds.label, 'U1', ''],
      [actionFields.start.label, '5 Oct 2026', '2 Nov 2026'],
      [actionFields.urgent.label, 'yes', 'no'],
      [actionFields.workforce.label, 'no', 'yes'],
    ]);
    expect(first.kept).toEqual([expect.stringContaining('It stays 30 Oct 2026')]);
    expect(comparison.changed).toHaveLength(1);
    expect(comparison.added).toMatchObject([{ text: 'Something new', plain: { urgent: true } }]);
    expect(read.actions[1].others).toEqual([{ heading: actionFields.urgent.label, text: 'perhaps' }]);
    expect(read.problems.map(({ message }) => message)).toContainEqual(expect.stringContaining('“perhaps”'));
  });

  it('holds what stands under headings of a council’s own, and gives back what was changed there', async () => {
    const { book, cell } = await opened();
    expect(cell('Evidence (further detail)', 2).value).toBe('Minutes of the panel');
    cell('Evidence (further detail)', 2).value = 'Minutes and an audit';
    cell('Lead (further detail)', 2).value = null;
    cell('Evidence (further detail)', 3).value = 'A survey';
    const { comparison } = await comparedWith(
      data,
      TODAY,
      new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer),
    );
    expect(comparison.changed.map(({ action, differences }) => [action.ref, differences])).toEqual([
      [
        '1.10',
        [
          {
            field: 'details',
            before: 'Evidence: Minutes of the panel\nLead: Two columns said who leads.',
            after: 'Evidence: Minutes and an audit',
            takesBack: null,
          },
        ],
      ],
      ['2.1', [{ field: 'details', before: '', after: 'Evidence: A survey', takesBack: null }]],
    ]);
  });

  it('holds every further field of an action that is as plain as these, a new one too', () => {
    expect(plainFields.map(([name]) => name)).toEqual(expect.arrayContaining(['start', 'urgent', 'workforce']));
  });
});

describe('the measures in the workbook', () => {
  const measured = dataWith({
    actions: [actionWith({ id: 1, ref: '1.1', text: 'Extend the hours' })],
    rows: [assigned(1, '2026-09-10', { leadId: LEAD })],
    measures: [
      measureWith({ id: 1, title: 'Contacts in time' }),
      measureWith({ id: 2, title: 'Children waiting', unit: 'children', suppressBelow: 5 }),
      measureWith({ id: 3, title: 'An old one', withdrawn: 'Replaced.' }),
    ],
    readings: [
      readingWith(1, '2026-08-31', 64),
      readingWith(2, '2026-09-30', 71),
      readingWith(3, '2026-09-30', null, { measureId: 2, suppressed: true }),
    ],
  });
  const exported = planWorkbook(measured, viewPlan(measured, TODAY), TODAY);
  const context = { measures: measured.measures, readings: measured.readings, remembered: {}, today: TODAY };

  it('come back as they went out: nothing is new', async () => {
    const { figures, notTaken } = await readFigures(exported, 'plan.xlsx', TODAY);
    const understood = understandFigures({ fileName: 'plan.xlsx', figures, notTaken }, context);
    expect(understood.names.map(({ measure, by }) => [measure?.ref, by])).toEqual([
      ['M1', 'code'],
      ['M2', 'code'],
    ]);
    expect(understood.figures.map(({ state }) => state)).toEqual(['the same', 'the same', 'the same']);
    expect(notTaken).toEqual([]);
  });

  it('bring a month back that was written in', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(exported.slice().buffer);
    const sheet = workbook.getWorksheet('Measures')!;
    const heads = (sheet.getRow(1).values as string[]).map(String);
    sheet.getCell(2, heads.indexOf('October 2026')).value = 75;
    sheet.getCell(3, heads.indexOf('October 2026')).value = '<5';
    sheet.getCell(2, heads.indexOf('August 2026')).value = 65;
    const changed = new Uint8Array(await workbook.xlsx.writeBuffer());
    const read = await readFigures(changed, 'plan.xlsx', TODAY);
    const rows = understandFigures(read, context).figures.flatMap(({ reading }) => reading ?? []);
    expect(rows.map(({ measureRef, day, value, replaces }) => [measureRef, day, value, replaces])).toEqual([
      ['M1', '2026-08-31', 65, 'v1'],
      ['M1', '2026-10-31', 75, null],
      ['M2', '2026-10-31', null, null],
    ]);
  });

  it('are no part of the plan that is brought in', async () => {
    const { read, comparison } = await comparedWith(measured, TODAY, exported);
    expect([read.problems, read.notTaken, comparison.changed, comparison.added]).toEqual([[], [], [], []]);
  });
});
