import * as React from 'react';
import { describeProblem } from './problem';
import type { Problem } from './problem';

/** The state of reading something. */
export type Query<T> = (
  { status: 'pending' } | { status: 'error'; problem: Problem } | { status: 'success'; data: T }
) & {
  /** Reads again. The earlier result stays until the new one arrives; after a failure the state is pending again. */
  refetch(): void;
};

type State<T> = { status: 'pending' } | { status: 'error'; problem: Problem } | { status: 'success'; data: T };

export interface QueryOptions {
  /** A change of this value reads again. */
  key?: unknown;
  /** Whether to read yet. Data far down a page is read when its part comes into view (useInView). */
  enabled?: boolean;
}

/**
 * Reads something while a screen shows it. An answer that arrives after a later request was begun is dropped.
 * @param read must keep its identity (useCallback) while it reads the same thing
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
