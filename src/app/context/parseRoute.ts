import type { Going, RatingKey } from '../../plan/fields';
import { isScreenName, screens } from '../screens';
import type { Screen, ScreenName } from '../screens';
import { ratingKeys, noFilters, textFilters } from './routes';
import type { PlanFilters, Route } from './routes';

function readFilters(query: URLSearchParams): PlanFilters {
  const filters: PlanFilters = { ...noFilters };
  filters.rating = (query.get('rating') ?? '')
    .split(',')
    .filter((word): word is RatingKey => (ratingKeys as readonly string[]).includes(word));
  for (const name of textFilters) filters[name] = query.get(name) ?? '';
  return filters;
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

/** Whether an address leads to the given screen of the table. */
export function isOnScreen(hash: string, name: ScreenName): boolean {
  const route = parseRoute(hash);
  return route.screen === 'listed' && route.name === name;
}
