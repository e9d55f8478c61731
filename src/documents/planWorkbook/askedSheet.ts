import { actionsAsked, itemsAsked } from '../../plan/thingsAsked';
import type { AnsweredQuery, OpenQuery } from '../../plan/actionState';
import { questionFields } from '../../plan/fields/questions';
import type { PlanData } from '../../plan/planData';
import type { PlanView } from '../../plan/view';
import { ASKED_HEADING, ASKED_SHEET } from '../existingPlan/exports';
import type { Sheet, SheetCell } from '../spreadsheet';

/**
 * The sheet with what was asked about actions, measures, audits and promised reports, and what was answered, of what
 * everybody who reads the plan may read. It is there to read and is not read back. None where nobody asked.
 */
export function askedSheet(data: PlanData, view: PlanView): Sheet[] {
  const nameOf = (id: number | null): string => (id === null ? '' : (view.people.get(id)?.name ?? ''));
  const asked = (name: string, { text, byId, day }: OpenQuery): SheetCell[] => [name, text, nameOf(byId), { day }];
  const answered = ({ answer: { text, byId, day, due } }: AnsweredQuery): SheetCell[] => [
    text,
    nameOf(byId),
    { day },
    due === null ? null : { day: due },
  ];
  const rows = [...actionsAsked(view), ...itemsAsked(data, view)].flatMap(({ name, queries }) => [
    ...queries.queries.map((query) => [...asked(name, query), 'Not answered yet', null, null, null]),
    ...queries.answered.map((query) => [...asked(name, query), ...answered(query)]),
  ]);
  if (rows.length === 0) return [];
  return [
    {
      name: ASKED_SHEET,
      columns: [
        { title: ASKED_HEADING, width: 42 },
        { title: 'Question', width: 48 },
        { title: 'Asked by', width: 22 },
        { title: 'Day asked', width: 16 },
        { title: 'Answer', width: 48 },
        { title: questionFields.answeredBy.label, width: 22 },
        { title: questionFields.answeredOn.label, width: 16 },
        { title: 'By which day', width: 16 },
      ],
      rows,
    },
  ];
}
