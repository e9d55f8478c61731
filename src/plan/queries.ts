import type { ActionState, OpenQuery } from './actionState';
import type { ProgressRow } from './fields';

/**
 * The open queries after one more query that counts. A correction changes the words of the query that it replaces while
 * that query is open, and never reopens an answered one.
 */
export function afterQuery(open: readonly OpenQuery[], row: ProgressRow): OpenQuery[] {
  const { replaces } = row;
  if (replaces !== null)
    return open.map((query) =>
      query.keys.includes(replaces) ? { ...query, text: row.text, keys: [...query.keys, row.key] } : query,
    );
  const asked = { rowId: row.id, day: row.day, byId: row.authorId, text: row.text, about: row.about, keys: [row.key] };
  return [...open, asked];
}

/**
 * The open queries after one more answer that counts. An answer closes its query. An answer without words closes none,
 * and the correction of an answer closes no further query.
 */
export function afterAnswer(open: readonly OpenQuery[], row: ProgressRow): OpenQuery[] {
  const { about } = row;
  if (about === null || row.replaces !== null || row.text.trim() === '') return [...open];
  return open.filter(({ keys }) => !keys.includes(about));
}

/**
 * The queries about an action that nobody has answered, oldest first. None for a withdrawn action, about which nobody
 * owes an answer.
 */
export function openQueriesOf(state: Pick<ActionState, 'queries' | 'withdrawn'>): readonly OpenQuery[] {
  return state.withdrawn ? [] : state.queries;
}
