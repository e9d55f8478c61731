import type { ActionState, OpenQuery } from './actionState';
import type { ProgressRow } from './fields';

/**
 * The open queries after one more query that counts. A correction changes the words of the query that it replaces while
 * that is open, and never opens an answered one again.
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
 * The open queries after one more answer that counts. An answer closes the query that it is about; one without words
 * answers nothing, and the correction of an answer closes nothing more.
 */
export function afterAnswer(open: readonly OpenQuery[], row: ProgressRow): OpenQuery[] {
  const { about } = row;
  if (about === null || row.replaces !== null || row.text.trim() === '') return [...open];
  return open.filter(({ keys }) => !keys.includes(about));
}

/**
 * What plan managers asked about an action and nobody has answered, oldest first. None of a withdrawn action: nobody
 * owes an answer about it any more.
 */
export function openQueriesOf(state: Pick<ActionState, 'queries' | 'withdrawn'>): readonly OpenQuery[] {
  return state.withdrawn ? [] : state.queries;
}
