import { isDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { parseRoute } from './parseRoute';
import { routeWithout, routeWith } from './routes';
import type { Route } from './routes';

/** The screens that can be shown as they were on a past day. */
const ofAnyDay: readonly Route['screen'][] = ['overview', 'plan', 'action', 'recommendation'];

/** The past day that an address asks for (`#/plan?on=2026-03-01`), or null for today. */
export function dayInRoute(hash: string): Day | null {
  const day = new URLSearchParams(hash.split('?', 2)[1] ?? '').get('on');
  return day !== null && isDay(day) && ofAnyDay.includes(parseRoute(hash).screen) ? day : null;
}

/** The same address without a past day. */
export const routeOfToday = (hash: string): string => routeWithout(hash, 'on');

/** The value of `on` in a link that leaves a past day. Links without it stay on the past day. */
const TODAY = 'today';

/** The same address, marked to leave a past day for today. */
export const routeAsOfToday = (hash: string): string => routeWith(hash, 'on', TODAY);

/** Whether an address is marked to leave a past day. */
export const leavesPastDay = (hash: string): boolean =>
  new URLSearchParams(hash.split('?', 2)[1] ?? '').get('on') === TODAY;

/** The same address on a past day. An address whose screen cannot show past days is left as it is. */
export function routeOnDay(hash: string, day: Day): string {
  return ofAnyDay.includes(parseRoute(hash).screen) ? routeWith(hash, 'on', day) : hash;
}
