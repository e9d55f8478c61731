import * as React from 'react';
import type { OnStep, PlanStore } from '../../lists/planStore';
import type { Day } from '../../plan/day';
import { counted } from '../../plan/words';
import { useServices, useSite } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import type { Writing } from '../ui/ConfirmFoot';
import { isOnScreen, routeOnPlan, screenRoute } from '../context/routes';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import type { Draft } from './draft';
import { confirmedReport, importedReport, keptRecommendations } from './imported';
import { discardReportInProgress } from './reportInProgress';
import type { ReportInProgress } from './reportInProgress';

/**
 * Writes a confirmed report, tells its steps, and opens the plan. The operation key was made once: after a failure, adding
 * it again finishes what was begun and doubles nothing. So what is written must be the same, and the form stays shut.
 */
export function useAdding(inProgress: ReportInProgress): { adding: Writing; add(draft: Draft, today: Day): void } {
  const { store } = useServices();
  const { opened, reload } = useSite();
  const host = useHost();
  const announce = useAnnounce();
  const [adding, setAdding] = React.useState<Writing>(() =>
    inProgress.begun ? { step: 'failed', problem: leftUnfinished } : { step: 'not yet' },
  );
  const written = React.useRef<Written | null>(null);
  const here = React.useRef(true);
  React.useEffect(
    () => () => {
      here.current = false;
    },
    [],
  );

  const add = async (draft: Draft, today: Day): Promise<void> => {
    const tell = (next: Writing): void => {
      if (here.current) setAdding(next);
    };
    inProgress.begun = true;
    tell({ step: 'writing', done: 0, total: 0, label: 'Starting' });
    try {
      const told = (step: Parameters<OnStep>[0]): void => tell({ step: 'writing', ...step });
      written.current ??= await write(store, inProgress, draft, today, told);
      announce(written.current.said);
      // First, so that the new plan is there when the next screen asks for it.
      await reload();
      // Whoever went to another screen meanwhile stays there. A site's first plan mounts this screen anew, so the address tells.
      const { route, planId } = written.current;
      const next = opened.plans.length > 0 && planId !== null ? routeOnPlan(route, planId) : route;
      if (isOnScreen(host.route(), 'import')) host.navigate(next);
      // Last, because the page on show is drawn from it.
      discardReportInProgress(inProgress.siteUrl);
    } catch (error) {
      tell({ step: 'failed', problem: describeProblem(error) });
    }
  };
  return { adding, add: (draft, today) => void add(draft, today) };
}

/** What became of a report, and where to look at it. */
interface Written {
  said: string;
  route: string;
  /** A plan that was made and is to be opened; null where the one that is open stays. */
  planId: number | null;
}

async function write(
  store: PlanStore,
  { report, operationKey }: ReportInProgress,
  draft: Draft,
  today: Day,
  onStep: OnStep,
): Promise<Written> {
  const count = counted(keptRecommendations(draft).length, 'recommendation');
  if (draft.destination === 'new plan') {
    const { planId } = await store.importReport(importedReport(draft, today, report), operationKey, onStep);
    return { said: `The plan was made, with ${count}.`, route: '#/plan', planId };
  }
  const into = draft.destination === 'open plan' ? (draft.openPlan?.id ?? null) : null;
  const { inspectionId } = await store.addReport(confirmedReport(draft, report), into, operationKey, onStep);
  const said = into === null ? 'The report was kept as history.' : `The report was added to the plan, with ${count}.`;
  return { said, route: screenRoute('inspections', String(inspectionId)), planId: null };
}

const leftUnfinished: Problem = { message: 'This report was being added when the screen was left.', detail: '' };
