import * as React from 'react';
import { Button } from '@fluentui/react-components';
import type { BringIn } from '../../plan/bringIn/bringIns';
import { formatDay } from '../../plan/day';
import type { Field } from '../../plan/fields/field';
import { usePreviewStyles } from '../importReport';
import { useServices } from '../context/contexts';
import { useRights } from '../context/rights';
import { FormDialog } from '../forms/FormDialog';
import { StepProgress } from '../ui/StepProgress';
import type { ProgressStep } from '../ui/StepProgress';

/**
 * Lists the files that were brought in before. A site owner can undo an import as a whole while nobody has reported on
 * its actions.
 */
export function EarlierImport({
  bringIns,
  planId,
}: {
  bringIns: BringIn[];
  planId: number;
}): React.ReactElement | null {
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
          <li key={each.operationKey} className={shared.before}>
            <span className={shared.beforeWords}>
              {each.actions.length === 1 ? `Action ${each.refs}` : `${each.actions.length} actions, ${each.refs}`}
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
    return `${reportedOn.length === 1 ? `Action ${reportedOn[0].ref} has` : `${reportedOn.length} of them have`} been reported on since, so it can no longer be undone as one.`;
  return deletes ? '' : 'A site owner can undo it.';
}

export function UndoDialog({
  bringIn: { actions, measures, refs, operationKey },
  planId,
  onClose,
}: {
  bringIn: BringIn;
  planId: number;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const [step, setStep] = React.useState<ProgressStep | null>(null);
  return (
    <FormDialog<Record<never, Field>, never>
      name="undo of bringing in"
      about={operationKey}
      columns={{}}
      label="Undo what was brought in?"
      says={
        <p>
          The {actions.length === 1 ? 'action' : `${actions.length} actions`} ({refs}), with the
          {measures.length > 0 ? ' measures, themes' : ' themes'} and recommendations that came with them, go to the
          site’s recycle bin, and actions that the file changed get back what they held. It does nothing when something
          was recorded on them since.
        </p>
      }
      saveLabel="Undo it"
      savingLabel="Undoing"
      againLabel="Try again"
      fields={[]}
      row={null}
      add={() => store.undoBringIn(planId, operationKey, setStep)}
      saved="It was undone."
      onSaved={onClose}
      onCancel={onClose}
    >
      {({ saving }) => (saving ? <StepProgress step={step} /> : null)}
    </FormDialog>
  );
}
