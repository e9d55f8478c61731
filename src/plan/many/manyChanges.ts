import type { Action } from '../fields';
import type { Day } from '../day';
import type { RatedAction } from '../view';

/** What is changed of several actions at once; what is left out stays as it is (requirement 102). */
export interface ManyChanges {
  leadId?: number;
  due?: Day;
  priorityId?: number;
  recommendationId?: number;
  urgent?: boolean;
}

/** The columns of an action that a change of several can touch. */
type Touched = Partial<Pick<Action, 'leadId' | 'deputyIds' | 'due' | 'priorityId' | 'recommendationId' | 'urgent'>>;

/** The action as its row and its record together have it, from which an edit starts. */
export function actionNow({ action, state }: Pick<RatedAction, 'action' | 'state'>): Action {
  return { ...action, leadId: state.leadId, deputyIds: state.deputyIds, due: state.due };
}

/**
 * The changes of one action among several: only what differs from what it has. Nobody becomes lead and deputy at once.
 * An action that answers a recommendation stands under that recommendation's priority, so a priority changes only the
 * others.
 */
export function changesOf(now: Action, wanted: ManyChanges): Touched {
  const { leadId, due, priorityId, recommendationId, urgent } = wanted;
  const answers = recommendationId !== undefined || now.recommendationId !== null;
  const isDeputy = leadId !== undefined && now.deputyIds.includes(leadId);
  return {
    ...(leadId !== undefined && leadId !== now.leadId ? { leadId } : {}),
    ...(isDeputy ? { deputyIds: now.deputyIds.filter((id) => id !== leadId) } : {}),
    ...(due !== undefined && due !== now.due ? { due } : {}),
    ...(priorityId !== undefined && !answers && priorityId !== now.priorityId ? { priorityId } : {}),
    ...(recommendationId !== undefined && recommendationId !== now.recommendationId ? { recommendationId } : {}),
    ...(urgent !== undefined && urgent !== now.urgent ? { urgent } : {}),
  };
}

/**
 * The changes that give an action back what it had before several were changed. What somebody has changed again since
 * stays as they have it.
 * @param before the action before the change
 * @param changes what was changed of it
 * @param now the action as it is
 */
export function undoneChanges(before: Action, changes: Partial<Action>, now: Action): Partial<Action> {
  const names = Object.keys(changes) as (keyof Action)[];
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  return Object.fromEntries(
    names.filter((name) => same(now[name], changes[name])).map((name) => [name, before[name]]),
  ) as Partial<Action>;
}
