import * as React from 'react';
import { listSchema } from '../../lists/schema';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Plan } from '../../plan/fields';
import { useServices } from '../context/contexts';
import { FormDialog } from '../forms/FormDialog';

const { columns } = listSchema.plans;

/**
 * The dialog that closes a plan with a day and a reason. A closed plan can only be read, and nobody is reminded of it
 * (requirement 69).
 */
export function ClosePlanDialog({
  plan,
  today,
  onClose,
}: {
  plan: Plan;
  today: Day;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  return (
    <FormDialog<typeof columns, Plan>
      name="plan closing"
      about={plan.id}
      columns={columns}
      label={`Close ${plan.title}`}
      says={
        <p>
          It stays readable and can be cited, but nobody can change it and nobody is reminded of it. It can be opened
          again.
        </p>
      }
      saveLabel="Close the plan"
      savingLabel="Closing"
      fields={[
        { kind: 'day', name: 'closed', required: 'Give the day on which it was closed.' },
        { kind: 'text', name: 'closedReason', required: 'Say why it is closed.', rows: 3 },
      ]}
      row={plan}
      suggested={{ closed: today }}
      check={({ closed }) =>
        closed && closed > today
          ? { field: 'closed', message: `A plan is closed today, ${formatDay(today)}, or was before.` }
          : null
      }
      reason={() => null}
      edit={(base, changes, _reason, key) =>
        store.editPlan(base, changes, `Closed: ${changes.closedReason ?? base.closedReason}`, key)
      }
      saved={`${plan.title} was closed.`}
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
