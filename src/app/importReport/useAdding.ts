import * as React from 'react';
import { newKey } from '../../lists';
import type { ImportedReport } from '../../lists/planStore';
import { useAnnounce, useHost, useServices, useSite } from '../shell/contexts';
import { describeProblem } from '../shell/problem';
import type { Problem } from '../shell/problem';

export type Adding =
  | { step: 'not yet' }
  | { step: 'adding'; done: number; total: number; label: string }
  | { step: 'failed'; problem: Problem; retry(): void };

/**
 * Writes a confirmed report, tells its steps, and opens the plan. The operation key is made once: after a failure, trying
 * again finishes what was begun and doubles nothing. So what is written must be the same, and the form stays shut.
 */
export function useAdding(): { adding: Adding; add(report: ImportedReport): void } {
  const { store } = useServices();
  const { reload } = useSite();
  const host = useHost();
  const announce = useAnnounce();
  const [adding, setAdding] = React.useState<Adding>({ step: 'not yet' });
  const operation = React.useRef(newKey());
  const written = React.useRef(false);
  const mounted = React.useRef(true);
  React.useEffect(
    () => () => {
      mounted.current = false;
    },
    [],
  );

  const add = (report: ImportedReport): void => {
    const tell = (next: Adding): void => {
      if (mounted.current) setAdding(next);
    };
    const run = async (): Promise<void> => {
      tell({ step: 'adding', done: 0, total: 0, label: 'Starting' });
      try {
        if (!written.current)
          await store.importReport(report, operation.current, (step) => tell({ step: 'adding', ...step }));
        written.current = true;
        announce(`The plan was made, with ${report.recommendations.length} recommendations.`);
        // First, so that the new plan is there when the next screen asks for it.
        await reload();
        host.navigate('#/plan');
      } catch (error) {
        tell({ step: 'failed', problem: describeProblem(error), retry: () => void run() });
      }
    };
    void run();
  };
  return { adding, add };
}
