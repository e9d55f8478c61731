import type { AnsweredQuery, OpenQuery, Queries } from './actionState';
import { addDays, formatDay } from './day';
import type { Day } from './day';
import type { Measure, Reading } from './fields';
import type { RatedAction } from './view';
import { firstSentence } from './words';

/** Where the asking about an item stands: somebody asked and waits, or the answer is the last that was heard of it. */
export type AskStanding = { is: 'asked'; query: OpenQuery } | { is: 'answered'; query: AnsweredQuery };

/** What was recorded on an item beside its queries, by which an answer becomes yesterday's news. */
interface Since {
  /** The number of the last report's row; 0 where reports have no rows in the record. */
  reportRowId: number;
  /** The last day on which something else was recorded that settles what was asked: a new date, a reading. */
  settledOn: Day | null;
}

/** How long an answer that names no day speaks for its item, in days. */
const ANSWER_HOLDS = 28;

/**
 * Where the asking about an item stands on a day; null when there is nothing to say, so that one may ask. An open query
 * stands until it is answered. An answer stands until something newer is recorded, or, where it names no day, for four
 * weeks. One that names a day which has passed stands too, because it says that it has.
 */
export function askStandingOf({ queries, answered }: Queries, since: Since, today: Day): AskStanding | null {
  const open = queries[queries.length - 1];
  if (open) return { is: 'asked', query: open };
  const last = answered[answered.length - 1];
  if (!last) return null;
  const { rowId, day, due } = last.answer;
  const isOld = since.reportRowId >= rowId || (since.settledOn !== null && since.settledOn > day);
  if (isOld || (due === null && addDays(day, ANSWER_HOLDS) < today)) return null;
  return { is: 'answered', query: last };
}

/** Where the asking about an action stands. None about an action that is withdrawn. */
export function actionAskStanding({ state, rating }: RatedAction, today: Day): AskStanding | null {
  if (rating === null) return null;
  const moved = state.dueMoves[state.dueMoves.length - 1]?.day ?? null;
  return askStandingOf(state, { reportRowId: state.lastReport?.rowId ?? 0, settledOn: moved }, today);
}

/** Where the asking about a measure stands: an answer stands until the next reading is recorded. */
export function measureAskStanding(
  asked: Queries,
  { id }: Pick<Measure, 'id'>,
  readings: readonly Reading[],
  today: Day,
): AskStanding | null {
  const recorded = readings.filter(({ measureId }) => measureId === id).map((reading) => reading.recorded);
  const last = recorded.reduce<Day | null>((latest, day) => (day > (latest ?? '') ? day : latest), null);
  return askStandingOf(asked, { reportRowId: 0, settledOn: last }, today);
}

/**
 * Where the asking about an audit or a promised report stands: nothing more is asked once it was held or made.
 * @param doneOn the day on which it was held or made; null until then
 */
export function askStandingUntil(asked: Queries, doneOn: Day | null, today: Day): AskStanding | null {
  return doneOn === null ? askStandingOf(asked, { reportRowId: 0, settledOn: null }, today) : null;
}

/**
 * "Asked on 12 Jan 2018, not answered yet", or the answer: "Answered on 14 Jan 2018: by 3 Feb 2018. The ICB signs first."
 * The line that takes the place of "Ask the lead for a new date" on every screen and paper for managers.
 */
export function askStandingWords(standing: AskStanding, today: Day): string {
  const { query } = standing;
  if (standing.is === 'asked') return `Asked on ${formatDay(query.day)}, not answered yet`;
  const { day, due, text, kind } = standing.query.answer;
  const words = firstSentence(text, 160);
  if (kind === 'more time' && due !== null)
    return `Answered on ${formatDay(day)}: asks for time until ${formatDay(due)}. ${words}`;
  if (due === null) return `Answered on ${formatDay(day)}: ${words}`;
  if (due < today) return `Answered on ${formatDay(day)}: by ${formatDay(due)}, which has passed. Ask again`;
  return `Answered on ${formatDay(day)}: by ${formatDay(due)}. ${words}`;
}
