import * as React from 'react';
import type { PlanStore } from '../../lists/planStore';
import type { Person } from '../../plan/people';
import { describeProblem } from '../ui/problem';

/** How many people are looked up at a time. */
const together = 4;

/** The result of looking for leavers so far. */
export interface Leavers {
  /** The ids of people whom the directory no longer finds: they left, or their account is disabled. */
  gone: ReadonlySet<number>;
  looked: number;
  /** Why the directory did not answer, in words; null when it did. */
  problem: string | null;
}

/**
 * Looks people up in the directory. SharePoint's own search leaves out accounts that are disabled or deleted, so no
 * further permission is needed.
 * @param people must keep its identity (useMemo) while it names the same people
 */
export function useLeavers(store: Pick<PlanStore, 'searchPeople'>, people: readonly Person[]): Leavers {
  const [state, setState] = React.useState<Leavers>({
    gone: new Set(),
    looked: 0,
    problem: null,
  });
  React.useEffect(() => {
    let closed = false;
    setState((before) =>
      before.looked === 0 && before.problem === null ? before : { ...before, looked: 0, problem: null },
    );
    const searchNext = async (): Promise<void> => {
      const gone = new Set<number>();
      for (let start = 0; start < people.length && !closed; start += together) {
        const some = people.slice(start, start + together);
        const found = await Promise.all(
          some.map(async ({ login, email, name }) =>
            (await store.searchPeople(email || name)).some((each) => each.login === login),
          ),
        );
        some.forEach(({ id }, i) => {
          if (!found[i]) gone.add(id);
        });
        if (!closed) setState({ gone: new Set(gone), looked: start + some.length, problem: null });
      }
    };
    searchNext().catch((failure: unknown) => {
      if (!closed) setState((before) => ({ ...before, problem: describeProblem(failure).message }));
    });
    return () => {
      closed = true;
    };
  }, [store, people]);
  return state;
}
