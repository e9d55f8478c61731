import * as React from 'react';
import type { PlanStore } from '../../lists/planStore';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';

/** The progress of reading a past day. */
export interface Step {
  done: number;
  total: number;
  label: string;
}

/** A past day as far as it has been read; `step` is null once reading has ended. */
export interface PastPlan {
  /**
   * Null until the recorded rows are read. The plan then appears with present texts, which are replaced once the texts
   * of that day are read.
   */
  data: PlanData | null;
  step: Step | null;
  problem: Problem | null;
  retry(): void;
}

const beginning: Omit<PastPlan, 'retry'> = {
  data: null,
  step: { done: 0, total: 0, label: 'Reading what was recorded' },
  problem: null,
};

/** Reads the plan as it was at the end of a day: first dates, leads and ratings, then the texts. */
export function usePastPlan(store: Pick<PlanStore, 'planOnDay'>, planId: number, day: Day): PastPlan {
  const [turn, setTurn] = React.useState(0);
  const [state, setState] = React.useState(beginning);
  React.useEffect(() => {
    let overtaken = false;
    const tell = (changes: Partial<PastPlan>): void => {
      if (!overtaken) setState((before) => ({ ...before, ...changes }));
    };
    setState(beginning);
    store
      .planOnDay(
        planId,
        day,
        (step) => tell({ step }),
        (data) => tell({ data }),
      )
      .then(
        (data) => tell({ data, step: null }),
        (failure: unknown) => tell({ problem: describeProblem(failure), step: null }),
      );
    return () => {
      overtaken = true;
    };
  }, [store, planId, day, turn]);
  return { ...state, retry: () => setTurn((before) => before + 1) };
}
