import * as React from 'react';
import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import { EntryForm } from './EntryForm';
import { useDraft } from './useDraft';
import { usePlan } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { FieldInput } from './FieldInput';
import { problemOf, shownOf, typedOf, valueOf } from './fields';
import type { FormField, Typed } from './fields';
import { useEdit } from './useEdit';

type Values = { [name: string]: unknown };

interface Entry<Row> {
  key: string;
  typed: { [name: string]: Typed };
  reason: string;
  /** As it was when the edit began; null for a new one. */
  base: Row | null;
}

export interface RecordFormProps<Row extends { id: number }> {
  /** Names the draft: "measure 4". */
  about: string;
  label: string;
  saveLabel?: string;
  fields: readonly FormField[];
  /** What is edited; null for a new one. */
  row: Row | null;
  /** What a new one begins with. */
  start?: Values;
  /** What is wrong with several fields together: the name of a field, and a sentence. */
  check?(values: Values): { field: string; message: string } | null;
  /** Writes a new one, once for each key. */
  add?(values: Values, key: string): Promise<unknown>;
  /** Writes what differs, with its reason. */
  edit?(base: Row, changes: Values, reason: string, key: string): Promise<unknown>;
  /** Said to screen readers once it is saved. */
  saved: string;
  /** `made` is what `add` or `edit` answered. */
  onSaved(made: unknown): void;
  onCancel(): void;
}

const useStyles = makeStyles({ form: { maxWidth: '640px' } });

/**
 * A small form over one row: a draft is kept, an edit asks for its reason and carries If-Match, and an edit by somebody else
 * meanwhile is shown beside it.
 */
export function RecordForm<Row extends { id: number }>({
  about,
  label,
  saveLabel,
  fields,
  row,
  start = {},
  check: checkTogether,
  add,
  edit,
  saved,
  onSaved,
  onCancel,
}: RecordFormProps<Row>): React.ReactElement {
  const styles = useStyles();
  const { view, reload } = usePlan();
  const announce = useAnnounce();
  const draft = useDraft<Entry<Row>>(about, () => ({
    key: newKey(),
    typed: Object.fromEntries(
      fields.map((field) => [field.name, typedOf(field, (row ? (row as Values) : start)[field.name], view.people)]),
    ),
    reason: '',
    base: row,
  }));
  const entry = draft.value;
  const typedIn = (field: FormField): Typed =>
    entry.typed[field.name] ?? typedOf(field, start[field.name], view.people);
  const [checked, setChecked] = React.useState(false);

  const values = (): Values => Object.fromEntries(fields.map((field) => [field.name, valueOf(field, typedIn(field))]));
  const together = checkTogether?.(values()) ?? null;
  const problemAt = (field: FormField): string | null =>
    problemOf(field, typedIn(field)) ?? (together?.field === field.name ? together.message : null);
  const unexplained =
    entry.base && entry.reason.trim() === '' ? 'Say why it is changed: the reason stands in its history.' : null;
  const check = (): boolean => {
    setChecked(true);
    return unexplained === null && fields.every((field) => problemAt(field) === null);
  };

  const finish = async (made: unknown): Promise<void> => {
    draft.drop();
    await reload();
    announce(saved);
    onSaved(made);
  };
  const { edit: change, dialog } = useEdit<Row>(
    Object.fromEntries(
      fields.map((field) => [
        field.name,
        { label: field.label, show: (value: unknown) => shownOf(field, value, view.people) },
      ]),
    ),
    async (base, changes) => edit?.(base, changes as Values, entry.reason.trim(), entry.key),
    finish,
  );
  const save = async (): Promise<void> => {
    const all = values();
    const { base } = entry;
    if (base === null) return finish(await add?.(all, entry.key));
    const changes = Object.fromEntries(
      Object.entries(all).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify((base as Values)[name] ?? null),
      ),
    );
    return change(base, changes as Partial<Row>);
  };

  return (
    <div className={styles.form}>
      <EntryForm
        label={label}
        saveLabel={saveLabel ?? (row ? 'Save' : 'Add')}
        check={check}
        save={save}
        onCancel={onCancel}
        draft={draft}
      >
        {fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            typed={typedIn(field)}
            problem={checked ? problemAt(field) : null}
            onChange={(typed) => draft.set({ ...entry, typed: { ...entry.typed, [field.name]: typed } })}
          />
        ))}
        {entry.base ? (
          <Field
            label="Why is it changed?"
            required
            validationMessage={checked ? (unexplained ?? undefined) : undefined}
            validationState={checked && unexplained ? 'error' : 'none'}
          >
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
    </div>
  );
}
