import * as React from 'react';
import type { BroughtIn, BroughtInPlan } from '../../lists/bringIn';
import { useServices, useSite } from '../context/contexts';
import { isOnScreen, routeOnPlan } from '../context/routes';
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
      await rememberMapping(store, inProgress.mapping, inProgress.operationKey);
      return done;
    },
    saved: `${plan.actions.length} actions were added and ${plan.changes.length} changed.`,
    onSaved: (done) => {
      if (done.leftAlone.length === 0) open(done.planId);
      else setOutcome(done);
    },
  });
  return { confirmation, outcome, open };
}
