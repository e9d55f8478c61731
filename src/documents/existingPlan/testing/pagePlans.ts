import { writePdf } from '../../report/testing/writePdf';
import type { PdfLine } from '../../report/testing/writePdf';
import { writeExcel } from './writeExcel';
import { cells, openDocumentOf, row } from './writeOpenDocument';
import { writeWord } from './writeWord';
import type { TruePlan } from './truePlans';
import type { TrueAction } from './truthScore';

const text = (content: string) => async (): Promise<Uint8Array> => new TextEncoder().encode(content);

const THRESHOLDS = 'The timeliness of decisions when children are first referred is not good enough.';
const HEALTH = 'Leaders should reduce the time that children wait for an assessment of their needs.';

/** The actions of a plan whose table has, for each recommendation, one row with several numbered actions. */
const numberedInCells: TrueAction[] = [
  { ref: '1.1', action: 'Send every notification to schools before nine', leads: ['DCI Ann Wray'], due: '2026-11-30', rating: 'Amber' },
  { ref: '1.2', action: 'Audit fifty notifications each quarter', leads: ['Business Manager'], due: '2027-01-31', rating: 'Amber' },
].map((action) => ({ ...action, recommendation: HEALTH, outcome: 'Help comes sooner', progress: 'First audit planned' })); // prettier-ignore

/** Columns of a page without lines: where each begins. */
const [NO, DOING, WHO, WHEN, GOING] = [50, 80, 290, 420, 500];
const unruled = (...rows: [string, string, string, string, string][]): PdfLine[] => [
  { cells: [[NO, 'No'], [DOING, 'What we are doing'], [WHO, 'Who leads'], [WHEN, 'When'], [GOING, 'How it is going']], size: 10, bold: true, above: 6 },
  ...rows.map(([no, doing, who, when, going]): PdfLine => ({ cells: [[NO, no], [DOING, doing], [WHO, who], [WHEN, when], [GOING, going]], size: 10, above: 8 })),
]; // prettier-ignore

/**
 * Plans whose facts stand elsewhere than in a cell of their row: in paragraphs, in brackets, in a key, in a line over
 * the table, or in headings of two tiers.
 */
export const pagePlans: readonly TruePlan[] = [
  {
    name: 'a Word plan in paragraphs with labels, the leads by initials with a key',
    fileName: 'paragraphs.docx',
    write: () =>
      writeWord(
        { text: 'Action plan after our inspection', heading: 1 },
        { text: 'Recommendation 1', heading: 2 },
        'The quality of supervision and management oversight of practice.',
        'Action 1a: Write a supervision framework with clear expectations.',
        'Lead: RO   By when: 30 September 2026',
        'Progress: Agreed by the practice board.',
        'Action 1b: Observe the supervision of every team manager once a year.',
        'Lead: Service Managers   By when: March 2027',
        'Cost centre: 4410',
        'What will be different for children: Plans move on without drift.',
        { text: 'Recommendation 2', heading: 2 },
        'The response to young people who are homeless.',
        'Action 2a: Revise the joint housing protocol.',
        'Lead: RO / SK   By when: 31 July 2026',
        { text: 'Key to leads', heading: 2 },
        'RO – Rachel Orme, Head of Practice',
        'SK – Sean Kilroy, Head of Housing Options',
      ),
    truth: [
      { ref: '1a', recommendation: 'The quality of supervision and management oversight of practice.', action: 'Write a supervision framework with clear expectations.', leads: ['Rachel Orme'], due: '2026-09-30', progress: 'Agreed by the practice board.', outcome: 'Plans move on without drift.' },
      { ref: '1b', recommendation: 'The quality of supervision and management oversight of practice.', action: 'Observe the supervision of every team manager once a year.', leads: ['Service Managers'], outcome: 'Plans move on without drift.' },
      { ref: '2a', recommendation: 'The response to young people who are homeless.', action: 'Revise the joint housing protocol.', leads: ['Rachel Orme', 'Sean Kilroy'], due: '2026-07-31' },
    ], // prettier-ignore
  },
  {
    name: 'a Word table with the inspectors’ words and the outcome in rows over its headings',
    fileName: 'rows-over-headings.docx',
    write: () =>
      writeWord({
        table: [
          [{ lines: ['Priority 1: The front door'], across: 5 }],
          [{ lines: [`Ofsted said: “${THRESHOLDS}”`], across: 5 }],
          ['Outcome:', { lines: ['Children get help at once'], across: 4 }],
          ['What we will do', 'Who', 'By when', 'Prev. RAG', 'Current RAG'],
          ['Publish the threshold document again', 'Head of MASH', '30/09/2026', { lines: ['▲'] }, { lines: ['✔'] }],
          ['Look each morning at open contacts', 'Head of MASH', '30/11/2026', { lines: ['■'] }, { lines: ['▲'] }],
        ],
      }, 'Key: ✔ complete    ● on track    ▲ at risk    ■ off track'), // prettier-ignore
    truth: [
      { action: 'Publish the threshold document again', due: '2026-09-30', rating: 'Blue' },
      { action: 'Look each morning at open contacts', due: '2026-11-30', rating: 'Amber' },
    ].map((action) => ({ ...action, leads: ['Head of MASH'], theme: 'Priority 1: The front door', recommendation: THRESHOLDS, outcome: 'Children get help at once' })), // prettier-ignore
  },
  {
    name: 'a Word table with several numbered actions in one row',
    fileName: 'numbered-in-cells.docx',
    write: () =>
      writeWord(`Area for improvement 1: ${HEALTH}`, {
        table: [
          ['Intended impact', 'Actions', 'Lead', 'Timescale', 'RAG', 'Progress'],
          [
            'Help comes sooner',
            {
              lines: [
                '1.1 Send every notification to schools before nine',
                '1.2 Audit fifty notifications each quarter',
              ],
            },
            { lines: ['1.1 DCI Ann Wray', '1.2 Business Manager'] },
            { lines: ['1.1 30 Nov 2026', '1.2 31 Jan 2027'] },
            'Amber',
            'First audit planned',
          ],
        ],
      }),
    truth: numberedInCells,
  },
  {
    name: 'a plan on one page, its actions with lead and date in brackets',
    fileName: 'on-a-page.xlsx',
    write: () =>
      writeExcel({
        name: 'Plan on a page',
        rows: [
          ['Our priorities', '1. Homes that are safe', '2. Tenants who are heard'],
          ['What will success look like?', 'Every home meets the standard', 'Tenants change what we do'],
          ['What will we do?', '1.1 Finish the fire risk actions (JS, Sept 2026)\n1.2 Inspect the wiring of every home (PK, 31/03/27)', '2.1 Recruit a panel of tenants (JS, ongoing)\n2.2 Answer complaints in ten days (PK, 1 May 2027)'],
          ['How will we measure it?', '95% of actions closed', 'Satisfaction at 70%'],
          ['Leads: JS = Jo Saunders, Director of Housing; PK = Pritpal Kaur, Head of Assets', null, null],
        ],
        merges: ['A5:C5'],
      }), // prettier-ignore
    truth: [
      { ref: '1.1', action: 'Finish the fire risk actions', leads: ['Jo Saunders'] },
      { ref: '1.2', action: 'Inspect the wiring of every home', leads: ['Pritpal Kaur'], due: '2027-03-31' },
      { ref: '2.1', action: 'Recruit a panel of tenants', leads: ['Jo Saunders'] },
      { ref: '2.2', action: 'Answer complaints in ten days', leads: ['Pritpal Kaur'], due: '2027-05-01' },
    ].map((action) => ({
      ...action,
      ...(action.ref.startsWith('1') ? { theme: '1. Homes that are safe', outcome: 'Every home meets the standard', measure: '95% of actions closed' } : { theme: '2. Tenants who are heard', outcome: 'Tenants change what we do', measure: 'Satisfaction at 70%' }),
    })), // prettier-ignore
  },
  {
    name: 'a sheet with headings in two tiers: months, quarters with a rating each, start and end',
    fileName: 'two-tiers.xlsx',
    write: () =>
      writeExcel({
        name: 'Monitoring',
        rows: [
          ['UID', 'What the peer team recommended', 'Our action', 'Lead member', 'Lead officer', 'Timescale', null, 'Quarter 1', null, 'Quarter 2', null],
          [null, null, null, null, null, 'Start', 'End', 'RAG', 'Comment', 'RAG', 'Comment'],
          ['R-1', 'Set out a clear corporate plan', 'Adopt a plan with five priorities', 'Cllr Bea Wood', 'Chief Executive', '01/04/2026', '30/09/2026', 'A', 'Workshops held', 'G', 'Draft consulted on'],
          ['R-2', 'Set out a clear corporate plan', 'Align service plans with it', 'Cllr Bea Wood', 'Director of Resources', '01/09/2026', '31/03/2027', null, null, 'R', 'Not begun'],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:G1', 'H1:I1', 'J1:K1'],
      }), // prettier-ignore
    truth: [
      { ref: 'R-1', recommendation: 'Set out a clear corporate plan', action: 'Adopt a plan with five priorities', leads: ['Chief Executive'], due: '2026-09-30', rating: 'Green', progress: 'Quarter 1 Comment: Workshops held Quarter 2 Comment: Draft consulted on' },
      { ref: 'R-2', recommendation: 'Set out a clear corporate plan', action: 'Align service plans with it', leads: ['Director of Resources'], due: '2027-03-31', rating: 'Red', progress: 'Quarter 2 Comment: Not begun' },
    ], // prettier-ignore
  },
  {
    name: 'an OpenDocument text with a column of numbers without a heading, and lines over its table',
    fileName: 'blank-heading.odt',
    write: async () =>
      openDocumentOf(
        'text',
        '<text:p>Priority A: Foster carers</text:p><text:p>Ofsted: “Foster carers do not always feel well supported.”</text:p>' +
          '<text:p>What will success look like? Carers stay with us.</text:p><table:table table:name="One">' +
          row('', 'Action', 'Lead', 'Deadline') +
          row('A1', 'Give every household a named worker', 'Hargreave, Louise', '31/12/2026') +
          row('A2', 'Set up a council of carers', 'Osei, Daniel', '1.2.27') +
          '</table:table>',
      ),
    truth: [
      { ref: 'A1', action: 'Give every household a named worker', leads: ['Hargreave, Louise'], due: '2026-12-31' },
      { ref: 'A2', action: 'Set up a council of carers', leads: ['Osei, Daniel'], due: '2027-02-01' },
    ].map((action) => ({ ...action, theme: 'Priority A: Foster carers', recommendation: 'Foster carers do not always feel well supported.', outcome: 'Carers stay with us.' })), // prettier-ignore
  },
  {
    name: 'a sheet of audit actions, grouped by an unknown column and rated under “Now”',
    fileName: 'audit-actions.ods',
    write: async () =>
      openDocumentOf(
        'spreadsheet',
        `<table:table table:name="Actions">${row('Audit', 'Finding', 'Management action', 'Agreed by', 'Original due', 'Now')}` +
          `${row('Direct payments', 'Reviews are overdue', 'Set up a yearly schedule', 'Finance Manager', '30/09/2026', 'Amber')}` +
          `${row('Direct payments', 'Balances are unspent', 'Recover balances over £2,000', 'Finance Manager', '31/12/2026', 'Green')}` +
          `${row('Lodgings', 'Contracts had lapsed', 'Let the contracts again', 'Commissioner', '31/03/2027', 'Red')}` +
          `<table:table-row>${cells('Lodgings', 'Checks were not recorded', 'Record a check before each move', 'Leaving Care Manager', '31/08/2026', 'Green')}</table:table-row></table:table>`,
      ),
    truth: [
      { theme: 'Direct payments', recommendation: 'Reviews are overdue', action: 'Set up a yearly schedule', leads: ['Finance Manager'], due: '2026-09-30', rating: 'Amber' },
      { theme: 'Direct payments', recommendation: 'Balances are unspent', action: 'Recover balances over £2,000', leads: ['Finance Manager'], due: '2026-12-31', rating: 'Green' },
      { theme: 'Lodgings', recommendation: 'Contracts had lapsed', action: 'Let the contracts again', leads: ['Commissioner'], due: '2027-03-31', rating: 'Red' },
      { theme: 'Lodgings', recommendation: 'Checks were not recorded', action: 'Record a check before each move', leads: ['Leaving Care Manager'], due: '2026-08-31', rating: 'Green' },
    ], // prettier-ignore
  },
  {
    name: 'a Project export with several people to a task, parted by commas alone',
    fileName: 'project.csv',
    write: text(
      'ID,Outline Level,WBS,Task Name,Duration,Start,Finish,Resource Names\n' +
        '1,1,1,Workstream 1: Needs assessment,163 days,Mon 04/05/26,Fri 18/12/26,\n' +
        '2,2,1.1,Map the process,28 days,Mon 04/05/26,Fri 12/06/26,"Orla Finn,Capital Team"\n' +
        '3,2,1.2,Buy further assessments,98 days,Mon 15/06/26,Fri 30/10/26,Jas Gill\n',
    ),
    truth: [
      { ref: '1.1', theme: 'Workstream 1: Needs assessment', action: 'Map the process', leads: ['Orla Finn', 'Capital Team'], due: '2026-06-12' },
      { ref: '1.2', theme: 'Workstream 1: Needs assessment', action: 'Buy further assessments', leads: ['Jas Gill'], due: '2026-10-30' },
    ], // prettier-ignore
  },
  {
    name: 'a PDF of columns without lines, with headings and findings between its tables',
    fileName: 'unruled.pdf',
    write: async () =>
      writePdf([
        [
          { text: 'Response to the peer challenge', size: 16, bold: true, x: 50 },
          { text: 'Key theme one: Vision and strategy', bold: true, above: 14, x: 50 },
          { text: 'The peer team said: The council should describe a shared vision with its partners and make it', size: 10.5, x: 50 },
          { text: 'real for staff.', size: 10.5, x: 50 },
          ...unruled(['1', 'Hold a summit of partners', 'Director of Services', 'Sept 2026', 'Done'], ['2', 'Write it into team plans', 'Heads of Service', '31/01/2027', 'On course']),
          { text: 'Key theme two: Effective practice and its impact', bold: true, above: 14, x: 50 },
          { text: 'The peer team said: The council should test whether early help reduces demand.', size: 10.5, x: 50 },
          ...unruled(['3', 'Have early help evaluated', 'Head of Early Help', '30/06/2027', 'Not begun'], ['4', 'Agree to share data', 'Governance Lead', '31/03/2027', 'Behind']),
        ],
      ]), // prettier-ignore
    truth: [
      { ref: '1', action: 'Hold a summit of partners', leads: ['Director of Services'] },
      { ref: '2', action: 'Write it into team plans', leads: ['Heads of Service'], due: '2027-01-31' },
      { ref: '3', action: 'Have early help evaluated', leads: ['Head of Early Help'], due: '2027-06-30' },
      { ref: '4', action: 'Agree to share data', leads: ['Governance Lead'], due: '2027-03-31' },
    ].map((action) => ({
      ...action,
      ...(action.ref < '3' ? { theme: 'Key theme one: Vision and strategy', recommendation: 'The council should describe a shared vision with its partners and make it real for staff.' } : { theme: 'Key theme two: Effective practice and its impact', recommendation: 'The council should test whether early help reduces demand.' }),
    })), // prettier-ignore
  },
  {
    name: 'a Word plan in paragraphs that count their actions with a bracket',
    fileName: 'requirements.docx',
    write: () =>
      writeWord(
        { text: 'Action plan of the fostering service', heading: 1 },
        { text: 'Requirement 1', heading: 2 },
        'Carers must receive the training and supervision that they need.',
        'Action a) Bring all overdue visits up to date.',
        'Person responsible: Amanda Crewe',
        'Timescale: 15 August 2025',
        'Update: All visits are up to date.',
        'Action b) Keep a tracker of training.',
        'Person responsible: Marketing Officer and Amanda Crewe',
        'Timescale: 29 August 2025',
      ),
    truth: [
      { ref: 'a', recommendation: 'Carers must receive the training and supervision that they need.', action: 'Bring all overdue visits up to date.', leads: ['Amanda Crewe'], due: '2025-08-15', progress: 'All visits are up to date.' },
      { ref: 'b', recommendation: 'Carers must receive the training and supervision that they need.', action: 'Keep a tracker of training.', leads: ['Marketing Officer', 'Amanda Crewe'], due: '2025-08-29' },
    ], // prettier-ignore
  },
  {
    name: 'a Word table with numbered actions within numbered rows, and target days beside measures',
    fileName: 'numbers-within.docx',
    write: () =>
      writeWord({ text: 'Improvement plan', heading: 1 }, 'Assessments and reviews', {
        table: [
          ['No.', 'What CQC found', 'Action', 'Who', 'Target', 'Measures'],
          ['1', 'People waited too long.', { lines: ['1.1 Review the waiting list weekly.', '1.2 Publish waiting times.'] }, 'Strategic Lead', '31.12.25', 'No one waits 28 days'],
          ['2', 'Views were not recorded.', '2.1 Change the form.', 'Safeguarding Manager', '01.10.25', 'Views on file'],
        ],
      }), // prettier-ignore
    truth: [
      { ref: '1.1', recommendation: 'People waited too long.', action: 'Review the waiting list weekly.', leads: ['Strategic Lead'], due: '2025-12-31', measure: 'No one waits 28 days' },
      { ref: '1.2', recommendation: 'People waited too long.', action: 'Publish waiting times.', leads: ['Strategic Lead'], due: '2025-12-31', measure: 'No one waits 28 days' },
      { ref: '2.1', recommendation: 'Views were not recorded.', action: 'Change the form.', leads: ['Safeguarding Manager'], due: '2025-10-01', measure: 'Views on file' },
    ].map((action) => ({ ...action, theme: 'Assessments and reviews' })), // prettier-ignore
  },
  {
    name: 'a monday.com board with subitems under one task, and tasks below them',
    fileName: 'subitems.xlsx',
    write: () =>
      writeExcel({
        name: 'Early help',
        rows: [
          ['Early help improvement', null, null, null, null],
          ['Family hubs', null, null, null, null],
          ['Name', 'Owner', 'Status', 'Due date', 'Notes'],
          ['Open two family hubs', 'Chloe Ban', 'Working on it', '2025-11-03', 'Lease signed'],
          ['Subitems', 'Name', 'Owner', 'Status', 'Due date'],
          [null, 'Fit out the building', 'Property Services', 'Working on it', '2025-10-20'],
          ['Agree to share data', 'Workforce Lead', 'Stuck', '2025-09-30', 'Lead on leave'],
          ['Step-down', null, null, null, null],
          ['Name', 'Owner', 'Status', 'Due date', 'Notes'],
          ['Write a procedure', 'Marie Ellis', 'Done', '2025-08-15', 'Published'],
        ],
      }), // prettier-ignore
    truth: [
      { theme: 'Family hubs', action: 'Open two family hubs', leads: ['Chloe Ban'], due: '2025-11-03', progress: 'Lease signed' },
      { theme: 'Family hubs', action: 'Fit out the building', leads: ['Property Services'], due: '2025-10-20' },
      { theme: 'Family hubs', action: 'Agree to share data', leads: ['Workforce Lead'], due: '2025-09-30', progress: 'Lead on leave' },
      { theme: 'Step-down', action: 'Write a procedure', leads: ['Marie Ellis'], due: '2025-08-15', progress: 'Published' },
    ], // prettier-ignore
  },
  {
    name: 'an export of a premium plan of Planner with summary tasks',
    fileName: 'premium.csv',
    write: text(
      'Task number,Outline number,Name,Assigned to,Start,Finish,Bucket,% complete,Notes\n' +
        '1,1,Governance of the partnership,,02/06/2025,19/12/2025,Governance,60%,\n' +
        '2,1.1,Refresh the terms of reference,Marcus Lyle,02/06/2025,18/07/2025,Governance,100%,Agreed in July\n' +
        '3,1.2,Induct every board member,Marcus Lyle;Tanya Brook,21/07/2025,31/10/2025,Governance,50%,\n',
    ),
    truth: [
      { ref: '1.1', theme: 'Governance', action: 'Refresh the terms of reference', leads: ['Marcus Lyle'], due: '2025-07-18', progress: 'Agreed in July' },
      { ref: '1.2', theme: 'Governance', action: 'Induct every board member', leads: ['Marcus Lyle', 'Tanya Brook'], due: '2025-10-31' },
    ], // prettier-ignore
  },
  {
    name: 'an export of Lists with columns of the council’s own',
    fileName: 'lists.csv',
    write: text(
      'Title,Workstream,Outcome,Assigned To,Due Date,Status,RAG,Latest Comment\n' +
        'Map short breaks,Local Offer,Families find help,Farrah Iqbal,17/10/2025,In progress,Amber,First map shared\n' +
        'Pay parent representatives,Co-production,Parents are heard,Neil Ack,14/11/2025,In progress,Green,Policy agreed\n',
    ),
    truth: [
      { theme: 'Local Offer', outcome: 'Families find help', action: 'Map short breaks', leads: ['Farrah Iqbal'], due: '2025-10-17', rating: 'Amber', progress: 'First map shared' },
      { theme: 'Co-production', outcome: 'Parents are heard', action: 'Pay parent representatives', leads: ['Neil Ack'], due: '2025-11-14', rating: 'Green', progress: 'Policy agreed' },
    ], // prettier-ignore
  },
  {
    name: 'a sheet of drivers and change ideas, the leads by posts with a key',
    fileName: 'driver-diagram.xlsx',
    write: () =>
      writeExcel({
        name: 'Drivers',
        rows: [
          ['Aim', 'Primary driver', 'Change idea / action', 'Lead', 'By', 'RAG'],
          ['Every child gets a good service', 'Leaders know and act', 'Move all teams to one dashboard', 'IM', '12/10/2026', 'Green'],
          ['Every child gets a good service', 'A stable workforce', 'Cap the caseloads of new workers', 'DCS', '1 April 2027', 'Red'],
          ['Leads: IM Imran Malik; DCS Fola Adebayo', null, null, null, null, null],
        ],
        merges: ['A4:F4'],
      }), // prettier-ignore
    truth: [
      { theme: 'Leaders know and act', outcome: 'Every child gets a good service', action: 'Move all teams to one dashboard', leads: ['Imran Malik'], due: '2026-10-12', rating: 'Green' },
      { theme: 'A stable workforce', outcome: 'Every child gets a good service', action: 'Cap the caseloads of new workers', leads: ['Fola Adebayo'], due: '2027-04-01', rating: 'Red' },
    ], // prettier-ignore
  },
];
