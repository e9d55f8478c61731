import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { actionsInWords, bringInsOf } from '../../plan/bringIn/bringIns';
import type { BringIn } from '../../plan/bringIn/bringIns';
import { formatDay } from '../../plan/day';
import type { Field } from '../../plan/fields/field';
import type { PlanData } from '../../plan/planData';
import type { PlanView } from '../../plan/view';
import { capitalised, listed } from '../../plan/words';
import { usePreviewStyles } from '../importReport';
import { useServices } from '../context/contexts';
import { useRights } from '../context/rights';
import { FormDialog } from '../forms/FormDialog';
import { StepProgress } from '../ui/StepProgress';
import type { ProgressStep } from '../ui/StepProgress';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useQuery } from '../ui/useQuery';

/**
 * Lists the files that were brought in before, also those that only changed actions. A site owner can undo an import as
 * a whole while nobody has reported on its actions or changed again what it changed.
 */
export function EarlierImport({ data, view }: { data: PlanData; view: PlanView }): React.ReactElement | null {
  const { store } = useServices();
  const planId = data.plan.id;
  const read = React.useCallback(() => store.bringInsDone(planId), [store, planId]);
  // What was brought in, taken back or reported meanwhile comes with new data of the plan.
  const done = useQuery(read, { key: data });
  if (done.status === 'pending') return null;
  if (done.status === 'success' && done.data.length === 0) return null;
  return (
    <section aria-labelledby="bring-in-before">
      <BroughtInHeading />
      {done.status === 'error' ? (
        <ProblemNotice problem={done.problem} />
      ) : (
        <BroughtInList bringIns={bringInsOf(data, view, done.data)} planId={planId} />
      )}
    </section>
  );
}

function BroughtInHeading(): React.ReactElement {
  const shared = usePreviewStyles();
  return (
    <div className={shared.head}>
      <h2 id="bring-in-before" className={shared.heading}>
        Brought in before
      </h2>
    </div>
  );
}

function BroughtInList({ bringIns, planId }: { bringIns: readonly BringIn[]; planId: number }): React.ReactElement {
  const shared = usePreviewStyles();
  const { deletes } = useRights();
  const [undoing, setUndoing] = React.useState<BringIn | null>(null);
  return (
    <>
      <ul className={shared.list} style={{ borderTop: 'none' }}>
        {bringIns.map((each) => (
          <li key={each.operationKey} className={shared.before}>
            <span className={shared.beforeWords}>
              {broughtInWords(each)} <span className={shared.quiet}>{whyNot(each, deletes)}</span>
            </span>
            {canBeUndone(each) && deletes ? (
              <Button className={shared.press} onClick={() => setUndoing(each)}>
                Undo it
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {undoing ? <UndoDialog bringIn={undoing} planId={planId} onClose={() => setUndoing(null)} /> : null}
    </>
  );
}

const leftOf = ({ actions, measures, changed, withdrawn }: BringIn): number =>
  actions.length + measures.length + changed.length + withdrawn.length;

const canBeUndone = (each: BringIn): boolean => each.wentOn.length === 0 && leftOf(each) > 0;

/** A bring-in in a sentence or two: the file and day, then what it added, changed and withdrew. */
function broughtInWords({ fileName, on, actions, changed, withdrawn }: BringIn): string {
  const did = [
    ...(actions.length > 0 ? [`added ${actionsInWords(actions)}`] : []),
    ...(changed.length > 0 ? [`changed ${actionsInWords(changed)}`] : []),
    ...(withdrawn.length > 0 ? [`withdrew ${actionsInWords(withdrawn)}`] : []),
  ];
  const what = `${fileName ?? 'An earlier file'}${on ? `, on ${formatDay(on)}` : ''}`;
  return did.length > 0 ? `${what}: ${listed(did)}.` : `${what}.`;
}

function whyNot(each: BringIn, deletes: boolean): string {
  const { wentOn } = each;
  if (wentOn.length > 0)
    return `${wentOn.length === 1 ? `Action ${wentOn[0].ref} has` : `${wentOn.length} of them have`} been reported on or changed since, so it can no longer be undone as one.`;
  if (leftOf(each) === 0) return 'Nothing of it is left to undo: what it changed was changed again since.';
  return deletes ? '' : 'A site owner can undo it.';
}

/** What the undo does, in a sentence that says only what this file brought. */
function undoWords({ actions, measures, changed, withdrawn }: BringIn): string {
  const parts = [
    ...(actions.length > 0
      ? [
          `what it added (${actionsInWords(actions)}), with the ${measures.length > 0 ? 'measures, themes' : 'themes'} and recommendations that came with ${actions.length === 1 ? 'it' : 'them'}, goes to the site’s recycle bin`,
        ]
      : []),
    ...(changed.length > 0 ? [`what it changed (${actionsInWords(changed)}) gets back what it held`] : []),
    ...(withdrawn.length > 0 ? [`what it withdrew (${actionsInWords(withdrawn)}) counts again`] : []),
  ];
  return `${capitalised(listed(parts))}.`;
}

export function UndoDialog({
  bringIn,
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
      about={bringIn.operationKey}
      columns={{}}
      label="Undo what was brought in?"
      says={<p>{undoWords(bringIn)} Nothing is done when something was recorded on any of them since.</p>}
      saveLabel="Undo it"
      savingLabel="Undoing"
      againLabel="Try again"
      fields={[]}
      row={null}
      add={() => store.undoBringIn(planId, bringIn.operationKey, setStep)}
      saved="It was undone."
      onSaved={onClose}
      onCancel={onClose}
    >
      {({ saving }) => (saving ? <StepProgress step={step} /> : null)}
    </FormDialog>
  );
}
