import * as React from 'react';
import type { ExemptItem } from '../../plan/governance/entities';
import { useRead } from '../action/useRead';
import type { Read } from '../action/useRead';
import { usePlan, useServices } from '../shell/contexts';
import { useGovernanceRights } from './rights';

const none: ExemptItem[] = [];

/** The plan’s exempt items, for those who may read them; for everybody else nothing is asked and nothing comes. */
export function useExemptItems(): Read<ExemptItem[]> {
  const { store } = useServices();
  const { data } = usePlan();
  const { seesExempt } = useGovernanceRights();
  const planId = data.plan.id;
  return useRead(
    React.useCallback(
      async () =>
        seesExempt ? (await store.readRecords('exemptItems')).filter((item) => item.planId === planId) : none,
      [store, planId, seesExempt],
    ),
    data,
  );
}
