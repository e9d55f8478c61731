import * as React from 'react';
import type { OnStep, PlanStore } from '../../lists/planStore';
import type { Day } from '../../plan/day';
import { counted } from '../../plan/words';
import { useServices, useSite } from '../context/contexts';
import { routeOnPlan, screenRoute } from '../context/routes';
import { isOnScreen } from '../context/parseRoute';
import { useConfirmation } from '../forms/useConfirmation';
import type { Confirmation } from '../forms/useConfirmation';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import type { ImportPreview } from './importPreview';
import { confirmedReport, importedReport, keptRecommendations, problemsOf } from './imported';
import type { PreviewProblem } from './imported';
import { discardReportInProgress } from './reportInProgress';
import type { ReportInProgress } from './reportInProgress';

/**
 * Writes a confirmed report, reports the progress and opens the plan or the inspection.
 * @param ground the element that contains the preview, in which problems are marked
 * @param showProblems opens the sections that contain problems
 * @returns also the problems to correct, once somebody tried to confirm
 */
export function useAdding(
  inProgress: ReportInProgress,
  preview: ImportPreview,
  today: Day,
  ground: HTMLElement | null,
  showProblems: (found: readonly PreviewProblem[]) => void,
): { adding: Confirmation; problems: PreviewProblem[] } {
  const { store } = useServices();
  const { opened } = useSite();
  const host = useHost();
  const announce = useAnnounce();
  const [wanted, setWanted] = React.useState(false);
  const found = React.useMemo(() => problemsOf(preview, today), [preview, today]);
  const adding = useConfirmation({
    name: 'report to add',
    inProgress,
    problems: found.map(({ message }) => message),
    ground,
    onRefused: () => {
      setWanted(true);
      showProblems(found);
      announce(found.map(({ message }) => message).join(' '));
    },
    write: (onStep) => write(store, inProgress, preview, today, onStep),
    saved: savedWords(preview),
    onSaved: ({ route, planId }) => {
      // A person who went to another screen in the meantime stays there. The address tells where the person is, because
      // a site's first plan mounts this screen afresh.
      const next = opened.plans.length > 0 && planId !== null ? routeOnPlan(route, planId) : route;
      if (isOnScreen(host.route(), 'import')) host.navigate(next);
      // The report is dropped last, because the visible screen is rendered from it until then.
      discardReportInProgress(inProgress.siteUrl);
    },
  });
  return { adding, problems: wanted ? found : [] };
}

/** Where the app goes after a report was written. */
interface Written {
  route: string;
  /** The new plan to open; null when the open plan stays open. */
  planId: number | null;
}

async function write(
  store: PlanStore,
  { report, operationKey }: ReportInProgress,
  preview: ImportPreview,
  today: Day,
  onStep: OnStep,
): Promise<Written> {
  if (preview.destination === 'new plan') {
    const { planId } = await store.importReport(importedReport(preview, today, report), operationKey, onStep);
    return { route: '#/plan', planId };
  }
  const into = preview.destination === 'open plan' ? (preview.openPlan?.id ?? null) : null;
  const { inspectionId } = await store.addReport(confirmedReport(preview, report), into, operationKey, onStep);
  return { route: screenRoute('inspections', String(inspectionId)), planId: null };
}

/** The result in words, for screen readers. */
function savedWords(preview: ImportPreview): string {
  const count = counted(keptRecommendations(preview).length, 'recommendation');
  if (preview.destination === 'new plan') return `The plan was made, with ${count}.`;
  const isAdded = preview.destination === 'open plan' && preview.openPlan;
  return isAdded ? `The report was added to the plan, with ${count}.` : 'The report was kept as history.';
}
