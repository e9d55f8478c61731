import * as React from 'react';
import { listSchema } from '../../lists/schema';
import type { OpenQuery } from '../../plan/actionState';
import type { RatedAction } from '../../plan/view';
import { Form } from '../forms/Form';
import { NOT_WRITTEN } from '../forms/formDefinition';
import { useServices } from '../context/contexts';
import { useMeanwhile } from '../components/useMeanwhile';

const { columns } = listSchema.progress;

/** The form that answers a plan manager's question; the answer closes the question. */
export function AnswerForm({
  rated,
  query,
  onDone,
}: {
  rated: RatedAction;
  query: OpenQuery;
  /** Called when the form closes. `sent` is false when the person cancelled; their draft is kept. */
  onDone(sent: boolean): void;
}): React.ReactElement {
  const { store } = useServices();
  const { action } = rated;
  const meanwhile = useMeanwhile(action.id);
  return (
    <Form<typeof columns, never>
      name="answer on an action"
      about={`${action.id} ${query.rowId}`}
      columns={columns}
      label={`Answer the question on action ${action.ref}`}
      saveLabel={meanwhile.rows.length > 0 ? 'Send the answer all the same' : 'Send the answer'}
      savingLabel="Sending"
      focusesFirst
      fields={[
        {
          kind: 'text',
          name: 'text',
          label: 'Your answer',
          hint: 'Everybody who reads the plan can read it. Leave out names of children.',
          required: 'Write the answer.',
          advises: true,
        },
      ]}
      row={null}
      add={async ({ text: reason = '' }, key, seen) => {
        if (await meanwhile.happened(seen, key)) return NOT_WRITTEN;
        const about = query.keys[query.keys.length - 1];
        return store.changeAction(action, { kind: 'answer', about, reason }, key);
      }}
      saved={`Your answer on action ${action.ref} was sent.`}
      onSaved={() => onDone(true)}
      onCancel={() => onDone(false)}
    >
      {() => meanwhile.notice}
    </Form>
  );
}
