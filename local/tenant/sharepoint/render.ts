import type { Call } from '../odata/resource';
import type { ListRow } from './listRows';
import type { Site } from './site';

/** Reading a list through a view's query. */
export function renderCalls(_site: Site, _list: ListRow): Record<string, Call> {
  return {};
}
