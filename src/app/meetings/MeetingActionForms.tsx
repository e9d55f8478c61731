import * as React from 'react';
import { meetingActionFields } from '../../plan/fields/meetingActions';
import type { Meeting, MeetingAction } from '../../plan/fields';
import { ListForm, RecordForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';

/** The form for something that a meeting asked somebody to do (requirement 91). */
export function MeetingActionForm({
  meeting,
  action,
  onClose,
}: {
  meeting: Meeting;
  action: MeetingAction | null;
  onClose(): void;
}): React.ReactElement {
  const { data } = usePlan();
  return (
    <RecordForm
      name="meeting action"
      about={action?.id ?? `new ${meeting.id}`}
      list="meetingActions"
      label={action ? 'Edit the action' : 'Add an action'}
      fields={[
        { kind: 'line', name: 'text', required: 'Say what is to be done.' },
        { kind: 'person', name: 'personId', half: true },
        { kind: 'day', name: 'due', half: true },
        { kind: 'line', name: 'whoElse', hint: 'A partner. Nobody outside gets a reminder: the plan manager does.' },
        { kind: 'day', name: 'doneOn', shown: () => action !== null },
        { kind: 'text', name: 'cameOfIt', rows: 2, shown: () => action !== null },
      ]}
      row={action}
      given={{ planId: data.plan.id, meetingId: meeting.id, order: nextOrder(data.meetingActions) }}
      saved="The action was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}

/** The place of the next row of a list. */
export const nextOrder = (rows: readonly { order: number }[]): number =>
  Math.max(0, ...rows.map(({ order }) => order)) + 1;

/** The form in which whoever a meeting asked says how it goes, or that it is done. */
export function MeetingActionWordForm({
  action,
  onClose,
}: {
  action: MeetingAction;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  return (
    <ListForm
      name="word on a meeting action"
      about={action.id}
      list="replies"
      label={`${meetingActionFields.text.label}: ${action.text}`}
      saveLabel="Send"
      fields={[
        {
          kind: 'text',
          name: 'text',
          rows: 3,
          advises: true,
          required: 'Say in a sentence how it goes.',
          hint: 'It stands with the meeting at once, for everybody who reads the plan. No mail goes out with it.',
        },
        { kind: 'tick', name: 'isDone' },
      ]}
      row={null}
      add={(values, key) =>
        store.addRecord(
          'replies',
          { ...values, about: 'What a meeting asked for', planId: action.planId, meetingActionId: action.id },
          key,
        )
      }
      saved="Your word stands with the meeting. No mail goes out with it."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
