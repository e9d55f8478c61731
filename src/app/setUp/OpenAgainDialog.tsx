import * as React from 'react';
import { listSchema } from '../../lists/schema';
import type { Plan } from '../../plan/fields';
import { useServices } from '../context/contexts';
import { FormDialog } from '../forms/FormDialog';

const { columns } = listSchema.plans;

/**
 * The dialog that opens a closed plan again, with a reason. The plan can then be changed, and people are reminded of it
 * as before.
 */
export function OpenAgainDialog({ plan, onClose }: { plan: Plan; onClose(): void }): React.ReactElement {
  const { store } = useServices();
  return (
    <FormDialog<typeof columns, Plan>
      name="plan reopening"
      about={plan.id}
      columns={columns}
      label={`Open ${plan.title} again`}
      says={<p>It can be changed again, and people are reminded of it as before.</p>}
      saveLabel="Open it again"
      savingLabel="Opening"
      fields={[]}
      row={plan}
      complete={() => ({ closed: null, closedReason: '' })}
      reason={() => 'Why?'}
      edit={(base, changes, reason, key) => store.editPlan(base, changes, reason, key)}
      saved={`${plan.title} is open again.`}
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
