import * as React from 'react';
import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { ProblemNotice } from '../shell/ProblemNotice';
import type { DraftProblem } from './imported';
import type { Adding } from './useAdding';

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
    '@container (max-width: 640px)': { position: 'static' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '8px' },
  note: { flexGrow: 1, textAlign: 'right', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  wrong: { margin: 0, marginBottom: '8px', color: tokens.colorPaletteRedForeground1 },
  step: { margin: 0, marginBottom: '8px' },
  press: { '@container (max-width: 640px)': { minHeight: '44px' } },
});

export interface AddingFooterProps {
  adding: Adding;
  /** How many recommendations will be added. */
  kept: number;
  problems: DraftProblem[];
  onConfirm(): void;
  onCancel(): void;
}

/** The one button that writes, what it will add, how far it is, and what to do when it failed. */
export function AddingFooter({ adding, kept, problems, onConfirm, onCancel }: AddingFooterProps): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.footer}>
      {adding.step === 'adding' ? (
        <>
          <p className={styles.step} role="status">
            {adding.label}
          </p>
          <ProgressBar
            aria-label="Adding the report"
            value={adding.total ? adding.done : undefined}
            max={adding.total || 1}
          />
        </>
      ) : null}
      {adding.step === 'failed' ? (
        <>
          <ProblemNotice
            problem={{
              ...adding.problem,
              message: `${adding.problem.message} Trying again finishes what was begun; nothing is added twice.`,
            }}
            onRetry={onConfirm}
          />
          <Button className={styles.press} appearance="subtle" onClick={onCancel}>
            Leave it
          </Button>
        </>
      ) : null}
      {adding.step === 'not yet' ? (
        <>
          {problems.length > 0 ? (
            <p className={styles.wrong} role="alert">
              {problems.length === 1
                ? problems[0].message
                : `${problems.length} things have to be put right first. ${problems[0].message}`}
            </p>
          ) : null}
          <div className={styles.buttons}>
            <Button className={styles.press} appearance="primary" onClick={onConfirm}>
              {confirmLabel(kept)}
            </Button>
            <Button className={styles.press} onClick={onCancel}>
              Cancel
            </Button>
            <span className={styles.note}>
              {kept > 0 ? 'Next, each one needs an action.' : 'Nothing is written until you confirm.'}
            </span>
          </div>
        </>
      ) : null}
    </div>
  );
}

function confirmLabel(kept: number): string {
  if (kept === 0) return 'Confirm, without recommendations';
  return `Confirm and add ${kept} ${kept === 1 ? 'recommendation' : 'recommendations'}`;
}
