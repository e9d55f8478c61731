import * as React from 'react';
import type { Question } from '../../plan/fields';
import { shortTitle } from '../../plan/words';
import { useServices } from '../context/contexts';
import { ListForm } from '../forms/RecordForm';

/** The form in which whoever was given a question answers it. The answer stands with the question at once. */
export function AnswerForm({ question, onClose }: { question: Question; onClose(): void }): React.ReactElement {
  const { store } = useServices();
  return (
    <ListForm
      name="answer to a member"
      about={question.id}
      list="replies"
      label={`Answer “${shortTitle(question.text)}”`}
      saveLabel="Send the answer"
      savingLabel="Sending"
      fields={[
        {
          kind: 'text',
          name: 'text',
          label: 'Your answer',
          rows: 5,
          advises: true,
          required: 'Write the answer down.',
          hint: 'Everybody who reads the plan reads it, and it goes into the minutes.',
        },
      ]}
      row={null}
      add={(values, key) =>
        store.addRecord(
          'replies',
          { ...values, about: 'A question', planId: question.planId, questionId: question.id },
          key,
        )
      }
      saved={`Your answer was sent. ${question.askerId === null ? '' : 'Its asker hears of it with the next run of reminders.'}`.trim()}
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
