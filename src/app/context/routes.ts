import type { Going, RatingKey } from '../../plan/fields';
import type { ScreenName } from '../screens';

/**
 * The part of a view of the plan that is kept in the address, so that the view can be sent to somebody. An empty string
 * means not set.
 */
export interface PlanFilters {
  /** Ratings to list; empty for all. */
  rating: RatingKey[];
  /** The lead's login. */
  lead: string;
  /** Words to look for. */
  q: string;
  due: string;
  /** Which actions are listed: '' for the live plan, or "gaps", "silent", "withdrawn" and others. */
  show: string;
  /** The ref of a priority, at which the view opens. */
  priority: string;
  group: string;
  sort: string;
  /** The addressee of recommendations. */
  to: string;
  /** 'timeline' for the actions on a line of time; '' for the table. */
  view: string;
  /** How much of the line of time is seen at once: 'quarter', or '' for a year. */
  zoom: string;
}

export type Route =
  | { screen: 'overview'; rating: RatingKey | null }
  | { screen: 'plan'; filters: PlanFilters }
  /** `going`: the answer chosen in a reminder, with which the form begins. */
  /** `answer`: the row of the question that a reminder asks to answer. */
  | { screen: 'action'; ref: string; report: boolean; going?: Going; answer?: number; filters: PlanFilters }
  | { screen: 'recommendation'; ref: string; filters: PlanFilters }
  /** A screen from the table of screens; `query` is the text after the question mark, unchanged. */
  | { screen: 'listed'; name: ScreenName; item: string | null; query: string }
  | { screen: 'unknown'; address: string };

export const ratingKeys: readonly RatingKey[] = ['Blue', 'Green', 'Amber', 'Red', 'Grey'];

export const noFilters: PlanFilters = {
  rating: [],
  lead: '',
  q: '',
  due: '',
  show: '',
  priority: '',
  group: '',
  sort: '',
  to: '',
  view: '',
  zoom: '',
};

/** The filters whose value is a text in the address. */
export const textFilters = ['lead', 'q', 'due', 'show', 'priority', 'group', 'sort', 'to', 'view', 'zoom'] as const;

/** What a form of an action begins with, as a reminder's link says. */
interface FormBegun {
  going?: Going;
  answer?: number;
}

function writeQuery(filters: PlanFilters, report: boolean, { going, answer }: FormBegun = {}): string {
  const parts: string[] = [];
  if (report) parts.push('report=1');
  if (report && going) parts.push(`going=${going.replace(' ', '-')}`);
  if (!report && answer) parts.push(`answer=${answer}`);
  if (filters.rating.length > 0) parts.push(`rating=${filters.rating.join(',')}`);
  for (const name of textFilters) if (filters[name]) parts.push(`${name}=${encodeURIComponent(filters[name])}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The hash of a route; `parseRoute` (parseRoute.ts) turns it back into the same route. */
export function formatRoute(route: Route): string {
  switch (route.screen) {
    case 'overview':
      return overviewRoute(route.rating);
    case 'plan':
      return `#/plan${writeQuery(route.filters, false)}`;
    case 'action':
      return `#/actions/${encodeURIComponent(route.ref)}${writeQuery(route.filters, route.report, route)}`;
    case 'recommendation':
      return `#/recommendations/${encodeURIComponent(route.ref)}${writeQuery(route.filters, false)}`;
    case 'listed':
      return screenRoute(route.name, route.item, route.query);
    case 'unknown':
      return `#${route.address}`;
  }
}

/** The address of a screen in the table of screens, or of one item on it: `screenRoute('measures', '4')`. */
export function screenRoute(screen: ScreenName, item: string | null = null, query = ''): string {
  return `#/${screen}${item === null ? '' : `/${encodeURIComponent(item)}`}${query === '' ? '' : `?${query}`}`;
}

/** The address of the Overview, limited to one rating when one is given. */
export function overviewRoute(rating: RatingKey | null = null): string {
  return rating === null ? '#/' : `#/?rating=${rating}`;
}

/** The address of the plan with some filters: `planRoute({ rating: ['Red'] })`. */
export function planRoute(filters: Partial<PlanFilters> = {}): string {
  return formatRoute({ screen: 'plan', filters: { ...noFilters, ...filters } });
}

/** The address of one action; with `report` its report form is open. */
/** @param going the answer to "How is it going?" with which the report form begins */
export function actionRoute(ref: string, report = false, filters: PlanFilters = noFilters, going?: Going): string {
  return formatRoute({ screen: 'action', ref, report, ...(going && { going }), filters });
}

export function recommendationRoute(ref: string, filters: PlanFilters = noFilters): string {
  return formatRoute({ screen: 'recommendation', ref, filters });
}

/**
 * The plan that an address names (`#/actions/1.1?plan=2`), or null when it names none and the page shows its default
 * plan. A site may hold several plans, each with an action 1.1.
 */
export function planInRoute(hash: string): number | null {
  const named = Number(new URLSearchParams(hash.split('?', 2)[1] ?? '').get('plan'));
  return Number.isInteger(named) && named > 0 ? named : null;
}

/** An address without one of the parameters after the question mark. */
export function routeWithout(hash: string, name: string): string {
  const [path, search = ''] = hash.split('?', 2) as [string, string?];
  const rest = search.split('&').filter((part) => part !== '' && !part.startsWith(`${name}=`));
  return rest.length > 0 ? `${path}?${rest.join('&')}` : path;
}

/** The same address with one parameter after the question mark in place of any other of its name. */
export function routeWith(hash: string, name: string, value: string): string {
  const route = routeWithout(hash, name);
  return `${route}${route.includes('?') ? '&' : '?'}${name}=${value}`;
}

/** The same address without the parameter that names a plan. */
export const routeOnAnyPlan = (hash: string): string => routeWithout(hash, 'plan');

/** The same address with the given plan in place of any other. */
export const routeOnPlan = (hash: string, planId: number): string => routeWith(hash, 'plan', String(planId));
