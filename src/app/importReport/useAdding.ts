import * as React from 'react';
import type { ImportedReport, OnStep } from '../../lists/planStore';
import { useServices, useSite } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import type { Writing } from '../ui/ConfirmFoot';
import { isOnScreen, routeOnPlan } from '../context/routes';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { discardReportInProgress } from './reportInProgress';
import type { ReportInProgress } from './reportInProgress';

/**
 * Writes a confirmed report, tells its steps, and opens the plan. The operation key was made once: after a failure, adding
 * it again finishes what was begun and doubles nothing. So what is written must be the same, and the form stays shut.
 */
export function useAdding(inProgress: ReportInProgress): { adding: Writing; add(report: ImportedReport): void } {
  const { store } = useServices();
  const { opened, reload } = useSite();
  const host = useHost();
  const announce = useAnnounce();
  const [adding, setAdding] = React.useState<Writing>(() =>
    inProgress.begun ? { step: 'failed', problem: leftUnfinished } : { step: 'not yet' },
  );
  const written = React.useRef<number | null>(null);
  const here = React.useRef(true);
  React.useEffect(
    () => () => {
      here.current = false;
    },
    [],
  );

  const add = async (report: ImportedReport): Promise<void> => {
    const tell = (next: Writing): void => {
      if (here.current) setAdding(next);
    };
    inProgress.begun = true;
    tell({ step: 'writing', done: 0, total: 0, label: 'Starting' });
    try {
      if (written.current === null) {
        const told = (step: Parameters<OnStep>[0]): void => tell({ step: 'writing', ...step });
        written.current = (await store.importReport(report, inProgress.operationKey, told)).planId;
      }
      const count = report.recommendations.length;
      announce(`The plan was made, with ${count} ${count === 1 ? 'recommendation' : 'recommendations'}.`);
      // First, so that the new plan is there when the next screen asks for it.
      await reload();
      // Whoever went to another screen meanwhile stays there. A site's first plan mounts this screen anew, so the address tells.
      const next = opened.plans.length > 0 ? routeOnPlan('#/plan', written.current) : '#/plan';
      if (isOnScreen(host.route(), 'import')) host.navigate(next);
      // Last, because the page on show is drawn from it.
      discardReportInProgress(inProgress.siteUrl);
    } catch (error) {
      tell({ step: 'failed', problem: describeProblem(error) });
    }
  };
  return { adding, add: (report) => void add(report) };
}

const leftUnfinished: Problem = { message: 'This report was being added when the screen was left.', detail: '' };
