import type { Handler, TenantRequest, TenantResponse } from '../http';
import { CONNECTION_LOST, json, pathOf } from '../http';
import type { Caller } from '../signIn';
import { digestHolds } from '../signIn';
import type { Tenant } from '../tenant';
import type { Faults } from '../faults';
import { faultAnswer } from '../faults';
import { accessDenied, digestInvalid, SharePointError } from '../odata/errors';
import { writeError } from '../odata/write';
import { readBatch, writeBatch } from './batch';
import type { BatchPart } from './batch';
import type { RestCall } from './dispatch';
import { answerRest, restCall } from './dispatch';
import { forgetAllFields } from './fieldRows';
import { download } from './filePlaces';
import { fileResource, isActive } from './files';
import { folderResource } from './folders';
import { createSites } from './foundation';
import type { Language } from './languages';
import { groupResource } from './groups';
import { itemResource } from './itemResources';
import { listResource } from './lists';
import { Permission } from './masks';
import { allows, maskOfCaller } from './permissions';
import { admitCaller, callerRow, SITE_GROUP } from './principals';
import { answerProcessQuery } from './processQuery';
import type { ResourceFactories, Site, WebRow } from './site';
import { all, one, stamp } from './site';
import { userResource } from './users';
import { webResource } from './webs';

const RESOURCES: ResourceFactories = {
  web: webResource,
  list: listResource,
  item: itemResource,
  file: fileResource,
  folder: folderResource,
  person: (site, row) => (row.kind === SITE_GROUP ? groupResource(site, row) : userResource(site, row)),
};

/**
 * The facts of a request for opening a site: the time, the origin of the request, and the version that a write names.
 */
interface RequestFacts {
  now: Date;
  origin: string;
  ifMatch?: string;
}

const openSite = (tenant: Tenant, web: WebRow, caller: Caller, { now, origin, ifMatch }: RequestFacts): Site => ({
  tenant,
  web,
  caller,
  userId: 0,
  now: stamp(now),
  origin,
  base: `${origin}${web.path}/_api/`,
  ifMatch,
  resources: RESOURCES,
});

/** The site at a path, for the caller of a request; null when there is no such site, or nobody is signed in. */
export function siteOfRequest(request: TenantRequest, path: string): Site | null {
  const web = one<WebRow>(request.tenant.database, 'SELECT * FROM webs WHERE lower(path) = lower(?)', path);
  if (!web || !request.caller) return null;
  const site = openSite(request.tenant, web, request.caller, { now: request.now, origin: request.url.origin });
  site.userId = callerRow(site)?.id ?? 0;
  return site;
}

/** Handles SharePoint REST under every site of the tenant, and files at their own addresses. */
export function openSharePoint(tenant: Tenant, faults: Faults, language: Language): Handler {
  const application: Caller = { kind: 'application', by: 'bearer' };
  createSites(
    tenant,
    (web) => openSite(tenant, web, application, { now: tenant.clock.now(), origin: tenant.url }),
    language,
  );

  const batch = async (request: TenantRequest, caller: Caller, webs: readonly WebRow[]): Promise<TenantResponse> => {
    const parts = readBatch(request.headers['content-type'] ?? '', request.body, request.url.origin);
    const responses: TenantResponse[] = [];
    let lost = false;
    let milliseconds = 0;
    // One transaction around all parts makes one write to the disk; each part still succeeds or fails alone (S21).
    tenant.database.transaction(() => {
      for (const index of orderOf(parts.length, tenant.switches.batchesReordered)) {
        const part = parts[index]!;
        const fault = faults.meet(part.method, decoded(part.url.pathname + part.url.search));
        if (fault?.fault === 'cut' || fault?.fault === 'lost answer') lost = true;
        if (fault?.fault === 'cut') return;
        if (fault?.fault === 'delay') milliseconds += fault.milliseconds;
        const refuses = fault?.fault === 'status' || fault?.fault === 'save conflict';
        responses[index] = refuses ? faultAnswer(fault) : answerPart(part, request, caller, webs);
      }
    })();
    if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return lost ? CONNECTION_LOST : writeBatch(responses);
  };

  const answer = async (
    request: TenantRequest,
    caller: Caller,
    { kind, web, rest }: SiteAddress,
    webs: readonly WebRow[],
  ): Promise<TenantResponse | null> => {
    const ifMatch = request.headers['if-match'];
    const site = openSite(tenant, web, caller, { now: request.now, origin: request.url.origin, ifMatch });
    if (kind === 'file') {
      const sent = perform(site, () => sendFile(site, pathOf(request)));
      return sent.status === 404 ? null : sent;
    }
    demandDigest(request, caller, web, rest);
    if (kind === 'client') return perform(site, () => answerProcessQuery(site, request.body.toString('utf8')));
    if (rest.toLowerCase() === '$batch' && request.method === 'POST') return batch(request, caller, webs);
    return perform(site, () => answerRest(site, restCall(request, rest)));
  };

  return async (request) => {
    const webs = all<WebRow>(tenant.database, 'SELECT * FROM webs ORDER BY length(path) DESC');
    const found = siteAddressOf(pathOf(request), webs);
    const { caller } = request;
    if (found?.kind !== 'api' && /^\/sites\/.*\/_api\//i.test(pathOf(request)))
      return caller ? noSuchSite() : unauthorised();
    if (!found) return null;
    if (found.kind === 'file' && request.method !== 'GET' && request.method !== 'HEAD') return null;
    if (!caller) return found.kind !== 'file' || isFile(tenant, pathOf(request)) ? unauthorised() : null;
    try {
      return await answer(request, caller, found, webs);
    } catch (error) {
      if (error instanceof SharePointError) return writeError(error, 'minimal');
      throw error;
    }
  };
}

/** Carries out one call in one transaction: completely or not at all. */
function perform(site: Site, work: () => TenantResponse): TenantResponse {
  const { database } = site.tenant;
  let response: TenantResponse | undefined;
  const undo = new Error('undone');
  try {
    database.transaction(() => {
      if (!allows(maskOfCaller(site), Permission.Open | Permission.UseRemoteAPIs))
        response = writeError(accessDenied(), 'minimal');
      else {
        site.userId = admitCaller(site).id;
        response = work();
      }
      if (response.status >= 400) throw undo;
    })();
  } catch (error) {
    forgetAllFields(database);
    if (error !== undo) throw error;
  }
  return response!;
}

/** Answers one part of a batch like a call of its own. */
function answerPart(
  part: BatchPart,
  { tenant, now, url }: TenantRequest,
  caller: Caller,
  webs: readonly WebRow[],
): TenantResponse {
  const found = siteAddressOf(decoded(part.url.pathname), webs);
  if (!found || found.kind !== 'api') return json(400, { error: 'A part of the batch names no call of this tenant.' });
  const ifMatch = part.headers['if-match'];
  const site = openSite(tenant, freshWeb(tenant, found.web), caller, { now, origin: url.origin, ifMatch });
  const call: RestCall = {
    method: part.method,
    path: found.rest,
    query: part.url.searchParams,
    headers: part.headers,
    body: part.body,
  };
  return perform(site, () => answerRest(site, call));
}

/**
 * The order in which the parts of a batch are carried out (S21). Answers come in order, but SharePoint may carry the
 * parts out in any; the worst case, imitated here, is the last part first.
 */
function orderOf(count: number, reordered: boolean): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  return reordered ? order.reverse() : order;
}

/** SharePoint's answer to a REST call at an address without a site. */
const noSuchSite = (): TenantResponse => ({
  status: 404,
  headers: { 'Content-Type': 'text/plain' },
  body: '404 FILE NOT FOUND',
});

interface SiteAddress {
  kind: 'api' | 'client' | 'file';
  web: WebRow;
  rest: string;
}

/** The site of an address, and the kind of request: REST, the client object model, or a file. */
function siteAddressOf(path: string, webs: readonly WebRow[]): SiteAddress | null {
  for (const web of webs) {
    if (!path.toLowerCase().startsWith(`${web.path.toLowerCase()}/`)) continue;
    const rest = path.slice(web.path.length + 1);
    const api = /^(?:_vti_bin\/client\.svc|_api)\/(.*)$/is.exec(rest);
    if (api && /^processquery$/i.test(api[1]!)) return { kind: 'client', web, rest: api[1]! };
    if (api) return { kind: 'api', web, rest: api[1]!.replace(/^\/+/, '') };
    // A path under `/sites/` that belongs to no site does not belong to the root site either.
    if (web.path === '' && /^sites\//i.test(rest)) return null;
    return { kind: 'file', web, rest };
  }
  return null;
}

const isFile = (tenant: Tenant, path: string): boolean =>
  one(
    tenant.database,
    `SELECT 1 FROM items i JOIN lists l ON l.no = i.list
     WHERE lower(i.path) = lower(?) AND i.path IS NOT NULL AND i.folder = 0 AND i.recycled IS NULL AND l.recycled IS NULL`,
    path,
  ) !== undefined;

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** The current row of a site, which an earlier part of a batch may have changed. */
const freshWeb = (tenant: Tenant, web: WebRow): WebRow =>
  one<WebRow>(tenant.database, 'SELECT * FROM webs WHERE id = ?', web.id)!;

function sendFile(site: Site, path: string): TenantResponse {
  const file = download(site, path);
  if (!file) return { status: 404 };
  return {
    status: 200,
    headers: {
      'Content-Type': file.type,
      ETag: file.etag,
      'X-Content-Type-Options': 'nosniff',
      // A file that a browser would run as a page is sent as a download and never shown (S34).
      ...(isActive(path) ? { 'Content-Disposition': 'attachment' } : {}),
    },
    body: file.bytes,
  };
}

/**
 * Refuses a write by somebody signed in with a cookie unless it has a valid digest (S20). Requesting a digest needs
 * none.
 */
function demandDigest(request: TenantRequest, caller: Caller, web: WebRow, rest: string): void {
  if (caller.by === 'bearer' || request.method === 'GET' || request.method === 'HEAD') return;
  if (/^contextinfo$/i.test(rest)) return;
  const digest = request.headers['x-requestdigest'];
  if (!digest || !digestHolds(digest, caller, web.path, request.now)) throw digestInvalid();
}

/** 401 for a caller who is not signed in (S1). */
const unauthorised = (): TenantResponse => ({
  status: 401,
  headers: {
    'Content-Type': 'application/json;odata=minimalmetadata;charset=utf-8',
    'WWW-Authenticate': 'Bearer realm="local"',
  },
  body: JSON.stringify({
    error_description: 'Authentication failed. Sign in, or send "Authorization: Bearer local:<userPrincipalName>".',
  }),
});
