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

/** Microsoft Graph of the tenant, as somebody of the council reaches it. */
export function graphOf(site: TenantSite, who: string): GraphConnection {
  return {
    graphUrl: `${new URL(site.siteUrl).origin}/graph/v1.0`,
    bearer: async () => `local:${who}@council.example`,
    pause: async () => undefined,
  };
}

/**
 * Everything that the screens call, on the local tenant, for somebody of the council ("priya.nair").
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

/** The whole app as somebody finds it on a site of the local tenant. */
export interface AppOnSite extends RenderResult {
  host: TestHost;
  services: Services;
}

/** What stands before the store of a site: what makes it wait, or break off after it has written. */
export type Through = (store: PlanStore) => Partial<PlanStore>;

/** Opens the app on a site at a route, as somebody of the council. */
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

/** Waits for something that the test itself asks of the site, while the page goes on. */
export async function settled<Result>(work: Promise<Result>): Promise<Result> {
  let result: Result | undefined;
  await act(async () => {
    result = await work;
  });
  return result as Result;
}

/** Counts what is sent and not yet answered, from here on. */
function watchRequests(): { atRest(): Promise<void>; end(): void } {
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
    // An answer may lead to the next request, a few turns later.
    async atRest() {
      for (let quiet = 0; quiet < 10; quiet = open === 0 ? quiet + 1 : 0) await turn();
    },
    end: () => void (globalThis.fetch = fetchAsBefore),
  };
}

/** For the tests of a file: a site for each test, ended after what the page has begun. */
function siteForEachTest<Started extends { site: TenantSite }>(start: () => Promise<Started>): () => Started {
  let started: Started | null = null;
  let requests: ReturnType<typeof watchRequests>;
  beforeEach(async () => {
    window.localStorage.clear();
    requests = watchRequests();
    started = await start();
  });
  afterEach(async () => {
    // What a page has begun ends before the page and its site do.
    await settled(requests.atRest());
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

/** For the tests of a file: a site that is ready for a plan and has none, for each test. */
export function readySiteForEachTest(): () => TenantSite {
  const started = siteForEachTest(async () => ({ site: await startReadySite(testStart, [graphService()]) }));
  return () => started().site;
}

/** For the tests of a file: a site on which nothing was made yet, for each test. */
export function bareSiteForEachTest(): () => TenantSite {
  const started = siteForEachTest(async () => ({ site: await startSite() }));
  return () => started().site;
}

/**
 * For the tests of a file: a plan on a site of its own for each test, ended after it.
 * @param name of the plan, for a file name; the same name must mean the same plan
 * @returns the plan of the test that runs
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
