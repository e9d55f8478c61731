import { formatDay } from '../../plan/day';
import type { ActionState } from '../../plan/actionState';
import type { Day } from '../../plan/day';
import { plainValueOf } from '../../plan/bringIn/comparison';
import { plainFields } from '../../plan/bringIn/plainFields';
import type { PlainValue } from '../../plan/bringIn/plainFields';
import { actionFields } from '../../plan/fields/actions';
import { evidenceWords } from '../../plan/fields/structured';
import type { Field } from '../../plan/fields/field';
import { alsoAnswered } from '../../plan/groups';
import { priorityFields } from '../../plan/fields/priorities';
import { recommendationFields } from '../../plan/fields/recommendations';
import type { Person } from '../../plan/people';
import type { PlanData } from '../../plan/planData';
import { sameText } from '../../plan/search';
import type { PlanView, RatedAction } from '../../plan/view';
import { DETAIL_ENDING, FIGURES_SHEET, KEY_HEADING } from '../existingPlan/exports';
import { NOTES_SHEET } from '../existingPlan/readPlan';
import { toWorkbook } from '../spreadsheet';
import { askedSheet } from './askedSheet';
import { casesSheet, comparedSheet, risksSheet } from './furtherSheets';
import { measuresSheet } from './measuresSheet';
import type { SheetCell } from '../spreadsheet';

/** The plan that is exported. */
interface Taken {
  data: PlanData;
  view: PlanView;
}

/** One column of the sheet: its heading, and its value for an action. */
interface WorkbookColumn {
  title: string;
  width: number;
  hidden?: boolean;
  cell(rated: RatedAction, taken: Taken): SheetCell;
}

const PROGRESS = 'Progress (write here)';
/** Marks a column as not read back; the reader recognises the ending (src/documents/existingPlan/headings.ts). */
const notReadBack = (title: string): string => `${title} (not read back)`;

/**
 * The columns of the sheet, under the labels of the catalogue. Columns for plain fields are added from the catalogue.
 */
const COLUMNS: readonly WorkbookColumn[] = [
  { title: actionFields.ref.label, width: 9, cell: ({ action }) => action.ref },
  { title: actionFields.priorityId.label, width: 22, cell: ({ priority }) => priority?.title ?? null },
  {
    title: actionFields.recommendationId.label,
    width: 16,
    cell: ({ recommendation }) => recommendation?.ref ?? null,
  },
  {
    title: actionFields.alsoAnswersIds.label,
    width: 16,
    cell: (rated, { data }) => {
      const others = alsoAnswered(rated);
      const found = data.recommendations.filter(({ id }) => others.includes(id));
      return found.length === 0 ? null : found.map(({ ref }) => ref).join('; ');
    },
  },
  { title: recommendationFields.text.label, width: 42, cell: ({ recommendation }) => recommendation?.text ?? null },
  { title: actionFields.text.label, width: 48, cell: ({ action }) => action.text },
  { title: actionFields.outcome.label, width: 36, cell: ({ action }) => action.outcome },
  { title: actionFields.measure.label, width: 30, cell: ({ action }) => action.measure },
  { title: actionFields.leadId.label, width: 24, cell: ({ state }, taken) => names([state.leadId], taken) },
  { title: actionFields.deputyIds.label, width: 24, cell: ({ state }, taken) => names(state.deputyIds, taken) },
  { title: actionFields.externalOwner.label, width: 24, cell: ({ action }) => action.externalOwner },
  { title: actionFields.originalDue.label, width: 18, cell: ({ action }) => dayCell(action.originalDue) },
  {
    title: actionFields.due.label,
    width: 18,
    cell: ({ action, state }) => dayCell(state.due) ?? action.dueText,
  },
  ...plainFields.map(([name, field]): WorkbookColumn => ({
    title: field.label,
    width: field.kind === 'text' ? 36 : 18,
    cell: (rated) => plainCell(field, plainValueOf(name, rated.action, rated)),
  })),
  { title: PROGRESS, width: 40, cell: () => null },
  {
    title: notReadBack(priorityFields.seniorId.label),
    width: 24,
    cell: ({ priority }, taken) => names([priority?.seniorId ?? null], taken) || null,
  },
  { title: notReadBack('Rating'), width: 14, cell: ({ rating }) => rating?.key ?? null },
  { title: notReadBack('Reason'), width: 36, cell: ({ rating }) => rating?.reason ?? null },
  {
    title: notReadBack('Last reported on'),
    width: 18,
    cell: ({ state }) => dayCell(state.lastReport?.day ?? null),
  },
  { title: notReadBack('Last said'), width: 42, cell: ({ state }) => state.lastReport?.text ?? null },
  { title: notReadBack('Evidence that it is done'), width: 42, cell: ({ state }) => evidenceCell(state) },
];

const KEY: WorkbookColumn = { title: KEY_HEADING, width: 12, hidden: true, cell: ({ action }) => action.key };

/** A column for each further heading of the council's own under which an action has a text, in order of occurrence. */
function detailColumns(live: readonly RatedAction[]): WorkbookColumn[] {
  const headings: string[] = [];
  for (const { action } of live)
    for (const { heading } of action.details)
      if (!headings.some((each) => sameText(each, heading))) headings.push(heading);
  return headings.map((heading) => ({
    title: `${heading}${DETAIL_ENDING}`,
    width: 30,
    cell: ({ action }) => action.details.find((each) => sameText(each.heading, heading))?.text ?? null,
  }));
}

/**
 * The plan as a spreadsheet that somebody without access to the site can edit. When the file is brought in again, only
 * the differences are offered (`compareWithPlan`): each row has its action's key in a hidden column. Withdrawn actions
 * are left out. Days are dates, numbers are numbers, and yes and no are 1 and 0 shown as words.
 * @param on the day of the export
 */
export function planWorkbook(data: PlanData, view: PlanView, on: Day): Uint8Array {
  const taken = { data, view };
  const live = view.actions.filter(({ rating }) => rating !== null);
  const columns = [...COLUMNS, ...detailColumns(live), KEY];
  const rows = live.map((rated) => columns.map(({ cell }) => cell(rated, taken)));
  return toWorkbook({ title: data.plan.title, author: '' }, [
    { name: 'Plan', columns, rows: wholeNumbers(rows) },
    ...measuresSheet(data, on),
    ...risksSheet(data, view, on),
    ...casesSheet(data, on),
    ...comparedSheet(data),
    ...askedSheet(data, view),
    {
      name: NOTES_SHEET,
      columns: [{ title: NOTES_SHEET, width: 100 }],
      rows: notes(data, on).map((line): SheetCell[] => [line]),
    },
  ]);
}

/** What shows that an action is done, a line each, with the day that it is from where that was said. */
function evidenceCell({ done }: ActionState): SheetCell {
  if (done === null || done.evidence.length === 0) return null;
  return done.evidence.map((each) => evidenceWords(each)).join('\n');
}

function dayCell(day: Day | null): SheetCell {
  return day === null ? null : { day };
}

function plainCell({ kind }: Field, value: PlainValue): SheetCell {
  return kind === 'day' ? dayCell(value as Day | null) : value;
}

/** Columns that number actions or recommendations. Their cells stay text, because 1.10 is not the number 1.1. */
const NUMBERING = COLUMNS.flatMap(({ title }, at) =>
  [actionFields.ref.label, actionFields.recommendationId.label].includes(title) ? [at] : [],
);

/** Makes the cells of a numbering column numbers where all are whole, so that Excel sorts them as numbers. */
function wholeNumbers(rows: readonly SheetCell[][]): SheetCell[][] {
  const isWhole = (cell: SheetCell): boolean => cell === null || /^(0|[1-9]\d{0,8})$/.test(String(cell));
  const whole = NUMBERING.filter((at) => rows.every((row) => isWhole(row[at])));
  return rows.map((row) => row.map((cell, at) => (cell !== null && whole.includes(at) ? Number(cell) : cell)));
}

/** Names, one on each line. Two people with one name are told apart by their addresses. */
function names(ids: readonly (number | null)[], { data, view }: Taken): string {
  const people = ids.flatMap((id) => (id === null ? [] : (view.people.get(id) ?? [])));
  return people.map((person) => nameOf(person, data.people)).join('\n');
}

function nameOf(person: Person, people: readonly Person[]): string {
  return people.filter(({ name }) => name === person.name).length > 1
    ? `${person.name} (${person.login})`
    : person.name;
}

function notes(data: PlanData, on: Day): string[] {
  const { plan } = data;
  return [
    `“${plan.title}”, as it stood on ${formatDay(on)}.`,
    `Change the words, the people or the dates where they stand. Write what has happened under “${PROGRESS}”.`,
    ...(data.measures.length > 0
      ? [`Figures go on the sheet “${FIGURES_SHEET}”, a month a column; “c” stands for a number that is too small.`]
      : []),
    'New actions go in new rows at the end; leave their number empty and one is given.',
    'The first due date of an action that is in the plan never changes; of a new one it is read.',
    'Send the file back to the plan manager, who brings it in: only what differs is offered, and nothing is changed until it is confirmed.',
    'Rating, reason, who answers for the priority, what was last said, what was asked and answered, risks, case audits, comparators and evidence are there to read and are not read back.',
    'A row that is deleted here withdraws nothing by itself: the plan manager is asked.',
  ];
}
