import { pagePlans } from './pagePlans';
import { writeExcel } from './writeExcel';
import { writeWord } from './writeWord';
import { paperFile } from '../../papers';
import { everyPaper } from '../../papers/testing/everyPaper';
import { kept, ownPaper, truePlans } from './truePlans';
import type { TruePlan } from './truePlans';

const day = (year: number, month: number, date: number): { value: Date; format: string } => ({
  value: new Date(Date.UTC(year, month - 1, date)),
  format: 'dd/mm/yyyy',
});

/** A text in Windows-1252, as older programs write CSV: its quotes and dashes are single bytes. */
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => ({ '’': 0x92, '‘': 0x91, '–': 0x96, '•': 0x95, '£': 0xa3 })[letter] ?? letter.charCodeAt(0)); // prettier-ignore

/** Further plans in shapes that councils publish, with invented facts; the truth was written by hand before reading them. */
const furtherPlans: readonly TruePlan[] = [
  {
    name: 'a sheet with objectives over actions, and outputs, outcomes and KPIs apart',
    fileName: 'objectives.xlsx',
    write: () =>
      writeExcel({
        name: 'Delivery plan',
        rows: [
          ['Objective', 'Ref', 'Action required', 'How will we do this?', 'Output', 'Outcome for children', 'KPI', 'SRO', 'Delivery lead', 'Start', 'End', 'RAG', 'Commentary'],
          ['Better first contact', '1a', 'Set one front door', 'Move the early help team into the hub', 'One team', 'Families tell their story once', 'Contacts decided in a day: 95%', 'Director of Children’s Services', 'Abi Cole', day(2027, 1, 4), day(2027, 6, 30), 'Green', 'Team moved in March'],
          ['Better first contact', '1b', 'Answer calls within a minute', 'Add two call handlers', 'Rota', 'Families are heard', 'Calls answered in a minute: 90%', 'Director of Children’s Services', 'Abi Cole', day(2027, 2, 1), day(2027, 9, 30), 'Amber', 'One post vacant'],
        ],
      }), // prettier-ignore
    truth: [
      { ref: '1a', theme: 'Better first contact', action: 'Set one front door', outcome: 'Families tell their story once', measure: 'Contacts decided in a day: 95%', leads: ['Abi Cole'], due: '2027-06-30', rating: 'Green', progress: 'Team moved in March' },
      { ref: '1b', theme: 'Better first contact', action: 'Answer calls within a minute', outcome: 'Families are heard', measure: 'Calls answered in a minute: 90%', leads: ['Abi Cole'], due: '2027-09-30', rating: 'Amber', progress: 'One post vacant' },
    ], // prettier-ignore
  },
  {
    name: 'a sheet whose rating says words, with a rating of the quarter before',
    fileName: 'words.xlsx',
    write: () =>
      writeExcel({
        name: 'Tracker',
        rows: [
          ['No.', 'Recommendation', 'Agreed action', 'Owner', 'Target', 'Previous RAG', 'Current RAG', 'Reason for RAG', 'Next steps'],
          [1, 'Improve visiting', 'Visit within five days', 'Bo Dale', '31.03.2027', 'Red', 'Amber - slipping', 'Two teams are short', 'Agency cover from May'],
          [2, 'Improve records', 'Write records in a day', 'Cy Ede', '30.04.2027', 'Amber', 'Complete', 'Audit found 96%', ''],
        ],
      }), // prettier-ignore
    truth: [
      { ref: '1', recommendation: 'Improve visiting', action: 'Visit within five days', leads: ['Bo Dale'], due: '2027-03-31', rating: 'Amber' },
      { ref: '2', recommendation: 'Improve records', action: 'Write records in a day', leads: ['Cy Ede'], due: '2027-04-30', rating: 'Blue' },
    ], // prettier-ignore
  },
  {
    name: 'a sheet with two tables one below the other under their own headings',
    fileName: 'two-tables.xlsx',
    write: () =>
      writeExcel({
        name: 'Plan',
        rows: [
          ['Priority 1 – Leadership', null, null, null],
          ['Action', 'Who', 'When', 'Measure'],
          ['Hold a monthly board', 'Di Fox', day(2027, 1, 29), 'Board meets'],
          [null, null, null, null],
          ['Priority 2 – Practice', null, null, null],
          ['Action', 'Who', 'When', 'Measure', 'Progress to date'],
          ['Teach the practice model', 'Ed Gill', day(2027, 5, 31), 'All teams taught', 'Half are taught'],
        ],
        merges: ['A1:D1', 'A5:D5'],
      }), // prettier-ignore
    truth: [
      { theme: 'Priority 1 – Leadership', action: 'Hold a monthly board', leads: ['Di Fox'], due: '2027-01-29', measure: 'Board meets' },
      { theme: 'Priority 2 – Practice', action: 'Teach the practice model', leads: ['Ed Gill'], due: '2027-05-31', measure: 'All teams taught', progress: 'Half are taught' },
    ], // prettier-ignore
  },
  {
    name: 'a CSV with semicolons in Windows-1252',
    fileName: 'semicolons.csv',
    write: () =>
      Promise.resolve(
        windows1252(
          'Ref;Priority;Action;Lead officer;Timescale;Success criteria;Status\r\n' +
            '1;Children’s voice;Ask every child – and write it down;Flo Hay;31/03/2027;90% of files have the child’s words;On track\r\n' +
            '2;Children’s voice;"Fund a participation worker; £30,000 a year";Gus Ives;30/06/2027;Worker in post;Not started\r\n',
        ),
      ),
    truth: [
      { ref: '1', theme: 'Children’s voice', action: 'Ask every child – and write it down', leads: ['Flo Hay'], due: '2027-03-31', measure: '90% of files have the child’s words' },
      { ref: '2', theme: 'Children’s voice', action: 'Fund a participation worker; £30,000 a year', leads: ['Gus Ives'], due: '2027-06-30', measure: 'Worker in post' },
    ], // prettier-ignore
  },
  {
    name: 'a sheet with filtered rows and a hidden column',
    fileName: 'filtered.xlsx',
    write: () =>
      writeExcel({
        name: 'Actions',
        rows: [
          ['ID', 'Internal note', 'Action', 'Responsible', 'Deadline', 'RAG'],
          ['A1', 'x', 'Map the workforce', 'Hal Jay', day(2027, 2, 26), 'G'],
          ['A2', 'y', 'Advertise ten posts', 'Ivy Kay', day(2027, 3, 26), 'A'],
          ['A3', 'z', 'Grow an academy', 'Jo Lee', day(2027, 9, 24), 'R'],
        ],
        hiddenRows: [3],
        hiddenColumns: [2],
      }), // prettier-ignore
    truth: [
      { ref: 'A1', action: 'Map the workforce', leads: ['Hal Jay'], due: '2027-02-26', rating: 'Green' },
      { ref: 'A2', action: 'Advertise ten posts', leads: ['Ivy Kay'], due: '2027-03-26', rating: 'Amber' },
      { ref: 'A3', action: 'Grow an academy', leads: ['Jo Lee'], due: '2027-09-24', rating: 'Red' },
    ], // prettier-ignore
  },
  {
    name: 'a Word table on its side: what, who, when, with bands for areas for improvement',
    fileName: 'landscape.docx',
    write: () =>
      writeWord(
        { text: 'Written statement of action', heading: 1 },
        {
          table: [
            ['Action', 'By whom', 'By when', 'Intended impact', 'Evidence of impact', 'Progress/BRAG'],
            [{ lines: ['Area for improvement 1: The quality of education, health and care plans'], across: 6 }],
            ['Train plan writers', 'SEND service manager', 'July 2027', 'Plans describe the child', 'Audit of plans', { lines: ['Two cohorts trained'], fill: '92D050' }],
            ['Audit thirty plans a term', 'Kit Low', '31 October 2027', 'Plans improve each term', 'Audit report', { lines: ['Tool agreed'], fill: 'FFC000' }],
            [{ lines: ['Area for improvement 2: Joint commissioning'], across: 6 }],
            ['Agree a joint strategy', 'Len May', '30 November 2027', 'Services meet needs', 'Strategy signed', { lines: [''], fill: 'FF0000' }],
          ],
        },
      ), // prettier-ignore
    truth: [
      { recommendation: 'The quality of education, health and care plans', action: 'Train plan writers', leads: ['SEND service manager'], outcome: 'Plans describe the child', rating: 'Green', progress: 'Two cohorts trained' },
      { recommendation: 'The quality of education, health and care plans', action: 'Audit thirty plans a term', leads: ['Kit Low'], due: '2027-10-31', outcome: 'Plans improve each term', rating: 'Amber', progress: 'Tool agreed' },
      { recommendation: 'Joint commissioning', action: 'Agree a joint strategy', leads: ['Len May'], due: '2027-11-30', outcome: 'Services meet needs', rating: 'Red' },
    ], // prettier-ignore
  },
  {
    name: 'a Word form for each action, headings down the side',
    fileName: 'forms.docx',
    write: () =>
      writeWord(
        { text: 'Action 1', heading: 2 },
        { table: [['Recommendation', 'Improve the timeliness of reviews'], ['Action', 'Hold reviews within twenty days'], ['Lead', 'Mo Nye'], ['Timescale', '30/04/2027'], ['Success measure', '95% in time'], ['RAG', 'Green']] },
        { text: 'Action 2', heading: 2 },
        { table: [['Recommendation', 'Improve advocacy'], ['Action', 'Offer an advocate to every child'], ['Lead', 'Ola Pye'], ['Timescale', '31/05/2027'], ['Success measure', 'Offer on every file'], ['RAG', 'Amber']] },
      ), // prettier-ignore
    truth: [
      { recommendation: 'Improve the timeliness of reviews', action: 'Hold reviews within twenty days', leads: ['Mo Nye'], due: '2027-04-30', measure: '95% in time', rating: 'Green' },
      { recommendation: 'Improve advocacy', action: 'Offer an advocate to every child', leads: ['Ola Pye'], due: '2027-05-31', measure: 'Offer on every file', rating: 'Amber' },
    ], // prettier-ignore
  },
  {
    name: 'a sheet a quarter a column, with a rating for each quarter',
    fileName: 'quarter-ratings.xlsx',
    write: () =>
      writeExcel({
        name: 'Plan 2026-27',
        rows: [
          ['Ref', 'What', 'Who', 'When', 'So what?', 'Q1 update', 'Q1 RAG', 'Q2 update', 'Q2 RAG'],
          ['1', 'Launch a kinship offer', 'Pip Roe', '31/12/2026', 'Children stay with family', 'Offer drafted', 'A', 'Offer launched', 'G'],
          ['2', 'Match mentors to care leavers', 'Que Sim', '31/01/2027', 'Care leavers have somebody', 'Six mentors', 'G', 'Nine mentors', 'A'],
        ],
      }), // prettier-ignore
    truth: [
      { ref: '1', action: 'Launch a kinship offer', leads: ['Pip Roe'], due: '2026-12-31', outcome: 'Children stay with family', rating: 'Green', progress: 'Q1 update: Offer drafted Q2 update: Offer launched' },
      { ref: '2', action: 'Match mentors to care leavers', leads: ['Que Sim'], due: '2027-01-31', outcome: 'Care leavers have somebody', rating: 'Amber', progress: 'Q1 update: Six mentors Q2 update: Nine mentors' },
    ], // prettier-ignore
  },
  {
    name: 'a sheet with the name and date of the plan above, and notes below',
    fileName: 'titled.xlsx',
    write: () =>
      writeExcel({
        name: 'Sheet1',
        rows: [
          ['Westmarch Council', null, null, null, null, null],
          ['Ofsted improvement plan – version 4, 12 January 2027', null, null, null, null, null],
          [null, null, null, null, null, null],
          ['Rec no', 'Recommendation', 'Activity', 'Accountable', 'Completion', 'What will success look like'],
          ['1', 'The timeliness of permanence', 'Track each child every month', 'Ray Ash', day(2027, 4, 30), 'No child waits without a plan'],
          ['2', 'The help for care leavers', 'Open a drop-in', 'Sue Orr', day(2027, 7, 30), 'Care leavers come'],
          [null, null, null, null, null, null],
          ['Key: R = off track, A = at risk, G = on track, B = complete', null, null, null, null, null],
        ],
      }), // prettier-ignore
    truth: [
      { recommendation: 'The timeliness of permanence', action: 'Track each child every month', leads: ['Ray Ash'], due: '2027-04-30', outcome: 'No child waits without a plan' },
      { recommendation: 'The help for care leavers', action: 'Open a drop-in', leads: ['Sue Orr'], due: '2027-07-30', outcome: 'Care leavers come' },
    ], // prettier-ignore
  },
  {
    name: 'a Smartsheet export with parent rows and a percentage',
    fileName: 'parents.xlsx',
    write: () =>
      writeExcel({
        name: 'Improvement',
        rows: [
          ['Task Name', 'Assigned To', 'Start Date', 'End Date', '% Complete', 'RAG', 'Comments'],
          ['Workstream A: Front door', '', day(2027, 1, 4), day(2027, 6, 30), 0.4, '', ''],
          ['Agree the threshold guide', 'tia.usher@council.example', day(2027, 1, 4), day(2027, 3, 31), 0.8, 'Green', 'with partners'],
          ['Train the contact team', 'uma.voss@council.example', day(2027, 4, 1), day(2027, 6, 30), 0, 'Grey', ''],
        ],
      }), // prettier-ignore
    truth: [
      { theme: 'Workstream A: Front door', action: 'Agree the threshold guide', leads: ['tia.usher@council.example'], due: '2027-03-31', rating: 'Green', progress: 'with partners' },
      { theme: 'Workstream A: Front door', action: 'Train the contact team', leads: ['uma.voss@council.example'], due: '2027-06-30', rating: 'Grey' },
    ], // prettier-ignore
  },
  {
    name: 'a Word table with bullets of several steps in one action',
    fileName: 'steps.docx',
    write: () =>
      writeWord({
        table: [
          ['What needs to change', 'What we will do', 'Lead', 'Date', 'How we will know it has worked', 'Update'],
          ['Supervision is not reflective', { lines: ['Rewrite the policy', 'Train managers', 'Audit notes'].map((text) => ({ text, bullet: true })) }, 'Val West', '31 May 2027', 'Nine in ten notes show reflection', 'Policy rewritten'],
          ['Plans are not clear', 'Give each family a one-page plan', 'Wes York', '30 June 2027', 'Families say so', ''],
        ],
      }), // prettier-ignore
    truth: [
      { recommendation: 'Supervision is not reflective', action: 'Rewrite the policy Train managers Audit notes', leads: ['Val West'], due: '2027-05-31', measure: 'Nine in ten notes show reflection', progress: 'Policy rewritten' },
      { recommendation: 'Plans are not clear', action: 'Give each family a one-page plan', leads: ['Wes York'], due: '2027-06-30', measure: 'Families say so' },
    ], // prettier-ignore
  },
  {
    name: 'a sheet of milestones with a revised date in brackets and two posts as leads',
    fileName: 'brackets.xlsx',
    write: () =>
      writeExcel({
        name: 'MTP',
        rows: [
          ['Action No', 'Improvement activity', 'Responsible officer(s)', 'Completion date', 'Impact so far', 'Status'],
          ['2.1', 'Close the gap in visits', 'AD / HoS', '31/03/2027 (was 31/12/2026)', 'Visits up to 88%', 'Delayed'],
          ['2.2', 'Give each worker a coach', 'Xan Yeo and Zoe Abel', '30/04/2027', 'Staff stay longer', 'On track'],
        ],
      }), // prettier-ignore
    truth: [
      { ref: '2.1', action: 'Close the gap in visits', leads: ['AD', 'HoS'], due: '2027-03-31' },
      { ref: '2.2', action: 'Give each worker a coach', leads: ['Xan Yeo', 'Zoe Abel'], due: '2027-04-30' },
    ], // prettier-ignore
  },
];

/** All plans whose reading is scored. */
const truthOf = (name: string): TruePlan['truth'] => [...truePlans, ...furtherPlans].find(({ fileName }) => fileName === name)?.truth ?? []; // prettier-ignore

/** The papers of this product in Word, as it writes them today. */
const ownWordPapers: readonly TruePlan[] = (['plan', 'committee'] as const).map((kind) => ({
  name: `the ${kind === 'plan' ? 'plan' : 'cover report'} of this product in Word`,
  fileName: `own-${kind}.docx`,
  write: async () =>
    (
      await paperFile(
        everyPaper().find((paper) => paper.kind === kind)!,
        'docx',
      )
    ).bytes,
  truth: ownPaper,
}));

/** Plans in Word that LibreOffice printed to PDF, with colours that alone say the rating. */
const wordPlansPrinted: readonly TruePlan[] = [
  { name: 'a Word table with a coloured rating, printed to PDF', fileName: 'word-colours.pdf', truth: truthOf('long.docx') },
  { name: 'a Word table on its side with bands, printed to PDF', fileName: 'word-bands.pdf', truth: truthOf('landscape.docx') },
  {
    name: 'a Word table with coloured dots and words broken in narrow columns, printed to PDF',
    fileName: 'word-dots.pdf',
    truth: [
      { recommendation: 'improve it', action: 'Rewrite the pathway plan template', leads: ['Leaving Care TM'], rating: 'Green' },
      { recommendation: 'improve it', action: 'Hold weekly permanence panel', leads: ['Service Manager CLA'], rating: 'Red' },
    ],
  },
  { name: 'the plan of this product, printed to PDF from Word', fileName: 'own-plan-word.pdf', truth: ownPaper },
  {
    name: 'a Word table with dates struck through, printed to PDF',
    fileName: 'word-struck.pdf',
    truth: [
      { recommendation: 'Write clear and co-produced plans', action: 'Train every plan writer in co-produced and outcome-led writing', leads: ['Principal Educational Psychologist'], due: '2027-02-28', rating: 'Amber' },
      { recommendation: 'Cut waits for therapies', action: 'Agree one pathway for speech and language therapy', leads: ['Ola Pye'], due: '2027-04-30', rating: 'Red' },
      { recommendation: 'Cut waits for therapies', action: 'Publish waiting times each quarter', leads: ['Ola Pye'], due: '2027-05-31', rating: 'Green' },
    ],
  },
].map((plan) => ({ ...plan, write: () => kept(plan.fileName) })); // prettier-ignore

export const scoredPlans: readonly TruePlan[] = [
  ...truePlans,
  ...furtherPlans,
  ...pagePlans,
  ...ownWordPapers,
  ...wordPlansPrinted,
];
