import type { Tenant } from './tenant';
import type { Caller } from './signIn';

/** One request as the server received it. Header names are lower-case, and the body is complete. */
export interface TenantRequest {
  readonly method: string;
  /** The whole address as requested, with its query. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The caller, or null when nobody is signed in. Each handler answers 401 in its own service's words. */
  readonly caller: Caller | null;
  readonly tenant: Tenant;
  /** The time of the request by the tenant's clock, the same for all work on the request. */
  readonly now: Date;
}

/** A response. The server sets `Date` and `Content-Length`. */
export interface TenantResponse {
  status: number;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}

/** A response that ends the connection without an answer. */
export const CONNECTION_LOST: TenantResponse = { status: 0 };

/**
 * Answers a request, or returns null when the address belongs to another handler. The first handler with an answer is
 * used.
 */
export type Handler = (request: TenantRequest) => Promise<TenantResponse | null>;

/** The decoded path of a request; a path that is not valid UTF-8 stays encoded. */
export function pathOf(request: TenantRequest): string {
  try {
    return decodeURIComponent(request.url.pathname);
  } catch {
    return request.url.pathname;
  }
}

/**
 * The address of a redirect, when it is on this server, else null. The address is read as a browser reads it, so that
 * neither "//elsewhere" nor a tab within it leads to another site.
 */
export function ownAddress(request: TenantRequest, to: string): string | null {
  const own = request.url.origin;
  if (!to.startsWith('/')) return null;
  const read = URL.canParse(to, own) ? new URL(to, own) : null;
  // The address is rebuilt from its parsed parts, so that no two programs can read it differently.
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

/** The request's body read as JSON; undefined when it is not JSON. */
export function jsonBody(request: TenantRequest): unknown {
  try {
    return JSON.parse(request.body.toString('utf8'));
  } catch {
    return undefined;
  }
}
