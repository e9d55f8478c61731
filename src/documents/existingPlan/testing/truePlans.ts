import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeExcel } from './writeExcel';
import { cells, openDocumentOf, row } from './writeOpenDocument';
import { writeWord } from './writeWord';
import type { TrueAction } from './truthScore';

/** A plan with invented facts in a layout that councils use, and the correct result of reading it. */
export interface TruePlan {
  name: string;
  fileName: string;
  write(): Promise<Uint8Array>;
  truth: TrueAction[];
}

const day = (year: number, month: number, date: number): { value: Date; format: string } => ({
  value: new Date(Date.UTC(year, month - 1, date)),
  format: 'dd/mm/yyyy',
});
/** A file that is kept beside this one. */
export const kept = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(__dirname, 'files', name)));

const PRINTED_ACTIONS = [
  'Hold a weekly meeting of team managers to track every assessment that is overdue',
  'Train the duty team in thresholds, consent and what a good contact record holds',
  'Extend the opening hours of the front door to weekends and evenings',
  'Revise the supervision policy so that reflective supervision happens each quarter',
  'Publish practice standards with social workers and put them on every desk',
  'Audit twenty files a month and give findings back within five days',
];
const PRINTED_RECOMMENDATIONS = [
  'Ensure that management oversight of initial contacts avoids delay',
  'Ensure that supervision is regular and reflective',
  'Ensure that practice standards are known',
];

/** The 18 rows of the two kept PDF files, printed over five pages, some rows divided by a page break. */
export const printedPlan: TrueAction[] = Array.from({ length: 18 }, (_, at) => {
  const [of, place] = [Math.floor(at / 6), at % 6];
  return {
    ref: `${of + 1}.${place + 1}`,
    theme: 'Priority 1: Front door',
    recommendation: PRINTED_RECOMMENDATIONS[of],
    action: `${PRINTED_ACTIONS[((at + 1) * 5) % 6]}, round ${at + 1}`,
    leads: at % 2 ? ['Owen Bright', 'Sarah Penrose'] : ['Head of Front Door'],
    due: `2027-0${of + 3}-${10 + place}`,
    measure: `${90 + place}% in time`,
    rating: ['Red', 'Amber', 'Green', 'Blue'][(at + 1) % 4],
    ...(place % 3 ? { progress: 'Begun in May\nFirst figures seen' } : {}),
  };
});

/** The actions in the papers of this product that were printed to PDF. The withdrawn one is none of the plan's. */
export const ownPaper: TrueAction[] = [
  { ref: '1.1', theme: 'Priority 1: The front door', recommendation: 'Ensure that every contact is signed off.', action: 'Sign off every first contact', outcome: 'No child waits.', leads: ['Priya Nair'], due: '2026-12-18', rating: 'Blue' },
  { ref: '1.2', theme: 'Priority 1: The front door', recommendation: 'Ensure that every contact is signed off.', action: 'Train the duty team', leads: ['Martin Oakley'], due: '2026-12-18', rating: 'Amber' },
  { ref: '2.1', theme: 'Priority 2: Housing', recommendation: 'Ensure that no young person is homeless.', action: 'Agree a housing protocol', leads: ['Martin Oakley'], due: '2026-10-21', rating: 'Red' },
  { ref: '2.2', theme: 'Priority 2: Housing', recommendation: 'Ensure that no young person is homeless.', action: 'Open a contact centre', leads: ['Martin Oakley'], due: '2027-02-26', rating: 'Amber' },
  { ref: '2.4', theme: 'Priority 2: Housing', recommendation: 'Ensure that no young person is homeless.', action: 'Publish the pledge', leads: ['Martin Oakley'], due: '2026-12-18', rating: 'Green' },
]; // prettier-ignore

const text = (content: string) => async (): Promise<Uint8Array> => new TextEncoder().encode(content);

export const truePlans: readonly TruePlan[] = [
  {
    name: 'a sheet with what and how side by side',
    fileName: 'what-and-how.xlsx',
    write: () =>
      writeExcel({
        name: 'Plan',
        rows: [
          ['Ref', 'What we will do', 'How we will do it', 'Who', 'By when', 'What difference will it make?', 'How will we know?', 'RAG'],
          ['1.1', 'Strengthen supervision', 'Train every manager in reflective supervision', 'Head of Safeguarding', day(2027, 3, 31), 'Children are helped sooner', '90% of supervision on time', 'Amber'],
          ['1.2', 'Hear children’s voices', 'Build a children’s panel that meets monthly', 'Participation Lead', day(2027, 6, 30), 'Children shape services', 'Panel minutes', 'Green'],
        ],
      }), // prettier-ignore
    truth: [
      { ref: '1.1', action: 'Strengthen supervision', leads: ['Head of Safeguarding'], due: '2027-03-31', outcome: 'Children are helped sooner', measure: '90% of supervision on time', rating: 'Amber' },
      { ref: '1.2', action: 'Hear children’s voices', leads: ['Participation Lead'], due: '2027-06-30', outcome: 'Children shape services', measure: 'Panel minutes', rating: 'Green' },
    ], // prettier-ignore
  },
  {
    name: 'a sheet with recommendations merged over their actions',
    fileName: 'merged.xlsx',
    write: () =>
      writeExcel({
        name: 'Ofsted action plan',
        rows: [
          ['Ofsted recommendation', 'No.', 'Action', 'Responsible officer', 'Target date', 'Progress update', 'BRAG'],
          ['Improve the quality of assessments', '1', 'Revise the assessment template', 'Anne Lee', day(2027, 1, 29), 'Draft agreed', { fill: 'FFC000' }],
          [null, '2', 'Train assessors in analysis', 'Omar Khan', day(2027, 4, 30), 'First cohort done', { fill: '00B050' }],
          ['Improve placement sufficiency', '3', 'Open two children’s homes', 'Beth Rowe', day(2027, 9, 30), 'Site bought', { fill: 'FF0000' }],
        ],
        merges: ['A2:A3'],
      }), // prettier-ignore
    truth: [
      { ref: '1', action: 'Revise the assessment template', recommendation: 'Improve the quality of assessments', leads: ['Anne Lee'], due: '2027-01-29', progress: 'Draft agreed', rating: 'Amber' },
      { ref: '2', action: 'Train assessors in analysis', recommendation: 'Improve the quality of assessments', leads: ['Omar Khan'], due: '2027-04-30', progress: 'First cohort done', rating: 'Green' },
      { ref: '3', action: 'Open two children’s homes', recommendation: 'Improve placement sufficiency', leads: ['Beth Rowe'], due: '2027-09-30', progress: 'Site bought', rating: 'Red' },
    ], // prettier-ignore
  },
  {
    name: 'a sheet with priorities in bands',
    fileName: 'bands.xlsx',
    write: () =>
      writeExcel({
        name: 'Tracker',
        rows: [
          ['Ref', 'Action', 'Lead', 'Deadline', 'Success measure', 'Status'],
          ['Priority 1: Front door', null, null, null, null, null],
          ['1.1', 'Publish the threshold document', 'Cara Dunn', day(2027, 2, 26), 'Partners use it', 'On track'],
          ['1.2', 'Audit sixty contacts', 'Cara Dunn', day(2027, 3, 26), '95% agree', 'Not started'],
          ['Priority 2: Workforce', null, null, null, null, null],
          ['2.1', 'Recruit ten social workers', 'Dev Patel', day(2027, 7, 30), 'Vacancy rate under 10%', 'Delayed'],
        ],
        merges: ['A2:F2', 'A5:F5'],
      }), // prettier-ignore
    truth: [
      { ref: '1.1', theme: 'Front door', action: 'Publish the threshold document', leads: ['Cara Dunn'], due: '2027-02-26', measure: 'Partners use it' },
      { ref: '1.2', theme: 'Front door', action: 'Audit sixty contacts', leads: ['Cara Dunn'], due: '2027-03-26', measure: '95% agree' },
      { ref: '2.1', theme: 'Workforce', action: 'Recruit ten social workers', leads: ['Dev Patel'], due: '2027-07-30', measure: 'Vacancy rate under 10%' },
    ].map((action) => ({ ...action, theme: `Priority ${action.ref[0]}: ${action.theme}` })), // prettier-ignore
  },
  {
    name: 'a sheet a month a column',
    fileName: 'months.xlsx',
    write: () =>
      writeExcel({
        name: 'Plan',
        rows: [
          ['No', 'Key action', 'Owner', 'Completion date', 'Intended impact', 'January 2027', 'February 2027'],
          ['A1', 'Set up a permanence panel', 'Ella Frost', day(2027, 5, 28), 'No child drifts', 'Terms drafted', 'First panel held'],
          ['A2', 'Review every plan over a year', 'Finn Gray', day(2027, 8, 31), 'Plans are current', 'Ten reviewed', 'Thirty reviewed'],
        ],
      }), // prettier-ignore
    truth: [
      { ref: 'A1', action: 'Set up a permanence panel', leads: ['Ella Frost'], due: '2027-05-28', outcome: 'No child drifts', progress: 'January 2027: Terms drafted February 2027: First panel held' },
      { ref: 'A2', action: 'Review every plan over a year', leads: ['Finn Gray'], due: '2027-08-31', outcome: 'Plans are current', progress: 'January 2027: Ten reviewed February 2027: Thirty reviewed' },
    ], // prettier-ignore
  },
  {
    name: 'a Word table for each recommendation',
    fileName: 'tables.docx',
    write: () =>
      writeWord(
        { text: 'Improvement plan', heading: 1 },
        { text: 'Recommendation 1: Improve the timeliness of visits', heading: 2 },
        { table: [['Action', 'Lead', 'Timescale', 'Outcome'], ['Report late visits every week', 'Gail Hart', '31 March 2027', 'Visits happen on time'], ['Rebalance caseloads', 'Hugo Ines', '30 June 2027', 'Workers have time']] },
        { text: 'Recommendation 2: Improve life-story work', heading: 2 },
        { table: [['Action', 'Lead', 'Timescale', 'Outcome'], ['Train carers in life-story work', 'Iris Jones', '30 September 2027', 'Children know their story']] },
      ), // prettier-ignore
    truth: [
      { action: 'Report late visits every week', recommendation: 'Improve the timeliness of visits', leads: ['Gail Hart'], due: '2027-03-31', outcome: 'Visits happen on time' },
      { action: 'Rebalance caseloads', recommendation: 'Improve the timeliness of visits', leads: ['Hugo Ines'], due: '2027-06-30', outcome: 'Workers have time' },
      { action: 'Train carers in life-story work', recommendation: 'Improve life-story work', leads: ['Iris Jones'], due: '2027-09-30', outcome: 'Children know their story' },
    ], // prettier-ignore
  },
  {
    name: 'one long Word table with a coloured rating',
    fileName: 'long.docx',
    write: () =>
      writeWord({
        table: [
          ['Ref', 'What needs to improve', 'Actions', 'Lead officer', 'Due date', 'How we will measure success', 'RAG rating'],
          ['1', { lines: ['Pathway planning'], down: 'start' }, 'Write pathway plans with young people', 'Jack King', '30/04/2027', 'All plans co-signed', { lines: [''], fill: '00B050' }],
          ['2', { down: 'more' }, 'Offer health passports', 'Kim Lowe', '31/05/2027', '100% have one', { lines: [''], fill: 'FFC000' }],
        ],
      }), // prettier-ignore
    truth: [
      { ref: '1', recommendation: 'Pathway planning', action: 'Write pathway plans with young people', leads: ['Jack King'], due: '2027-04-30', measure: 'All plans co-signed', rating: 'Green' },
      { ref: '2', recommendation: 'Pathway planning', action: 'Offer health passports', leads: ['Kim Lowe'], due: '2027-05-31', measure: '100% have one', rating: 'Amber' },
    ], // prettier-ignore
  },
  {
    name: 'a CSV with outcomes beside measures',
    fileName: 'outcomes.csv',
    write: text(
      'Action ref,Theme,Action,Desired outcome,Measure of success,Lead officer,Deputy,Due date,RAG,Comments\n' +
        '3.1,Leadership,Publish a quarterly dashboard,Members challenge well,Dashboard seen by scrutiny,Lena Moss,Max Nunn,31/03/2027,Green,First one published\n' +
        '3.2,Leadership,Hold a practice week,Leaders know practice,Two weeks a year,Nina Orr,,30/11/2027,Amber,Dates being agreed\n',
    ),
    truth: [
      { ref: '3.1', theme: 'Leadership', action: 'Publish a quarterly dashboard', outcome: 'Members challenge well', measure: 'Dashboard seen by scrutiny', leads: ['Lena Moss', 'Max Nunn'], due: '2027-03-31', rating: 'Green', progress: 'First one published' },
      { ref: '3.2', theme: 'Leadership', action: 'Hold a practice week', outcome: 'Leaders know practice', measure: 'Two weeks a year', leads: ['Nina Orr'], due: '2027-11-30', rating: 'Amber', progress: 'Dates being agreed' },
    ], // prettier-ignore
  },
  {
    name: 'a task list of a program',
    fileName: 'tasks.csv',
    write: text(
      'Task ID,Task Name,Bucket Name,Progress,Priority,Assigned To,Created By,Created Date,Start date,Due date,Late\n' +
        'p1,Agree the sufficiency strategy,Commissioning,In progress,Medium,Olga Price,Ann Ash,01/13/2027,,03/31/2027,false\n' +
        'p2,Join the regional care cooperative,Commissioning,Not started,Medium,Pete Quinn;Olga Price,Ann Ash,01/14/2027,,06/30/2027,false\n',
    ),
    truth: [
      { theme: 'Commissioning', action: 'Agree the sufficiency strategy', leads: ['Olga Price'], due: '2027-03-31' },
      { theme: 'Commissioning', action: 'Join the regional care cooperative', leads: ['Pete Quinn', 'Olga Price'], due: '2027-06-30' },
    ], // prettier-ignore
  },
  {
    name: 'a sheet with two leads, a revised date and what was hoped for',
    fileName: 'revised.xlsx',
    write: () =>
      writeExcel({
        name: 'Plan',
        rows: [
          ['Improvement plan 2027', null, null, null, null, null, null, null, null],
          ['Ref', 'Workstream', 'Improvement action', 'Lead', 'Supporting officer', 'Original date', 'Revised date', 'Expected impact', 'How it will be measured'],
          ['W1', 'Practice', 'Launch a practice model', 'Quinn Ray', 'Rosa Shaw', day(2027, 1, 29), day(2027, 4, 30), 'One way of working', 'Every team trained'],
          ['W2', 'Practice', 'Start group supervision', 'Sam Tate', null, day(2027, 2, 26), null, 'Workers reflect together', 'Monthly in each team'],
        ],
        merges: ['A1:I1'],
      }), // prettier-ignore
    truth: [
      { ref: 'W1', theme: 'Practice', action: 'Launch a practice model', leads: ['Quinn Ray', 'Rosa Shaw'], due: '2027-04-30', outcome: 'One way of working', measure: 'Every team trained' },
      { ref: 'W2', theme: 'Practice', action: 'Start group supervision', leads: ['Sam Tate'], due: '2027-02-26', outcome: 'Workers reflect together', measure: 'Monthly in each team' },
    ], // prettier-ignore
  },
  {
    name: 'a CSV that asks questions over its columns',
    fileName: 'questions.csv',
    write: text(
      'What did Ofsted say?,What are we going to do?,Who is responsible?,By when?,How will we know we have succeeded?,Where are we now?\n' +
        'Too many children wait for an assessment,Add a second duty team,Uma Vale,30/04/2027,No child waits over five days,Posts advertised\n' +
        'Records lack chronologies,Give each team a chronology guide,Will York,28/05/2027,Nine in ten files have one,Guide drafted\n',
    ),
    truth: [
      { recommendation: 'Too many children wait for an assessment', action: 'Add a second duty team', leads: ['Uma Vale'], due: '2027-04-30', measure: 'No child waits over five days', progress: 'Posts advertised' },
      { recommendation: 'Records lack chronologies', action: 'Give each team a chronology guide', leads: ['Will York'], due: '2027-05-28', measure: 'Nine in ten files have one', progress: 'Guide drafted' },
    ], // prettier-ignore
  },
  {
    name: 'an OpenDocument sheet with merged recommendations',
    fileName: 'merged.ods',
    write: async () =>
      openDocumentOf(
        'spreadsheet',
        '<table:table table:name="Plan">' +
          row('Ref', 'Recommendation', 'Action', 'Lead', 'Due date', 'Success measure', 'RAG', 'Progress') +
          '<table:table-row>' +
          cells('1.1') +
          '<table:table-cell table:number-rows-spanned="2"><text:p>Improve care planning</text:p></table:table-cell>' +
          cells('Rewrite every care plan', 'Vera Wells', '31/03/2027', 'All plans current', 'Amber', 'Half are done') +
          '</table:table-row><table:table-row>' +
          cells('1.2') +
          '<table:covered-table-cell/>' +
          cells('Train reviewing officers', 'Yusuf Zane', '30/06/2027', 'Nine in ten trained', 'Green', '') +
          '</table:table-row></table:table>',
      ),
    truth: [
      { ref: '1.1', recommendation: 'Improve care planning', action: 'Rewrite every care plan', leads: ['Vera Wells'], due: '2027-03-31', measure: 'All plans current', rating: 'Amber', progress: 'Half are done' },
      { ref: '1.2', recommendation: 'Improve care planning', action: 'Train reviewing officers', leads: ['Yusuf Zane'], due: '2027-06-30', measure: 'Nine in ten trained', rating: 'Green' },
    ], // prettier-ignore
  },
  {
    name: 'an OpenDocument text with a table for each priority',
    fileName: 'priorities.odt',
    write: async () =>
      openDocumentOf(
        'text',
        '<text:h text:outline-level="1">Improvement plan</text:h>' +
          '<text:h text:outline-level="2">Priority 1: Leadership</text:h><table:table table:name="One">' +
          row('Action', 'Lead', 'Timescale', 'Outcome') +
          row('Publish a board charter', 'Amy Birch', '26 February 2027', 'Partners hold each other to account') +
          '</table:table><text:h text:outline-level="2">Priority 2: Permanence</text:h><table:table table:name="Two">' +
          row('Action', 'Lead', 'Timescale', 'Outcome') +
          row('Hold a monthly permanence panel', 'Carl Dee', '30 April 2027', 'No child waits without a plan') +
          '</table:table>',
      ),
    truth: [
      { theme: 'Priority 1: Leadership', action: 'Publish a board charter', leads: ['Amy Birch'], due: '2027-02-26', outcome: 'Partners hold each other to account' },
      { theme: 'Priority 2: Permanence', action: 'Hold a monthly permanence panel', leads: ['Carl Dee'], due: '2027-04-30', outcome: 'No child waits without a plan' },
    ], // prettier-ignore
  },
  {
    name: 'a Word plan printed to PDF, with borders',
    fileName: 'plan-with-borders.pdf',
    write: () => kept('plan-with-borders.pdf'),
    truth: printedPlan,
  },
  {
    name: 'a Word plan printed to PDF, without borders',
    fileName: 'plan-without-borders.pdf',
    write: () => kept('plan-without-borders.pdf'),
    truth: printedPlan,
  },
  {
    name: 'the plan of this product, printed to PDF from its web page',
    fileName: 'own-plan.pdf',
    write: () => kept('own-plan.pdf'),
    truth: ownPaper,
  },
  {
    name: 'a cover report of this product with the plan as its appendix, printed to PDF',
    fileName: 'own-cover-report.pdf',
    write: () => kept('own-cover-report.pdf'),
    truth: ownPaper,
  },
  {
    name: 'a task list of Smartsheet',
    fileName: 'smartsheet.xlsx',
    write: () => kept('smartsheet.xlsx'),
    truth: [
      { theme: 'Priority 1 - Front door', action: 'Rewrite thresholds', leads: ['anne.faulkner@council.example', 'priya.nair@council.example'], due: '2024-10-31', rating: 'Amber', progress: 'out to partners' },
      { theme: 'Priority 1 - Front door', action: 'Audit 60 contacts', leads: ['martin.oakley@council.example'], due: '2024-09-30', rating: 'Green' },
    ], // prettier-ignore
  },
];
