import '@testing-library/jest-dom';
import { act, cleanup } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import { startPlanOnSite } from '../../lists/testing/planOnSite';
import type { PlanOnSite } from '../../lists/testing/planOnSite';
import { startReadySite, startSite } from '../../lists/testing/tenantSite';
import type { TenantSite } from '../../lists/testing/tenantSite';
import { testStart } from '../../../scripts/testClock';
import { checkTenant } from '../../lists/check';
import type { PlanStore } from '../../lists/planStore';
import { openProvisioning } from '../../lists/provisioning';
import { openRedaction } from '../../lists/redaction';
import { openPlanStore } from '../../lists/store';
import type { PlanData } from '../../plan/planData';
import type { GraphConnection } from '../../graph/openGraph';
import { graphService } from '../../../local/tenant/graph/service';
import type { Services } from '../context/services';
import { openReminders } from '../reminders/openReminders';
import { everyRating, renderApp, testHost } from './testPlan';
import type { TestHost } from './testPlan';

/** The tenant's Microsoft Graph, signed in as the given person. */
export function graphOf(site: TenantSite, who: string): GraphConnection {
  return {
    graphUrl: `${new URL(site.siteUrl).origin}/graph/v1.0`,
    bearer: async () => `local:${who}@council.example`,
    pause: async () => undefined,
  };
}

/**
 * The services of the app on the local tenant, signed in as the given person ("priya.nair").
 * @param graph whether the tenant lets the page send mail
 */
export function servicesOn(site: TenantSite, who: string, graph: 'may send' | null = null): Services {
  const connection = site.as(who);
  const store = openPlanStore(connection);
  return {
    store,
    provisioning: {
      ...openProvisioning(connection),
      checkTenant: (onFinding) => checkTenant(connection, null, onFinding),
    },
    reminders: openReminders(connection, graph && graphOf(site, who), `${site.siteUrl}/SitePages/Plan.aspx`, store),
    onPause: () => () => undefined,
    openRedaction: async () => openRedaction(connection, async () => null),
  };
}

/** The whole app, rendered on a site of the local tenant. */
export interface AppOnSite extends RenderResult {
  host: TestHost;
  services: Services;
}

/** Replaces methods of a site's store, to delay them or make them fail after they have written. */
export type Through = (store: PlanStore) => Partial<PlanStore>;

/** Opens the app on a site at a route, signed in as the given person. */
export function renderOnSite(
  site: TenantSite,
  who: string,
  route: string,
  through: Through = () => ({}),
  graph: 'may send' | null = null,
): AppOnSite {
  const host = testHost(route);
  const real = servicesOn(site, who, graph);
  const services = { ...real, store: { ...real.store, ...through(real.store) } };
  return Object.assign(renderApp(services, host), { host, services });
}

/** Waits for work of the test itself on the site, while the page goes on. */
export async function settled<Result>(work: Promise<Result>): Promise<Result> {
  let result: Result | undefined;
  await act(async () => {
    result = await work;
  });
  return result as Result;
}

/** Counts requests without an answer, from this call on. */
function watchRequests(): { idle(): Promise<void>; end(): void } {
  const fetchAsBefore = globalThis.fetch;
  let open = 0;
  globalThis.fetch = async (...asked) => {
    open++;
    try {
      return await fetchAsBefore(...asked);
    } finally {
      open--;
    }
  };
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    // An answer may cause the next request a few turns of the event loop later.
    async idle() {
      for (let quiet = 0; quiet < 10; quiet = open === 0 ? quiet + 1 : 0) await turn();
    },
    end: () => void (globalThis.fetch = fetchAsBefore),
  };
}

/** Gives each test of a file a site of its own, which is closed after the page's requests have ended. */
function siteForEachTest<Started extends { site: TenantSite }>(start: () => Promise<Started>): () => Started {
  let started: Started | null = null;
  let requests: ReturnType<typeof watchRequests>;
  beforeEach(async () => {
    window.localStorage.clear();
    requests = watchRequests();
    started = await start();
  });
  afterEach(async () => {
    // The page's requests end before the page and its site are removed.
    await settled(requests.idle());
    requests.end();
    cleanup();
    await started?.site.close();
    started = null;
  });
  return () => {
    if (!started) throw new Error('The site is there only while a test runs.');
    return started;
  };
}

/** Gives each test of a file a site that is ready for a plan and has none. */
export function readySiteForEachTest(): () => TenantSite {
  const started = siteForEachTest(async () => ({ site: await startReadySite(testStart, [graphService()]) }));
  return () => started().site;
}

/** Gives each test of a file a site on which nothing has been made yet. */
export function bareSiteForEachTest(): () => TenantSite {
  const started = siteForEachTest(async () => ({ site: await startSite() }));
  return () => started().site;
}

/**
 * Gives each test of a file a plan on a site of its own, which is closed after the test.
 * @param name the name under which the plan is kept as a file; the same name must always mean the same plan
 * @returns the plan of the running test
 */
export function planForEachTest(name = 'every-rating', data: () => PlanData = everyRating): () => PlanOnSite {
  return siteForEachTest(async () => {
    const started = await startPlanOnSite(name, data(), [graphService()]);
    return {
      ...started,
      data: () => settled(started.data()),
      editInSharePoint: (...edit) => settled(started.editInSharePoint(...edit)),
    };
  });
}
