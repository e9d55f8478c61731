import * as React from 'react';
import { describeProblem } from '../shell/problem';
import type { Problem } from '../shell/problem';

/** Where reading something for a screen has got to. */
export type Read<T> =
  { kind: 'loading' } | { kind: 'failed'; problem: Problem; retry(): void } | { kind: 'ready'; value: T };

/**
 * Reads something for as long as it is shown, again whenever `of` changes; what is shown stays until the new answer is
 * there, and an answer that was overtaken is dropped.
 * @param read kept the same (useCallback) as long as it reads the same thing
 * @param wanted whether to read at all yet: what is far down a page is read when it comes into sight (useSeen)
 */
export function useRead<T>(read: () => Promise<T>, of: unknown, wanted = true): Read<T> {
  const [state, setState] = React.useState<Read<T>>({ kind: 'loading' });
  const [turn, setTurn] = React.useState(0);
  React.useEffect(() => {
    if (!wanted) return undefined;
    let overtaken = false;
    read().then(
      (value) => {
        if (!overtaken) setState({ kind: 'ready', value });
      },
      (failure: unknown) => {
        const retry = (): void => {
          setState({ kind: 'loading' });
          setTurn((before) => before + 1);
        };
        if (!overtaken) setState({ kind: 'failed', problem: describeProblem(failure), retry });
      },
    );
    return () => {
      overtaken = true;
    };
  }, [read, of, turn, wanted]);
  return state;
}
