import { formatDay } from './day';
import type { Day } from './day';
import { compareAttention } from './groups';
import type { Attention, RatedAction } from './view';

/** The next step of an action that needs attention, or the step that its manager can take. */
function nextStep(rated: RatedAction, today: Day): string {
  const { rating, state, lead } = rated;
  const who = lead?.name ?? null;
  if (who === null) return 'Name a lead';
  if (rating?.moderated) return `Rated by hand until ${formatDay(rating.moderated.until)}`;
  switch (rating?.rule) {
    case 'no evidence':
      return `Ask ${who} to add what shows it`;
    case 'silent':
      return `Ask ${who} how it goes`;
    case 'forecast late':
      return 'Decide whether to move the date';
    case 'waits':
      return 'Free what it waits on';
  }
  const forecast = state.lastReport?.forecast ?? null;
  if (forecast === null) return `Ask ${who} for a new date`;
  if (forecast < today) return `Forecast ${formatDay(forecast)} has passed: ask again`;
  return `Expected by ${formatDay(forecast)}`;
}

/** All Red and Amber actions, worst first, each with its reason and its next step. */
export function attentionOf(actions: readonly RatedAction[], today: Day): Attention[] {
  return actions
    .filter(({ rating }) => rating?.key === 'Red' || rating?.key === 'Amber')
    .sort(compareAttention)
    .map((rated) => ({ rated, reason: rated.rating?.reason ?? '', next: nextStep(rated, today) }));
}
