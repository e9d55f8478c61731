import * as React from 'react';
import { describeProblem } from './problem';
import type { Problem } from './problem';

export type Answer<T> = { kind: 'waiting' } | { kind: 'failed'; problem: Problem } | { kind: 'here'; value: T };

/** Asks once and again on `ask()`; what was here stays while it is asked again. `question` must keep its identity (useCallback). */
export function useAnswer<T>(question: () => Promise<T>): { answer: Answer<T>; ask: () => void } {
  const [answer, setAnswer] = React.useState<Answer<T>>({ kind: 'waiting' });
  const [turn, setTurn] = React.useState(0);
  React.useEffect(() => {
    let overtaken = false;
    question().then(
      (value) => {
        if (!overtaken) setAnswer({ kind: 'here', value });
      },
      (error: unknown) => {
        if (!overtaken) setAnswer({ kind: 'failed', problem: describeProblem(error) });
      },
    );
    return () => {
      overtaken = true;
    };
  }, [question, turn]);
  const ask = React.useCallback(() => setTurn((before) => before + 1), []);
  return { answer, ask };
}
