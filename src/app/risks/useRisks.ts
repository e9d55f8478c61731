import * as React from 'react';
import { risksOn } from '../../plan/risks/standing';
import type { RiskStanding } from '../../plan/risks/standing';
import { usePlan } from '../context/contexts';

/** Every risk of the plan as it stands on the day that is shown. */
export function useRisks(): RiskStanding[] {
  const { data, view } = usePlan();
  return React.useMemo(() => risksOn(data, view.today), [data, view.today]);
}
