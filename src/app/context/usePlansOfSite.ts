import * as React from 'react';
import type { PlanStore } from '../../lists/planStore';
import { useQuery } from '../ui/useQuery';
import type { Query } from '../ui/useQuery';
import { useServices, useSite } from './contexts';

type AllOpened = Awaited<ReturnType<PlanStore['openAll']>>;

/**
 * Reads every plan of the site (requirement 68), and reads again when the site is reloaded. Where the site holds one
 * plan, nothing is asked, because the app has read it already.
 * @param enabled whether to read yet
 */
export function usePlansOfSite(enabled = true): Query<AllOpened> {
  const { store } = useServices();
  const { opened } = useSite();
  return useQuery(
    React.useCallback(async (): Promise<AllOpened> => {
      if (opened.plans.length === 1 && opened.data) return { opened, plans: [opened.data] };
      return store.openAll();
    }, [store, opened]),
    { enabled },
  );
}
