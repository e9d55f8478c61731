import { bareHeading } from './headings';
import { actionFields } from '../../plan/fields/actions';
import { recommendationFields } from '../../plan/fields/recommendations';
import { plainFields } from '../../plan/bringIn/plainFields';
import type { PlanField } from './plan';

/** What a column of a program's export is beyond a field of the action. */
export type ColumnRole =
  /** Names the row above, by words or by number. */
  | 'parent'
  /** How deep the row stands: 1, 2, 3. */
  | 'level'
  /** What kind of row it is: an epic holds others. */
  | 'kind'
  /** One of several columns of titles: the further right, the deeper. */
  | 'title'
  /** Filled when the task is done. */
  | 'completed'
  /** A stretch of talk: "day;who;words". */
  | 'comments';

type Meaning = PlanField | ColumnRole;

/** A program whose export is known by the headings that it always writes. */
export interface KnownExport {
  program: string;
  /** All of these stand among the headings. */
  has: string[];
  /** Other headings are kept under their own words. */
  columns: { [bareHeading: string]: Meaning };
  /** Headings that are not among these are read by their words, as in any plan: earlier releases had others. */
  othersByWords?: boolean;
  /** Tasks stand indented under others, whose rows are no actions. */
  indented?: boolean;
}

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
  status: 'status',
  rag: 'rating',
  health: 'rating',
  comments: 'progress',
  'latest comment': 'progress',
};

/** How the heading of a further detail ends in the file, so that its words are taken for no field. */
export const DETAIL_ENDING = ' (further detail)';

/** The heading over the keys of actions, in a file that was taken out of a plan. */
export const KEY_HEADING = 'Improvement plan key';

/** What is read back from a file that was taken out of a plan, under the labels of the catalogue. */
export const OWN_WORKBOOK: KnownExport = {
  program: 'Improvement Plan',
  has: [bareHeading(KEY_HEADING)],
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
    ).map(([label, field]): [string, PlanField] => [bareHeading(label), field]),
  ),
};

/** Headings as the programs write them, in small letters without signs. The first that fits is taken. */
const EXPORTS: KnownExport[] = [
  OWN_WORKBOOK,
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
      notes: 'progress',
      comments: 'progress',
    },
  },
];

/** The program that wrote a row of headings, or null when it is none of those known. */
export function exportWith(headings: readonly string[]): KnownExport | null {
  const bare = new Set(headings.map(bareHeading));
  return EXPORTS.find(({ has }) => has.every((heading) => bare.has(heading))) ?? null;
}

/** What a heading of a known export stands for. */
export function meaningIn({ columns }: KnownExport, heading: string): { field: PlanField; role: ColumnRole | null } {
  const meaning = columns[bareHeading(heading)] ?? 'other';
  if (meaning === 'comments') return { field: 'progress', role: meaning };
  if (meaning === 'title') return { field: 'action', role: meaning };
  if (['parent', 'level', 'kind', 'completed'].includes(meaning))
    return { field: 'other', role: meaning as ColumnRole };
  return { field: meaning as PlanField, role: null };
}
