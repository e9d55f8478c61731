import * as React from 'react';
import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { upTo } from './breakpoints';
import type { Problem } from './problem';
import { ProblemNotice } from './ProblemNotice';
import { StickyFoot } from './StickyFoot';

/** How far writing something that was confirmed has come. */
export type Writing =
  | { step: 'not yet' }
  | { step: 'writing'; done: number; total: number; label: string }
  | { step: 'failed'; problem: Problem };

const useStyles = makeStyles({
  footer: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    marginTop: '24px',
    paddingTop: '12px',
    paddingBottom: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // On a phone it would cover what is to be looked through.
    [upTo.phone]: { position: 'static' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '8px' },
  note: { flexGrow: 1, textAlign: 'right', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  wrong: { margin: 0, marginBottom: '8px', color: tokens.colorPaletteRedForeground1 },
  step: { margin: 0, marginBottom: '8px' },
  press: { [upTo.phone]: { minHeight: '44px' } },
});

export interface ConfirmFootProps {
  writing: Writing;
  /** The progress bar's name: "Adding the report". */
  doing: string;
  /** What the button will do: "Confirm and add 13 recommendations". */
  label: string;
  note: string;
  /** What has to be put right first; the first of them is said. */
  problems: string[];
  /** Nothing is chosen that could be written. */
  disabled?: boolean;
  onConfirm(): void;
  onCancel(): void;
}

/** The one button that writes, what it will write, how far it is, and what to do when it failed. */
export function ConfirmFoot(props: ConfirmFootProps): React.ReactElement {
  const { writing, doing, label, note, problems, disabled, onConfirm, onCancel } = props;
  const styles = useStyles();
  return (
    <StickyFoot className={styles.footer}>
      {writing.step === 'writing' ? (
        <>
          <p className={styles.step} role="status">
            {writing.label}
          </p>
          <ProgressBar aria-label={doing} value={writing.total ? writing.done : undefined} max={writing.total || 1} />
        </>
      ) : null}
      {writing.step === 'failed' ? (
        <>
          <ProblemNotice
            problem={{
              ...writing.problem,
              message: `${writing.problem.message} Trying again finishes what was begun; nothing is added twice.`,
            }}
            onRetry={onConfirm}
          />
          <Button className={styles.press} appearance="subtle" onClick={onCancel}>
            Leave it
          </Button>
        </>
      ) : null}
      {writing.step === 'not yet' ? (
        <>
          {problems.length > 0 ? (
            <p className={styles.wrong} role="alert">
              {problems.length === 1
                ? problems[0]
                : `${problems.length} things have to be put right first. ${problems[0]}`}
            </p>
          ) : null}
          <div className={styles.buttons}>
            <Button className={styles.press} appearance="primary" disabled={disabled} onClick={onConfirm}>
              {label}
            </Button>
            <Button className={styles.press} onClick={onCancel}>
              Cancel
            </Button>
            <span className={styles.note}>{note}</span>
          </div>
        </>
      ) : null}
    </StickyFoot>
  );
}
