import type { ActionState, AnsweredQuery, OpenQuery, Queries } from './actionState';
import type { ProgressRow } from './fields';

/** How many answered queries an item keeps: enough for everybody who asked lately to be told. */
const ANSWERED_KEPT = 6;

/** The queries of an item about which nothing was asked yet. */
export const noQueries = (): Queries => ({ queries: [], answered: [] });

/**
 * The queries after one more row that counts: a query opens one, and any other row that names an open query answers it.
 * So a report of progress, or a request for more time, can be the answer.
 */
export function afterRow(asked: Queries, row: ProgressRow): Queries {
  return row.kind === 'query' ? afterQuery(asked, row) : afterAnswer(asked, row);
}

/** Whether a query is a new one, or corrects one of its own author's: nobody but a manager changes another's words. */
export function correctsOwn({ queries }: Pick<Queries, 'queries'>, { replaces, authorId }: ProgressRow): boolean {
  return replaces === null || queries.some(({ keys, byId }) => keys.includes(replaces) && byId === authorId);
}

/**
 * A correction changes the words of the query that it replaces while that query is open, and never reopens an answered
 * one.
 */
function afterQuery({ queries, answered }: Queries, row: ProgressRow): Queries {
  const { replaces } = row;
  const said = { ofId: row.askedId, text: row.text, wantsDay: row.wantsDay };
  if (replaces !== null) {
    const corrected = (query: OpenQuery): OpenQuery =>
      query.keys.includes(replaces) ? { ...query, ...said, keys: [...query.keys, row.key] } : query;
    return { queries: queries.map(corrected), answered };
  }
  const asked = { rowId: row.id, day: row.day, byId: row.authorId, about: row.about, keys: [row.key], ...said };
  return { queries: [...queries, asked], answered };
}

/**
 * An answer without words answers nothing. The correction of an answer changes the words of that answer and answers no
 * further query; a second answer to the same query stays in the record only.
 */
function afterAnswer({ queries, answered }: Queries, row: ProgressRow): Queries {
  const { about, replaces } = row;
  if (replaces !== null) return { queries, answered: answered.map((query) => corrected(query, row, replaces)) };
  const query = about === null ? undefined : queries.find(({ keys }) => keys.includes(about));
  if (!query || row.text.trim() === '') return { queries, answered };
  const answer = {
    rowId: row.id,
    day: row.day,
    byId: row.authorId,
    text: row.text,
    due: dayNamed(row),
    kind: row.kind,
    keys: [row.key],
  };
  return {
    queries: queries.filter((one) => one !== query),
    answered: [...answered, { ...query, answer }].slice(-ANSWERED_KEPT),
  };
}

function corrected(query: AnsweredQuery, row: ProgressRow, replaces: string): AnsweredQuery {
  const { answer } = query;
  if (!answer.keys.includes(replaces) || row.text.trim() === '') return query;
  return { ...query, answer: { ...answer, text: row.text, due: dayNamed(row), keys: [...answer.keys, row.key] } };
}

/** The day that an answer names: a forecast, or the day until which more time is asked for. */
function dayNamed({ forecast, askedDue, due }: ProgressRow): string | null {
  return forecast ?? askedDue ?? due;
}

/**
 * The queries about an action that nobody has answered, oldest first. None for a withdrawn action, about which nobody
 * owes an answer.
 */
export function openQueriesOf(state: Pick<ActionState, 'queries' | 'withdrawn'>): readonly OpenQuery[] {
  return state.withdrawn ? [] : state.queries;
}
