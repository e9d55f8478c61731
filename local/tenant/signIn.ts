import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Directory, DirectoryPerson } from './directory';
import type { Handler, TenantRequest, TenantResponse } from './http';
import { json, ownAddress, text } from './http';
import type { Tenant } from './tenant';

/**
 * The caller: a person, by token or by the cookie of the host pages, or the application identity of the reminder job.
 */
export type Caller =
  | {
      readonly kind: 'person';
      readonly person: DirectoryPerson;
      readonly by: 'bearer' | 'cookie';
      /** The permissions of a token of SharePoint's pages (its `scp`). A token without the claim has all. */
      readonly scopes?: readonly string[];
    }
  | { readonly kind: 'application'; readonly by: 'bearer' };

const COOKIE = 'localUser';

/** The person that a cookie names, and when they signed in: the round of sign-ins and the time. */
interface SignedIn {
  upn: string;
  round: number;
  since: number;
}

/** The contents of the cookie header; undefined without one. A cookie with only a name belongs to the first round. */
function cookieUser(header: string | undefined): SignedIn | undefined {
  for (const part of (header ?? '').split(';')) {
    const [name, ...value] = part.trim().split('=');
    if (name !== COOKIE) continue;
    try {
      const [upn = '', round = '0', since = '0'] = decodeURIComponent(value.join('=')).split('~');
      return { upn, round: Number(round), since: Number(since) };
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/**
 * The caller that the headers name: `Authorization: Bearer local:<upn>`, `Bearer local:app`, or the cookie
 * `localUser=<upn>`. Unknown people and disabled accounts are not signed in. When a bearer token is invalid, a valid
 * cookie does not help.
 */
export function callerOf(
  headers: Readonly<Record<string, string>>,
  { directory, switches }: Tenant,
  now: Date,
): Caller | null {
  const authorization = headers.authorization;
  if (authorization !== undefined) {
    const ofPage = readPageToken(authorization, directory, now);
    if (ofPage) return ofPage;
    const token = /^Bearer local:(\S+)$/i.exec(authorization)?.[1];
    if (!token) return null;
    if (token.toLowerCase() === 'app') return { kind: 'application', by: 'bearer' };
    return person(token, 'bearer', directory);
  }
  const signedIn = cookieUser(headers.cookie);
  if (!signedIn) return null;
  // The cookie may have expired while somebody works (S33).
  if (signedIn.round < switches.signInRound) return null;
  const { cookieMinutes } = switches;
  if (cookieMinutes !== null && now.getTime() - signedIn.since > cookieMinutes * 60_000) return null;
  return person(signedIn.upn, 'cookie', directory);
}

/**
 * The person whom Entra still knows in this browser although SharePoint's cookie has expired; null where Entra would
 * ask.
 */
export function knownToEntra({ headers, tenant }: TenantRequest): DirectoryPerson | null {
  const signedIn = cookieUser(headers.cookie);
  if (!signedIn || signedIn.round < tenant.switches.entraRound) return null;
  const found = tenant.directory.find(signedIn.upn);
  return found?.accountEnabled ? found : null;
}

/** Whether Entra asks again who is using this browser. Teams then gets no token for the person either. */
function entraAsks({ headers, tenant }: TenantRequest): boolean {
  const signedIn = cookieUser(headers.cookie);
  return signedIn !== undefined && signedIn.round < tenant.switches.entraRound;
}

function person(upn: string, by: 'bearer' | 'cookie', directory: Directory): Caller | null {
  const found = directory.find(upn);
  return found?.accountEnabled ? { kind: 'person', person: found, by } : null;
}

/** The Entra app of every script on SharePoint's pages (G9, G12). */
export const PAGES_APP = '08e18876-6177-487e-b8b5-cf950c1e598c';
const TOKEN_MINUTES = 70;

const inBase64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * A token for Graph as a page's script gets one (G10): a JWT whose `scp` names every permission that was granted to any
 * package of the tenant. Null where none was granted, because SharePoint Framework then gives no token.
 */
export function pageToken(person: DirectoryPerson, tenant: Tenant, now: Date): string | null {
  const { switches, url } = tenant;
  const scopes = [...new Set([...(switches.graphScopes ?? EVERY_SCOPE), ...approvedScopes(tenant)])];
  if (scopes.length === 0) return null;
  const seconds = Math.floor(now.getTime() / 1000);
  const claims = {
    aud: `${url}/graph`,
    appid: PAGES_APP,
    exp: seconds + TOKEN_MINUTES * 60,
    iat: seconds,
    oid: person.id,
    scp: scopes.join(' '),
    upn: person.userPrincipalName,
  };
  // Nothing checks the signature, because everything in this tenant is invented.
  return `${inBase64({ alg: 'none', typ: 'JWT' })}.${inBase64(claims)}.local`;
}

/** The Graph permissions that deployed packages asked for and an administrator approved. */
const approvedScopes = ({ database }: Tenant): string[] =>
  (
    database
      .prepare("SELECT scope FROM permission_requests WHERE state = 'approved' AND resource = 'Microsoft Graph'")
      .all() as { scope: string }[]
  ).map(({ scope }) => scope);

/** All Graph permissions that the product can use. */
const EVERY_SCOPE = ['User.Read.All', 'GroupMember.Read.All', 'Mail.Send'];

function readPageToken(authorization: string, directory: Directory, now: Date): Caller | null {
  const claimsPart = /^Bearer [\w-]+\.([\w-]+)\.local$/i.exec(authorization)?.[1];
  if (claimsPart === undefined) return null;
  const claims = JSON.parse(Buffer.from(claimsPart, 'base64url').toString('utf8')) as {
    upn: string;
    scp: string;
    exp: number;
  };
  if (claims.exp * 1000 < now.getTime()) return null;
  const caller = person(claims.upn, 'bearer', directory);
  return caller?.kind === 'person' ? { ...caller, scopes: claims.scp.split(' ') } : caller;
}

/** `/signin?as=<upn>&to=<path>`: sets the cookie and redirects to a page of this server. */
const signInPage = (request: TenantRequest): TenantResponse => {
  const upn = request.url.searchParams.get('as') ?? '';
  const found = request.tenant.directory.find(upn);
  if (!found) return text(404, `There is nobody called "${upn}" in the directory.`);
  if (!found.accountEnabled) return text(403, `The account of ${found.displayName} is disabled.`);
  return {
    status: 302,
    headers: {
      Location: ownAddress(request, request.url.searchParams.get('to') ?? '/') ?? '/',
      'Set-Cookie': cookieOf(found, request),
      'Cache-Control': 'no-store',
    },
  };
};

/** A new cookie with the current time. */
export function cookieOf({ userPrincipalName }: DirectoryPerson, { tenant, now }: TenantRequest): string {
  const value = `${userPrincipalName}~${tenant.switches.signInRound}~${now.getTime()}`;
  return `${COOKIE}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax`;
}

/**
 * The pages that renew an expired cookie (S33): within Teams with a token from Teams; on a page through
 * `/_forms/default.aspx`, while Entra still knows the person.
 */
export const signInPages: Handler = async (request) => {
  const path = request.url.pathname.toLowerCase();
  if (path === '/signin') return signInPage(request);
  if (path === '/_api/sp.oauth.nativeclient/authenticate') {
    if (request.method !== 'POST') return json(405, { error: 'POST.' });
    if (request.caller?.kind !== 'person' || request.caller.by !== 'bearer' || entraAsks(request))
      return json(401, { error_description: 'A token of Teams is wanted.' });
    return json(200, {}, { 'Set-Cookie': cookieOf(request.caller.person, request), 'Cache-Control': 'no-store' });
  }
  if (path === '/_forms/default.aspx') {
    const known = knownToEntra(request);
    const asked = request.url.searchParams.get('ReturnUrl') ?? '/';
    const own =
      ownAddress(request, asked.startsWith(request.url.origin) ? asked.slice(request.url.origin.length) : asked) ?? '/';
    if (!known) return { status: 302, headers: { Location: `/?to=${encodeURIComponent(own)}` } };
    return {
      status: 302,
      headers: { Location: own, 'Set-Cookie': cookieOf(known, request), 'Cache-Control': 'no-store' },
    };
  }
  return null;
};

/** The seconds for which a digest is valid: half an hour, as in SharePoint (`FormDigestTimeoutSeconds`). */
export const DIGEST_SECONDS = 1800;

// The key is fixed, because a digest must stay valid over a restart as SharePoint's does. It protects only fictional
// data.
const DIGEST_KEY = 'local tenant request digest';

function digestMark(stamp: string, who: string, path: string): string {
  return createHmac('sha512', DIGEST_KEY).update(`${stamp}|${who}|${path}`).digest('hex').toUpperCase();
}

/** A request digest in SharePoint's form: `0x<mark>,<moment>`, valid for one person in one site. */
export function makeDigest(caller: Caller, webPath: string, now: Date): string {
  const stamp = `${now
    .toUTCString()
    .replace(/^\w+, /, '')
    .replace(' GMT', '')} -0000`;
  return `0x${digestMark(stamp, nameOf(caller), webPath)},${stamp}`;
}

/** Whether a digest is for this person and site, and not older than half an hour. */
export function digestHolds(digest: string, caller: Caller, webPath: string, now: Date): boolean {
  const comma = digest.indexOf(',');
  if (comma < 0) return false;
  const stamp = digest.slice(comma + 1).trim();
  const mark = Buffer.from(digest.slice(2, comma));
  const right = Buffer.from(digestMark(stamp, nameOf(caller), webPath));
  if (mark.length !== right.length || !timingSafeEqual(mark, right)) return false;
  const age = now.getTime() - Date.parse(stamp);
  return Math.abs(age) <= DIGEST_SECONDS * 1000;
}

const nameOf = (caller: Caller): string => (caller.kind === 'person' ? caller.person.id : 'app');
