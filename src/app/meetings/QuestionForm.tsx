import * as React from 'react';
import type { Meeting, Question } from '../../plan/fields';
import { inPlanOrder } from '../../plan/groups';
import { offices } from '../../plan/governance/offices';
import type { FormField } from '../forms/fields';
import { RecordForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';

const kinds = [
  { value: 'question', label: 'A question' },
  { value: 'view', label: 'A view, of a group leader or chair' },
];

/** A member’s question with its answer, or a view; as a draft it is the managers’ until it is asked (requirement 51). */
export function QuestionForm({
  meeting,
  question,
  draft,
  onClose,
}: {
  meeting: Meeting;
  question: Question | null;
  /** Whether it is one in preparation. */
  draft: boolean;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { data, view } = usePlan();
  const list = draft ? 'draftQuestions' : 'questions';
  const order = Math.max(0, ...data.questions.map((each) => each.order)) + 1;
  const answerers = [...view.people.values()].map(({ name, jobTitle }) => (jobTitle ? `${name}, ${jobTitle}` : name));
  const fields: FormField[] = [
    { kind: 'choice', name: 'kind', label: 'What it is', options: kinds },
    { kind: 'line', name: 'askedBy', label: draft ? 'Who may ask it' : 'By whom' },
    { kind: 'line', name: 'askedAs', label: 'As what', suggestions: offices },
    { kind: 'text', name: 'text', label: 'The words', rows: 3, required: 'Write the question or view down.' },
    { kind: 'text', name: 'answer', label: 'Answer', rows: 3 },
    { kind: 'line', name: 'answeredBy', label: 'Answered by', suggestions: [...answerers, ...offices] },
    ...(draft
      ? []
      : ([
          {
            kind: 'day',
            name: 'answeredOn',
            label: 'Answered on',
            hint: 'The meeting’s day, or when the answer was sent.',
          },
          {
            kind: 'day',
            name: 'due',
            label: 'To be answered by',
            hint: 'Where no answer could be given at the meeting.',
          },
        ] as FormField[])),
    {
      kind: 'some of',
      name: 'actionIds',
      label: 'Actions it is about',
      options: [...data.actions].sort(inPlanOrder).map(({ id, ref, text }) => ({ value: id, label: `${ref} ${text}` })),
    },
  ];
  return (
    <RecordForm<Question>
      about={question ? `edit ${list} ${question.id}` : `new ${list} ${meeting.id}`}
      label={draft ? 'A question to be ready for' : question ? 'Edit the question' : 'Add a question or view'}
      fields={fields}
      row={question}
      start={{ kind: 'question', answeredOn: draft || meeting.state !== 'held' ? null : meeting.day }}
      check={({ answer, answeredOn, due }) =>
        !draft && typeof answeredOn === 'string' && answer === '' && due === null && question !== null
          ? { field: 'answer', message: 'Write the answer down, or take its day away.' }
          : null
      }
      add={(values, key) => {
        // A day of an answer means nothing where none was given.
        const answered = draft || values.answer !== '' ? values : { ...values, answeredOn: null };
        return store.addRecord(list, { ...answered, planId: data.plan.id, meetingId: meeting.id, order }, key);
      }}
      edit={(base, changes, reason, key) => {
        return draft
          ? store.editRecord(
              'draftQuestions',
              base as Parameters<typeof store.editRecord<'draftQuestions'>>[1],
              changes,
              reason,
              key,
            )
          : store.editRecord('questions', base, changes, reason, key);
      }}
      saved="It was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
