import * as React from 'react';
import type { BroughtIn, BroughtInPlan } from '../../lists/bringIn';
import { counted, listed } from '../../plan/words';
import { useServices, useSite } from '../context/contexts';
import { routeOnPlan } from '../context/routes';
import { isOnScreen } from '../context/parseRoute';
import { useConfirmation } from '../forms/useConfirmation';
import type { Confirmation, ConfirmationOptions } from '../forms/useConfirmation';
import { useHost } from '../ui/useHost';
import { rememberMapping } from './mappingMemory';
import { discardPlanInProgress } from './planInProgress';
import type { PlanInProgress } from './planInProgress';

/** Writes a confirmed plan, reports the progress and opens the plan. */
export function useBringingIn(
  inProgress: PlanInProgress,
  plan: BroughtInPlan,
  checked: Pick<ConfirmationOptions<unknown>, 'problems' | 'ground' | 'onRefused'>,
): {
  confirmation: Confirmation;
  /** The result when somebody changed some actions in the meantime; it is shown before the plan is opened. */
  outcome: BroughtIn | null;
  open(planId: number): void;
} {
  const { store } = useServices();
  const { opened } = useSite();
  const host = useHost();
  const [outcome, setOutcome] = React.useState<BroughtIn | null>(null);
  const open = (planId: number): void => {
    // A person who went to another screen in the meantime stays there. The address tells where the person is, because a
    // site's first plan mounts this screen afresh.
    const next = opened.plans.length > 0 ? routeOnPlan('#/plan', planId) : '#/plan';
    if (isOnScreen(host.route(), 'bring-in')) host.navigate(next);
    discardPlanInProgress(inProgress.siteUrl);
  };
  const confirmation = useConfirmation({
    ...checked,
    name: 'plan to bring in',
    inProgress,
    write: async (onStep) => {
      const { name, bytes } = inProgress.file;
      const whole = { ...plan, file: { name, bytes: bytes.slice().buffer } };
      const done = await store.bringIn(whole, inProgress.operationKey, onStep);
      // The plan is in. A mapping that could not be kept is only asked for again with the next file.
      await rememberMapping(store, inProgress.mapping, inProgress.operationKey).catch(() => undefined);
      return done;
    },
    saved: savedWords(plan),
    onSaved: (done) => {
      if (done.leftAlone.length === 0) open(done.planId);
      else setOutcome(done);
    },
  });
  return { confirmation, outcome, open };
}

/** What was brought in, in a sentence: "2 actions were added and 1 was changed." */
function savedWords({ actions, changes, withdrawn }: BroughtInPlan): string {
  const parts = [
    { count: actions.length, done: 'added' },
    { count: changes.length, done: 'changed' },
    { count: withdrawn.length, done: 'withdrawn' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, done }, index) => {
      return `${index === 0 ? counted(count, 'action') : count} ${count === 1 ? 'was' : 'were'} ${done}`;
    });
  return parts.length === 0 ? 'The file was brought in.' : `${listed(parts)}.`;
}
