import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { DecidedBy } from '../../plan/actionState';
import { movesInWords } from '../../plan/dueMoves';
import type { RatingKey } from '../../plan/fields';
import type { PlanData } from '../../plan/planData';
import { whoseInWords } from '../../plan/requests/words';
import type { Deciding } from '../../plan/requests/words';
import { ratingWord, wordOfRating } from '../../plan/ratingWords';
import type { Changes, RatedAction } from '../../plan/view';
import { asSentence, capitalised, firstSentence, listed } from '../../plan/words';
import { headings } from './headings';
import type { Line, Table } from './paper';
import { reasonOnPaper } from './parts';
import { countOf, hasHave, inWords, longDates } from './sentences';

/**
 * "Since 19 October 2026, three actions have got better, one has got worse and two have been completed; the dates of
 * four have moved." Kinds of change that did not happen are left out.
 */
export function movedSentence({ since, better, worse, finished, moved }: Changes, added = 0): string {
  const happened = [
    [finished.length, 'been completed'],
    [better.length, 'got better'],
    [worse.length, 'got worse'],
    [added, 'been added'],
  ] as const;
  const parts = happened
    .filter(([count]) => count > 0)
    .map(([count, what], at) => `${at === 0 ? countOf(count, 'action') : inWords(count)} ${hasHave(count)} ${what}`);
  if (moved.length > 0)
    parts.push(
      parts.length === 0
        ? `the ${moved.length === 1 ? 'date of one action has' : `dates of ${inWords(moved.length)} actions have`} moved`
        : `${inWords(moved.length)} ${hasHave(moved.length)} a new date`,
    );
  const from = `Since ${formatDayLong(since)}`;
  return parts.length === 0 ? `${from}, no rating and no date has changed.` : `${from}, ${listed(parts)}.`;
}

const why = ({ rating }: RatedAction): string => (rating ? reasonOnPaper(rating) : '');
const action = (rated: RatedAction): string => firstSentence(rated.action.text, 160);

/** The actions whose rating changed, with both ratings and the reason. */
export function ratingTable(caption: string, changed: readonly { rated: RatedAction; before: RatingKey }[]): Table {
  return {
    kind: 'table',
    caption,
    columns: [
      { title: headings.ref, width: 6 },
      { title: headings.text, width: 29 },
      { title: 'Was', width: 16 },
      { title: 'Is now', width: 20 },
      { title: 'Why', width: 29 },
    ],
    rows: changed.map(({ rated, before }): Line[] => [
      [rated.action.ref],
      [action(rated)],
      [{ mark: before }, ratingWord(before)],
      rated.rating ? [{ mark: rated.rating.key }, wordOfRating(rated.rating)] : ['Withdrawn'],
      [why(rated)],
    ]),
  };
}

/** The due dates that moved, with how often and how far, why, and whose decision it was; each move is a recorded decision (requirement 23). */
export function dateTable(
  caption: string,
  moved: Changes['moved'],
  since: Day,
  deciding: Deciding & Pick<PlanData, 'people'>,
): Table {
  const names = new Map(deciding.people.map(({ id, name }) => [id, name]));
  const whoseOf = (by: DecidedBy): string => longDates(whoseInWords(by, deciding, (id) => names.get(id) ?? null));
  return {
    kind: 'table',
    caption,
    columns: [
      { title: headings.ref, width: 6 },
      { title: headings.text, width: 31 },
      { title: 'Was due', width: 15 },
      { title: 'Is now due', width: 16 },
      { title: 'Why, and who decided', width: 32 },
    ],
    rows: moved.map(({ rated, from, to }): Line[] => {
      const moves = rated.state.dueMoves.filter(({ day }) => day > since);
      const reasons = moves.map(({ reason, by, granted }) => {
        const who = by.personId === null || names.has(by.personId) ? whoseOf(by) : null;
        const words = [reason.trim() || 'no reason given', granted?.trim() ? `granted: ${granted.trim()}` : ''];
        return `${words
          .filter(Boolean)
          .map((each) => asSentence(capitalised(each)))
          .join(' ')}${who ? ` (${who})` : ''}`;
      });
      const times = movesInWords(rated.state);
      const now = `${formatDayLong(to)}${times ? ` (${times})` : ''}`;
      return [[rated.action.ref], [action(rated)], [formatDayLong(from)], [now], [reasons.join(' ')]];
    }),
  };
}
