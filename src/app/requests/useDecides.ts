import type { OpenRequest } from '../../plan/requests/openRequests';
import { whoseOptions } from '../../plan/requests/whose';
import { usePlan } from '../context/contexts';
import { useRights } from '../context/rights';

/**
 * Whether the signed-in person may decide a request, or write down whoever decided. Nobody decides in the past, on a
 * closed plan, or with an older version of the app.
 */
export function useDecides(): (request: OpenRequest) => boolean {
  const { data, view, opened } = usePlan();
  const { writes } = useRights();
  return (request) => writes && whoseOptions([request], data, opened.me.id, view.today).length > 0;
}
