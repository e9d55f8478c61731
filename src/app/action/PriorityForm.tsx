import * as React from 'react';
import { Field, Input, Textarea } from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import { EditConflict } from '../../lists/planStore';
import type { Priority } from '../../plan/entities';
import { nextRef } from '../../plan/ref';
import { useAnnounce, usePlan, useServices } from '../shell/contexts';
import { ConflictDialog } from './ConflictDialog';
import type { FieldWords } from './ConflictDialog';
import { EntryForm } from './EntryForm';
import { PanelFrame } from './PanelFrame';
import { useDraft } from './useDraft';

export interface PriorityFormProps {
  /** The priority to edit, or null for a new one. */
  priorityId: number | null;
  beside: boolean;
  onClose(): void;
}

interface PriorityEntry {
  key: string;
  title: string;
  reason: string;
  /** As it was when the edit began; null for a new one. */
  base: Priority | null;
}

const words: FieldWords = { title: { label: 'What it is called', show: String } };

/** Adds or renames a priority (a theme) under which recommendations and actions stand (requirement 18). */
export function PriorityForm({ priorityId, beside, onClose }: PriorityFormProps): React.ReactElement {
  const { store } = useServices();
  const announce = useAnnounce();
  const { data, reload } = usePlan();
  const priority = data.priorities.find(({ id }) => id === priorityId) ?? null;
  const draft = useDraft<PriorityEntry>(priority ? `edit priority ${priority.id}` : 'new priority', () => ({
    key: newKey(),
    title: priority?.title ?? '',
    reason: '',
    base: priority,
  }));
  const entry = draft.value;
  const [checked, setChecked] = React.useState(false);
  const [conflict, setConflict] = React.useState<EditConflict<Priority> | null>(null);
  const untitled = entry.title.trim() === '' ? 'Name the priority, for example “Permanence and contact”.' : null;
  const unexplained =
    entry.base && entry.reason.trim() === '' ? 'Say why it is changed: the reason stands in its history.' : null;

  const check = (): boolean => {
    setChecked(true);
    return untitled === null && unexplained === null;
  };
  const finish = async (title: string): Promise<void> => {
    setConflict(null);
    draft.drop();
    await reload();
    announce(`The priority “${title}” was saved.`);
    onClose();
  };
  const edit = async (base: Priority, title: string): Promise<void> => {
    try {
      if (title !== base.title) await store.editPriority(base, { title }, entry.reason.trim(), entry.key);
    } catch (failure) {
      if (!(failure instanceof EditConflict)) throw failure;
      setConflict(failure as EditConflict<Priority>);
      return;
    }
    await finish(title);
  };
  const save = async (): Promise<void> => {
    const title = entry.title.trim();
    if (entry.base) return edit(entry.base, title);
    const order = Math.max(0, ...data.priorities.map((each) => each.order)) + 1;
    const ref = nextRef(data.priorities.map((each) => each.ref));
    await store.addPriority(data.plan.id, { ref, title, order }, entry.key);
    return finish(title);
  };

  const heading = entry.base ? `Edit priority ${entry.base.ref}` : 'Add a priority';
  const said = (message: string | null): { validationMessage?: string; validationState: 'error' | 'none' } =>
    checked && message ? { validationMessage: message, validationState: 'error' } : { validationState: 'none' };
  return (
    <PanelFrame kicker="The plan’s priorities" title={heading} beside={beside} onClose={onClose}>
      <EntryForm
        label={heading}
        saveLabel={entry.base ? 'Save' : 'Add the priority'}
        check={check}
        save={save}
        onCancel={onClose}
        draft={draft}
      >
        <Field
          label="What it is called"
          hint="A theme that several recommendations and actions serve."
          required
          {...said(untitled)}
        >
          <Input
            value={entry.title}
            maxLength={255}
            onChange={(_, { value }) => draft.set({ ...entry, title: value })}
          />
        </Field>
        {entry.base ? (
          <Field label="Why is it changed?" required {...said(unexplained)}>
            <Textarea
              rows={2}
              resize="vertical"
              value={entry.reason}
              onChange={(_, { value }) => draft.set({ ...entry, reason: value })}
            />
          </Field>
        ) : null}
      </EntryForm>
      {conflict ? (
        <ConflictDialog
          conflict={conflict}
          words={words}
          onResolve={({ title }) => edit(conflict.theirs, title ?? conflict.theirs.title)}
          onCancel={() => setConflict(null)}
        />
      ) : null}
    </PanelFrame>
  );
}
