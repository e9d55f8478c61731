import * as React from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { ProblemNotice } from '../ui/ProblemNotice';
import { touchTarget } from '../ui/styleParts';
import { FoundDraft } from './DraftNote';
import type { FormColumns, FormValues } from './fieldTypes';
import { FormConflict, sendWords } from './Form';
import type { FormProps } from './Form';
import { FormFields } from './FormFields';
import { useForm } from './useForm';
import { useRestoreFocus } from './useRestoreFocus';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '16px', containerType: 'inline-size' },
  actions: { flexWrap: 'wrap' },
  button: touchTarget,
});

/**
 * The dialog for every decision and removal: it says what will happen, asks for the reason and does it. The dialog is a
 * form with the same draft, problems and failures as any other, and stays open until the write has ended.
 */
export function FormDialog<Columns extends FormColumns, Row extends { id: number }>({
  label,
  saveLabel = 'Save',
  savingLabel = 'Saving',
  againLabel,
  says,
  outcome,
  onCancel,
  children,
  ...definition
}: FormProps<Columns, Row> & {
  /** What will happen, in words that may depend on the values so far. */
  says?: React.ReactNode | ((values: FormValues<Columns>) => React.ReactNode);
  /** What to say after a successful write; when left out, `onSaved` closes the dialog. */
  outcome?: React.ReactNode;
  onCancel(): void;
}): React.ReactElement {
  const styles = useStyles();
  const form = useForm(definition);
  useRestoreFocus();
  const isDone = Boolean(outcome);
  const lastButton = React.useRef<HTMLButtonElement>(null);
  // The button that sent is gone, and the focus with it.
  React.useEffect(() => {
    if (isDone) lastButton.current?.focus();
  }, [isDone]);
  const close = (): void => {
    if (!form.saving) onCancel();
  };
  return (
    <>
      <Dialog open onOpenChange={(_, { open }) => !open && close()}>
        <DialogSurface>
          <form ref={form.ref} noValidate aria-label={label} onSubmit={form.submit}>
            <DialogBody>
              <DialogTitle>{label}</DialogTitle>
              <DialogContent className={styles.content}>
                {isDone ? (
                  outcome
                ) : (
                  <>
                    {typeof says === 'function' ? says(form.values) : says}
                    <FoundDraft draft={form.draft} />
                    <FormFields form={form} columns={definition.columns} />
                    {children?.(form)}
                    {form.failure ? <ProblemNotice problem={form.failure} onSignedIn={form.submit} /> : null}
                  </>
                )}
              </DialogContent>
              <DialogActions className={styles.actions} fluid>
                {isDone ? null : (
                  <Button type="submit" appearance="primary" className={styles.button} disabledFocusable={form.saving}>
                    {form.saving ? savingLabel : sendWords(form, saveLabel, againLabel)}
                  </Button>
                )}
                <Button ref={lastButton} className={styles.button} disabledFocusable={form.saving} onClick={close}>
                  {isDone ? 'Close' : 'Cancel'}
                </Button>
              </DialogActions>
            </DialogBody>
          </form>
        </DialogSurface>
      </Dialog>
      <FormConflict form={form} columns={definition.columns} />
    </>
  );
}
