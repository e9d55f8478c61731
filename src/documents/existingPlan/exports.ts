import { normalisedHeading } from './headings';
import { actionFields } from '../../plan/fields/actions';
import { assuranceFields } from '../../plan/fields/assurance';
import { measureFields } from '../../plan/fields/measures';
import { riskFields } from '../../plan/fields/risks';
import { recommendationFields } from '../../plan/fields/recommendations';
import { plainFields } from '../../plan/bringIn/plainFields';
import type { PlanField } from './plan';

/** The role of a column in a program's export, beyond a field of the action. */
export type ColumnRole =
  /** The column names the parent row, by words or by number. */
  | 'parent'
  /** The column gives the level of the row: 1, 2, 3. */
  | 'level'
  /** The column gives the kind of the row, such as an epic, which holds other rows. */
  | 'kind'
  /** The column is one of several for titles: the further right, the deeper the level. */
  | 'title'
  /** The column is filled once the task is done. */
  | 'completed'
  /** The column holds comments in the form "day;who;words". */
  | 'comments';

type Meaning = PlanField | ColumnRole;

/** A program whose export is recognised by the headings that it always contains. */
export interface KnownExport {
  program: string;
  /** Headings that the export always contains. All must be present. */
  has: string[];
  /** The fields of its columns, by heading. Cells under other headings are kept under their own words. */
  columns: { [normalisedHeading: string]: Meaning };
  /**
   * Whether headings missing from `columns` are read by their words, as in any plan. Earlier releases of the program
   * had others.
   */
  othersByWords?: boolean;
  /** Whether tasks are indented under summary rows, which are no actions. */
  indented?: boolean;
  /** Whether the tasks' numbers show their level: 1.2 stands under the summary row 1. */
  numbered?: boolean;
}

/** Columns that councils add to a list of tasks, under the headings that plans have. */
const CUSTOM: { [heading: string]: Meaning } = {
  theme: 'theme',
  workstream: 'theme',
  'priority area': 'theme',
  outcome: 'outcome',
  measure: 'measure',
  rag: 'rating',
  brag: 'rating',
  'rag rating': 'rating',
  'rag status': 'rating',
  'latest comment': 'progress',
  'latest update': 'progress',
  'progress update': 'progress',
};

const TITLES: { [heading: string]: Meaning } = { 'title 1': 'title', 'title 2': 'title', 'title 3': 'title' };

const PROJECT: KnownExport['columns'] = {
  id: 'taskId',
  wbs: 'ref',
  name: 'action',
  'task name': 'action',
  finish: 'due',
  'finish date': 'due',
  'resource names': 'leads',
  complete: 'status',
  'percent complete': 'status',
  'outline level': 'level',
  notes: 'progress',
};

const SMARTSHEET: KnownExport['columns'] = {
  'task name': 'action',
  'primary column': 'action',
  'assigned to': 'leads',
  'end date': 'due',
  'due date': 'due',
  finish: 'due',
  status: 'status',
  rag: 'rating',
  health: 'rating',
  comments: 'progress',
  'latest comment': 'progress',
};

/**
 * The ending of the headings of further details in an exported workbook. With it, the reader does not take such a
 * heading for a field's.
 */
export const DETAIL_ENDING = ' (further detail)';

/** The heading of the column of action keys in a workbook exported from this product. */
export const KEY_HEADING = 'Improvement plan key';

/** The name of the sheet with the measures in a workbook exported from this product, and its column of their keys. */
export const FIGURES_SHEET = 'Measures';
export const MEASURE_KEY_HEADING = 'Measure key';

/** The name of the sheet with what was asked and answered in such a workbook, and its first heading. It is not read back. */
export const ASKED_SHEET = 'Questions and answers';
export const ASKED_HEADING = 'Asked about';

/** The names of the sheets with risks, case audits and what measures are compared with. They are not read back. */
export const RISKS_SHEET = 'Risks';
export const CASES_SHEET = 'Case audits';
export const COMPARED_SHEET = 'Measures compared';

/** The further sheets of a workbook exported from this product, and a heading by which each is known. */
export const OWN_SHEETS: readonly [string, string][] = [
  [FIGURES_SHEET, MEASURE_KEY_HEADING],
  [ASKED_SHEET, ASKED_HEADING],
  [RISKS_SHEET, riskFields.event.label],
  [CASES_SHEET, assuranceFields.grades.label],
  [COMPARED_SHEET, measureFields.comparators.label],
];

/** The name of this product, for its own exports. */
export const OWN_PROGRAM = 'Improvement Plan';

/** The columns that are read back from a workbook exported from this product, under the labels of the catalogue. */
const OWN_WORKBOOK: KnownExport = {
  program: OWN_PROGRAM,
  has: [normalisedHeading(KEY_HEADING)],
  othersByWords: true,
  columns: Object.fromEntries(
    (
      [
        [actionFields.ref.label, 'ref'],
        [actionFields.priorityId.label, 'theme'],
        [actionFields.recommendationId.label, 'recommendationNumber'],
        [actionFields.alsoAnswersIds.label, 'alsoAnswers'],
        [recommendationFields.text.label, 'recommendation'],
        [actionFields.text.label, 'action'],
        [actionFields.outcome.label, 'outcome'],
        [actionFields.measure.label, 'measure'],
        [actionFields.leadId.label, 'leads'],
        [actionFields.deputyIds.label, 'deputies'],
        [actionFields.externalOwner.label, 'owner'],
        [actionFields.originalDue.label, 'originalDue'],
        [actionFields.due.label, 'due'],
        ...plainFields.map(([name, { label }]) => [label, `field:${name}`] as const),
        [KEY_HEADING, 'key'],
      ] as const
    ).map(([label, field]): [string, PlanField] => [normalisedHeading(label), field]),
  ),
};

/** Headings that a workbook exported from this product has beside its key column, in every version of the product. */
const NOT_READ_BACK = ['rating not read back', 'reason not read back'];

/** The same workbook after somebody deleted its key column. */
const OWN_WORKBOOK_WITHOUT_KEY: KnownExport = { ...OWN_WORKBOOK, has: NOT_READ_BACK };

/** Whether columns are those of a workbook exported from this product, each row of which is complete. */
export function isOwnWorkbook(columns: readonly { field: PlanField | null; heading: string }[]): boolean {
  return columns.some(({ field, heading }) => field === 'key' || NOT_READ_BACK.includes(normalisedHeading(heading)));
}

/** The known exports, with headings in small letters and without punctuation. The first that fits is used. */
const EXPORTS: KnownExport[] = [
  OWN_WORKBOOK,
  OWN_WORKBOOK_WITHOUT_KEY,
  {
    program: 'Planner',
    has: ['task name', 'bucket name'],
    columns: {
      'task id': 'taskId',
      'task name': 'action',
      'bucket name': 'theme',
      progress: 'status',
      'assigned to': 'leads',
      'due date': 'due',
      description: 'progress',
      notes: 'progress',
    },
  },
  {
    program: 'Planner (premium plan)',
    has: ['outline number', 'name', 'finish'],
    numbered: true,
    columns: {
      'outline number': 'ref',
      name: 'action',
      bucket: 'theme',
      'assigned to': 'leads',
      finish: 'due',
      complete: 'status',
      notes: 'progress',
    },
  },
  {
    program: 'Jira',
    has: ['summary', 'issue key', 'status'],
    columns: {
      'issue key': 'ref',
      'issue id': 'taskId',
      summary: 'action',
      'issue type': 'kind',
      status: 'status',
      assignee: 'leads',
      'due date': 'due',
      due: 'due',
      comment: 'comments',
      parent: 'parent',
      'parent key': 'parent',
      'parent id': 'parent',
      'parent summary': 'theme',
      'epic name': 'theme',
      'custom field epic name': 'theme',
      'custom field rag': 'rating',
      'custom field rag status': 'rating',
      'custom field brag': 'rating',
    },
  },
  {
    program: 'Azure DevOps',
    has: ['work item type', 'state'],
    columns: {
      id: 'ref',
      'work item type': 'kind',
      title: 'action',
      ...TITLES,
      'assigned to': 'leads',
      state: 'status',
      'target date': 'due',
      'due date': 'due',
      'finish date': 'due',
      parent: 'parent',
      discussion: 'progress',
      comments: 'progress',
    },
  },
  {
    program: 'Asana',
    has: ['task id', 'name', 'section column'],
    columns: {
      'task id': 'taskId',
      name: 'action',
      'section column': 'theme',
      assignee: 'leads',
      'due date': 'due',
      'completed at': 'completed',
      notes: 'progress',
      'parent task': 'parent',
    },
  },
  {
    program: 'Monday',
    has: ['name', 'person', 'status'],
    columns: {
      name: 'action',
      person: 'leads',
      owner: 'leads',
      people: 'leads',
      status: 'status',
      date: 'due',
      'due date': 'due',
      'timeline end': 'due',
      group: 'theme',
      'item id auto generated': 'taskId',
      'item id': 'taskId',
      updates: 'progress',
      notes: 'progress',
      text: 'progress',
    },
  },
  { program: 'Project', has: ['task mode', 'finish'], columns: PROJECT, indented: true },
  { program: 'Project', has: ['name', 'finish', 'outline level'], columns: PROJECT, indented: true },
  { program: 'Project', has: ['duration', 'finish', 'resource names'], columns: PROJECT, indented: true },
  { program: 'Smartsheet', has: ['task name', 'end date'], columns: SMARTSHEET, indented: true },
  { program: 'Smartsheet', has: ['task name', 'assigned to', 'finish'], columns: SMARTSHEET, indented: true },
  { program: 'Smartsheet', has: ['primary column', 'assigned to'], columns: SMARTSHEET, indented: true },
  {
    program: 'Lists',
    has: ['title', 'assigned to', 'due date'],
    columns: {
      id: 'taskId',
      title: 'action',
      category: 'theme',
      progress: 'status',
      status: 'status',
      'task status': 'status',
      'issue status': 'status',
      'assigned to': 'leads',
      'due date': 'due',
      ...CUSTOM,
      notes: 'progress',
      comments: 'progress',
    },
  },
];

/** The program whose export has these headings, or null when none is known. */
export function exportWith(headings: readonly string[]): KnownExport | null {
  const normalised = new Set(headings.map(normalisedHeading));
  return EXPORTS.find(({ has }) => has.every((heading) => normalised.has(heading))) ?? null;
}

/** The field and role of a heading in a known export. */
export function meaningIn({ columns }: KnownExport, heading: string): { field: PlanField; role: ColumnRole | null } {
  const meaning = columns[normalisedHeading(heading)] ?? 'other';
  if (meaning === 'comments') return { field: 'progress', role: meaning };
  if (meaning === 'title') return { field: 'action', role: meaning };
  if (['parent', 'level', 'kind', 'completed'].includes(meaning))
    return { field: 'other', role: meaning as ColumnRole };
  return { field: meaning as PlanField, role: null };
}
