import * as React from 'react';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { choice, day, optionalRow } from '../../plan/fields/field';
import { planFields } from '../../plan/fields/plans';
import { acceptors } from '../../plan/fields/structured';
import type { AcceptanceChoice, Plan, Priority } from '../../plan/fields';
import { conflictInForm } from '../forms/conflictInForm';
import type { FieldProblem, FormValues } from '../forms/fieldTypes';
import { FormDialog } from '../forms/FormDialog';
import { WHY } from '../forms/formProblems';
import { usePlan, useServices } from '../context/contexts';

const columns = {
  by: choice('Who accepts it', acceptors, 'lead'),
  bodyId: optionalRow('Which body', 'bodies'),
  from: day('From'),
};
type Columns = typeof columns;

const labels: { readonly [by in AcceptanceChoice['by']]: string } = {
  lead: 'The lead: reported done with evidence is complete',
  'plan manager': 'A plan manager',
  'senior officer': 'The senior responsible officer of the priority; a plan manager where there is none',
  body: 'A body, such as a board or the audit team',
  'as the plan': 'As in the rest of the plan',
};

/** The plan or priority, with its last choice in the fields of the form. */
interface Chosen {
  id: number;
  row: Plan | Priority;
  by: AcceptanceChoice['by'];
  bodyId: number | null;
  from: Day | null;
}

function chosenOf(row: Plan | Priority, otherwise: AcceptanceChoice['by']): Chosen {
  const { by = otherwise, bodyId = null, from = null } = row.acceptance[row.acceptance.length - 1] ?? {};
  return { id: row.id, row, by, bodyId, from };
}

/** The dialog that says who accepts what is complete, in the plan or under one priority, and from which day. */
export function AcceptanceForm({
  priority,
  onClose,
}: {
  /** Null for the whole plan. */
  priority: Priority | null;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { data, view } = usePlan();
  const otherwise = priority ? 'as the plan' : 'lead';
  /** Adds the choice to those before it. A conflict is told in the fields of the form. */
  const edit = async (
    base: Chosen,
    { by = base.by, bodyId = base.bodyId, from = base.from }: FormValues<Columns>,
    reason: string,
    key: string,
  ): Promise<unknown> => {
    const choice = { by, bodyId: by === 'body' ? bodyId : null, from: from ?? view.today };
    const acceptance = [...base.row.acceptance, choice];
    const write = (): Promise<Plan | Priority> =>
      priority
        ? store.editPriority(base.row as Priority, { acceptance }, reason, key)
        : store.editPlan(base.row as Plan, { acceptance }, reason, key);
    return conflictInForm(base, choice, write, (theirs) => chosenOf(theirs as Plan | Priority, otherwise));
  };
  const check = ({ by: who, bodyId, from }: FormValues<Columns>): FieldProblem<keyof Columns & string> | null => {
    if (who === 'body' && !bodyId) return { field: 'bodyId', message: 'Choose the body that accepts it.' };
    return from && from < view.today
      ? {
          field: 'from',
          message: `${formatDay(from)} has passed. What was complete by then stays so: give today or later.`,
        }
      : null;
  };
  return (
    <FormDialog<Columns, Chosen>
      name="acceptance"
      about={priority ? `priority ${priority.id}` : 'plan'}
      columns={columns}
      label={priority ? `${planFields.acceptance.label}: priority ${priority.ref}` : planFields.acceptance.label}
      says={
        <p>
          An action that is reported done is “complete, awaiting acceptance” until they accept it. It holds for what is
          reported from the day you give. Nobody accepts what they lead.
        </p>
      }
      fields={[
        {
          kind: 'radio',
          name: 'by',
          options: acceptors
            .filter((each) => priority !== null || each !== 'as the plan')
            .map((value) => ({ value, label: labels[value] })),
        },
        {
          kind: 'row',
          name: 'bodyId',
          options: data.bodies.map(({ id, name }) => ({ value: id, label: name })),
          none: 'Choose a body',
          shown: ({ by: who }) => who === 'body',
        },
        { kind: 'day', name: 'from', required: 'Give the day from which it holds.' },
      ]}
      row={chosenOf(priority ?? data.plan, otherwise)}
      suggested={{ from: view.today }}
      reason={() => WHY}
      check={check}
      edit={edit}
      saved="Who accepts what is complete was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
