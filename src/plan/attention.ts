import { actionAskStanding, askStandingWords } from './askStanding';
import { formatDay } from './day';
import type { Day } from './day';
import { compareAttention } from './groups';
import type { Attention, RatedAction } from './view';

type Steps = Pick<Attention, 'next' | 'toCome'>;

const forAll = (words: string): Steps => ({ next: words, toCome: words });

/** The next step of an action that needs attention, or the step that its manager can take. */
function nextStep(rated: RatedAction, today: Day): Steps {
  const { rating, state, lead } = rated;
  const who = lead?.name ?? null;
  if (who === null) return { next: 'Name a lead', toCome: 'A lead is to be named' };
  if (rating?.moderated) return forAll(`Rated by hand until ${formatDay(rating.moderated.until)}`);
  const standing = actionAskStanding(rated, today);
  if (standing) return forAll(askStandingWords(standing, today));
  switch (rating?.rule) {
    case 'no evidence':
      return { next: `Ask ${who} to add what shows it`, toCome: 'What shows it is still to be added' };
    case 'silent':
      return { next: `Ask ${who} how it goes`, toCome: 'A report is still to come' };
    case 'forecast late':
      return { next: 'Decide whether to move the date', toCome: 'Whether the date moves is still to be decided' };
    case 'waits':
      return forAll('Free what it waits on');
  }
  const forecast = state.lastReport?.forecast ?? null;
  if (forecast === null) return { next: `Ask ${who} for a new date`, toCome: 'A new date is still to be given' };
  const passed = `Forecast ${formatDay(forecast)} has passed`;
  if (forecast < today) return { next: `${passed}: ask again`, toCome: `${passed}; a new date is still to be given` };
  return forAll(`Expected by ${formatDay(forecast)}`);
}

/** All Red and Amber actions, worst first, each with its reason and its next step. */
export function attentionOf(actions: readonly RatedAction[], today: Day): Attention[] {
  return actions
    .filter(({ rating }) => rating?.key === 'Red' || rating?.key === 'Amber')
    .sort(compareAttention)
    .map((rated) => ({ rated, reason: rated.rating?.reason ?? '', ...nextStep(rated, today) }));
}
