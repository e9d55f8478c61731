import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';
import { DraftNote, FoundDraft } from './DraftNote';
import { FormFoot } from './FormFoot';
import type { Draft } from './useDraft';

export interface EntryFormProps {
  label: string;
  saveLabel: string;
  /** Says what must be put right; answers whether it can be saved. */
  check(): boolean;
  /** Writes it and reads the plan again; what it throws is shown and the form stays as it is. */
  save(): Promise<void>;
  onCancel(): void;
  draft: Pick<Draft<unknown>, 'keptAt' | 'foundFrom' | 'startAfresh'>;
  children: React.ReactNode;
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
});

/** A form that saves one thing: its button stays in sight, a failure keeps all that was typed, and what is wrong gets the focus. */
export function EntryForm({
  label,
  saveLabel,
  check,
  save,
  onCancel,
  draft,
  children,
}: EntryFormProps): React.ReactElement {
  const styles = useStyles();
  const form = React.useRef<HTMLFormElement>(null);
  const [saving, setSaving] = React.useState(false);
  const [refused, setRefused] = React.useState(0);
  const [failure, setFailure] = React.useState<Problem | null>(null);
  const mounted = React.useRef(true);
  React.useEffect(() => () => void (mounted.current = false), []);

  React.useEffect(() => {
    if (refused > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);

  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (saving) return;
    setFailure(null);
    if (!check()) {
      setRefused(refused + 1);
      return;
    }
    setSaving(true);
    save()
      .catch((reason: unknown) => {
        const problem = describeProblem(reason);
        if (mounted.current) setFailure({ ...problem, message: `It was not saved. ${problem.message}` });
      })
      .finally(() => {
        if (mounted.current) setSaving(false);
      });
  };

  return (
    <form ref={form} className={styles.form} noValidate aria-label={label} onSubmit={submit}>
      <FoundDraft draft={draft} />
      {children}
      <FormFoot
        buttons={
          <>
            <Button type="submit" appearance="primary" disabledFocusable={saving}>
              {saving ? 'Saving' : failure ? 'Save again' : saveLabel}
            </Button>
            <Button onClick={onCancel}>Cancel</Button>
            <DraftNote keptAt={draft.keptAt} />
          </>
        }
      >
        {failure ? <ProblemNotice problem={failure} /> : null}
      </FormFoot>
    </form>
  );
}
