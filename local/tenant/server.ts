import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compressed } from '../compressing';
import type { Handler, TenantRequest, TenantResponse } from './http';
import { CONNECTION_LOST, json } from './http';
import type { Tenant } from './tenant';
import { openClock } from './clock';
import { openDatabase } from './database';
import { openDirectory } from './directory';
import { controlHandler, faultAnswer, openFaults } from './faults';
import type { Faults } from './faults';
import type { Language } from './sharepoint/languages';
import { callerOf, signInPages } from './signIn';
import type { Switches } from './switches';
import { USUAL } from './switches';
import { openSharePoint } from './sharepoint/server';

export interface TenantOptions {
  /** The port on the loopback address; 0 for a free one. */
  port: number;
  /** The folder of the data, created when it is missing. */
  dataDir: string;
  /** Further services and pages (Graph, mailboxes, host pages), which are asked before SharePoint. */
  handlers?: readonly Handler[];
  /** The time at which the tenant's clock starts and from which it runs; real time when left out. */
  now?: Date;
  /** The switches in which the tenant differs from the usual one. */
  switches?: Partial<Switches>;
  /** The language of a new tenant, in which its built-in titles and permission levels are. */
  language?: Language;
  /** Whether texts are compressed, as SharePoint's are; left out, they are not, which is quicker on one machine. */
  compresses?: boolean;
}

export interface RunningTenant {
  /** The origin without a closing slash. */
  url: string;
  tenant: Tenant;
  close(): Promise<void>;
}

/**
 * The largest request body. SharePoint's own limit for one upload is 250 MB; this server is lower, because it stores
 * files in one database.
 */
const BODY_LIMIT = 64 * 1024 * 1024;

/**
 * Starts the local tenant on the loopback address. A request that no service handles is answered 501 with the request
 * named.
 */
export async function startTenant(options: TenantOptions): Promise<RunningTenant> {
  const database = openDatabase(options.dataDir);
  const clock = openClock(options.now);
  const faults = openFaults();
  const switches: Switches = { ...USUAL, ...options.switches };
  const shared = {
    url: '',
    database,
    clock,
    directory: openDirectory(),
    switches,
    compresses: options.compresses ?? false,
  };
  const tenant: Tenant = shared;
  const sharePoint = openSharePoint(tenant, faults, options.language ?? 'en');
  const handlers: Handler[] = [
    controlHandler(clock, faults, switches),
    signInPages,
    ...(options.handlers ?? []),
    sharePoint,
  ];

  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, tenant, handlers, faults).catch((error: unknown) => {
      process.stderr.write(
        `local tenant: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      if (!outgoing.headersSent) send(outgoing, json(500, { error: 'The local tenant failed.' }), tenant);
      else outgoing.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port, '127.0.0.1', () => resolve());
    });
  } catch (error) {
    database.close();
    throw error;
  }
  shared.url = `http://localhost:${(server.address() as AddressInfo).port}`;

  return {
    url: shared.url,
    tenant,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      database.close();
    },
  };
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  tenant: Tenant,
  handlers: readonly Handler[],
  faults: Faults,
): Promise<void> {
  const headers = headersOf(incoming);
  // Only loopback host names are accepted, because a website could point a name of its own at this machine to read the
  // data.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(headers.host ?? ''))
    return send(outgoing, json(421, { error: 'This server answers to localhost only.' }), tenant);

  const url = new URL(incoming.url ?? '/', `http://${headers.host}`);
  const body = await readBody(incoming);
  if (body === null) return send(outgoing, json(413, { error: 'The request is too large.' }), tenant);
  const request: TenantRequest = {
    method: (incoming.method ?? 'GET').toUpperCase(),
    url,
    headers,
    body,
    caller: callerOf(headers, tenant, tenant.clock.now()),
    tenant,
    now: tenant.clock.now(),
  };

  return answerWithFaults(request, outgoing, handlers, faults);
}

function headersOf(incoming: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return headers;
}

/** Answers a request, unless a waiting fault applies to it. */
async function answerWithFaults(
  request: TenantRequest,
  outgoing: ServerResponse,
  handlers: readonly Handler[],
  faults: Faults,
): Promise<void> {
  const { url, tenant } = request;
  const control = url.pathname.startsWith('/_local/');
  const fault = control ? null : faults.meet(request.method, readable(url));
  if (fault?.fault === 'cut') return void outgoing.destroy();
  if (fault?.fault === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
  if (fault?.fault === 'status' || fault?.fault === 'save conflict') return send(outgoing, faultAnswer(fault), tenant);

  const response = await answer(request, handlers);
  if (fault?.fault === 'lost answer' || response === CONNECTION_LOST) return void outgoing.destroy();
  return send(outgoing, response, tenant);
}

async function answer(request: TenantRequest, handlers: readonly Handler[]): Promise<TenantResponse> {
  for (const handler of handlers) {
    const response = await handler(request);
    if (response) return response;
  }
  return json(501, { error: `The local tenant does not speak ${request.method} ${readable(request.url)}` });
}

function readable(url: URL): string {
  try {
    return decodeURIComponent(url.pathname + url.search);
  } catch {
    return url.pathname + url.search;
  }
}

async function readBody(incoming: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming) {
    size += (part as Buffer).length;
    if (size > BODY_LIMIT) return null;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

function send(outgoing: ServerResponse, response: TenantResponse, tenant: Tenant): void {
  const body = typeof response.body === 'string' ? Buffer.from(response.body, 'utf8') : response.body;
  outgoing.sendDate = false;
  outgoing.statusCode = response.status;
  const type = String(response.headers?.['Content-Type'] ?? '');
  const small = tenant.compresses && body ? compressed(body, type, outgoing.req.headers['accept-encoding']) : null;
  if (small) outgoing.setHeader('Content-Encoding', 'gzip');
  const sent = small ?? body;
  // The product reads today's date from this header, so the header shows the tenant's clock.
  outgoing.setHeader('Date', tenant.clock.now().toUTCString());
  for (const [name, value] of Object.entries(response.headers ?? {})) outgoing.setHeader(name, value);
  if (response.status !== 204 && response.status !== 304) outgoing.setHeader('Content-Length', sent?.length ?? 0);
  outgoing.end(outgoing.req.method === 'HEAD' ? undefined : sent);
}
