import * as React from 'react';
import { everybodyAsked } from '../../plan/engagement/occasions';
import type { Engagement } from '../../plan/fields';
import { capitalised } from '../../plan/words';
import { RecordForm } from '../forms/RecordForm';
import { usePlan } from '../context/contexts';

/** The form that records who was asked, their views, and what changed because of them (requirements 40 and 41). */
export function EngagementForm({
  engagement,
  onClose,
}: {
  engagement: Engagement | null;
  onClose(): void;
}): React.ReactElement {
  const { data } = usePlan();
  return (
    <RecordForm
      name="occasion"
      list="engagement"
      label={engagement ? `Edit ${engagement.title}` : 'Add an occasion'}
      fields={[
        {
          kind: 'line',
          name: 'title',
          hint: 'For example: development day of the assessment teams.',
          required: 'Name the occasion.',
        },
        {
          kind: 'choice',
          name: 'who',
          options: everybodyAsked.map((who) => ({ value: who, label: capitalised(who) })),
        },
        { kind: 'day', name: 'day', hint: 'A day to come is shown as planned.' },
        {
          kind: 'line',
          name: 'method',
          suggestions: ['Development day', 'Survey', 'Consultation', 'Group talk', 'Visits', 'Workshop'],
        },
        {
          kind: 'text',
          name: 'said',
          hint: 'Nothing that could tell who a child is: no names, dates of birth or case numbers.',
          advises: true,
        },
        { kind: 'text', name: 'changed' },
        { kind: 'recommendations', name: 'recommendationIds' },
        { kind: 'actions', name: 'actionIds' },
      ]}
      row={engagement}
      start={{ who: 'staff' }}
      given={{ planId: data.plan.id }}
      saved="The occasion was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
