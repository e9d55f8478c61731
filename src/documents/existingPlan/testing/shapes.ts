import { writeExcel } from './writeExcel';
import type { CellLike, SheetLike } from './writeExcel';
import { writeWord } from './writeWord';
import type { WordBlock } from './writeWord';

/** A plan in one of the layouts that councils use, and every text in its cells. */
export interface Shape {
  name: string;
  fileName: string;
  write(): Promise<Uint8Array>;
  texts: string[];
}

const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));

const longSheet: SheetLike = {
  name: 'Plan',
  rows: [
    ['Children’s Services Improvement Plan'],
    ['Updated 3 March 2018'],
    [
      'No.',
      'Recommendation',
      'Action',
      'Desired outcome',
      'Measure of success',
      'Lead officer',
      'Timescale',
      'Progress',
      'BRAG',
      'Evidence',
    ],
    [
      '1.1',
      '1. Improve the timeliness of assessments',
      'Hold a weekly tracking meeting',
      'Children are seen in time',
      '85% within 45 days',
      'Head of Front Door / Team Manager',
      { value: day(2018, 3, 31), format: 'dd/mm/yyyy' },
      '• Meeting set up\n• First figures seen',
      { fill: 'FFC000' },
      'Minutes',
    ],
    [
      '1.2',
      null,
      'Train the duty team',
      null,
      null,
      'Sarah Penrose',
      'March 2018',
      null,
      { value: 'G', fill: '00B050' },
      null,
    ],
    [null, null, null, null, 'Survey after the training', null, null, null, null, null],
    [
      'R2.1',
      '2. Record every visit',
      'Remind the teams',
      null,
      null,
      'Owen Bright, Assessment Service Manager',
      'ongoing',
      'Amber since May',
      'Amber – two teams late',
      null,
    ],
  ],
  merges: ['B4:B6'],
};

const twoRowHeads: SheetLike = {
  name: 'Tracker',
  rows: [
    ['No.', 'What?', 'Who?', 'When?', 'Success measures', 'Current status', 'Outcome', null],
    [null, null, null, null, null, null, 'Q1', 'Q2'],
    ['Priority 1: Leadership', null, null, null, null, null, null, null],
    [
      '1a',
      'Recruit a principal social worker',
      'Director',
      '31 March 2018',
      'In post',
      'Advertised',
      'Advert out',
      'Interviews held',
    ],
    ['1b', 'Publish the structure', 'Director', 'end of Dec', 'On the intranet', 'Green', 'Drafted', null],
    ['No.', 'What?', 'Who?', 'When?', 'Success measures', 'Current status', 'Outcome', null],
    ['Priority 2: Practice', null, null, null, null, null, null, null],
    ['2a', 'Audit twenty files a month', 'Rhys Evans\nGrace Mbeki', 'Q2 2018/19', '80% good', 'Started', null, null],
  ],
  merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:F2', 'G1:H1', 'A3:H3', 'A7:H7'],
};

const recommendationByRecommendation: WordBlock[] = [
  { text: 'Improvement plan after the inspection', heading: 1 },
  'This plan answers the inspectors’ report of November 2017.',
  { text: 'Recommendation 1', heading: 2 },
  'Ensure that visits are recorded within five days.',
  {
    table: [
      ['Ref', 'Action', 'Outcome', 'Lead', 'Due date', 'RAG'],
      [
        '1.1',
        {
          lines: [
            { text: 'Agree the standard', bullet: true },
            { text: 'Tell every team', bullet: true },
          ],
        },
        'Files are up to date',
        'Head of Service / Team Manager',
        '31/03/18',
        { fill: '92D050' },
      ],
      ['1.2', 'Sample ten files a week', 'Managers know what is late', 'Rhys Evans', 'complete', { lines: ['B'] }],
    ],
  },
  { text: 'Recommendation 2: Hear what children say', heading: 2 },
  {
    table: [
      ['Ref', 'Action', 'Outcome', 'Lead', 'Due date', 'RAG'],
      [
        '2.1',
        'Ask at every visit',
        { lines: ['Children feel heard'], down: 'start' },
        { lines: ['Lena Kowal'], down: 'start' },
        '30 June 2018',
        { lines: ['Red'], fill: 'FF0000' },
      ],
      [
        '2.2',
        { lines: [{ text: 'Write their words down', comment: 'Whose template?' }] },
        { down: 'more' },
        { down: 'more' },
        '30 June 2018',
        { fill: 'FFFF00' },
      ],
    ],
  },
];

const longTable: WordBlock[] = [
  {
    table: [
      [
        { lines: ['Theme'] },
        'Recommendation',
        'Action',
        'Responsible officer',
        'Original date',
        'Revised date',
        'Progress',
        'Impact',
      ],
      [{ lines: ['Priority 1: Front door'], across: 8, fill: 'D9E2F3' }],
      [
        { lines: ['Front door'], down: 'start' },
        { lines: ['3. Screen contacts on the day'], down: 'start' },
        'Extend the opening hours',
        'Priya Nair',
        '31/12/17',
        '31/03/18',
        'Rota agreed',
        'Too early',
      ],
      [
        { down: 'more' },
        { down: 'more' },
        'Move the telephones',
        'Priya Nair',
        '30/11/17',
        '',
        'Done',
        'Calls answered',
      ],
      [
        { down: 'more' },
        '4. Share plans with health',
        { lines: [{ text: 'Agree a protocol', deleted: 'and a form', inserted: ' with the trust' }] },
        'Fiona Ashe',
        { lines: [{ text: '31/01/18', strike: true }, '28/02/18'] },
        '',
        '',
        '',
      ],
    ],
  },
];

function textsOf(rows: CellLike[][]): string[] {
  return rows.flat().flatMap((cell) => {
    const value = cell !== null && typeof cell === 'object' && !(cell instanceof Date) ? cell.value : cell;
    return typeof value === 'string' ? value.split('\n').map((line) => line.replace(/^• /, '')) : [];
  });
}

function textsOfBlocks(blocks: WordBlock[]): string[] {
  const textOf = (line: string | { text: string; comment?: string; inserted?: string; deleted?: string }): string[] =>
    typeof line === 'string' ? [line] : [line.text, line.comment ?? '', line.inserted ?? '', line.deleted ?? ''];
  return blocks
    .flatMap((block) =>
      typeof block === 'object' && 'table' in block
        ? block.table.flat().flatMap((cell) => (typeof cell === 'string' ? [cell] : (cell.lines ?? []).flatMap(textOf)))
        : textOf(block),
    )
    .filter((text) => text !== '');
}

const ofExcel = (name: string, sheet: SheetLike): Shape => ({
  name,
  fileName: 'plan.xlsx',
  write: () => writeExcel(sheet),
  texts: textsOf(sheet.rows),
});
const ofWord = (name: string, blocks: WordBlock[]): Shape => ({
  name,
  fileName: 'plan.docx',
  write: () => writeWord(...blocks),
  texts: textsOfBlocks(blocks),
});

const csvRows = [
  ['Ref', 'Recommendation', 'Action', 'Lead', 'By when', 'Status', 'Comments'],
  ['R12.3', 'Improve; and keep', 'Café for care leavers', 'Joanne Tranter', '43190', 'Green', 'Costs £5'],
  ['R12.4', '', 'Ask them "what works"', 'Tom Aldridge; Helen Whitfield', '31 March', '', ''],
];

/** One plan in each layout. */
export const shapes: Shape[] = [
  ofExcel('one long sheet with its headings on row 3', longSheet),
  ofExcel('headings over two rows, repeated, with bands between', twoRowHeads),
  ofWord('one Word table for each recommendation', recommendationByRecommendation),
  ofWord('one long Word table with merged cells', longTable),
  {
    name: 'CSV with semicolons',
    fileName: 'plan.csv',
    write: () =>
      Promise.resolve(
        new TextEncoder().encode(
          `\ufeff${csvRows.map((row) => row.map((text) => `"${text.replace(/"/g, '""')}"`).join(';')).join('\r\n')}\r\n`,
        ),
      ),
    texts: csvRows.flat().filter((text) => text !== ''),
  },
];

/** The plan whose name begins with a text. */
export function shapeNamed(start: string): Shape {
  const found = shapes.find(({ name }) => name.startsWith(start));
  if (!found) throw new Error(`There is no shape ${start}`);
  return found;
}
