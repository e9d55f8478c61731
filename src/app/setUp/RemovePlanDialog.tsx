import * as React from 'react';
import type { Plan } from '../../plan/fields';
import type { Field } from '../../plan/fields/field';
import { useServices } from '../context/contexts';
import { FormDialog } from '../forms/FormDialog';
import { StepProgress } from '../ui/StepProgress';
import type { ProgressStep } from '../ui/StepProgress';

/**
 * The dialog that removes a plan made by mistake, with the rows that belong to it (requirement 69). For site owners.
 */
export function RemovePlanDialog({ plan, onClose }: { plan: Plan; onClose(): void }): React.ReactElement {
  const { store } = useServices();
  const [step, setStep] = React.useState<ProgressStep | null>(null);
  return (
    <FormDialog<Record<never, Field>, never>
      name="plan removal"
      about={plan.id}
      columns={{}}
      label={`Remove ${plan.title}?`}
      says={
        <p>
          The plan and everything that came with it go to the site’s recycle bin. This is for a plan made by mistake:
          once something was reported, measured or decided in it, it can only be closed.
        </p>
      }
      saveLabel="Remove the plan"
      savingLabel="Removing"
      againLabel="Try again"
      fields={[]}
      row={null}
      add={() => store.removePlan(plan.id, setStep)}
      saved={`${plan.title} was removed.`}
      onSaved={onClose}
      onCancel={onClose}
    >
      {({ saving }) => (saving ? <StepProgress step={step} /> : null)}
    </FormDialog>
  );
}
