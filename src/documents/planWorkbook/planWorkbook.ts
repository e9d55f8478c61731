import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Person } from '../../plan/people';
import type { PlanData } from '../../plan/planData';
import type { PlanView, RatedAction } from '../../plan/view';
import { NOTES_SHEET } from '../existingPlan/readPlan';
import { toWorkbook } from '../spreadsheet';
import type { SheetCell } from '../spreadsheet';

const COLUMNS = [
  { title: 'No.', width: 8 },
  { title: 'Theme', width: 22 },
  { title: 'Recommendation no.', width: 16 },
  { title: 'Recommendation', width: 42 },
  { title: 'Action', width: 48 },
  { title: 'Desired outcome', width: 36 },
  { title: 'Measure of success', width: 30 },
  { title: 'Lead', width: 24 },
  { title: 'Due date', width: 18 },
  { title: 'Progress (write here)', width: 40 },
  { title: 'Rating (not read back)', width: 14 },
  { title: 'Reason (not read back)', width: 36 },
  { title: 'Last said (not read back)', width: 42 },
  { title: 'Improvement plan key', width: 12, hidden: true },
];

/**
 * The plan as a spreadsheet that somebody without access can edit, and that is brought back with only the differences
 * offered (`compareWithPlan`): each row carries its action's key in a hidden column. Withdrawn actions stay out.
 * @param on the day it is taken out
 */
export function planWorkbook(data: PlanData, view: PlanView, on: Day): Uint8Array {
  const rows = view.actions.filter(({ rating }) => rating !== null).map((rated) => rowOf(rated, view, data));
  return toWorkbook({ title: data.plan.title, author: '' }, [
    { name: 'Plan', columns: COLUMNS, rows },
    {
      name: NOTES_SHEET,
      columns: [{ title: NOTES_SHEET, width: 100 }],
      rows: notes(data, on).map((line): SheetCell[] => [line]),
    },
  ]);
}

function rowOf(
  { action, state, rating, priority, recommendation }: RatedAction,
  view: PlanView,
  data: PlanData,
): SheetCell[] {
  const ids = [state.leadId, ...state.deputyIds].filter((id): id is number => id !== null);
  const people = ids.map((id) => view.people.get(id)).filter((person): person is Person => person !== undefined);
  const leads = [
    ...people.map((person) => nameOf(person, data.people)),
    ...(action.externalOwner ? [action.externalOwner] : []),
  ];
  return [
    action.ref,
    priority?.title ?? null,
    recommendation ? (recommendation.number ?? recommendation.ref) : null,
    recommendation?.text ?? null,
    action.text,
    action.outcome,
    action.measure,
    leads.join('\n'),
    state.due === null ? action.dueText : { day: state.due },
    null,
    rating?.key ?? null,
    rating?.reason ?? null,
    state.lastReport ? `${formatDay(state.lastReport.day)}: ${state.lastReport.text}` : null,
    action.key,
  ];
}

/** A name that two people have is told apart by the address. */
function nameOf(person: Person, people: readonly Person[]): string {
  return people.filter(({ name }) => name === person.name).length > 1
    ? `${person.name} (${person.login})`
    : person.name;
}

function notes({ plan }: PlanData, on: Day): string[] {
  return [
    `“${plan.title}”, as it stood on ${formatDay(on)}.`,
    'Change the words, the lead or the due date where they stand. Write what has happened under “Progress (write here)”.',
    'New actions go in new rows at the end; leave their number empty and one is given.',
    'Send the file back to the plan manager, who brings it in: only what differs is offered, and nothing is changed until it is confirmed.',
    'Rating, reason and what was last said are there to read. They follow from what leads report and are not read back.',
    'A row that is deleted here withdraws nothing by itself: the plan manager is asked.',
  ];
}
