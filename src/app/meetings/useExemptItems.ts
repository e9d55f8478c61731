import * as React from 'react';
import type { ExemptItem } from '../../plan/fields';
import { useQuery } from '../ui/useQuery';
import type { Query } from '../ui/useQuery';
import { usePlan, useServices } from '../context/contexts';
import { useRights } from '../context/rights';

const none: ExemptItem[] = [];

/**
 * The plan's exempt items for people who may read them. For everybody else the list is empty, and SharePoint is not
 * asked.
 */
export function useExemptItems(): Query<ExemptItem[]> {
  const { store } = useServices();
  const { data } = usePlan();
  const { seesExempt } = useRights();
  const planId = data.plan.id;
  return useQuery(
    React.useCallback(
      async () =>
        seesExempt ? (await store.readRecords('exemptItems')).filter((item) => item.planId === planId) : none,
      [store, planId, seesExempt],
    ),
    { key: data },
  );
}
