import * as React from 'react';
import { HostContext, useHost } from '../ui/useHost';
import { hostOnPlan } from './hostOnPlan';

/** Makes the links inside it open one plan of the site, whichever plan the page shows. */
export function OnPlan({ id, children }: { id: number; children: React.ReactNode }): React.ReactElement {
  const outer = useHost();
  const host = React.useMemo(() => hostOnPlan(outer, id), [outer, id]);
  return <HostContext.Provider value={host}>{children}</HostContext.Provider>;
}
