import * as React from 'react';
import { makePaper, identifyingInPaper, toHtml } from '../../documents/papers';
import type { Paper, PaperFinding, PaperRequest, PaperSource } from '../../documents/papers';
import type { OnStep, PlanStore } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';

/** How long typing must pause before the paper is made again, in milliseconds. */
const REST = 500;

export type MadePaper =
  | { kind: 'reading' }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'made'; paper: Paper; html: string; findings: PaperFinding[] };

/** Reads the plan of each day only once, because typing changes the words of a paper but not the plan. */
function readOnce(store: Pick<PlanStore, 'planOnDay' | 'open'>, onStep: OnStep): PaperSource {
  const read = new Map<string, Promise<PlanData>>();
  return {
    open: () => store.open(),
    planOnDay(planId, day) {
      const name = `${planId} ${day}`;
      const known = read.get(name);
      if (known) return known;
      const reading = store.planOnDay(planId, day, onStep);
      read.set(name, reading);
      // A failed reading is forgotten, so that the next attempt reads again.
      reading.catch(() => read.delete(name));
      return reading;
    },
  };
}

/**
 * The paper for a request, made again after typing has paused.
 * @param request null while the request is not known yet
 * @returns also the progress of reading the lists
 */
export function usePaper(
  store: Pick<PlanStore, 'planOnDay' | 'open'>,
  request: PaperRequest | null,
): { made: MadePaper; retry: () => void; reading: Parameters<OnStep>[0] | null } {
  const [reading, setReading] = React.useState<Parameters<OnStep>[0] | null>(null);
  const [source, setSource] = React.useState(() => readOnce(store, setReading));
  const [made, setMade] = React.useState<MadePaper>({ kind: 'reading' });
  const asked = request === null ? '' : JSON.stringify(request);
  const first = React.useRef(true);
  React.useEffect(() => {
    if (asked === '') return undefined;
    let overtaken = false;
    const timer = setTimeout(
      () => {
        makePaper(source, JSON.parse(asked) as PaperRequest).then(
          (paper) => {
            if (!overtaken) setMade({ kind: 'made', paper, html: toHtml(paper), findings: identifyingInPaper(paper) });
          },
          (error: unknown) => {
            if (!overtaken) setMade({ kind: 'failed', problem: describeProblem(error) });
          },
        );
      },
      first.current ? 0 : REST,
    );
    first.current = false;
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [asked, source]);
  return { made, retry: () => setSource(readOnce(store, setReading)), reading };
}
