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

/** How the list around sends one of its forms. */
export interface RowFormHandle {
  /** As pressing the form's own button does. @returns whether it was sent; else the form says what is in the way */
  attempt(): Promise<boolean>;
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginTop: '8px', containerType: 'inline-size' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '4px' },
  button: touchTarget,
});

/**
 * One of several short forms in a list. Its own button asks the list to send it (`onSubmit`), so that the list sends one
 * after the other and reads the plan again once; everything else is as in any other form.
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
}: Omit<FormProps<Columns, Row>, 'onCancel' | 'focusesFirst'> & {
  /** The element that names the form, its row's heading. `label` names its button. */
  labelledBy: string;
  handle: React.MutableRefObject<RowFormHandle | null>;
  /** Whether its button can be pressed now, by what is filled in. */
  disabled(values: Parameters<NonNullable<typeof definition.check>>[0]): boolean;
  onSubmit(): void;
  /** What stands beside the button. */
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
