import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadPlan } from './plan';
import { readPlan } from './readPlan';
import type { ReadByHand } from './readTables';
import { writeExcel } from './testing/writeExcel';

/** Reads a file in the form in which the program exports it, or a part of a council's own file. */
const read = (name: string): Promise<ReadPlan> =>
  readPlan(new Uint8Array(readFileSync(join(__dirname, 'testing', 'files', name))), name);
const csv = (text: string, byHand?: Partial<ReadByHand>): Promise<ReadPlan> =>
  readPlan(new TextEncoder().encode(text), 'export.csv', undefined, byHand);
const shape = ({ actions }: ReadPlan): object[] =>
  actions.map(({ action, theme, leads, due, status }) => ({ action, theme, leads, due, status }));

describe('what councils move from', () => {
  it.each(['planner-old.xlsx', 'planner-new.xlsx'])('Planner, %s', async (name) => {
    const plan = await read(name);
    expect(shape(plan)).toEqual([
      { action: 'Write the QA framework', theme: 'Quality', leads: ['Anne Faulkner', 'Priya Nair'], due: '2024-12-05', status: 'In progress' },
      { action: 'Recruit two IROs', theme: 'Workforce', leads: ['Martin Oakley'], due: '2024-11-30', status: 'Not started' },
      { action: 'Publish standards', theme: 'Quality', leads: ['Sarah Penrose'], due: '2024-09-10', status: 'Completed' },
    ]); // prettier-ignore
    expect(plan.actions.map(({ taskId }) => taskId)).toEqual(['5rGv8x-0', '7tHj2k-0', '9kLm3n-0']);
    expect(plan.problems.filter(({ place }) => !/^Plan name/.test(place))).toEqual([]);
  });

  it('Planner, a premium plan', async () => {
    expect(shape(await read('planner-premium.xlsx'))).toEqual([
      { action: 'Write the QA framework', theme: 'Quality', leads: ['Anne Faulkner'], due: '2024-12-05', status: '50' },
      { action: 'Recruit two IROs', theme: 'Workforce', leads: ['Martin Oakley'], due: '2024-11-30', status: '0' },
    ]);
  });

  it.each(['lists.csv', 'lists-schema.csv'])('Lists, %s', async (name) => {
    const plan = await read(name);
    expect(shape(plan)).toEqual([
      { action: 'Rewrite thresholds', theme: 'Front door', leads: ['Anne Faulkner', 'Priya Nair'], due: '2024-10-31', status: 'In progress' },
      { action: 'Audit 60 contacts', theme: 'Front door', leads: ['Martin Oakley'], due: '2024-09-30', status: 'Completed' },
    ]); // prettier-ignore
    expect(plan.actions[0]).toMatchObject({
      progress: 'out to partners',
      others: [
        { heading: 'Description', text: 'with partners' },
        { heading: 'Priority', text: 'High' },
        { heading: 'Start date', text: '9/2/2024' },
      ],
    });
    expect(plan.problems).toEqual([]);
  });

  it('Asana', async () => {
    expect(shape(await read('asana.csv'))).toEqual([
      { action: 'Rewrite thresholds', theme: 'Front door', leads: ['Anne Faulkner'], due: '2024-10-31', status: null },
      { action: 'Audit 60 contacts', theme: 'Front door', leads: ['Martin Oakley'], due: '2024-09-30', status: 'Completed 2024-10-01' },
    ]); // prettier-ignore
  });

  it('Asana: a task that others name as theirs is no action', async () => {
    const plan = await csv(
      'Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Due Date,Notes,Parent task\n' +
        '1,2024-08-21,,,Front door,,,,,\n2,2024-08-21,,,Rewrite thresholds,,Anne Faulkner,2024-10-31,,Front door\n',
    );
    expect(shape(plan)).toEqual([
      { action: 'Rewrite thresholds', theme: 'Front door', leads: ['Anne Faulkner'], due: '2024-10-31', status: null },
    ]);
  });

  it('Jira, its comments the newest last', async () => {
    const plan = await read('jira.csv');
    expect(shape(plan)).toEqual([
      { action: 'Rewrite thresholds', theme: null, leads: ['Anne Faulkner'], due: '2024-10-31', status: 'In Progress' },
      { action: 'Audit 60 contacts', theme: null, leads: ['Martin Oakley'], due: '2024-09-30', status: 'Done' },
    ]);
    expect(plan.actions.map(({ ref }) => ref)).toEqual(['IMP-1', 'IMP-2']);
    expect(plan.actions[0].entries).toMatchObject([
      { text: 'started', day: '2024-08-21' },
      { text: 'out to partners', day: '2024-10-02' },
    ]);
  });

  it('Jira: an epic is a theme', async () => {
    const plan = await csv(
      'Summary,Issue key,Issue id,Parent,Issue Type,Status,Assignee,Due date\n' +
        'Front door,IMP-1,1,,Epic,To Do,,\nRewrite thresholds,IMP-2,2,1,Task,Done,Priya Nair,31/Oct/24 12:00 AM\n',
    );
    expect(plan.actions).toMatchObject([{ ref: 'IMP-2', action: 'Rewrite thresholds', theme: 'Front door' }]);
  });

  it('Azure DevOps: a feature is a theme, people have their addresses beside them', async () => {
    const plan = await csv(
      'ID,Work Item Type,Title 1,Title 2,Assigned To,State,Tags,Target Date\n' +
        '7,Feature,Front door,,,Active,,\n8,User Story,,Rewrite thresholds,Anne Faulkner <anne.faulkner@council.example>,Closed,ofsted,31/10/2024 00:00:00\n',
    );
    expect(plan.actions).toMatchObject([
      { ref: '8', action: 'Rewrite thresholds', leads: ['Anne Faulkner <anne.faulkner@council.example>'], due: '2024-10-31', status: 'Closed' },
    ]); // prettier-ignore
  });

  it('Monday: the groups of a board are themes', async () => {
    const plan = await readPlan(
      await writeExcel({
        name: 'improvement plan',
        rows: [
          ['Improvement plan'],
          [],
          ['Front door'],
          ['Name', 'Subitems', 'Person', 'Status', 'Date'],
          ['Rewrite thresholds', null, 'Anne Faulkner', 'Working on it', '2024-10-31'],
          [],
          ['Workforce'],
          ['Name', 'Subitems', 'Person', 'Status', 'Date'],
          ['Recruit two IROs', null, 'Martin Oakley, Priya Nair', 'Done', '2024-11-30'],
        ],
      }),
      'board.xlsx',
    );
    expect(shape(plan)).toEqual([
      { action: 'Rewrite thresholds', theme: 'Front door', leads: ['Anne Faulkner'], due: '2024-10-31', status: 'Working on it' },
      { action: 'Recruit two IROs', theme: 'Workforce', leads: ['Martin Oakley', 'Priya Nair'], due: '2024-11-30', status: 'Done' },
    ]); // prettier-ignore
  });

  it('Smartsheet: a row with others indented under it is their theme; addresses are several leads', async () => {
    expect(shape(await read('smartsheet.xlsx'))).toEqual([
      {
        action: 'Rewrite thresholds',
        theme: 'Priority 1 - Front door',
        leads: ['anne.faulkner@council.example', 'priya.nair@council.example'],
        due: '2024-10-31',
        status: 'In Progress',
      },
      {
        action: 'Audit 60 contacts',
        theme: 'Priority 1 - Front door',
        leads: ['martin.oakley@council.example'],
        due: '2024-09-30',
        status: 'Complete',
      },
    ]);
  });

  it('Project: summary tasks are themes, shares of time are no names', async () => {
    const plan = await csv(
      'ID,Active,Task Mode,Name,Duration,Start,Finish,Predecessors,Outline Level,Resource Names,Notes\n' +
        '1,Yes,Auto Scheduled,Front door,90 days,02/09/2024,31/12/2024,,1,,\n' +
        '2,Yes,Auto Scheduled,Rewrite thresholds,43 days,Mon 02/09/24,Thu 31/10/24,,2,"Anne Faulkner[50%],Priya Nair",with partners\n',
    );
    expect(shape(plan)).toEqual([
      { action: 'Rewrite thresholds', theme: 'Front door', leads: ['Anne Faulkner', 'Priya Nair'], due: '2024-10-31', status: null },
    ]); // prettier-ignore
  });
});

describe('dates with the month first', () => {
  it('are proven by their column', async () => {
    const { actions, problems } = await csv('Action,Lead,Due\nOne,Me,12/05/2024\nTwo,You,11/30/2024\n');
    expect(actions.map(({ due }) => due)).toEqual(['2024-12-05', '2024-11-30']);
    expect(problems).toEqual([]);
  });

  it('are the day first, as councils write, where nothing says otherwise', async () => {
    const { actions, problems } = await csv('Action,Lead,Due\nOne,Me,12/05/2024\nTwo,You,11/10/2024\n');
    expect(actions.map(({ due }) => due)).toEqual(['2024-05-12', '2024-10-11']);
    expect(problems).toEqual([]);
  });

  const TASKS = 'Task Name,Bucket Name,Progress,Due date\nOne,A,In progress,12/05/2024\nTwo,A,Completed,11/10/2024\n';

  it('are asked once for the column of a program that may write either way', async () => {
    const { actions, problems } = await csv(TASKS);
    expect(actions.map(({ due }) => due)).toEqual([null, null]);
    expect(problems).toMatchObject([{ place: 'row 1, column 4', kind: 'date order' }]);
  });

  it('are as somebody answered', async () => {
    const { actions, problems } = await csv(TASKS, { dates: { 'due date': 'month first' } });
    expect(actions.map(({ due }) => due)).toEqual(['2024-12-05', '2024-11-10']);
    expect(problems).toEqual([]);
  });

  it('are asked where a column holds proof of both', async () => {
    const { actions, problems } = await csv('Action,Lead,Due\nA,Me,12/05/2024\nB,Me,11/30/2024\nC,Me,30/11/2024\n');
    expect(actions.map(({ due }) => due)).not.toContain('2024-05-12');
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'date order' }));
  });

  it('in the product’s own export, saved where months come first', async () => {
    const { actions, problems } = await read('own-export-en-us.csv');
    expect(actions).toHaveLength(54);
    const due = new Map(actions.map((action) => [action.ref, action.due]));
    expect([due.get('1.1'), due.get('1.3'), due.get('2.4')]).toEqual(['2026-10-09', '2026-12-24', '2027-01-20']);
    expect([...due.values()]).not.toContain(null);
    expect(problems).toEqual([]);
  });
});

describe('what is no action', () => {
  it('a calendar beside a task sheet is a drawing', async () => {
    const { actions, problems } = await read('gantt.xlsx');
    expect(actions).toMatchObject([
      { action: 'Write sufficiency strategy', leads: ['H of Commissioning'], due: '2024-11-29' },
      { action: 'Tender for residential homes', leads: ['Procurement'], due: '2025-02-28' },
      { action: 'Open two homes', leads: ['AD Resources'], due: '2025-09-30' },
    ]);
    expect(problems).toEqual([]);
  });

  it('a row of nothing but its number', async () => {
    const { actions, problems } = await read('numbered-blank-rows.xlsx');
    expect(actions.map(({ ref }) => ref)).toEqual(['1', '2', '3']);
    expect(problems).toEqual([]);
  });

  it('a row of nothing but formulas filled down, worked out or not', async () => {
    const late = (result?: string | number): object => ({ value: { formula: 'IF(C2="","",1)', result } });
    const bytes = await writeExcel({
      name: 'Tracker',
      rows: [
        ['No.', 'Action', 'Lead', 'Due date', 'RAG', 'Days late'],
        [1, 'Hold a weekly meeting', 'Anne Lee', '31/03/2025', late('Green'), late(4)],
        ...Array.from({ length: 40 }, (_, at) => [at + 2, null, null, null, late(at % 2 ? 'Green' : ''), late(0)]),
        [null, null, null, null, late(), late()],
      ] as never,
    });
    const { actions, problems } = await readPlan(bytes, 'tracker.xlsx');
    expect(actions).toMatchObject([{ ref: '1', action: 'Hold a weekly meeting', rating: 'Green' }]);
    expect(problems).toEqual([]);
  });
});

describe('what stands in a cell', () => {
  it('a coloured dot is a rating', async () => {
    expect((await read('dot-rag.docx')).actions.map(({ rating }) => rating)).toEqual(['Green', 'Red']);
  });

  it('a coloured sign is a rating', async () => {
    const { actions } = await read('emoji-continued.docx');
    expect(actions.map(({ rating }) => rating)).toEqual(['Green', 'Amber', 'Red', 'Grey']);
  });

  it('“Key activity” is the action over its milestones', async () => {
    const { actions } = await read('milestones.xlsx');
    expect(actions).toMatchObject([
      { theme: 'Strengthen QA', action: 'Embed audit cycle', leads: ['Head of QA'] },
      { theme: 'Voice of child', action: 'Launch app', due: '2024-11-30', leads: ['Participation lead'] },
    ]);
  });

  it('“Ofsted rec.” is the recommendation; quarters are entries, the newest last', async () => {
    const { actions } = await read('quarters.xlsx');
    expect(actions[0]).toMatchObject({
      ref: '1.1',
      theme: 'Priority 1: Front door and early help',
      recommendation: 'The timely recognition of risk',
      recommendationNumber: '1',
      action: 'Implement new threshold document',
    });
    expect(actions[3].entries.map(({ text }) => text)).toEqual(['72%', '75%', '79%']);
  });

  it('the newest quarter is last, whichever way the columns run', async () => {
    const { actions } = await csv('Action,Lead,Q2 2025/26,Q1 2025/26,Q4 2024/25\nSupervise monthly,TMs,79%,75%,72%\n');
    expect(actions[0].entries).toEqual([
      { heading: 'Q4 2024/25', text: '72%', day: '2025-03-31' },
      { heading: 'Q1 2025/26', text: '75%', day: '2025-06-30' },
      { heading: 'Q2 2025/26', text: '79%', day: '2025-09-30' },
    ]);
  });

  it('dated lines of one cell are entries', async () => {
    const { actions } = await csv(
      'Action,Lead,Progress\nSupervise monthly,TMs,"14/10/24: 72% in time\nsome still late\n12/01/25 - 85% in time"\n',
    );
    expect(actions[0].entries).toMatchObject([
      { text: '72% in time\nsome still late', day: '2024-10-14' },
      { text: '85% in time', day: '2025-01-12' },
    ]);
  });

  it('bullets beside as many dates are as many actions', async () => {
    const { actions } = await readPlan(
      await writeExcel({
        name: 'Plan',
        rows: [
          ['Recommendation', 'Action', 'Lead', 'Due'],
          [
            'Improve supervision',
            '• Revise the policy\n• Train the managers\n• Audit the notes',
            'Head of QA',
            '31/03/2025\n30/06/2025\nSeptember 2025',
          ],
          ['Improve recording', '• Revise the form\n• Tell every team', 'Head of QA', '31/03/2025'],
        ],
      }),
      'plan.xlsx',
    );
    expect(actions.map(({ action, due, leads }) => [action, due, leads.join()])).toEqual([
      ['Revise the policy', '2025-03-31', 'Head of QA'],
      ['Train the managers', '2025-06-30', 'Head of QA'],
      ['Audit the notes', null, 'Head of QA'],
      ['Revise the form\nTell every team', '2025-03-31', 'Head of QA'],
    ]);
    expect(actions.slice(0, 3).map(({ recommendation }) => recommendation)).toEqual(
      Array(3).fill('Improve supervision'),
    );
  });

  it('headings merged over three rows', async () => {
    const { actions } = await readPlan(
      await writeExcel({
        name: 'Plan',
        rows: [
          ['No.', 'Action', 'Who', null, 'Progress', null],
          [null, null, 'Lead', 'Support', '2024/25', null],
          [null, null, null, null, 'Q1', 'Q2'],
          ['1', 'Hold a weekly meeting', 'Anne Lee', 'Legal', 'Begun', 'Weekly'],
        ],
        merges: ['A1:A3', 'B1:B3', 'C1:D1', 'C2:C3', 'D2:D3', 'E1:F1', 'E2:F2'],
      }),
      'plan.xlsx',
    );
    expect(actions).toMatchObject([{ ref: '1', action: 'Hold a weekly meeting', leads: ['Anne Lee', 'Legal'] }]);
    expect(actions[0].entries.map(({ text }) => text)).toEqual(['Begun', 'Weekly']);
  });
});
