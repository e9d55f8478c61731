import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Handler } from '../../../local/tenant/http';
import { startTenant } from '../../../local/tenant/server';
import type { Switches } from '../../../local/tenant/switches';
import { readyFolder } from '../../../scripts/readyFolder';
import { testStart } from '../../../scripts/testClock';
import type { PlanData } from '../../plan/planData';
import type { Connection } from '../connection';
import { newKey } from '../keys';
import type { ActionInput, ImportedReport, PlanStore, ProgressReport } from '../planStore';
import { provisionSite } from '../provisioning';
import { openPlanStore } from '../store';

/** A test's own local tenant: strict SharePoint REST over HTTP, with switches. For tests only. */
export interface TenantSite {
  siteUrl: string;
  /** The connection of a person, named like "anne.faulkner". */
  as(name: string): Connection;
  /** Stops the tenant's clock at a time; null lets the clock run. */
  clock(now: string | null): Promise<void>;
  fault(fault: {
    fault: 'status' | 'delay' | 'cut' | 'lost answer' | 'save conflict';
    path: string;
    method?: string;
    times?: number | null;
    after?: number;
    status?: number;
    retryAfter?: number;
  }): Promise<void>;
  clearFaults(): Promise<void>;
  /** Sets switches of the tenant (local/tenant/switches.ts). */
  turn(switches: Partial<Switches>): Promise<void>;
  /** Sends a request as a person, without the product, as SharePoint's own screens or a script could. */
  raw(name: string, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /**
   * Puts a copy of an item into the recycle bin, as SharePoint's page of versions does when a version is deleted there.
   */
  binCopyOf(list: string, itemId: number): void;
  /** Stops the tenant and removes its folder; with `keep` the folder stays, and another tenant may continue from it. */
  close(keep?: 'keep'): Promise<void>;
}

/**
 * Starts a tenant. @param services the services of the tenant beside SharePoint
 * @param dataDir a folder from which the tenant continues, removed when it closes; an empty one when left out
 */
export async function startSite(
  services: readonly Handler[] = [],
  dataDir = mkdtempSync(join(tmpdir(), 'improvement-plan-')),
): Promise<TenantSite> {
  const tenant = await startTenant({ port: 0, dataDir, handlers: services });
  const siteUrl = `${tenant.url}/sites/improvement`;
  const control = async (method: string, path: string, content?: unknown): Promise<void> => {
    const response = await fetch(`${tenant.url}/_local/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: content === undefined ? undefined : JSON.stringify(content),
    });
    if (!response.ok) throw new Error(await response.text());
  };
  return {
    siteUrl,
    as: (name) => connectionOf(siteUrl, name),
    clock: (now) => control('POST', 'clock', { now }),
    fault: (fault) => control('POST', 'faults', fault),
    clearFaults: () => control('DELETE', 'faults'),
    turn: (switches) => control('POST', 'switches', switches),
    raw: (name, method, path, content, headers = {}) =>
      fetch(`${siteUrl}/_api/${path}`, {
        method,
        headers: {
          Authorization: `Bearer local:${name}@council.example`,
          Accept: 'application/json;odata=nometadata',
          'Content-Type': 'application/json',
          ...headers,
        },
        body: content === undefined ? undefined : JSON.stringify(content),
      }),
    binCopyOf: (list, itemId) => {
      const made = tenant.tenant.database
        .prepare(
          `INSERT INTO recycle_bin (id, web, list, item, kind, title, leaf, dir, size, author, deleted_by, deleted)
           SELECT ?, web, no, ?, 3, 'Version', ?, substr(path, 2), 0, author, author, '2026-01-05T09:00:00Z'
           FROM lists WHERE path = ?`,
        )
        .run(randomUUID(), itemId, `${itemId}_.000`, `/sites/improvement/${list}`);
      if (made.changes !== 1) throw new Error(`There is no ${list}.`);
    },
    close: async (keep) => {
      await tenant.close();
      if (!keep) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Starts a tenant whose site is ready for a plan. Anne Faulkner owns the site, has set it up and is the plan manager.
 * @param now the time, when the test will stop the clock
 */
export async function startReadySite(now?: string, services: readonly Handler[] = []): Promise<TenantSite> {
  const folder = await readyFolder(`site-${(now ?? testStart).replace(/\W/g, '')}`, (empty) => makeReady(empty, now));
  const site = await startSite(services, folder);
  if (now) await site.clock(now);
  return site;
}

/** Makes the site of a tenant ready for a plan, in an empty folder. */
export async function makeReady(folder: string, now?: string): Promise<void> {
  const site = await startSite([], folder);
  if (now) await site.clock(now);
  // A server that stays open would keep the test run from ending.
  await provisionSite(site.as('anne.faulkner'), { setLondonTime: true }).finally(() => site.close('keep'));
}

const connectionOf = (siteUrl: string, name: string): Connection => ({
  siteUrl,
  bearer: async () => `local:${name}@council.example`,
  pause: async () => undefined,
});

/**
 * A site with a plan made from a report. Anne Faulkner is its manager; Lena Kowal is known on the site but leads
 * nothing yet.
 */
export interface StartedPlan {
  site: TenantSite;
  anne: PlanStore;
  lena: PlanStore;
  planId: number;
  lenaId: number;
}

export async function startPlan(): Promise<StartedPlan> {
  const site = await startReadySite();
  const anne = storeOf(site, 'anne.faulkner');
  const { planId } = await anne.importReport(report, newKey());
  const { id: lenaId } = await anne.ensurePerson('lena.kowal@council.example');
  return { site, anne, lena: storeOf(site, 'lena.kowal'), planId, lenaId };
}

/** The data of a plan that must exist, from a store. */
export async function planDataOf(store: PlanStore, planId: number): Promise<PlanData> {
  const { data } = await store.open(planId);
  if (!data) throw new Error('There is no plan.');
  return data;
}

/** The requests in the body of a batch, a line each: "POST https://… HTTP/1.1". */
const batchedRequest = /^(?:GET|POST|PATCH|MERGE|PUT|DELETE) \S+/gm;

/** A connection that records the requests it sends, a batch and each request in it. */
export function counted(connection: Connection): { connection: Connection; sent: string[] } {
  const sent: string[] = [];
  const count: typeof fetch = (url, init) => {
    const address = decodeURIComponent(String(url));
    sent.push(`${init?.method} ${address}`);
    if (address.endsWith('/$batch')) sent.push(...(String(init?.body).match(batchedRequest) ?? []));
    return fetch(url, init);
  };
  return { connection: { ...connection, fetch: count }, sent };
}

export const report: ImportedReport = {
  plan: { title: 'Children’s services improvement plan', starts: '2026-01-05', ends: '2027-06-30', example: false },
  inspection: {
    authority: 'Westmarch',
    urn: '80500',
    inspectorate: 'Ofsted',
    framework: 'ILACS',
    start: '2025-10-06',
    end: '2025-10-17',
    published: '2025-12-01',
    received: null,
    leadInspector: 'A. Inspector',
    reportUrl: null,
    reportName: null,
  },
  judgements: [
    { role: 'overall', area: 'Overall effectiveness', grade: 'Requires improvement to be good', order: 1, page: 1 },
    { role: 'area', area: 'Help and protection', grade: 'Inadequate', order: 2, page: 1 },
  ],
  priorities: [
    { ref: 'A', title: 'Front door' },
    { ref: 'B', title: 'Permanence' },
  ],
  recommendations: [
    recommendation('1', 'Ensure that thresholds are understood.', 'A', 1),
    recommendation('2', 'Improve the quality of chronologies.', 'A', 2),
    recommendation('3', 'Reduce delay in permanence planning.', 'B', 3),
  ],
  file: { name: 'Report.pdf', bytes: new TextEncoder().encode('%PDF-1.4 report').buffer },
};

function recommendation(
  number: string,
  text: string,
  priorityRef: string,
  order: number,
): ImportedReport['recommendations'][number] {
  return { number, ref: number, text, addressee: 'The council', page: 4, order, stateAtImport: null, priorityRef };
}

export const draft = (changes: Partial<ActionInput> = {}): ActionInput => ({
  recommendationId: null,
  priorityId: null,
  ref: '1.1',
  text: 'Write and share the threshold document.',
  outcome: 'Referrals are right first time.',
  measure: 'Share of referrals sent back',
  start: '2026-01-05',
  due: '2026-03-31',
  leadId: null,
  deputyIds: [],
  urgent: false,
  order: 1,
  illustrative: false,
  ...changes,
});

export const said = (changes: Partial<ProgressReport> = {}): ProgressReport => ({
  going: 'on course',
  text: 'The draft is with partners.',
  forecast: null,
  doneOn: null,
  evidence: [],
  onBehalfOfId: null,
  replaces: null,
  ...changes,
});

/** The store of the plan for a person. */
export function storeOf(site: TenantSite, name: string): PlanStore {
  return openPlanStore(site.as(name));
}
