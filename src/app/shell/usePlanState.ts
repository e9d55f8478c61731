import * as React from 'react';
import type { OpenedSite, PlanStore } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import { addDays, localMidnight } from '../../plan/day';
import { viewPlan } from '../../plan/planView';
import type { PlanView } from '../../plan/view';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';

/** The states of opening a site. */
export type PlanState =
  | { kind: 'loading' }
  | { kind: 'failed'; problem: Problem }
  /** The site has none or only some of the lists. */
  | { kind: 'not set up'; opened: OpenedSite }
  /** The lists exist, and this person has no role that may read them. */
  | { kind: 'no access'; opened: OpenedSite }
  /** An earlier version of the product made the lists, and they need an upgrade before they can be read. */
  | { kind: 'older'; opened: OpenedSite }
  /** The product does not know the site's time zone, so it cannot work out any day. */
  | { kind: 'unknown time'; opened: OpenedSite }
  /** The page or the address names a plan that is not (or no longer) on the site, which has other plans. */
  | { kind: 'other plans'; opened: OpenedSite }
  /** The lists exist, and there is no plan. */
  | { kind: 'no plan'; opened: OpenedSite }
  | { kind: 'ready'; opened: OpenedSite; data: PlanData; view: PlanView };

/** How long after midnight the site is read: its clock may be a little behind this one. */
const AFTER_MIDNIGHT_MS = 5_000;
/** How long to wait where the site's day has not begun although this clock says so. */
const CLOCK_DIFFERS_MS = 600_000;

/** In how many milliseconds the day after the one on show begins in the site's zone. */
function untilNextDay({ today, site: { timeZone } }: OpenedSite): number {
  if (timeZone === null) return CLOCK_DIFFERS_MS;
  const wait = Date.parse(localMidnight(addDays(today, 1), timeZone)) - Date.now();
  return wait > 0 ? wait + AFTER_MIDNIGHT_MS : CLOCK_DIFFERS_MS;
}

/** After how long a return to the window reads the site again, in milliseconds. */
const staleAfter = 60_000;

/** The state of a site that was opened. */
export function stateOf(opened: OpenedSite): PlanState {
  const { site, me } = opened;
  if (site.schema === 'none' || site.schema === 'partial') return { kind: 'not set up', opened };
  if (!me.isReader) return { kind: 'no access', opened };
  if (site.schema === 'older') return { kind: 'older', opened };
  if (site.timeZone === null) return { kind: 'unknown time', opened };
  if (opened.data === null) return { kind: opened.plans.length > 0 ? 'other plans' : 'no plan', opened };
  return { kind: 'ready', opened, data: opened.data, view: viewPlan(opened.data, opened.today) };
}

/** The result of reading and the plan that was asked for. The answer for one plan is never shown for another. */
interface Answer {
  state: PlanState;
  asked: number | undefined;
}

function answers({ state, asked }: Answer, planId: number | undefined): boolean {
  return asked === planId || (state.kind === 'ready' && state.data.plan.id === planId);
}

/**
 * Opens the site and keeps the plan up to date. When opening fails, `state` has the problem. When reading again fails,
 * the screen keeps what it shows and `staleProblem` has the problem. `reload` throws what the store throws.
 */
export function usePlanState(
  store: PlanStore,
  planId: number | undefined,
): { state: PlanState; staleProblem: Problem | null; reload(): Promise<void>; retry(): void } {
  const [answer, setAnswer] = React.useState<Answer>({ state: { kind: 'loading' }, asked: planId });
  const [staleProblem, setStaleProblem] = React.useState<Problem | null>(null);
  const newest = React.useRef(0);
  // A plan that was added in the meantime does not replace the open one.
  const shown = React.useRef<number | undefined>(undefined);
  const lastRead = React.useRef(0);

  const reload = React.useCallback(async (): Promise<void> => {
    const turn = ++newest.current;
    lastRead.current = Date.now();
    const next = stateOf(await store.open(planId ?? shown.current));
    // An answer is dropped when a later read has begun or the app was unmounted.
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

  // A page that stays open over midnight would go on with the day before, and refuse what was done today.
  const { state: onShow } = answer;
  React.useEffect(() => {
    if (onShow.kind !== 'ready') return undefined;
    const timer = setTimeout(retry, untilNextDay(onShow.opened));
    return () => clearTimeout(timer);
  }, [onShow, retry]);

  const state: PlanState = answers(answer, planId) ? answer.state : { kind: 'loading' };
  return { state, staleProblem, reload, retry };
}
