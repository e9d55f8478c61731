import * as React from 'react';
import { describeProblem } from './problem';
import type { Problem } from './problem';

/** How far reading something has got. */
export type Query<T> = (
  { status: 'pending' } | { status: 'error'; problem: Problem } | { status: 'success'; data: T }
) & {
  /** Reads again. What was read before stays until the new answer is there; a failure counts as pending again. */
  refetch(): void;
};

type State<T> = { status: 'pending' } | { status: 'error'; problem: Problem } | { status: 'success'; data: T };

export interface QueryOptions {
  /** Reads again whenever this changes. */
  key?: unknown;
  /** Whether to read at all yet: what is far down a page is read when it comes into view (useInView). */
  enabled?: boolean;
}

/**
 * Reads something for as long as a screen shows it. An answer that was overtaken by a later one is dropped.
 * @param read kept the same (useCallback) for as long as it reads the same thing
 */
export function useQuery<T>(read: () => Promise<T>, { key, enabled = true }: QueryOptions = {}): Query<T> {
  const [state, setState] = React.useState<State<T>>({ status: 'pending' });
  const [turn, setTurn] = React.useState(0);
  React.useEffect(() => {
    if (!enabled) return undefined;
    let overtaken = false;
    read().then(
      (data) => {
        if (!overtaken) setState({ status: 'success', data });
      },
      (error: unknown) => {
        if (!overtaken) setState({ status: 'error', problem: describeProblem(error) });
      },
    );
    return () => {
      overtaken = true;
    };
  }, [read, key, turn, enabled]);
  const refetch = React.useCallback(() => {
    setState((before) => (before.status === 'error' ? { status: 'pending' } : before));
    setTurn((before) => before + 1);
  }, []);
  return React.useMemo(() => ({ ...state, refetch }), [state, refetch]);
}
