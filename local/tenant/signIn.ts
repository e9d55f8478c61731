import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Directory, DirectoryPerson } from './directory';
import type { Handler } from './http';
import { text } from './http';

/** Who asks: a person, by token or by the cookie of the host pages; or the reminder job's application identity. */
export type Caller =
  | { readonly kind: 'person'; readonly person: DirectoryPerson; readonly by: 'bearer' | 'cookie' }
  | { readonly kind: 'application'; readonly by: 'bearer' };

const COOKIE = 'localUser';

/** Principal name in the cookie header, or undefined. */
function cookieUser(header: string | undefined): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [name, ...value] = part.trim().split('=');
    if (name !== COOKIE) continue;
    try {
      return decodeURIComponent(value.join('='));
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/**
 * The caller that the headers name: `Authorization: Bearer local:<upn>`, `Bearer local:app`, or the cookie `localUser=<upn>`.
 * Unknown people and disabled accounts are nobody. A bearer token that fails is not saved by a cookie.
 */
export function callerOf(headers: Readonly<Record<string, string>>, directory: Directory): Caller | null {
  const authorization = headers.authorization;
  if (authorization !== undefined) {
    const token = /^Bearer local:(\S+)$/i.exec(authorization)?.[1];
    if (!token) return null;
    if (token.toLowerCase() === 'app') return { kind: 'application', by: 'bearer' };
    return person(token, 'bearer', directory);
  }
  const upn = cookieUser(headers.cookie);
  return upn ? person(upn, 'cookie', directory) : null;
}

function person(upn: string, by: 'bearer' | 'cookie', directory: Directory): Caller | null {
  const found = directory.find(upn);
  return found?.accountEnabled ? { kind: 'person', person: found, by } : null;
}

/** `/signin?as=<upn>&to=<path>`: sets the cookie and goes on to a page of this server. */
export const signInPage: Handler = async (request) => {
  if (request.url.pathname !== '/signin') return null;
  const upn = request.url.searchParams.get('as') ?? '';
  const found = request.tenant.directory.find(upn);
  if (!found) return text(404, `There is nobody called "${upn}" in the directory.`);
  if (!found.accountEnabled) return text(403, `The account of ${found.displayName} is disabled.`);
  const to = request.url.searchParams.get('to') ?? '/';
  // Only a path of this server: "//elsewhere" and "/\elsewhere" would lead a browser away.
  const safe = /^\/(?![/\\])[^\r\n]*$/.test(to) ? to : '/';
  return {
    status: 302,
    headers: {
      Location: safe,
      'Set-Cookie': `${COOKIE}=${encodeURIComponent(found.userPrincipalName)}; Path=/; HttpOnly; SameSite=Lax`,
      'Cache-Control': 'no-store',
    },
  };
};

/** A digest lasts half an hour, as SharePoint's does (`FormDigestTimeoutSeconds`). */
export const DIGEST_SECONDS = 1800;

// Fixed, not random: a digest must outlive a restart as SharePoint's does, and this server guards nothing but fiction.
const DIGEST_KEY = 'local tenant request digest';

function digestMark(stamp: string, who: string, path: string): string {
  return createHmac('sha512', DIGEST_KEY).update(`${stamp}|${who}|${path}`).digest('hex').toUpperCase();
}

/** SharePoint's own writing of a digest: `0x<mark>,<moment>`; good for one person in one site. */
export function makeDigest(caller: Caller, webPath: string, now: Date): string {
  const stamp = `${now
    .toUTCString()
    .replace(/^\w+, /, '')
    .replace(' GMT', '')} -0000`;
  return `0x${digestMark(stamp, nameOf(caller), webPath)},${stamp}`;
}

/** Whether a digest is this person's, for this site, and not older than half an hour. */
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
