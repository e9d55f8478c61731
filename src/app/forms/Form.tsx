import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { askedLabel } from '../../plan/fields/field';
import type { Field } from '../../plan/fields/field';
import { PlanContext } from '../context/contexts';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ConflictDialog } from './ConflictDialog';
import type { FieldWords } from './ConflictDialog';
import { DraftNote, FoundDraft } from './DraftNote';
import type { FormColumns, FormValues } from './fieldTypes';
import type { FormDefinition } from './formDefinition';
import { shownOf } from './fieldValues';
import { showOpenedForm } from './focus';
import { FormFields } from './FormFields';
import { FormFoot } from './FormFoot';
import { useForm } from './useForm';
import type { FormState } from './useForm';

export interface FormProps<Columns extends FormColumns, Row extends { id: number }> extends FormDefinition<
  Columns,
  Row
> {
  /** The form's accessible name, for people who cannot see the heading above the form. */
  label: string;
  /** The button's label, which may depend on the values so far. */
  saveLabel?: string | ((values: FormValues<Columns>) => string);
  savingLabel?: string;
  /** The button's label after a failure. */
  againLabel?: string;
  /** Closes the form. Only a form that somebody opened has it, and such a form takes the focus when it opens. */
  onCancel?(): void;
  /** Content after the fields that may depend on the values so far. */
  children?(form: Omit<FormState<Columns>, 'begin'>): React.ReactNode;
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    maxWidth: '640px',
    containerType: 'inline-size',
    // The heading above a form stays in the window when the form scrolls into view.
    scrollMarginTop: '96px',
  },
});

/**
 * A form: its fields, a draft that is kept in the browser, the reason for an edit, both versions when somebody else
 * edited the same row, and a foot that stays visible. The first problem gets the focus, and a failure loses nothing
 * that was typed.
 */
export function Form<Columns extends FormColumns, Row extends { id: number }>({
  label,
  saveLabel,
  savingLabel = 'Saving',
  againLabel = 'Save again',
  onCancel,
  children,
  ...definition
}: FormProps<Columns, Row>): React.ReactElement {
  const styles = useStyles();
  const form = useForm(definition);
  const { ref } = form;
  const wasOpened = onCancel !== undefined;
  React.useEffect(() => {
    if (wasOpened && ref.current) showOpenedForm(ref.current);
  }, [wasOpened, ref]);
  const { saving, failure } = form;
  return (
    <>
      <form ref={form.ref} className={styles.form} noValidate aria-label={label} onSubmit={form.submit}>
        <FoundDraft draft={form.draft} />
        <FormFields form={form} columns={definition.columns} />
        {children?.(form)}
        <FormFoot
          buttons={
            <>
              <Button type="submit" appearance="primary" disabledFocusable={saving}>
                {saving ? savingLabel : sendWords(form, saveLabel ?? (definition.row ? 'Save' : 'Add'), againLabel)}
              </Button>
              {onCancel ? <Button onClick={onCancel}>Cancel</Button> : null}
              <DraftNote keptAt={form.draft.keptAt} />
            </>
          }
        >
          {failure ? <ProblemNotice problem={failure} onSignedIn={form.submit} /> : null}
        </FormFoot>
      </form>
      <FormConflict form={form} columns={definition.columns} />
    </>
  );
}

/**
 * The button's label: sending, sending again after a failure, or only reading the plan again after a successful write.
 */
export function sendWords<Columns extends FormColumns>(
  form: Pick<FormState<Columns>, 'failure' | 'written' | 'values'>,
  words: string | ((values: FormValues<Columns>) => string),
  saveAgainLabel = 'Save again',
): string {
  if (form.written) return 'Read the plan again';
  if (form.failure) return saveAgainLabel;
  return typeof words === 'function' ? words(form.values) : words;
}

/** The dialog with both versions, shown when somebody else edited the row in the meantime. */
export function FormConflict<Columns extends FormColumns>({
  form,
  columns,
}: {
  form: Omit<FormState<Columns>, 'begin'>;
  columns: FormColumns;
}): React.ReactElement | null {
  const plan = React.useContext(PlanContext);
  const { conflict } = form;
  if (!conflict || !plan) return null;
  const words = (name: string): FieldWords | null => {
    const field = form.fields.find((each) => each.name === name);
    const column = columns[name] as Field | undefined;
    if (field)
      return {
        label: field.label ?? (column ? askedLabel(column) : name),
        show: (value) => shownOf(field, value, plan.data),
      };
    // A column that the form writes without a field of that name.
    return name in conflict.yours ? { label: column?.label ?? name, show: (value) => String(value ?? '') } : null;
  };
  return (
    <ConflictDialog
      key={conflict.changedAt}
      conflict={conflict}
      words={words}
      onResolve={form.resolve}
      onCancel={form.backToForm}
    />
  );
}
