import * as React from 'react';
import { formatDay } from '../../plan/day';
import type { Meeting } from '../../plan/fields';
import { meetingName } from '../../plan/governance/meetings';
import type { PlanData } from '../../plan/planData';
import { usePlan, useServices } from '../context/contexts';
import { ListForm } from '../forms/RecordForm';

/** The meetings that a question can be for, the next first. */
export function meetingOptions(data: PlanData): { value: number; label: string }[] {
  return data.meetings
    .filter(({ state }) => state !== 'cancelled')
    .sort((a, b) => (b.day ?? '9999').localeCompare(a.day ?? '9999'))
    .map((meeting) => ({
      value: meeting.id,
      label: `${meetingName(data, meeting)}${meeting.day ? `, ${formatDay(meeting.day)}` : ''}`,
    }));
}

/**
 * The form in which a member or director asks a question about the plan or its actions, before a meeting or after it
 * (requirement 89). Until the clerk has decided, only the asker, clerks and plan managers see it.
 */
export function QuestionToClerkForm({
  meeting,
  actionIds = [],
  onClose,
}: {
  /** The meeting that the question is for; null where the asker chooses. */
  meeting: Meeting | null;
  actionIds?: number[];
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { data, opened } = usePlan();
  const { name } = opened.me;
  return (
    <ListForm
      name="question to the clerk"
      about={meeting?.id ?? 'any meeting'}
      list="questionsToClerk"
      label="Ask a question"
      saveLabel="Send to the clerk"
      savingLabel="Sending"
      fields={[
        {
          kind: 'text',
          name: 'text',
          rows: 4,
          advises: true,
          required: 'Write your question down.',
          hint: 'The clerk decides whether it is taken in public, and tells you.',
        },
        { kind: 'line', name: 'askedAs', hint: '“Ward member”, “Scrutiny chair”.' },
        { kind: 'row', name: 'meetingId', options: meetingOptions(data), none: 'No meeting: whenever it can be' },
        { kind: 'actions', name: 'actionIds' },
      ]}
      row={null}
      start={{ meetingId: meeting?.id ?? null, actionIds }}
      add={(values, key) =>
        store.addRecord('questionsToClerk', { ...values, askedBy: name, planId: data.plan.id }, key)
      }
      saved="Your question went to the clerk."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
