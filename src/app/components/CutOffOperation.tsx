import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Operation } from '../../lists/operations';
import type { OnStep } from '../../lists/planStore';
import { formatDay } from '../../plan/day';
import { actionsNamed } from '../../plan/words';
import { useServices, useSite } from '../context/contexts';
import { useRights } from '../context/rights';
import { ProblemNotice } from '../ui/ProblemNotice';
import { StepProgress } from '../ui/StepProgress';
import type { ProgressStep } from '../ui/StepProgress';
import { touchTarget } from '../ui/styleParts';
import { useAnnounce } from '../ui/useAnnounce';
import { useMutation } from '../ui/useMutation';

const useStyles = makeStyles({
  operation: { display: 'flex', flexDirection: 'column', rowGap: '8px', maxWidth: '80ch' },
  words: { margin: 0, overflowWrap: 'anywhere' },
  title: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', rowGap: '8px' },
  touch: touchTarget,
});

const LEFT_ALONE = 'Left as they are, because somebody changed them meanwhile: ';

/**
 * Describes an operation of several writes that was interrupted, what the interruption means, and how to complete it or
 * take it back. For plan managers and site owners.
 */
export function CutOffOperation({
  operation,
  onEnded,
}: {
  operation: Operation;
  /**
   * Called when the operation has ended: with the plan to open when it was completed, with null when it was taken back.
   */
  onEnded?(planId: number | null): void;
}): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { opened, reload } = useSite();
  const { deletes } = useRights();
  const announce = useAnnounce();
  const work = useMutation();
  const [step, setStep] = React.useState<ProgressStep | null>(null);
  const { label, state } = operation;
  const end = (finish: (onStep: OnStep) => Promise<{ planId: number | null; said: string }>): void =>
    void work.run(async () => {
      const { planId, said } = await finish(setStep);
      await reload();
      announce(said);
      onEnded?.(planId);
    });
  const finish = async (onStep: OnStep): Promise<{ planId: number | null; said: string }> => {
    const { planId, leftAlone } = await store.finishOperation(operation, onStep);
    const left = leftAlone.length > 0 ? ` ${LEFT_ALONE}${actionsNamed(leftAlone.map(({ ref }) => ref))}.` : '';
    return { planId, said: `${label} is finished.${left}` };
  };
  const takeBack = async (onStep: OnStep): Promise<{ planId: null; said: string }> => {
    await store.takeOperationBack(operation, onStep);
    return { planId: null, said: `${label} was taken back.` };
  };
  return (
    <div className={styles.operation}>
      <p className={styles.words}>
        <span className={styles.title}>
          {label}, {beganIn(operation, opened.data?.people ?? [])}, was cut off.
        </span>{' '}
        {state === 'taking back'
          ? 'Somebody began to take it back. Nobody sees anything of it meanwhile.'
          : 'Nobody sees anything of it until it is finished. If it is still going on in another window, let it end there.'}
        {deletes ? '' : ' Taken back by a plan manager, its rows stay in the lists, and nobody sees them.'}
      </p>
      {work.running ? <StepProgress step={step ?? { done: 0, total: 0, label: 'Starting' }} /> : null}
      {work.problem ? <ProblemNotice problem={work.problem} /> : null}
      {work.running ? null : (
        <div className={styles.buttons}>
          {state === 'begun' ? (
            <Button className={styles.touch} appearance="primary" onClick={() => end(finish)}>
              Finish
            </Button>
          ) : null}
          <Button className={styles.touch} onClick={() => end(takeBack)}>
            Take it back
          </Button>
        </div>
      )}
    </div>
  );
}

/** Who began the operation and when: "begun by Anne Faulkner on 30 November 2026". */
function beganIn({ personId, since }: Operation, people: readonly { id: number; name: string }[]): string {
  const name = people.find(({ id }) => id === personId)?.name;
  return `begun${name ? ` by ${name}` : ''}${since ? ` on ${formatDay(since)}` : ''}`;
}
