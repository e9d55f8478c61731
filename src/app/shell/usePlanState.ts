import * as React from 'react';
import type { OpenedSite, PlanStore } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import { viewPlan } from '../../plan/planView';
import type { PlanView } from '../../plan/view';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';

/** Where opening a site has got to. */
export type PlanState =
  | { kind: 'loading' }
  | { kind: 'failed'; problem: Problem }
  /** The site has no lists yet, or only some of them. */
  | { kind: 'not set up'; opened: OpenedSite }
  /** The lists are there, and this person has no role that lets them read. */
  | { kind: 'no access'; opened: OpenedSite }
  /** The lists were made by an earlier version and need an upgrade before they can be read. */
  | { kind: 'older'; opened: OpenedSite }
  /** The site keeps a time that the product does not know, so that no day can be told. */
  | { kind: 'unknown time'; opened: OpenedSite }
  /** The page or the address names a plan that is not on the site (any more); others are. */
  | { kind: 'other plans'; opened: OpenedSite }
  /** The lists are there; no plan is. */
  | { kind: 'no plan'; opened: OpenedSite }
  | { kind: 'ready'; opened: OpenedSite; data: PlanData; view: PlanView };

/** How old what is shown may be before coming back to the window reads it again, in milliseconds. */
const staleAfter = 60_000;

/** What a site that was opened has to show. */
export function stateOf(opened: OpenedSite): PlanState {
  const { site, me } = opened;
  if (site.schema === 'none' || site.schema === 'partial') return { kind: 'not set up', opened };
  if (!me.isReader) return { kind: 'no access', opened };
  if (site.schema === 'older') return { kind: 'older', opened };
  if (site.timeZone === null) return { kind: 'unknown time', opened };
  if (opened.data === null) return { kind: opened.plans.length > 0 ? 'other plans' : 'no plan', opened };
  return { kind: 'ready', opened, data: opened.data, view: viewPlan(opened.data, opened.today) };
}

/** What was read, and which plan was asked for: another plan's answer is never shown as this one's. */
interface Answer {
  state: PlanState;
  asked: number | undefined;
}

function answers({ state, asked }: Answer, planId: number | undefined): boolean {
  return asked === planId || (state.kind === 'ready' && state.data.plan.id === planId);
}

/**
 * Opens the site and keeps it fresh. A failure to open shows in `state`; a failure to refresh leaves what is shown and
 * comes back as `staleProblem`. `reload` throws what the store throws.
 */
export function usePlanState(
  store: PlanStore,
  planId: number | undefined,
): { state: PlanState; staleProblem: Problem | null; reload(): Promise<void>; retry(): void } {
  const [answer, setAnswer] = React.useState<Answer>({ state: { kind: 'loading' }, asked: planId });
  const [staleProblem, setStaleProblem] = React.useState<Problem | null>(null);
  const newest = React.useRef(0);
  // A plan that was added meanwhile does not take the place of the one on show.
  const shown = React.useRef<number | undefined>(undefined);
  const lastRead = React.useRef(0);

  const reload = React.useCallback(async (): Promise<void> => {
    const turn = ++newest.current;
    lastRead.current = Date.now();
    const next = stateOf(await store.open(planId ?? shown.current));
    // An answer that was overtaken by a later read, or that comes after the app was taken down, is dropped.
    if (turn !== newest.current) return;
    shown.current = next.kind === 'ready' ? next.data.plan.id : undefined;
    setAnswer({ state: next, asked: planId });
    setStaleProblem(null);
  }, [store, planId]);

  const retry = React.useCallback((): void => {
    setAnswer((current) =>
      current.state.kind === 'failed' || !answers(current, planId)
        ? { state: { kind: 'loading' }, asked: planId }
        : current,
    );
    reload().catch((error: unknown) => {
      const problem = describeProblem(error);
      setAnswer((current) =>
        current.state.kind === 'loading' ? { state: { kind: 'failed', problem }, asked: planId } : current,
      );
      setStaleProblem(problem);
    });
  }, [reload, planId]);

  React.useEffect(() => {
    shown.current = undefined;
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

  const state: PlanState = answers(answer, planId) ? answer.state : { kind: 'loading' };
  return { state, staleProblem, reload, retry };
}
