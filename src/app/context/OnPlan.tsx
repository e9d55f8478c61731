import * as React from 'react';
import { HostContext, useHost } from '../ui/useHost';
import { hostOnPlan } from './hostOnPlan';

/** Whatever it holds is about one plan of the site: its links open that plan, whichever is on show. */
export function OnPlan({ id, children }: { id: number; children: React.ReactNode }): React.ReactElement {
  const outer = useHost();
  const host = React.useMemo(() => hostOnPlan(outer, id), [outer, id]);
  return <HostContext.Provider value={host}>{children}</HostContext.Provider>;
}
