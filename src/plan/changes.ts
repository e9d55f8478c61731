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
    if (earlier !== undefined) {
      const step = PROGRESS_ORDER.indexOf(rated.rating.key) - PROGRESS_ORDER.indexOf(earlier);
      const bothCount = rated.rating.key !== 'Grey' && earlier !== 'Grey';
      if (rated.rating.key === 'Blue' && earlier !== 'Blue') changes.finished.push({ rated, before: earlier });
      else if (bothCount && step > 0) changes.better.push({ rated, before: earlier });
      else if (bothCount && step < 0) changes.worse.push({ rated, before: earlier });
    }
    const moves = rated.state.dueMoves.filter((move) => move.day > since);
    const from = moves[0]?.from ?? null;
    if (from !== null && rated.state.due !== null && from !== rated.state.due) {
      changes.moved.push({ rated, from, to: rated.state.due });
    }
  }
  return changes;
}
