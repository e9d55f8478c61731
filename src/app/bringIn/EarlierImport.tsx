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
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import type { BringIn } from '../../plan/bringIn/bringIns';
import { formatDay } from '../../plan/day';
import { usePreviewStyles } from '../importReport';
import { useServices, useSite } from '../context/contexts';
import { useRights } from '../context/rights';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useMutation } from '../ui/useMutation';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    rowGap: '4px',
    maxWidth: '720px',
    paddingTop: '8px',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1 },
});

/** Files that were brought in before, to be undone as one by a site owner while nothing has been reported on them. */
export function EarlierImport({
  bringIns,
  planId,
}: {
  bringIns: BringIn[];
  planId: number;
}): React.ReactElement | null {
  const styles = useStyles();
  const shared = usePreviewStyles();
  const { deletes } = useRights();
  const [undoing, setUndoing] = React.useState<BringIn | null>(null);
  if (bringIns.length === 0) return null;
  return (
    <section aria-labelledby="bring-in-before">
      <div className={shared.head}>
        <h2 id="bring-in-before" className={shared.heading}>
          Brought in before
        </h2>
      </div>
      <ul className={shared.list} style={{ borderTop: 'none' }}>
        {bringIns.map((each) => (
          <li key={each.operationKey} className={styles.item}>
            <span className={styles.words}>
              {each.actions.length === 1 ? '1 action' : `${each.actions.length} actions`}, {each.refs}
              {each.day ? `, on ${formatDay(each.day)}` : ''}.{' '}
              <span className={shared.quiet}>{whyNot(each, deletes)}</span>
            </span>
            {each.reportedOn.length === 0 && deletes ? (
              <Button className={shared.press} onClick={() => setUndoing(each)}>
                Undo it
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {undoing ? <UndoDialog bringIn={undoing} planId={planId} onClose={() => setUndoing(null)} /> : null}
    </section>
  );
}

function whyNot({ reportedOn }: BringIn, deletes: boolean): string {
  if (reportedOn.length > 0)
    return `${reportedOn.length === 1 ? `${reportedOn[0].ref} has` : `${reportedOn.length} of them have`} been reported on since, so it can no longer be undone as one.`;
  return deletes ? '' : 'A site owner can undo it.';
}

function UndoDialog({
  bringIn,
  planId,
  onClose,
}: {
  bringIn: BringIn;
  planId: number;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { reload } = useSite();
  const announce = useAnnounce();
  const { running, problem, run } = useMutation();
  const [step, setStep] = React.useState({ done: 0, total: 0, label: '' });
  const undo = async (): Promise<void> => {
    const done = await run(async () => {
      await store.undoBringIn(planId, bringIn.operationKey, setStep);
      await reload();
    });
    if (!done) return;
    announce('It was undone.');
    onClose();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => (open || running ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Undo what was brought in?</DialogTitle>
          <DialogContent>
            {running ? (
              <>
                <p role="status">{step.label}</p>
                <ProgressBar aria-label="Undoing" value={step.total ? step.done : undefined} max={step.total || 1} />
              </>
            ) : (
              <p>
                The {bringIn.actions.length === 1 ? 'action' : `${bringIn.actions.length} actions`} ({bringIn.refs}),
                with the themes and recommendations that came with them, go to the site’s recycle bin, and actions that
                the file changed get back what they held. It does nothing when something was recorded on them since.
              </p>
            )}
            {problem ? <ProblemNotice problem={problem} /> : null}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={running} onClick={() => void undo()}>
              Undo it
            </Button>
            <Button disabled={running} onClick={onClose}>
              Leave it
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
