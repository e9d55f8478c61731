import * as React from 'react';
import { listSchema } from '../../lists/schema';
import type { RiskStanding } from '../../plan/risks/standing';
import { usePlan, useServices } from '../context/contexts';
import type { FormField } from '../forms/fieldTypes';
import { NOT_WRITTEN } from '../forms/formDefinition';
import { FormDialog } from '../forms/FormDialog';
import type { FormName } from '../forms/formNames';
import { useReviewedMeanwhile } from './useReviewedMeanwhile';

const { columns } = listSchema.riskReviews;
type Columns = typeof columns;

/** What a manager decides about a risk beside its reviews. */
export type RiskChange = 'owner' | 'closed' | 'reopened';

interface ChangeWords {
  form: FormName;
  title: string;
  says: string;
  button: string;
  /** What was done, to follow the risk's number. */
  done: string;
}

const words: { readonly [change in RiskChange]: ChangeWords } = {
  owner: {
    form: 'risk owner',
    title: 'Name another owner',
    says: 'From today the new owner is asked to look at the risk. What the owner before said stays.',
    button: 'Name them',
    done: 'has another owner',
  },
  closed: {
    form: 'risk closing',
    title: 'Close',
    says: 'It leaves the register, and nobody is reminded of it. It stays in the plan’s history and can be opened again.',
    button: 'Close it',
    done: 'was closed',
  },
  reopened: {
    form: 'risk reopening',
    title: 'Open again',
    says: 'It stands in the register again from today, scored as it was.',
    button: 'Open it again',
    done: 'was opened again',
  },
};

const newOwner: FormField<Columns> = { kind: 'person', name: 'ownerId', required: 'Choose the new owner.' };
const reason: FormField<Columns> = {
  kind: 'text',
  name: 'text',
  label: 'Why?',
  rows: 3,
  required: 'Say why: the reason stands in the risk’s history.',
};

/** Records a manager's decision about a risk, with its reason, as a row of the risk's history (requirement 97). */
export function RiskChangeDialog({
  standing,
  change,
  onSaved,
  onCancel,
}: {
  standing: RiskStanding;
  change: RiskChange;
  onSaved(said: string): void;
  onCancel(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { data } = usePlan();
  const { risk } = standing;
  const { form, title, says, button, done } = words[change];
  const meanwhile = useReviewedMeanwhile(standing);
  return (
    <FormDialog<Columns, never>
      name={form}
      about={risk.id}
      columns={columns}
      label={`${title}: risk ${risk.ref}`}
      says={<p>{says}</p>}
      saveLabel={button}
      fields={change === 'owner' ? [newOwner, reason] : [reason]}
      row={null}
      add={async (values, key) =>
        (await meanwhile.happened(key))
          ? NOT_WRITTEN
          : store.addRecord(
              'riskReviews',
              { ...values, kind: change, planId: data.plan.id, riskId: risk.id, riskRef: risk.ref },
              key,
            )
      }
      saved={`Risk ${risk.ref} ${done}.`}
      onSaved={(_, said) => onSaved(said)}
      onCancel={onCancel}
    >
      {() => meanwhile.notice}
    </FormDialog>
  );
}
