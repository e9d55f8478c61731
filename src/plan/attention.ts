import { actionAskStanding, askStandingWords } from './askStanding';
import { formatDay } from './day';
import type { Day } from './day';
import { compareAttention } from './groups';
import type { Attention, RatedAction } from './view';

type Steps = Pick<Attention, 'next' | 'toCome'>;

/** A step that everybody may read of, in papers as well. */
const forAll = (words: string): Steps => ({ next: words, toCome: words });

/** What a manager does or asks behind the scenes; papers for members and the public say nothing of it. */
const forManager = (words: string): Steps => ({ next: words, toCome: '' });

/** The next step of an action that needs attention, or the step that its manager can take. */
function nextStep(rated: RatedAction, today: Day): Steps {
  const { rating, state, lead } = rated;
  const who = lead?.name ?? null;
  if (who === null) return forManager('Name a lead');
  const standing = actionAskStanding(rated, today);
  if (standing) return forManager(askStandingWords(standing, today));
  if (state.moreTime)
    return {
      next: `Time asked until ${formatDay(state.moreTime.askedDue)}, not decided yet`,
      toCome: 'Whether the date moves is still to be decided',
    };
  if (rating?.moderated) return forManager(`Rated by hand until ${formatDay(rating.moderated.until)}`);
  switch (rating?.rule) {
    case 'no evidence':
      return forManager(`Ask ${who} to add what shows it`);
    case 'silent':
    case 'new date':
    case 'returned':
      return forManager(`Ask ${who} how it goes`);
    case 'forecast late':
      return { next: 'Decide whether to move the date', toCome: 'Whether the date moves is still to be decided' };
    case 'waits':
      return forManager('Free what it waits on');
  }
  const forecast = state.lastReport?.forecast ?? null;
  if (forecast === null) return { next: `Ask ${who} for a new date`, toCome: 'No new date has been given' };
  if (forecast < today)
    return {
      next: `Forecast ${formatDay(forecast)} has passed: ask again`,
      toCome: `It was expected by ${formatDay(forecast)}, and no new date has been given`,
    };
  return forAll(`Expected by ${formatDay(forecast)}`);
}

/** All Red and Amber actions, worst first, each with its reason and its next step. */
export function attentionOf(actions: readonly RatedAction[], today: Day): Attention[] {
  return actions
    .filter(({ rating }) => rating?.key === 'Red' || rating?.key === 'Amber')
    .sort(compareAttention)
    .map((rated) => ({ rated, reason: rated.rating?.reason ?? '', ...nextStep(rated, today) }));
}
