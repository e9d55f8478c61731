import type { PlanData } from './entities';
import { addDays, formatDay } from './day';
import type { Day } from './day';
import { countsFrom, deadlineRule, responseDue } from './deadlines';
import { gather } from './gather';
import { compareAttention } from './groups';
import { isPaused } from './rating';
import type { Attention, Deadline, RatedAction } from './view';
import { counted, listed } from './words';
import { workingDaysBetween } from './workingDays';

/** Calendar days ahead in which actions that fall due are listed: the coming four weeks. */
const DAYS_AHEAD = 28;

/** What happens next, or what a manager can do about it. */
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

/** All that is Red or Amber, worst first, each with its reason and the next thing to do (screens.md, Overview 4). */
export function attentionOf(actions: readonly RatedAction[], today: Day): Attention[] {
  return actions
    .filter(({ rating }) => rating?.key === 'Red' || rating?.key === 'Amber')
    .sort(compareAttention)
    .map((rated) => ({ rated, reason: rated.rating?.reason ?? '', next: nextStep(rated, today) }));
}

/** "Working day 70 of 70", so that the count can be checked. */
function responseDetail(data: PlanData, due: Day): string {
  const from = data.inspection ? countsFrom(data.inspection) : null;
  if (from === null) return '';
  const within = deadlineRule(data.plan.responseRule)?.response?.within;
  if (within && 'workingDays' in within) {
    return `Working day ${workingDaysBetween(from, due, data.settings.extraHolidays)} of ${within.workingDays}`;
  }
  return `Counted from ${formatDay(from)}`;
}

function dueTogether(actions: readonly RatedAction[]): Pick<Deadline, 'title' | 'detail' | 'route'> {
  if (actions.length === 1) {
    const [{ action, lead }] = actions;
    return {
      title: `${action.ref} ${action.text}`,
      detail: lead ? `Due, ${lead.name}` : 'Due, nobody leads it',
      route: `#/actions/${encodeURIComponent(action.ref)}`,
    };
  }
  const shown = actions.slice(0, 6).map(({ action }) => action.ref);
  const rest = actions.length - shown.length;
  return {
    title: `${counted(actions.length, 'action')} due`,
    detail: rest > 0 ? `${shown.join(', ')} and ${rest} more` : listed(shown),
    route: '#/plan?sort=due',
  };
}

/**
 * What falls due by day, with working days left: the response while its day is not past, open actions of the coming four
 * weeks (those of one day together), and the end of the plan.
 */
export function deadlinesAhead(data: PlanData, actions: readonly RatedAction[], today: Day): Deadline[] {
  const left = (day: Day): number => workingDaysBetween(today, day, data.settings.extraHolidays);
  const deadlines: Deadline[] = [];
  const response = data.inspection
    ? responseDue(data.plan.responseRule, data.inspection, data.settings.extraHolidays)
    : null;
  if (response !== null && response >= today) {
    deadlines.push({
      day: response,
      workingDaysLeft: left(response),
      title: deadlineRule(data.plan.responseRule)?.response?.title ?? 'Response',
      detail: responseDetail(data, response),
      route: null,
      kind: 'response',
    });
  }
  const until = addDays(today, DAYS_AHEAD);
  const open = actions.filter(({ rating, state }) => {
    const { due, done } = state;
    const counts = rating !== null && !done && !isPaused(state, today);
    return counts && due !== null && due >= today && due <= until;
  });
  for (const [day, together] of gather(open, ({ state }) => state.due as Day)) {
    deadlines.push({ day, workingDaysLeft: left(day), ...dueTogether(together), kind: 'action' });
  }
  if (data.plan.ends !== null && data.plan.ends >= today) {
    const { ends, title } = data.plan;
    deadlines.push({
      day: ends,
      workingDaysLeft: left(ends),
      title: 'The plan ends',
      detail: title,
      route: null,
      kind: 'plan end',
    });
  }
  const rank = { response: 0, action: 1, 'plan end': 2 };
  return deadlines.sort((a, b) => a.day.localeCompare(b.day) || rank[a.kind] - rank[b.kind]);
}
