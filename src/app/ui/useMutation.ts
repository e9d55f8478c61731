import * as React from 'react';
import { describeProblem } from './problem';
import type { Problem } from './problem';

/** Something a person started: under way, done, or failed with what to tell them. */
export interface Mutation {
  running: boolean;
  problem: Problem | null;
  /** Runs it; true when it came to its end. A second call while one runs does nothing. */
  run(work: () => Promise<void>): Promise<boolean>;
}

/** Keeps track of one thing at a time that a screen sends off, and of its screen going away meanwhile. */
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
