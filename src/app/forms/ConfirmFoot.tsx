import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { upTo } from '../ui/breakpoints';
import { ProblemNotice } from '../ui/ProblemNotice';
import { StepProgress } from '../ui/StepProgress';
import { StickyFoot } from '../ui/StickyFoot';
import type { Confirmation } from './useConfirmation';

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
    // On a phone a sticky foot would cover the document that is being checked.
    [upTo.phone]: { position: 'static' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '8px' },
  note: { flexGrow: 1, textAlign: 'right', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  wrong: { margin: 0, marginBottom: '8px', color: tokens.colorPaletteRedForeground1 },
  press: { [upTo.phone]: { minHeight: '44px' } },
});

export interface ConfirmFootProps {
  confirmation: Confirmation;
  /** The button's label, which says what will be written: "Confirm and add 13 recommendations". */
  label: string;
  note: string;
  /** The sentence shown when an earlier attempt to write was interrupted. */
  left: string;
  /** Whether the button is disabled because nothing to write is chosen. */
  disabled?: boolean;
  onCancel(): void;
}

/**
 * The foot of a preview: the button that writes the document, a summary of what it will write, the progress, and the
 * failure with a way to try again.
 */
export function ConfirmFoot(props: ConfirmFootProps): React.ReactElement {
  const { confirmation, label, note, left, disabled, onCancel } = props;
  const { isLocked, wasLeft, writing, step, failure, problems, confirm } = confirmation;
  const styles = useStyles();
  const problem = failure ?? (wasLeft ? { message: left, detail: '' } : null);
  return (
    <StickyFoot className={styles.footer}>
      {writing ? <StepProgress step={step ?? { done: 0, total: 0, label: 'Starting' }} /> : null}
      {!writing && problem ? (
        <>
          <ProblemNotice
            problem={{
              ...problem,
              message: `${problem.message} Trying again finishes what was begun; nothing is added twice.`,
            }}
            onRetry={confirm}
          />
          <Button className={styles.press} appearance="subtle" onClick={onCancel}>
            Put it away
          </Button>
        </>
      ) : null}
      {isLocked ? null : (
        <>
          {problems.length > 0 ? (
            <p className={styles.wrong} role="alert">
              {problems.length === 1
                ? problems[0]
                : `${problems.length} things have to be put right first. ${problems[0]}`}
            </p>
          ) : null}
          <div className={styles.buttons}>
            <Button className={styles.press} appearance="primary" disabled={disabled} onClick={confirm}>
              {label}
            </Button>
            <Button className={styles.press} onClick={onCancel}>
              Cancel
            </Button>
            <span className={styles.note}>{note}</span>
          </div>
        </>
      )}
    </StickyFoot>
  );
}
