import * as React from 'react';
import { listSchema } from '../../../lists/schema';
import type { Meeting } from '../../../plan/fields';
import { meetingAndDay } from '../../../plan/governance/meetings';
import type { PlanData } from '../../../plan/planData';
import { usePlan, useServices } from '../../context/contexts';
import { Form } from '../../forms/Form';
import type { FormProps } from '../../forms/Form';
import { FormDialog } from '../../forms/FormDialog';
import type { ClerkTarget } from './askTargets';

const { columns } = listSchema.questionsToClerk;
type Columns = typeof columns;

/** The meetings that a question can be for, the next first. */
export function meetingOptions(data: PlanData): { value: number; label: string }[] {
  return data.meetings
    .filter(({ state }) => state !== 'cancelled')
    .sort((a, b) => (b.day ?? '9999').localeCompare(a.day ?? '9999'))
    .map((meeting) => ({
      value: meeting.id,
      label: meetingAndDay(data, meeting),
    }));
}

/** With what a question to the clerk begins. */
interface Begun {
  /** Tells the drafts of two questions apart. */
  about: string | number;
  meetingId: number | null;
  actionIds: number[];
  text?: string;
}

/** The question to the clerk as a form, whether it stands on a page or in a dialog. */
function useQuestionToClerk({ about, ...start }: Begun): Omit<FormProps<Columns, never>, 'label' | 'onSaved'> {
  const { store } = useServices();
  const { data, opened } = usePlan();
  const { name } = opened.me;
  return {
    name: 'question to the clerk',
    about,
    columns,
    saveLabel: 'Send to the clerk',
    savingLabel: 'Sending',
    fields: [
      {
        kind: 'text',
        name: 'text',
        rows: 4,
        advises: 'Clerks and plan managers read this, and everybody once it is public.',
        required: 'Write your question down.',
        hint: 'The clerk hears of it with the next run of reminders, decides whether it is taken in public, and tells you.',
      },
      { kind: 'line', name: 'askedAs', hint: '“Ward member”, “Scrutiny chair”.' },
      { kind: 'row', name: 'meetingId', options: meetingOptions(data), none: 'No meeting: whenever it can be' },
      { kind: 'actions', name: 'actionIds' },
    ],
    row: null,
    start,
    add: (values, key) => store.addRecord('questionsToClerk', { ...values, askedBy: name, planId: data.plan.id }, key),
    saved: 'Your question is with the clerk, who hears of it with the next run of reminders.',
  };
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
  const meetingId = meeting?.id ?? null;
  const form = useQuestionToClerk({ about: meetingId ?? 'any meeting', meetingId, actionIds });
  return <Form {...form} label="Ask a question" onSaved={onClose} onCancel={onClose} />;
}

/** The same in a dialog, about something that stands on the screen, for members where Set-up has the clerk asked. */
export function QuestionToClerkDialog({
  target: { name, actionIds, text },
  onClose,
}: {
  target: ClerkTarget;
  onClose(): void;
}): React.ReactElement {
  const form = useQuestionToClerk({ about: name, meetingId: null, actionIds, text });
  const [sent, setSent] = React.useState(false);
  return (
    <FormDialog
      {...form}
      label={`Ask the clerk about ${name}`}
      outcome={sent ? <p role="status">Your question is with the clerk. My actions shows what becomes of it.</p> : null}
      onSaved={() => setSent(true)}
      onCancel={onClose}
    />
  );
}
