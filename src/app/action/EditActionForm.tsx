import * as React from 'react';
import { Field, Textarea } from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import type { Action } from '../../plan/fields';
import type { RatedAction } from '../../plan/view';
import { useEdit } from '../forms/useEdit';
import { usePlan, useServices } from '../context/contexts';
import { ActionFields } from './ActionFields';
import { actionChangesOf, actionProblems, editedActionEntry } from './actionEntry';
import type { ActionEntry } from './actionEntry';
import { actionFieldWords } from './actionFieldWords';
import { EntryForm } from '../forms/EntryForm';
import { useDraft } from '../forms/useDraft';

export interface EditActionFormProps {
  rated: RatedAction;
  onSaved(): void;
  onCancel(): void;
}

/** Edits an action, with a reason. Who finds that somebody else edited it meanwhile sees both versions and loses nothing. */
export function EditActionForm({ rated, onSaved, onCancel }: EditActionFormProps): React.ReactElement {
  const { store } = useServices();
  const { data, view, reload } = usePlan();
  const draft = useDraft<ActionEntry>(`edit action ${rated.action.id}`, () => editedActionEntry(rated, view, newKey()));
  const entry = draft.value;
  const [checked, setChecked] = React.useState(false);
  const problems = checked ? actionProblems(entry, view) : [];

  const check = (): boolean => {
    setChecked(true);
    return actionProblems(entry, view).length === 0;
  };

  const { edit, dialog } = useEdit<Action>(
    actionFieldWords(data),
    (base, changes) => store.editAction(base, changes, entry.reason.trim(), entry.key),
    async () => {
      draft.drop();
      await reload();
      onSaved();
    },
  );

  const reason = problems.find(({ field }) => field === 'reason')?.message;
  return (
    <>
      <EntryForm
        label={`Edit action ${rated.action.ref}`}
        saveLabel="Save"
        check={check}
        save={() => edit(entry.base ?? rated.action, actionChangesOf(entry, data))}
        onCancel={onCancel}
        draft={draft}
      >
        <ActionFields
          actionId={rated.action.id}
          entry={entry}
          onChange={(changes) => draft.set({ ...entry, ...changes })}
          problems={problems}
        />
        <Field
          label="Why is it changed?"
          required
          hint="Stands in the action’s history for everybody who reads the plan."
          validationMessage={reason}
          validationState={reason ? 'error' : 'none'}
        >
          <Textarea
            rows={2}
            resize="vertical"
            value={entry.reason}
            onChange={(_, { value }) => draft.set({ ...entry, reason: value })}
          />
        </Field>
      </EntryForm>
      {dialog}
    </>
  );
}
