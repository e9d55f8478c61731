import type { OpenRequest } from '../../plan/requests/openRequests';
import { whoseOptions } from '../../plan/requests/whose';
import { usePlan } from '../context/contexts';

/**
 * Whether the signed-in person may decide a request, or write down whoever decided. Nobody decides in the past, on a
 * closed plan, or with an older version of the app.
 */
export function useDecides(): (request: OpenRequest) => boolean {
  const { data, view, opened, pastDay } = usePlan();
  const mayWrite = opened.site.schema === 'current' && pastDay === undefined && data.plan.closed === null;
  return (request) => mayWrite && whoseOptions([request], data, opened.me.id, view.today).length > 0;
}
