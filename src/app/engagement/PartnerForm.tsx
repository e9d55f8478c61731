import * as React from 'react';
import type { listSchema } from '../../lists/schema';
import type { Partner } from '../../plan/fields';
import type { FieldProblem, FormField, FormValues } from '../forms/fieldTypes';
import { RecordForm } from '../forms/RecordForm';
import { usePlan } from '../context/contexts';

type Columns = (typeof listSchema)['partners']['columns'];

const commitmentFields: FormField<Columns>[] = [
  {
    kind: 'choice',
    name: 'state',
    options: [
      { value: 'to be sought', label: 'Still to be asked' },
      { value: 'sought', label: 'Asked, not yet answered' },
      { value: 'gained', label: 'Committed' },
      { value: 'declined', label: 'Declined' },
    ],
  },
  { kind: 'day', name: 'soughtOn', half: true },
  { kind: 'day', name: 'gainedOn', half: true },
];

const shared: FormField<Columns> = {
  kind: 'line',
  name: 'sharedWith',
  hint: 'The other council.',
  required: 'Say with whom the service is shared.',
};

function checkOf({ soughtOn, gainedOn, state }: FormValues<Columns>): FieldProblem<keyof Columns> | null {
  if (soughtOn && gainedOn && gainedOn < soughtOn)
    return { field: 'gainedOn', message: 'They committed before they were asked. Change one of the two days.' };
  if (state !== undefined && state !== 'gained' && gainedOn)
    return { field: 'state', message: 'There is a day on which they committed. Choose “Committed”, or clear the day.' };
  return null;
}

/**
 * The form that records what a partner is asked to commit to and whether the partner has, or a service shared with
 * another council (requirements 42 and 44).
 */
export function PartnerForm({
  kind,
  partner,
  onClose,
}: {
  kind: Partner['kind'];
  partner: Partner | null;
  onClose(): void;
}): React.ReactElement {
  const { data } = usePlan();
  const joint = kind === 'joint service';
  return (
    <RecordForm
      name="partner"
      about={partner?.id ?? `new ${kind}`}
      list="partners"
      label={partner ? `Edit ${partner.organisation}` : joint ? 'Add a joint service' : 'Add a partner'}
      fields={[
        {
          kind: 'line',
          name: 'organisation',
          label: joint ? 'Service' : 'Organisation',
          required: joint ? 'Name the service.' : 'Name the organisation.',
        },
        ...(joint ? [shared] : []),
        {
          kind: 'text',
          name: 'commitment',
          label: joint ? 'What it does for the plan' : undefined,
          required: joint ? undefined : 'Say what they are asked to do.',
        },
        ...(joint ? [] : commitmentFields),
        { kind: 'line', name: 'contact', hint: 'A role rather than a name: head of service.' },
        { kind: 'person', name: 'answeredForById' },
        { kind: 'actions', name: 'actionIds' },
        { kind: 'text', name: 'note', rows: 2 },
      ]}
      row={partner}
      start={{ state: 'to be sought' }}
      check={checkOf}
      given={{ planId: data.plan.id, kind, ...(joint ? { state: 'gained' } : {}) }}
      saved={`${joint ? 'The joint service' : 'The partner'} was saved.`}
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
