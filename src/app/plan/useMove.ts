import * as React from 'react';
import { newKey } from '../../lists/keys';
import { EditConflict } from '../../lists/planStore';
import type { PlanView } from '../../plan/view';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { moved } from './arrange';
import type { Ordered } from './arrange';
import type { PlanRow } from './planRows';

interface Move {
  kind: 'recommendations' | 'actions';
  siblings: Ordered[];
  id: number;
  name: string;
}

/** The siblings of a row in the plan's own order, regardless of filters and order of the table; null for a group. */
export function siblingsOf(view: PlanView, row: PlanRow): Move | null {
  if (row.kind === 'group') return null;
  if (row.kind === 'recommendation') {
    const { id, ref, priorityId } = row.recommendation;
    const group = view.priorities.find((each) => (each.priority?.id ?? null) === priorityId);
    const siblings = group?.recommendations.map((each) => each.recommendation) ?? [];
    return { kind: 'recommendations', siblings, id, name: `Recommendation ${ref}` };
  }
  const { id, ref, recommendationId, priorityId } = row.rated.action;
  const siblings = view.actions
    .filter(
      ({ action, rating }) =>
        rating &&
        action.recommendationId === recommendationId &&
        (recommendationId !== null || action.priorityId === priorityId),
    )
    .map(({ action }) => action);
  return { kind: 'actions', siblings, id, name: `Action ${ref}` };
}

/** Moves a recommendation or an action up or down among its siblings and announces it to screen readers. */
export function useMove(): { move(row: PlanRow, by: -1 | 1): void; problem: Problem | null } {
  const { store } = useServices();
  const { view, reload } = usePlan();
  const announce = useAnnounce();
  const [problem, setProblem] = React.useState<Problem | null>(null);
  const busy = React.useRef(false);

  const write = async (row: PlanRow, by: -1 | 1): Promise<void> => {
    const wanted = siblingsOf(view, row);
    if (!wanted) return;
    const items = moved(wanted.siblings, wanted.id, by);
    if (items.length === 0) {
      announce(by < 0 ? `${wanted.name} is the first already.` : `${wanted.name} is the last already.`);
      return;
    }
    const way = by < 0 ? 'up' : 'down';
    try {
      await store.reorder(wanted.kind, items, `${wanted.name} was moved ${way}.`, newKey());
      await reload();
      setProblem(null);
      announce(`${wanted.name} moved ${way}.`);
    } catch (failure) {
      if (!(failure instanceof EditConflict)) throw failure;
      await reload();
      setProblem({
        message: `${failure.message} The plan was read again: move ${wanted.name.toLowerCase()} once more.`,
        detail: '',
      });
    }
  };

  return {
    problem,
    move: (row, by) => {
      if (busy.current) return;
      busy.current = true;
      write(row, by)
        .catch((failure: unknown) => setProblem(describeProblem(failure)))
        .finally(() => {
          busy.current = false;
        });
    },
  };
}
