import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { ProblemNotice } from '../ui/ProblemNotice';
import { touchTarget } from '../ui/styleParts';
import { FoundDraft } from './DraftNote';
import type { FormColumns } from './fieldTypes';
import { FormConflict, sendWords } from './Form';
import type { FormProps } from './Form';
import { FormFields } from './FormFields';
import { useForm } from './useForm';

/** Lets the list send one of its forms. */
export interface RowFormHandle {
  /** Does the same as pressing the form's button. @returns whether the form was sent; if not, the form shows why */
  attempt(): Promise<boolean>;
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginTop: '8px', containerType: 'inline-size' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '4px' },
  button: touchTarget,
});

/**
 * One of several short forms in a list. Its button asks the list to send it (`onSubmit`), so that the list can send one
 * form after the other and read the plan again once. In all else it is like any other form.
 */
export function RowForm<Columns extends FormColumns, Row extends { id: number }>({
  label,
  saveLabel = 'Send',
  savingLabel = 'Sending',
  againLabel = 'Send again',
  labelledBy,
  handle,
  disabled,
  onSubmit,
  beside,
  children,
  ...definition
}: Omit<FormProps<Columns, Row>, 'onCancel'> & {
  /** The id of the element that names the form, the heading of its row. `label` names its button. */
  labelledBy: string;
  handle: React.MutableRefObject<RowFormHandle | null>;
  /** Whether the button is disabled with the values so far. */
  disabled(values: Parameters<NonNullable<typeof definition.check>>[0]): boolean;
  onSubmit(): void;
  /** Content beside the button. */
  beside?: React.ReactNode;
}): React.ReactElement {
  const styles = useStyles();
  const form = useForm(definition);
  handle.current = { attempt: form.attempt };
  React.useEffect(() => () => void (handle.current = null), [handle]);
  const isDisabled = form.saving || disabled(form.values);
  return (
    <>
      <form
        ref={form.ref}
        className={styles.form}
        noValidate
        aria-labelledby={labelledBy}
        onSubmit={(event) => {
          event.preventDefault();
          if (!form.saving) onSubmit();
        }}
      >
        <FoundDraft draft={form.draft} />
        <FormFields form={form} columns={definition.columns} />
        {children?.(form)}
        {form.failure ? <ProblemNotice problem={form.failure} /> : null}
        <div className={styles.foot}>
          <Button
            type="submit"
            size="small"
            className={styles.button}
            aria-label={label}
            disabledFocusable={isDisabled}
          >
            {form.saving ? savingLabel : sendWords(form, saveLabel, againLabel)}
          </Button>
          {beside}
        </div>
      </form>
      <FormConflict form={form} columns={definition.columns} />
    </>
  );
}
