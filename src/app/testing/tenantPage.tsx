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
import { openReminders } from '../reminders/openReminders';
import { testHost } from './testPlan';

/** A part of a screen, rendered for a person of the local tenant with the real store. */
export interface TenantPage extends RenderResult {
  /** The announcements to screen readers. */
  told: string[];
  store: PlanStore;
}

/**
 * Renders an element as the shell does: with the plan as it is now, and read again when the element asks for it.
 * @param shown gets the plan that was read
 * @param through wraps the store, for example to count its calls
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
    reminders: openReminders(site.as(who), null, site.siteUrl, store),
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
