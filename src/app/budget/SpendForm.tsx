import * as React from 'react';
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import { EditConflict, SiteError } from '../../lists/planStore';
import type { Spend } from '../../plan/fields';
import { DayField } from '../forms/DayField';
import { EntryForm } from '../forms/EntryForm';
import { useDraft } from '../forms/useDraft';
import { usePlan, useServices } from '../context/contexts';
import { spendDraftOf, spendEntry, spendProblems } from './spendEntry';
import type { SpendEntry } from './spendEntry';

const kinds: readonly { kind: Spend['kind']; label: string }[] = [
  { kind: 'spend', label: 'Spent' },
  { kind: 'post', label: 'A funded post, over all of its time' },
  { kind: 'budget', label: 'Part of the budget' },
];

/** Adds a line of the plan's money, or edits one with its reason. */
export function SpendForm({
  line,
  onSaved,
  onCancel,
}: {
  /** Null for a new one. */
  line: Spend | null;
  onSaved(): void;
  onCancel(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { data, view } = usePlan();
  const draft = useDraft<SpendEntry>(line ? `money ${line.id}` : 'new money', () => spendEntry(newKey(), line));
  const entry = draft.value;
  const [checked, setChecked] = React.useState(false);
  const problems = checked ? spendProblems(entry, line !== null) : {};
  const set = (changes: Partial<SpendEntry>): void => draft.set({ ...entry, ...changes });
  const state = (problem: string | undefined) =>
    ({ validationMessage: problem, validationState: problem ? 'error' : 'none' }) as const;

  const save = async (): Promise<void> => {
    const values = spendDraftOf(entry, data.plan.id);
    try {
      if (line) await store.editRecord('spend', line, values, entry.reason.trim(), entry.key);
      else await store.addRecord('spend', values, entry.key);
    } catch (failure) {
      if (!(failure instanceof EditConflict)) throw failure;
      throw new SiteError(
        `${failure.changedBy} changed this line while you were editing it. Close this form, look at what it says now, and edit it again; what you typed is kept.`,
        'invalid',
        failure.message,
      );
    }
    draft.drop();
    onSaved();
  };

  return (
    <EntryForm
      label={line ? `Edit ${line.title}` : 'Add money'}
      saveLabel={line ? 'Save' : 'Add it'}
      check={() => {
        setChecked(true);
        return Object.keys(spendProblems(entry, line !== null)).length === 0;
      }}
      save={save}
      onCancel={onCancel}
      draft={draft}
    >
      <Field label="Kind" required>
        <Select value={entry.kind} onChange={(_, { value }) => set({ kind: value as Spend['kind'] })}>
          {kinds.map(({ kind, label }) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="What for" required {...state(problems.title)}>
        <Input value={entry.title} onChange={(_, { value }) => set({ title: value })} />
      </Field>
      <Field label="Pounds" required {...state(problems.amount)}>
        <Input
          value={entry.amount}
          inputMode="decimal"
          contentBefore="£"
          onChange={(_, { value }) => set({ amount: value })}
        />
      </Field>
      <Field label="For action" hint="Leave it empty for what belongs to the plan as a whole.">
        <Select
          value={entry.actionId ?? ''}
          onChange={(_, { value }) => set({ actionId: value === '' ? null : Number(value) })}
        >
          <option value="">The plan as a whole</option>
          {view.actions.map(({ action }) => (
            <option key={action.id} value={action.id}>
              {`${action.ref} ${action.text.slice(0, 80)}`}
            </option>
          ))}
        </Select>
      </Field>
      <DayField label="From" value={entry.day} onChange={(day) => set({ day })} error={problems.day} />
      <DayField label="Until" value={entry.until} onChange={(until) => set({ until })} error={problems.until} />
      <Field label="Paid from" {...state(problems.funding)}>
        <Input value={entry.funding} onChange={(_, { value }) => set({ funding: value })} />
      </Field>
      <Field label="Note">
        <Textarea rows={2} resize="vertical" value={entry.note} onChange={(_, { value }) => set({ note: value })} />
      </Field>
      {line ? (
        <Field label="Why is it changed?" required {...state(problems.reason)}>
          <Textarea
            rows={2}
            resize="vertical"
            value={entry.reason}
            onChange={(_, { value }) => set({ reason: value })}
          />
        </Field>
      ) : null}
    </EntryForm>
  );
}
