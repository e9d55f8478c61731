import * as React from 'react';
import { describeProblem } from './problem';
import type { Problem } from './problem';

/** The state of an operation that a person started: running, done, or failed with a problem to show. */
export interface Mutation {
  running: boolean;
  problem: Problem | null;
  /** Runs the work and answers true when it succeeded. A second call while one is running does nothing. */
  run(work: () => Promise<void>): Promise<boolean>;
}

/** Keeps the state of one operation at a time, also when its screen is unmounted before the end. */
export function useMutation(): Mutation {
  const [running, setRunning] = React.useState(false);
  const [problem, setProblem] = React.useState<Problem | null>(null);
  const there = React.useRef(true);
  const busy = React.useRef(false);
  React.useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);
  const run = React.useCallback(async (work: () => Promise<void>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setRunning(true);
    setProblem(null);
    let failure: Problem | null = null;
    try {
      await work();
    } catch (error) {
      failure = describeProblem(error);
    }
    busy.current = false;
    if (there.current) {
      setRunning(false);
      setProblem(failure);
    }
    return failure === null;
  }, []);
  return { running, problem, run };
}
