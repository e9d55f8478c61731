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
import { FoundDraft } from './DraftNote';
import type { FormColumns } from './fieldTypes';
import { FormConflict, sendWords } from './Form';
import type { FormProps } from './Form';
import { FormFields } from './FormFields';
import { useForm } from './useForm';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '16px', containerType: 'inline-size' },
});

/** Says what something does, asks for the reason and does it. The form is a dialog, and its draft is kept like any other. */
export function FormDialog<Columns extends FormColumns, Row extends { id: number }>({
  label,
  saveLabel = 'Save',
  savingLabel = 'Saving',
  says,
  onCancel,
  children,
  ...definition
}: FormProps<Columns, Row> & { says?: React.ReactNode; onCancel(): void }): React.ReactElement {
  const styles = useStyles();
  const form = useForm(definition);
  return (
    <>
      <Dialog open onOpenChange={(_, { open }) => !open && onCancel()}>
        <DialogSurface>
          <form ref={form.ref} noValidate aria-label={label} onSubmit={form.submit}>
            <DialogBody>
              <DialogTitle>{label}</DialogTitle>
              <DialogContent className={styles.content}>
                {says}
                <FoundDraft draft={form.draft} />
                <FormFields form={form} columns={definition.columns} />
                {children?.(form)}
                {form.failure ? <ProblemNotice problem={form.failure} /> : null}
              </DialogContent>
              <DialogActions>
                <Button type="submit" appearance="primary" disabledFocusable={form.saving}>
                  {form.saving ? savingLabel : sendWords(form, saveLabel)}
                </Button>
                <Button onClick={onCancel}>Cancel</Button>
              </DialogActions>
            </DialogBody>
          </form>
        </DialogSurface>
      </Dialog>
      <FormConflict form={form} columns={definition.columns} />
    </>
  );
}
