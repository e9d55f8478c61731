import * as React from 'react';
import type { Day } from '../../plan/day';
import type { Partner } from '../../plan/fields';
import type { FormField } from '../forms/fields';
import { RecordForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';
import { actionOptions } from './EngagementForm';

const sought: FormField[] = [
  {
    kind: 'choice',
    name: 'state',
    label: 'How it stands',
    options: [
      { value: 'to be sought', label: 'Still to be asked' },
      { value: 'sought', label: 'Asked, not yet answered' },
      { value: 'gained', label: 'Committed' },
      { value: 'declined', label: 'Declined' },
    ],
  },
  { kind: 'day', name: 'soughtOn', label: 'Asked on' },
  { kind: 'day', name: 'gainedOn', label: 'Committed on' },
];

const shared: FormField = {
  kind: 'line',
  name: 'sharedWith',
  label: 'Shared with',
  hint: 'The other council.',
  required: 'Say with whom the service is shared.',
  empty: null,
};

function checkOf(values: { [name: string]: unknown }): { field: string; message: string } | null {
  const { soughtOn, gainedOn } = values as { [name: string]: Day | null };
  if (soughtOn && gainedOn && gainedOn < soughtOn)
    return { field: 'gainedOn', message: 'They committed before they were asked. Change one of the two days.' };
  if (values.state !== undefined && values.state !== 'gained' && gainedOn)
    return { field: 'state', message: 'There is a day on which they committed. Choose “Committed”, or clear the day.' };
  return null;
}

/** What a partner is asked to commit to and whether they have, or a service shared with another council (requirements 42 and 44). */
export function PartnerForm({
  kind,
  partner,
  onClose,
}: {
  kind: Partner['kind'];
  partner: Partner | null;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { data, view } = usePlan();
  const joint = kind === 'joint service';
  return (
    <RecordForm<Partner>
      about={partner ? `edit partner ${partner.id}` : `new ${kind} ${data.plan.id}`}
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
          label: joint ? 'What it does for the plan' : 'What they are asked to do',
          required: joint ? undefined : 'Say what they are asked to do.',
        },
        ...(joint ? [] : sought),
        { kind: 'line', name: 'contact', label: 'Contact there', hint: 'A role rather than a name: head of service.' },
        { kind: 'person', name: 'answeredForById', label: 'Answered for here by' },
        { kind: 'some of', name: 'actionIds', label: 'Actions it is about', options: actionOptions(view) },
        { kind: 'text', name: 'note', label: 'Note', rows: 2 },
      ]}
      row={partner}
      start={{ state: 'to be sought' }}
      check={checkOf}
      add={(values, key) =>
        store.addRecord(
          'partners',
          { ...(joint ? { state: 'gained' } : {}), ...values, planId: data.plan.id, kind },
          key,
        )
      }
      edit={(base, changes, reason, key) => store.editRecord('partners', base, changes, reason, key)}
      saved={`${joint ? 'The joint service' : 'The partner'} was saved.`}
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
