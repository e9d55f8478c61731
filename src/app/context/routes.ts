import type { Going, RatingKey } from '../../plan/fields';
import { isDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { isScreenName, screens } from '../screens';
import type { Screen, ScreenName } from '../screens';

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

const textFilters = ['lead', 'q', 'due', 'show', 'priority', 'group', 'sort', 'to', 'view', 'zoom'] as const;

function readFilters(query: URLSearchParams): PlanFilters {
  const filters: PlanFilters = { ...noFilters };
  filters.rating = (query.get('rating') ?? '')
    .split(',')
    .filter((word): word is RatingKey => (ratingKeys as readonly string[]).includes(word));
  for (const name of textFilters) filters[name] = query.get(name) ?? '';
  return filters;
}

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

/** The answer to "How is it going?" in an address, such as "at-risk"; undefined for any other text. */
function readGoing(text: string | null): Going | undefined {
  return (['on course', 'at risk', 'off track', 'done'] as const).find((one) => one.replace(' ', '-') === text);
}

/** The row of the question that an address asks to answer (`?answer=12`); null for none. */
export function answerIn(query: URLSearchParams): number | null {
  const row = Number(query.get('answer'));
  return Number.isInteger(row) && row > 0 ? row : null;
}

/** Decodes part of an address. An address with a typing error must not stop the app, so such text is left as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/**
 * Reads a hash ("#/plan?rating=Red,Amber") into a route. An address that names no known screen gives 'unknown' with the
 * address.
 */
export function parseRoute(hash: string): Route {
  const address = hash.replace(/^#/, '');
  const [path, search = ''] = address.split('?', 2) as [string, string?];
  const query = new URLSearchParams(search);
  const [screen, ref, ...rest] = path.split('/').filter((part) => part !== '');
  const unknown: Route = { screen: 'unknown', address };
  if (screen === undefined) return { screen: 'overview', rating: readFilters(query).rating[0] ?? null };
  if (rest.length > 0) return unknown;
  const item = ref === undefined ? null : decode(ref);
  if (isScreenName(screen)) {
    const { items }: Screen = screens[screen];
    return item === null || items ? { screen: 'listed', name: screen, item, query: search } : unknown;
  }
  return partOfPlan(screen, item, query) ?? unknown;
}

/** The route of the plan, or of one action or recommendation in it; null for another address. */
function partOfPlan(screen: string, item: string | null, query: URLSearchParams): Route | null {
  const filters = readFilters(query);
  if (item === null) return screen === 'plan' ? { screen, filters } : null;
  if (screen === 'recommendations') return { screen: 'recommendation', ref: item, filters };
  if (screen !== 'actions') return null;
  const report = query.get('report') === '1';
  const going = report ? readGoing(query.get('going')) : undefined;
  const answer = report ? null : answerIn(query);
  return { screen: 'action', ref: item, report, ...(going && { going }), ...(answer && { answer }), filters };
}

/** The hash of a route; `parseRoute` turns it back into the same route. */
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

/** Whether an address leads to the given screen of the table. */
export function isOnScreen(hash: string, name: ScreenName): boolean {
  const route = parseRoute(hash);
  return route.screen === 'listed' && route.name === name;
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
function without(hash: string, name: string): string {
  const [path, search = ''] = hash.split('?', 2) as [string, string?];
  const rest = search.split('&').filter((part) => part !== '' && !part.startsWith(`${name}=`));
  return rest.length > 0 ? `${path}?${rest.join('&')}` : path;
}

function withPart(hash: string, name: string, value: string): string {
  const route = without(hash, name);
  return `${route}${route.includes('?') ? '&' : '?'}${name}=${value}`;
}

/** The same address without the parameter that names a plan. */
export const routeOnAnyPlan = (hash: string): string => without(hash, 'plan');

/** The same address with the given plan in place of any other. */
export const routeOnPlan = (hash: string, planId: number): string => withPart(hash, 'plan', String(planId));

/** The screens that can be shown as they were on a past day. */
const ofAnyDay: readonly Route['screen'][] = ['overview', 'plan', 'action', 'recommendation'];

/** The past day that an address asks for (`#/plan?on=2026-03-01`), or null for today. */
export function dayInRoute(hash: string): Day | null {
  const day = new URLSearchParams(hash.split('?', 2)[1] ?? '').get('on');
  return day !== null && isDay(day) && ofAnyDay.includes(parseRoute(hash).screen) ? day : null;
}

/** The same address without a past day. */
export const routeOfToday = (hash: string): string => without(hash, 'on');

/** The value of `on` in a link that leaves a past day. Links without it stay on the past day. */
const TODAY = 'today';

/** The same address, marked to leave a past day for today. */
export const routeAsOfToday = (hash: string): string => withPart(hash, 'on', TODAY);

/** Whether an address is marked to leave a past day. */
export const leavesPastDay = (hash: string): boolean =>
  new URLSearchParams(hash.split('?', 2)[1] ?? '').get('on') === TODAY;

/** The same address on a past day. An address whose screen cannot show past days is left as it is. */
export function routeOnDay(hash: string, day: Day): string {
  return ofAnyDay.includes(parseRoute(hash).screen) ? withPart(hash, 'on', day) : hash;
}
