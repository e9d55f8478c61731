import * as React from 'react';
import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import type { Priority } from '../../plan/fields';
import { nextRef } from '../../plan/ref';
import { useEdit } from '../forms/useEdit';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import type { FieldWords } from '../forms/ConflictDialog';
import { EntryForm } from '../forms/EntryForm';
import { PanelFrame } from './PanelFrame';
import { useDraft } from '../forms/useDraft';

export interface PriorityFormProps {
  /** The priority to edit, or null for a new one. */
  priorityId: number | null;
  beside: boolean;
  onClose(): void;
}

interface PriorityEntry {
  key: string;
  title: string;
  kind: Priority['kind'];
  reason: string;
  /** As it was when the edit began; null for a new one. */
  base: Priority | null;
}

const kinds: { [kind in Priority['kind']]: string } = {
  theme: 'A theme: recommendations and actions stand under it',
  'cross-cutting': 'A cross-cutting priority: it stands beside the themes, and actions of several serve it',
};

const words: FieldWords = {
  title: { label: 'What it is called', show: String },
  kind: { label: 'Kind', show: (value) => kinds[value as Priority['kind']] },
};

/** What differs from the priority as it was. */
const changesFrom = (
  base: Priority,
  title: string,
  kind: Priority['kind'],
): Partial<Pick<Priority, 'title' | 'kind'>> => ({
  ...(title === base.title ? {} : { title }),
  ...(kind === base.kind ? {} : { kind }),
});

/** Adds or renames a priority (a theme) under which recommendations and actions stand (requirement 18). */
export function PriorityForm({ priorityId, beside, onClose }: PriorityFormProps): React.ReactElement {
  const { store } = useServices();
  const announce = useAnnounce();
  const { data, reload } = usePlan();
  const priority = data.priorities.find(({ id }) => id === priorityId) ?? null;
  const draft = useDraft<PriorityEntry>(priority ? `edit priority ${priority.id}` : 'new priority', () => ({
    key: newKey(),
    title: priority?.title ?? '',
    kind: priority?.kind ?? 'theme',
    reason: '',
    base: priority,
  }));
  const entry = draft.value;
  const [checked, setChecked] = React.useState(false);
  const untitled = entry.title.trim() === '' ? 'Name the priority, for example “Permanence and contact”.' : null;
  const unexplained =
    entry.base && entry.reason.trim() === '' ? 'Say why it is changed: the reason stands in its history.' : null;

  const check = (): boolean => {
    setChecked(true);
    return untitled === null && unexplained === null;
  };
  const finish = async (title: string): Promise<void> => {
    draft.drop();
    await reload();
    announce(`The priority “${title}” was saved.`);
    onClose();
  };
  const { edit, dialog } = useEdit<Priority>(
    words,
    (base, changes) => store.editPriority(base, changes, entry.reason.trim(), entry.key),
    (made) => finish((made as Priority).title),
  );
  const save = async (): Promise<void> => {
    const title = entry.title.trim();
    if (entry.base) return edit(entry.base, changesFrom(entry.base, title, entry.kind));
    const order = Math.max(0, ...data.priorities.map((each) => each.order)) + 1;
    const ref = nextRef(data.priorities.map((each) => each.ref));
    await store.addPriority(data.plan.id, { ref, title, order, kind: entry.kind }, entry.key);
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
        <Field label="What it does">
          <RadioGroup
            value={entry.kind}
            onChange={(_, { value }) => draft.set({ ...entry, kind: value as Priority['kind'] })}
          >
            {(Object.keys(kinds) as Priority['kind'][]).map((kind) => (
              <Radio key={kind} value={kind} label={kinds[kind]} />
            ))}
          </RadioGroup>
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
      {dialog}
    </PanelFrame>
  );
}
