import type { RatingKey } from './fields';
import type { Day } from './day';
import type { DayRatings } from './states';
import type { Changes, RatedAction } from './view';

/** Ratings in order of progress. Not now (Grey) is left out, as it is neither better nor worse than another rating. */
const PROGRESS_ORDER: readonly RatingKey[] = ['Red', 'Amber', 'Green', 'Blue'];

/**
 * The ratings that changed between an earlier day, as then published, and now.
 * @param meeting the meeting on that day, in words, when the changes are those since a meeting
 * @param before the ratings of that day; actions that were not yet in the plan are missing here and do not count as
 *   changed
 */
export function changesSince(
  since: Day,
  before: DayRatings,
  actions: readonly RatedAction[],
  meeting: string | null = null,
): Changes {
  const changes: Changes = { since, meeting, better: [], worse: [], finished: [], moved: [] };
  for (const rated of actions) {
    if (!rated.rating) continue;
    const earlier = before[rated.action.id];
    const way = earlier === undefined ? null : wayFrom(earlier, rated.rating.key);
    if (earlier !== undefined && way) changes[way].push({ rated, before: earlier });
    const from = rated.state.dueMoves.find((move) => move.day > since)?.from ?? null;
    if (from !== null && rated.state.due !== null && from !== rated.state.due)
      changes.moved.push({ rated, from, to: rated.state.due });
  }
  return changes;
}

/** Whether a rating became better or worse; null when it stayed the same, or one of the two is Not now. */
function wayFrom(earlier: RatingKey, now: RatingKey): 'better' | 'worse' | 'finished' | null {
  if (now === 'Blue' && earlier !== 'Blue') return 'finished';
  if (now === 'Grey' || earlier === 'Grey') return null;
  const step = PROGRESS_ORDER.indexOf(now) - PROGRESS_ORDER.indexOf(earlier);
  return step === 0 ? null : step > 0 ? 'better' : 'worse';
}
