import type { TenantRequest, TenantResponse } from '../http';
import { Arguments, readAliases, readSteps } from '../odata/address';
import type { Step } from '../odata/address';
import { badQuery, notSpoken, SharePointError } from '../odata/errors';
import { readOptions } from '../odata/options';
import type { Body, Call, Collection, Outcome, Resource, Single } from '../odata/resource';
import { Complex } from '../odata/resource';
import { showCollection, showResource } from '../odata/show';
import type { Metadata } from '../odata/write';
import { metadataOf, writeAnswer, writeError } from '../odata/write';
import { CATALOGUE_PATH } from './appCatalogue';
import { membershipOf } from './m365Groups';
import { peoplePicker } from './peoplePicker';
import { searchSite } from './search';
import type { Site } from './site';
import { sitePages } from './sitePages';
import { executeSiteScriptAction } from './siteScript';
import { contextInfo, siteResource, webResource } from './webs';

/** One REST call: a request of its own, or one part of a batch. */
export interface RestCall {
  /** The verb of the call: X-HTTP-Method takes precedence over the request's own method. */
  method: string;
  /** The decoded address after `_api/`, without its query. */
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

const SITE_SCRIPT = 'microsoft.sharepoint.utilities.webtemplateextensions.sitescriptutility.executesitescriptaction';
const MEMBERSHIPS = 'sp.publishing.sitepageservice.getcurrentusermemberships';
const PEOPLE_PICKER = 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface.';

/** Answers one REST call. Refusals are answers too; only errors of this server are thrown. */
export function answerRest(site: Site, call: RestCall): TenantResponse {
  let metadata: Metadata = 'minimal';
  try {
    metadata = metadataFor(call);
    return respond(site, call, metadata);
  } catch (error) {
    if (error instanceof SharePointError) return writeError(error, metadata);
    throw error;
  }
}

/**
 * The metadata of the answer. `$value` returns bytes and needs no Accept header; any other call must name the form of
 * its JSON.
 */
function metadataFor(call: RestCall): Metadata {
  const { accept } = call.headers;
  if (/\/\$value$/i.test(call.path) || call.method === 'DELETE') {
    try {
      return metadataOf(accept);
    } catch {
      return 'minimal';
    }
  }
  return metadataOf(accept);
}

function respond(site: Site, call: RestCall, metadata: Metadata): TenantResponse {
  if (/^search\/query$/i.test(call.path) && call.method === 'GET')
    return writeAnswer(searchSite(site, call.query), metadata, site.base);
  const steps = readSteps(call.path, readAliases(call.query));
  const options = readOptions(call.query);
  const [first, ...rest] = steps;
  if (!first) throw notSpoken(describe(call));
  const name = first.name.toLowerCase();
  const service = answerService(site, call, name, rest.length === 0);
  if (service) return writeAnswer(service, metadata, site.base);

  const root = rootOf(site, name);
  if (!root) throw notSpoken(describe(call));
  if (rest[rest.length - 1]?.name.toLowerCase() === '$value')
    return answerValue(site, call, walk(call, root, rest.slice(0, -1), false).outcome, metadata);
  const { outcome, called, status } = walk(call, root, rest, true);
  if (outcome === null) return writeAnswer(null, metadata, site.base, status);
  if (called || call.method === 'GET') return answerOutcome(site, outcome, options, metadata, status);
  return change(site, call, outcome, metadata);
}

/** The answer of a service beside the web and its lists; null when the name belongs to none. */
function answerService(site: Site, call: RestCall, name: string, alone: boolean): Single | null {
  if (name === 'contextinfo' && alone) {
    if (call.method !== 'POST') throw badQuery('The HTTP method GET cannot be used to access contextinfo.');
    return { kind: 'single', name: 'GetContextWebInformation', value: contextInfo(site) };
  }
  if (name === SITE_SCRIPT && call.method === 'POST')
    return { kind: 'single', name: 'ExecuteSiteScriptAction', value: executeSiteScriptAction(site, readBody(call)) };
  if (name === MEMBERSHIPS && call.method === 'GET') return memberships(site);
  if (name.startsWith(PEOPLE_PICKER) && call.method === 'POST')
    return peoplePicker(site, name.slice(PEOPLE_PICKER.length), readBody(call));
  if (name === 'sp_tenantsettings_current' && alone && call.method === 'GET') {
    // The address of the tenant's app catalogue, for callers who may open it; null in a tenant without one.
    const value = new Complex('SP.TenantSettings', { CorporateCatalogUrl: `${site.origin}${CATALOGUE_PATH}` });
    return { kind: 'single', name: 'TenantSettings', value };
  }
  return null;
}

/** The directory groups that the caller is in (S32). The site's own groups do not give them. */
function memberships({ caller, tenant }: Site): Single {
  const upn = caller.kind === 'person' ? caller.person.userPrincipalName : '';
  const value = [
    ...tenant.directory.groupsOf(upn).map(({ id }) => id),
    ...membershipOf(upn).map(({ groupId }) => groupId),
  ];
  return { kind: 'single', name: 'GetCurrentUserMemberships', value };
}

/** The object with which an address begins. */
function rootOf(site: Site, name: string): Outcome | null {
  if (name === 'web') return webResource(site);
  if (name === 'site') return siteResource(site);
  if (name === 'sitepages') {
    const pages = (): Collection => sitePages(site);
    return {
      kind: 'resource',
      type: 'SP.Publishing.SitePageService',
      address: 'SitePages',
      values: () => ({}),
      links: { Pages: pages },
    };
  }
  return null;
}

const describe = (call: RestCall): string => `${call.method} _api/${call.path}`;

interface Taken {
  outcome: Outcome | null;
  called: boolean;
  status?: number;
}

/**
 * Follows an address from its first object.
 * @param whole whether the last step is also the last of the whole address, to which the body of the request belongs
 */
function walk(call: RestCall, root: Outcome, steps: readonly Step[], whole: boolean): Taken {
  let taken: Taken = { outcome: root, called: false };
  for (const [at, step] of steps.entries()) {
    const next = taken.outcome && takeStep(taken.outcome, step, whole && at === steps.length - 1, call);
    if (!next) throw notSpoken(describe(call));
    taken = next;
  }
  return taken;
}

/** Follows one step of an address: a call, a link, a key or a property. */
function takeStep(here: Outcome, step: Step, last: boolean, call: RestCall): Taken | null {
  if (here.kind === 'single') return null;
  const key = step.name.toLowerCase();
  const known = here.calls?.[key];
  if (known && !(here.kind === 'resource' && step.args === null && linkOf(here, key)))
    return takeCall(known, step, last, call);
  if (here.kind === 'collection') return null;
  const link = linkOf(here, key);
  if (link) return takeLink(link(), step.args);
  return step.args === null ? takeProperty(here, key) : null;
}

function takeCall(known: Call, step: Step, last: boolean, call: RestCall): Taken {
  const posted = call.method === 'POST' || call.method === 'PUT';
  if (known.verb === 'POST' && !(last && posted))
    throw badQuery(`The HTTP method '${call.method}' cannot be used to call ${step.name}.`);
  const outcome = known.run({
    args: new Arguments(step.args ?? []),
    // The body is parsed only when it is needed, because some clients send a file's bytes with a JSON content type.
    get body() {
      return last ? readBody(call) : {};
    },
    bytes: call.body,
  });
  const changes = last && call.method !== 'GET' && known.verb === 'ANY' && outcome?.kind === 'resource';
  return { outcome, called: last && !changes, status: known.status };
}

function takeLink(target: Resource | Collection | null, args: Step['args']): Taken | null {
  if (args === null) return { outcome: target, called: false };
  if (target?.kind !== 'collection' || !target.byKey) return null;
  return { outcome: target.byKey(new Arguments(args)), called: false };
}

function takeProperty(here: Resource, key: string): Taken | null {
  const values = here.values();
  const property = Object.keys(values).find((name) => name.toLowerCase() === key);
  if (property) return { outcome: { kind: 'single', name: property, value: values[property]! }, called: false };
  const asked = Object.entries(here.onRequest ?? {}).find(([name]) => name.toLowerCase() === key);
  return asked ? { outcome: { kind: 'single', name: asked[0], value: asked[1]() }, called: false } : null;
}

const linkOf = (here: Resource, key: string): (() => Resource | Collection | null) | undefined =>
  Object.entries(here.links ?? {}).find(([name]) => name.toLowerCase() === key)?.[1];

function answerOutcome(
  site: Site,
  outcome: Outcome | null,
  options: ReturnType<typeof readOptions>,
  metadata: Metadata,
  status = 200,
): TenantResponse {
  if (outcome === null || outcome.kind === 'single') return writeAnswer(outcome, metadata, site.base, status);
  const shown = outcome.kind === 'resource' ? showResource(outcome, options) : showCollection(outcome, options);
  return writeAnswer(shown, metadata, site.base, status);
}

function answerValue(site: Site, call: RestCall, here: Outcome | null, metadata: Metadata): TenantResponse {
  if (here?.kind === 'single' && call.method === 'GET')
    return {
      status: 200,
      headers: { 'Content-Type': 'text/plain;charset=utf-8' },
      body: here.value === null || typeof here.value === 'object' ? '' : String(here.value),
    };
  if (here?.kind !== 'resource') throw notSpoken(describe(call));
  if (call.method === 'GET' && here.content) {
    const { bytes, type } = here.content();
    return { status: 200, headers: { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' }, body: bytes };
  }
  if ((call.method === 'PUT' || call.method === 'POST') && here.setContent) {
    here.setContent(call.body);
    return writeAnswer(null, metadata, site.base, 204);
  }
  throw notSpoken(describe(call));
}

function change(site: Site, call: RestCall, here: Outcome | null, metadata: Metadata): TenantResponse {
  switch (call.method) {
    case 'POST':
      if (here?.kind === 'collection' && here.create) {
        const made = here.create(readBody(call));
        return writeAnswer(showResource(made, readOptions(call.query)), metadata, site.base, 201, {
          Location: `${site.base}${made.address}`,
        });
      }
      break;
    case 'MERGE':
    case 'PATCH':
      if (here?.kind === 'resource' && here.merge) {
        const etag = here.merge(readBody(call));
        return { status: 204, headers: etag ? { ETag: etag } : {} };
      }
      break;
    case 'DELETE':
      if (here?.kind === 'resource' && here.remove) {
        here.remove();
        return { status: 200, headers: { 'Content-Type': 'application/json;charset=utf-8' }, body: '' };
      }
      break;
  }
  throw notSpoken(describe(call));
}

/** Reads a JSON body. Verbose bodies may wrap arrays in `{ results }`, which is unwrapped where columns are read. */
function readBody(call: RestCall): Body {
  const text = call.body.toString('utf8').trim();
  if (text === '') return {};
  if (!/json/i.test(call.headers['content-type'] ?? 'application/json')) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw badQuery('Invalid JSON. The request content is not valid JSON.');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw badQuery('Invalid JSON. A JSON object was expected.');
  return parsed as Body;
}

/** An HTTP request as a REST call. */
export function restCall(request: TenantRequest, path: string): RestCall {
  const override = request.headers['x-http-method'];
  return {
    method: request.method === 'POST' && override ? override.toUpperCase() : request.method,
    path,
    query: request.url.searchParams,
    headers: request.headers,
    body: request.body,
  };
}
