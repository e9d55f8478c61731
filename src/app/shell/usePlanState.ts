import * as React from 'react';
import type { OpenedSite, PlanStore } from '../../lists/planStore';
import type { PlanData } from '../../plan/entities';
import { viewPlan } from '../../plan/planView';
import type { PlanView } from '../../plan/view';
import { describeProblem } from './problem';
import type { Problem } from './problem';

/** Where opening a site has got to. */
export type PlanState =
  | { kind: 'loading' }
  | { kind: 'failed'; problem: Problem }
  /** The site has no lists yet, or only some of them. */
  | { kind: 'not set up'; opened: OpenedSite }
  /** The lists are there; no plan is. */
  | { kind: 'no plan'; opened: OpenedSite }
  | { kind: 'ready'; opened: OpenedSite; data: PlanData; view: PlanView };

/** How old what is shown may be before coming back to the window reads it again, in milliseconds. */
const staleAfter = 60_000;

function stateOf(opened: OpenedSite): PlanState {
  if (opened.site.schema === 'none' || opened.site.schema === 'partial') return { kind: 'not set up', opened };
  if (opened.data === null) return { kind: 'no plan', opened };
  return { kind: 'ready', opened, data: opened.data, view: viewPlan(opened.data, opened.today) };
}

/**
 * Opens the site and keeps it fresh. A failure to open shows in `state`; a failure to refresh leaves what is shown and
 * comes back as `staleProblem`. `reload` throws what the store throws.
 */
export function usePlanState(
  store: PlanStore,
  planId: number | undefined,
): { state: PlanState; staleProblem: Problem | null; reload(): Promise<void>; retry(): void } {
  const [state, setState] = React.useState<PlanState>({ kind: 'loading' });
  const [staleProblem, setStaleProblem] = React.useState<Problem | null>(null);
  const newest = React.useRef(0);
  const lastRead = React.useRef(0);

  const reload = React.useCallback(async (): Promise<void> => {
    const turn = ++newest.current;
    lastRead.current = Date.now();
    const next = stateOf(await store.open(planId));
    // An answer that was overtaken by a later read, or that comes after the app was taken down, is dropped.
    if (turn !== newest.current) return;
    setState(next);
    setStaleProblem(null);
  }, [store, planId]);

  const retry = React.useCallback((): void => {
    setState((current) => (current.kind === 'failed' ? { kind: 'loading' } : current));
    reload().catch((error: unknown) => {
      const problem = describeProblem(error);
      setState((current) => (current.kind === 'loading' ? { kind: 'failed', problem } : current));
      setStaleProblem(problem);
    });
  }, [reload]);

  React.useEffect(() => {
    retry();
    const turns = newest;
    return () => {
      turns.current++;
    };
  }, [retry]);

  React.useEffect(() => {
    const cameBack = (): void => {
      if (document.visibilityState === 'visible' && Date.now() - lastRead.current > staleAfter) retry();
    };
    window.addEventListener('focus', cameBack);
    document.addEventListener('visibilitychange', cameBack);
    return () => {
      window.removeEventListener('focus', cameBack);
      document.removeEventListener('visibilitychange', cameBack);
    };
  }, [retry]);

  return { state, staleProblem, reload, retry };
}
