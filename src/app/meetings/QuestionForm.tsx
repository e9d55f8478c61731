import * as React from 'react';
import type { RecordRow } from '../../lists/planStore';
import type { listSchema } from '../../lists/schema';
import type { Meeting, Question } from '../../plan/fields';
import { offices } from '../../plan/governance/offices';
import type { FieldProblem, FormField } from '../forms/fieldTypes';
import { RecordForm } from '../forms/RecordForm';
import { usePlan } from '../context/contexts';
import { nextOrder } from './MeetingActionForms';

type Fields = FormField<(typeof listSchema)['questions']['columns']>[];

/** The fields of a question, prepared or asked, without the days of its answer. */
function useQuestionFields(prepared: boolean): { words: Fields; answeredBy: Fields[number]; about: Fields[number] } {
  const { view } = usePlan();
  const answerers = [...view.people.values()].map(({ name, jobTitle }) => (jobTitle ? `${name}, ${jobTitle}` : name));
  return {
    words: [
      {
        kind: 'choice',
        name: 'kind',
        options: [
          { value: 'question', label: 'A question' },
          { value: 'view', label: 'A view, of a group leader or chair' },
        ],
      },
      { kind: 'line', name: 'askedBy', label: prepared ? 'Who may ask it' : undefined },
      { kind: 'line', name: 'askedAs', suggestions: offices },
      { kind: 'text', name: 'text', rows: 3, required: 'Write the question or view down.' },
      { kind: 'text', name: 'answer', rows: 3 },
    ],
    answeredBy: { kind: 'line', name: 'answeredBy', suggestions: [...answerers, ...offices] },
    about: { kind: 'actions', name: 'actionIds' },
  };
}

interface QuestionFormProps {
  meeting: Meeting;
  onClose(): void;
}

/** What is wrong with an answer and its day together; null for nothing. */
function problemOfAnswer(
  question: Question | null,
  { answer, answeredOn, due }: Partial<Pick<Question, 'answer' | 'answeredOn' | 'due'>>,
): FieldProblem<'answer' | 'answeredOn'> | null {
  if (question === null) return null;
  if (answeredOn && answer === '' && due === null)
    return { field: 'answer', message: 'Write the answer down, or take its day away.' };
  // Whoever asked in the app hears of the answer from its day on.
  const isTold = question.askerId !== null && question.answer === '' && answer !== '';
  return isTold && !answeredOn
    ? { field: 'answeredOn', message: 'Say on which day it was answered: whoever asked it is then told.' }
    : null;
}

/** The form for a member's question with its answer, or for a view (requirement 51). */
export function QuestionForm({
  meeting,
  question,
  onClose,
}: QuestionFormProps & { question: Question | null }): React.ReactElement {
  const { data } = usePlan();
  const { words, answeredBy, about } = useQuestionFields(false);
  return (
    <RecordForm
      name="question"
      about={question?.id ?? `new ${meeting.id}`}
      list="questions"
      label={question ? 'Edit the question' : 'Add a question or view'}
      fields={[
        ...words,
        answeredBy,
        {
          kind: 'day',
          name: 'answeredOn',
          hint: 'The meeting’s day, or when the answer was sent.',
        },
        {
          kind: 'day',
          name: 'due',
          hint: 'Where no answer could be given at the meeting.',
        },
        about,
      ]}
      row={question}
      start={{ kind: 'question', answeredOn: meeting.state === 'held' ? meeting.day : null }}
      check={(values) => problemOfAnswer(question, values)}
      // Without an answer the question has no day of an answer.
      complete={(values, _reason, base) =>
        base !== null || values.answer !== '' ? values : { ...values, answeredOn: null }
      }
      given={{ planId: data.plan.id, meetingId: meeting.id, order: nextOrder(data.questions) }}
      saved="The question was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}

/** The form for a question to prepare for, which only managers can read until it is asked. */
export function PreparedQuestionForm({
  meeting,
  question,
  onClose,
}: QuestionFormProps & { question: RecordRow<'draftQuestions'> | null }): React.ReactElement {
  const { data } = usePlan();
  const { words, answeredBy, about } = useQuestionFields(true);
  return (
    <RecordForm
      name="prepared question"
      about={question?.id ?? `new ${meeting.id}`}
      list="draftQuestions"
      label="A question to be ready for"
      fields={[...words, answeredBy, about]}
      row={question}
      start={{ kind: 'question' }}
      given={{ planId: data.plan.id, meetingId: meeting.id, order: nextOrder(data.questions) }}
      saved="The question was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
