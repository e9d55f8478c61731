import type { Tenant } from './tenant';
import type { Caller } from './signIn';

/** One request as the server took it in. Header names are lower-case; the body is whole. */
export interface TenantRequest {
  readonly method: string;
  /** The whole address as asked, with query. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Who asks, or null when nobody is signed in. Each handler answers 401 in its own service's words. */
  readonly caller: Caller | null;
  readonly tenant: Tenant;
  /** The moment of the request by the tenant's clock: the same for everything the request does. */
  readonly now: Date;
}

/** What goes back. `Date` and `Content-Length` are set by the server. */
export interface TenantResponse {
  status: number;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}

/** Given instead of an answer: the connection ends without one. */
export const CONNECTION_LOST: TenantResponse = { status: 0 };

/** Answers a request, or null when the address is not its own. The first handler that answers wins. */
export type Handler = (request: TenantRequest) => Promise<TenantResponse | null>;

/** Path of a request, decoded; a path that is no valid UTF-8 stays as it came. */
export function pathOf(request: TenantRequest): string {
  try {
    return decodeURIComponent(request.url.pathname);
  } catch {
    return request.url.pathname;
  }
}

/**
 * An address to go on to, when it lies on this server: as a browser reads it, so that neither "//elsewhere" nor a tab within
 * leads away. Null when it does not.
 */
export function ownAddress(request: TenantRequest, to: string): string | null {
  const own = request.url.origin;
  if (!to.startsWith('/')) return null;
  const read = URL.canParse(to, own) ? new URL(to, own) : null;
  // Written again from its parts: what two readers could read in two ways is not passed on.
  return read?.origin === own && !read.pathname.startsWith('//') ? read.pathname + read.search + read.hash : null;
}

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): TenantResponse {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** A plain text answer. */
export function text(status: number, words: string): TenantResponse {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: words };
}

/** The request's body as JSON; undefined when it is none. */
export function jsonBody(request: TenantRequest): unknown {
  try {
    return JSON.parse(request.body.toString('utf8'));
  } catch {
    return undefined;
  }
}
