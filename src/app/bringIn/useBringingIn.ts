import * as React from 'react';
import type { BroughtIn, BroughtInPlan } from '../../lists/bringIn';
import type { OnStep } from '../../lists/planStore';
import { useServices, useSite } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import { describeProblem } from '../ui/problem';
import type { Writing } from '../ui/ConfirmFoot';
import { isOnScreen, routeOnPlan } from '../context/routes';
import { discardPlanInProgress } from './planInProgress';
import type { PlanInProgress } from './planInProgress';
import { rememberMapping } from './mappingMemory';

/**
 * Writes a confirmed plan, tells its steps and opens it. The operation key was made once: after a failure, confirming again
 * finishes what was begun and doubles nothing. So what is written must be the same, and the form stays shut.
 */
export function useBringingIn(held: PlanInProgress): {
  writing: Writing;
  /** What somebody else changed meanwhile: shown before the plan is opened. */
  outcome: BroughtIn | null;
  bringIn(plan: BroughtInPlan): void;
  open(planId: number): void;
} {
  const { store } = useServices();
  const { opened, reload } = useSite();
  const host = useHost();
  const announce = useAnnounce();
  const [writing, setWriting] = React.useState<Writing>(() =>
    held.begun
      ? { step: 'failed', problem: { message: 'This plan was being brought in when the screen was left.', detail: '' } }
      : { step: 'not yet' },
  );
  const [outcome, setOutcome] = React.useState<BroughtIn | null>(null);
  const here = React.useRef(true);
  React.useEffect(
    () => () => {
      here.current = false;
    },
    [],
  );

  const open = async (planId: number): Promise<void> => {
    await reload();
    // Whoever went to another screen meanwhile stays there. A site's first plan mounts this screen anew, so the address tells.
    const next = opened.plans.length > 0 ? routeOnPlan('#/plan', planId) : '#/plan';
    if (isOnScreen(host.route(), 'bring-in')) host.navigate(next);
    discardPlanInProgress(held.siteUrl);
  };

  const run = async (plan: BroughtInPlan): Promise<void> => {
    const tell = (next: Writing): void => {
      if (here.current) setWriting(next);
    };
    held.begun = true;
    tell({ step: 'writing', done: 0, total: 0, label: 'Starting' });
    try {
      const told = (step: Parameters<OnStep>[0]): void => tell({ step: 'writing', ...step });
      const done = await store.bringIn(plan, held.operationKey, told);
      await rememberMapping(store, held.mapping, held.operationKey);
      const { actions, changes } = plan;
      announce(`${actions.length} actions were added and ${changes.length} changed.`);
      if (done.leftAlone.length === 0) await open(done.planId);
      else if (here.current) setOutcome(done);
    } catch (error) {
      tell({ step: 'failed', problem: describeProblem(error) });
    }
  };
  return { writing, outcome, bringIn: (plan) => void run(plan), open: (planId) => void open(planId) };
}
