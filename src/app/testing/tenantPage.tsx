import '@testing-library/jest-dom';
import * as React from 'react';
import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { TenantSite } from '../../lists/testing/tenantSite';
import { storeOf } from '../../lists/testing/tenantSite';
import type { PlanStore } from '../../lists/planStore';
import { openRedaction } from '../../lists/redaction';
import { viewPlan } from '../../plan/planView';
import { PlanContext, ServicesContext, SiteContext } from '../context/contexts';
import { AnnounceContext } from '../ui/useAnnounce';
import { HostContext } from '../ui/useHost';
import type { ReadyPlan } from '../context/contexts';
import type { Services } from '../context/services';
import { testHost } from './testPlan';

/** A part of a screen in the page of somebody on the local tenant, with the real store between. */
export interface TenantPage extends RenderResult {
  /** What screen readers were told. */
  told: string[];
  store: PlanStore;
}

/**
 * Shows something to somebody as the shell does: with the plan as it stands now, read again when what is shown asks for it.
 * @param shown gets the plan as it is read
 * @param through what stands before the store: what counts its calls
 */
export async function renderOnTenant(
  site: TenantSite,
  who: string,
  planId: number,
  shown: (ready: ReadyPlan) => React.ReactElement | null,
  through: (store: PlanStore) => PlanStore = (store) => store,
): Promise<TenantPage> {
  const store = through(storeOf(site, who));
  const told: string[] = [];
  const services = {
    store,
    openRedaction: async () => openRedaction(site.as(who), async () => null),
  } as unknown as Services;
  const first = await store.open(planId);
  const host = testHost();
  function Page(): React.ReactElement {
    const [opened, setOpened] = React.useState(first);
    const { data, today } = opened;
    if (!data) throw new Error('There is no plan.');
    const view = React.useMemo(() => viewPlan(data, today), [data, today]);
    const reload = React.useCallback(async () => setOpened(await store.open(planId)), []);
    const ready: ReadyPlan = { opened, data, view, reload };
    return (
      <FluentProvider theme={webLightTheme}>
        <ServicesContext.Provider value={services}>
          <HostContext.Provider value={host}>
            <SiteContext.Provider value={{ opened, reload }}>
              <PlanContext.Provider value={ready}>
                <AnnounceContext.Provider value={(words) => void told.push(words)}>
                  {shown(ready)}
                </AnnounceContext.Provider>
              </PlanContext.Provider>
            </SiteContext.Provider>
          </HostContext.Provider>
        </ServicesContext.Provider>
      </FluentProvider>
    );
  }
  return Object.assign(render(<Page />), { told, store });
}
