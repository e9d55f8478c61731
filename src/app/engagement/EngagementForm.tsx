import * as React from 'react';
import { everybodyAsked } from '../../plan/engagement/asked';
import type { Engagement } from '../../plan/fields';
import { inPlanOrder } from '../../plan/groups';
import type { Option } from '../forms/fields';
import { RecordForm } from '../forms/RecordForm';
import { recommendationOptions } from '../inspections';
import { usePlan, useServices } from '../context/contexts';
import type { PlanView } from '../../plan/view';

/** "3.2: Train the trainers": the actions in force as some of several to choose from. */
export function actionOptions(view: PlanView): Option<number>[] {
  return view.actions
    .filter(({ rating }) => rating !== null)
    .map(({ action }) => action)
    .sort(inPlanOrder)
    .map(({ id, ref, text }) => ({
      value: id,
      label: `${ref}: ${text.length > 70 ? `${text.slice(0, 68).trimEnd()}…` : text}`,
    }));
}

/** Writes down who was asked, what they said and what changed because of it (requirements 40 and 41). */
export function EngagementForm({
  engagement,
  onClose,
}: {
  engagement: Engagement | null;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { data, view } = usePlan();
  return (
    <RecordForm<Engagement>
      about={engagement ? `edit engagement ${engagement.id}` : `new engagement ${data.plan.id}`}
      label={engagement ? `Edit ${engagement.title}` : 'Add an occasion'}
      fields={[
        {
          kind: 'line',
          name: 'title',
          label: 'Occasion',
          hint: 'For example: development day of the assessment teams.',
          required: 'Name the occasion.',
        },
        {
          kind: 'choice',
          name: 'who',
          label: 'Who was asked',
          options: everybodyAsked.map((who) => ({
            value: who,
            label: `${who.charAt(0).toUpperCase()}${who.slice(1)}`,
          })),
        },
        { kind: 'day', name: 'day', label: 'Day', hint: 'A day to come is shown as planned.' },
        {
          kind: 'line',
          name: 'method',
          label: 'How',
          suggestions: ['Development day', 'Survey', 'Consultation', 'Group talk', 'Visits', 'Workshop'],
        },
        {
          kind: 'text',
          name: 'said',
          label: 'What they said',
          hint: 'Nothing that could tell who a child is: no names, dates of birth or case numbers.',
        },
        { kind: 'text', name: 'changed', label: 'What changed because of it' },
        {
          kind: 'some of',
          name: 'recommendationIds',
          label: 'Recommendations it is about',
          options: recommendationOptions(data.recommendations),
        },
        { kind: 'some of', name: 'actionIds', label: 'Actions it is about', options: actionOptions(view) },
      ]}
      row={engagement}
      start={{ who: 'staff' }}
      add={(values, key) => store.addRecord('engagement', { ...values, planId: data.plan.id }, key)}
      edit={(base, changes, reason, key) => store.editRecord('engagement', base, changes, reason, key)}
      saved="The occasion was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
