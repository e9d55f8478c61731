import * as React from 'react';
import type { RecordRow } from '../../lists/planStore';
import { publicQuestionKey } from '../../lists/sentQuestions';
import { usePlan, useServices } from '../context/contexts';
import { ListForm, RecordForm } from '../forms/RecordForm';
import { nextOrder } from './MeetingActionForms';
import { meetingOptions } from '../components/ask/QuestionToClerkForm';

interface RoutingProps {
  question: RecordRow<'questionsToClerk'>;
  onClose(): void;
}

/** Who asked: the author that SharePoint stamped, by the name that the plan knows, else by the name they gave. */
export function useAskerName({ authorId, askedBy }: RecordRow<'questionsToClerk'>): string {
  const { view } = usePlan();
  return view.people.get(authorId)?.name ?? askedBy;
}

/**
 * The form by which a clerk makes a question public: for which meeting, who answers it and by when. From then on it
 * stands among the questions of that meeting, under a key that follows from its own.
 */
export function MakePublicForm({ question, onClose }: RoutingProps): React.ReactElement {
  const { store } = useServices();
  const { data } = usePlan();
  const asker = useAskerName(question);
  const { text, askedAs, actionIds, meetingId, authorId } = question;
  return (
    <ListForm
      name="question made public"
      about={question.id}
      list="questions"
      label="Make the question public"
      saveLabel="Make it public"
      fields={[
        {
          kind: 'text',
          name: 'text',
          rows: 4,
          advises: true,
          required: 'A public question needs its words.',
          hint: 'As everybody will read it. Take out what may identify a child. Whoever asked hears by mail, with the next run of reminders, that it is public.',
        },
        { kind: 'row', name: 'meetingId', options: meetingOptions(data), none: 'No meeting' },
        { kind: 'person', name: 'answererId', half: true },
        { kind: 'day', name: 'due', half: true },
      ]}
      row={null}
      start={{ text, meetingId }}
      add={(values, _key) =>
        store.addRecord(
          'questions',
          {
            ...values,
            ...{ kind: 'question', askedBy: asker, askedAs: askedAs ?? '', askerId: authorId, actionIds },
            ...{ planId: data.plan.id, order: nextOrder(data.questions) },
          },
          publicQuestionKey(question),
          'Sent to the clerk, who made it public.',
        )
      }
      saved="The question is public, and stands with its meeting. The next run of reminders tells whoever asked it."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}

/** Whether what the form says is new to the asker: that the question is kept for an answer in writing, or its answer. */
const isDecision = ({ decided, answer: before }: RecordRow<'questionsToClerk'>, answer: string): boolean =>
  decided !== 'not public' || (before.trim() === '' && answer.trim() !== '');

/** The form by which a question is answered in writing to its asker alone, or kept for such an answer. */
export function NotPublicForm({ question, onClose }: RoutingProps): React.ReactElement {
  const { view } = usePlan();
  return (
    <RecordForm
      name="question answered in writing"
      about={question.id}
      list="questionsToClerk"
      label="Answer in writing, not in public"
      fields={[
        { kind: 'person', name: 'answererId', half: true, hint: 'A clerk or plan manager: nobody else can read it.' },
        { kind: 'day', name: 'due', half: true },
        {
          kind: 'text',
          name: 'answer',
          rows: 4,
          advises: 'Its asker, clerks and plan managers read this.',
          hint: 'The asker alone reads it. A mail tells them with the next run of reminders that it is there, without its words.',
        },
        { kind: 'line', name: 'answeredBy', shown: ({ answer = '' }) => answer !== '' },
        { kind: 'day', name: 'answeredOn', shown: ({ answer = '' }) => answer !== '' },
      ]}
      row={question}
      check={({ answer = '', answeredOn }) =>
        answer !== '' && !answeredOn ? { field: 'answeredOn', message: 'Say on which day it was answered.' } : null
      }
      complete={(values) => ({
        ...values,
        decided: 'not public' as const,
        decidedOn: isDecision(question, values.answer ?? '') ? view.today : question.decidedOn,
      })}
      reason={() => null}
      saved="The asker reads it under their own questions, and the next run of reminders tells them so, without its words."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}

/** The form by which a clerk says that a question is not taken, and why. */
export function NotTakenForm({ question, onClose }: RoutingProps): React.ReactElement {
  const { view } = usePlan();
  return (
    <RecordForm
      name="question not taken"
      about={question.id}
      list="questionsToClerk"
      label="Do not take the question"
      saveLabel="Tell the asker"
      fields={[
        {
          kind: 'text',
          name: 'decidedWhy',
          rows: 3,
          advises: 'Its asker, clerks and plan managers read this.',
          required: 'Tell the asker why.',
          hint: 'The asker alone reads it. A mail tells them with the next run of reminders that it is there, without its words.',
        },
      ]}
      row={question}
      complete={(values) => ({ ...values, decided: 'not taken' as const, decidedOn: view.today })}
      reason={() => null}
      saved="The asker reads why under their own questions, and the next run of reminders tells them so."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
