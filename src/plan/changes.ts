import type { RatingKey } from './fields';
import type { Day } from './day';
import type { DayRatings } from './states';
import type { Changes, RatedAction } from './view';

/** Ratings that say how far an action has got. Not now is neither better nor worse than anything. */
const PROGRESS_ORDER: readonly RatingKey[] = ['Red', 'Amber', 'Green', 'Blue'];

/**
 * What moved between an earlier day, as then published, and now.
 * @param meeting what met on that day, in words, when it is since then that changes are told
 * @param before the ratings of that day; actions that were not yet in the plan are not in it and have not changed
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

/** Which way a rating moved; null where it stands still, or one of them is not now. */
function wayFrom(earlier: RatingKey, now: RatingKey): 'better' | 'worse' | 'finished' | null {
  if (now === 'Blue' && earlier !== 'Blue') return 'finished';
  if (now === 'Grey' || earlier === 'Grey') return null;
  const step = PROGRESS_ORDER.indexOf(now) - PROGRESS_ORDER.indexOf(earlier);
  return step === 0 ? null : step > 0 ? 'better' : 'worse';
}
