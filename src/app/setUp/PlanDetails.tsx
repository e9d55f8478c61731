import * as React from 'react';
import { listSchema } from '../../lists/schema';
import type { RowToWrite } from '../../lists/together';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { ruleChoices } from '../../plan/deadlines';
import type { Inspection, Plan } from '../../plan/fields';
import { conflictInForm } from '../forms/conflictInForm';
import type { FormValues } from '../forms/fieldTypes';
import { Form } from '../forms/Form';
import { usePlan, useServices } from '../context/contexts';

/**
 * The plan's own columns, and the day on which its inspection report was received, because the deadline may count from
 * it.
 */
const columns = { ...listSchema.plans.columns, received: listSchema.inspections.columns.received };
type Columns = typeof columns;

interface PlanAndInspection extends Plan {
  received: Day | null;
  inspection: Inspection | null;
}

const together = (plan: Plan, inspection: Inspection | null): PlanAndInspection => ({
  ...plan,
  received: inspection?.received ?? null,
  inspection,
});

/** The form for the plan's name, its period and the deadline rule of its response (requirements 2, 27 and 57). */
export function PlanDetails({ onClose }: { onClose(): void }): React.ReactElement {
  const { store } = useServices();
  const { data, opened } = usePlan();
  const { plan, inspection } = data;
  const { settings } = opened;

  /** Writes the plan and its inspection together, each with its own If-Match. */
  const edit = async (
    base: PlanAndInspection,
    { received, ...changes }: FormValues<Columns>,
    reason: string,
    key: string,
  ): Promise<unknown> => {
    const { inspection: answered } = base;
    const rows: RowToWrite[] = [];
    if (Object.keys(changes).length > 0) rows.push({ write: 'edit', list: 'plans', row: base, changes, reason });
    if (received !== undefined && answered)
      rows.push({ write: 'edit', list: 'inspections', row: answered, changes: { received }, reason });
    return conflictInForm(
      base,
      received === undefined ? changes : { ...changes, received },
      () => store.writeTogether({ label: 'Saving the plan’s details', planId: base.id, rows }, key),
      (theirs) =>
        (theirs as Plan).key === base.key ? together(theirs as Plan, answered) : together(base, theirs as Inspection),
    );
  };
  return (
    <Form<Columns, PlanAndInspection>
      name="plan details"
      columns={columns}
      label="Name and dates of the plan"
      fields={[
        { kind: 'line', name: 'title', required: 'Give the plan a name.' },
        { kind: 'day', name: 'starts', half: true },
        { kind: 'day', name: 'ends', half: true },
        {
          kind: 'choice',
          name: 'responseRule',
          options: ruleChoices(settings.ownRules, plan.responseRule).map(({ name, title }) => ({
            value: name,
            label: title,
          })),
        },
        {
          kind: 'day',
          name: 'chosenDue',
          hint: 'Where the council chose a day of its own, usually earlier than the rule’s.',
        },
        {
          kind: 'day',
          name: 'received',
          hint: inspection?.published
            ? `Leave it empty to count from publication, ${formatDay(inspection.published)}.`
            : undefined,
          shown: () => inspection !== null,
        },
      ]}
      row={together(plan, inspection)}
      check={({ starts, ends }) =>
        starts && ends && ends <= starts
          ? { field: 'ends', message: `The plan must end after it starts, ${formatDay(starts)}.` }
          : null
      }
      edit={edit}
      saved="The plan was saved"
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
