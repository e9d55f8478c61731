import type { Clock } from './clock';
import type { Handler, TenantRequest, TenantResponse } from './http';
import { json, jsonBody } from './http';
import { saveConflict } from './odata/errors';
import { writeError } from './odata/write';
import type { Switches } from './switches';
import { readSwitches } from './switches';

/**
 * The kind of fault. `lost answer` carries the request out and then cuts the connection; `cut` cuts the connection
 * before. `save conflict` is SharePoint's own 409 although nobody else is writing (S35).
 */
export type FaultKind = 'status' | 'delay' | 'cut' | 'lost answer' | 'save conflict';

/** One fault, waiting for the requests that it applies to. */
export interface Fault {
  fault: FaultKind;
  /** The verb, or any verb when omitted. In a batch the verb of the part counts. */
  method?: string;
  /** A regular expression, case-insensitive, tested against the decoded path with its query. */
  path: string;
  /** The number of requests that the fault still applies to; null until it is cleared. */
  times: number | null;
  /** The number of matching requests that pass first. */
  after: number;
  /** The status of a `status` fault: 429 unless set. */
  status: number;
  /** The seconds in the Retry-After header of 429 and 503. */
  retryAfter: number;
  /** The delay of a `delay` fault. */
  milliseconds: number;
}

export interface Faults {
  /** The first fault that applies to a request, which then counts as used once. */
  meet(method: string, pathAndQuery: string): Fault | null;
  add(fault: Fault): void;
  list(): readonly Fault[];
  clear(): void;
}

export function openFaults(): Faults {
  let waiting: (Fault & { pattern: RegExp })[] = [];
  return {
    meet(method, pathAndQuery) {
      for (const fault of waiting) {
        if (fault.method && fault.method.toUpperCase() !== method.toUpperCase()) continue;
        if (!fault.pattern.test(pathAndQuery)) continue;
        if (fault.after > 0) {
          fault.after -= 1;
          continue;
        }
        if (fault.times !== null) {
          fault.times -= 1;
          if (fault.times <= 0) waiting = waiting.filter((other) => other !== fault);
        }
        return fault;
      }
      return null;
    },
    add: (fault) => {
      waiting.push({ ...fault, pattern: new RegExp(fault.path, 'i') });
    },
    list: () => waiting.map(({ pattern: _pattern, ...fault }) => fault),
    clear: () => {
      waiting = [];
    },
  };
}

/**
 * Reads a posted fault: `{ fault, path, method?, times?, after?, status?, retryAfter?, milliseconds? }`. Returns a
 * message when it is wrong.
 */
export function readFault(value: unknown): Fault | string {
  if (typeof value !== 'object' || value === null) return 'A fault is an object.';
  const given = value as Record<string, unknown>;
  const kinds: readonly string[] = ['status', 'delay', 'cut', 'lost answer', 'save conflict'];
  if (typeof given.fault !== 'string' || !kinds.includes(given.fault)) return `"fault" is one of: ${kinds.join(', ')}.`;
  if (typeof given.path !== 'string') return '"path" is a regular expression.';
  try {
    new RegExp(given.path);
  } catch {
    return '"path" is not a regular expression.';
  }
  const number = (key: string, otherwise: number): number =>
    typeof given[key] === 'number' ? (given[key] as number) : otherwise;
  return {
    fault: given.fault as FaultKind,
    path: given.path,
    method: typeof given.method === 'string' ? given.method : undefined,
    times: given.times === null ? null : number('times', 1),
    after: number('after', 0),
    status: number('status', 429),
    retryAfter: number('retryAfter', 1),
    milliseconds: number('milliseconds', 1000),
  };
}

/** The answer of a throttled or unavailable SharePoint (429 and 503 with Retry-After). */
export function faultAnswer(fault: Fault): TenantResponse {
  if (fault.fault === 'save conflict') return writeError(saveConflict(), 'minimal');
  const throttled = fault.status === 429 || fault.status === 503;
  const message =
    fault.status === 429
      ? 'The request has been throttled. Wait and try again.'
      : fault.status === 503
        ? 'The server is too busy. Wait and try again.'
        : 'The request failed.';
  return json(
    fault.status,
    { error: { code: fault.status === 429 ? 'activityLimitReached' : 'serviceNotAvailable', message } },
    throttled ? { 'Retry-After': String(fault.retryAfter) } : {},
  );
}

/**
 * Controls of the tenant for seeding and tests, which the product never calls: `POST /_local/clock {"now": iso | null,
 * "runs": whether time goes on from there}`, `GET|POST|DELETE /_local/faults`, `GET|POST /_local/switches {name:
 * value}`.
 */
export function controlHandler(clock: Clock, faults: Faults, switches: Switches): Handler {
  return async (request) => {
    const { pathname } = request.url;
    if (!pathname.startsWith('/_local/')) return null;
    // Refuses requests from pages of another origin, which could otherwise change a server that happens to run on the
    // same machine.
    const origin = request.headers.origin;
    if (origin !== undefined && origin !== request.url.origin) return json(403, { error: 'Only from this server.' });
    if (pathname === '/_local/clock') return controlClock(request, clock);
    if (pathname === '/_local/faults') return controlFaults(request, faults);
    if (pathname === '/_local/switches') return controlSwitches(request, switches);
    return json(404, { error: 'There are /_local/clock, /_local/faults and /_local/switches.' });
  };
}

function controlClock(request: TenantRequest, clock: Clock): TenantResponse {
  if (request.method === 'POST') {
    const { now, runs } = (jsonBody(request) ?? {}) as { now?: unknown; runs?: unknown };
    const moment = now === null ? null : new Date(String(now));
    if (moment !== null && (typeof now !== 'string' || Number.isNaN(moment.getTime())))
      return json(400, {
        error: '"now" is an ISO moment such as "2026-03-02T09:00:00Z", or null for the tenant’s own time.',
      });
    if (moment !== null && runs === true) clock.runFrom(moment);
    else clock.set(moment);
  } else if (request.method !== 'GET') return json(405, { error: 'GET or POST.' });
  return json(200, { now: clock.now().toISOString(), stopped: clock.stopped });
}

function controlFaults(request: TenantRequest, faults: Faults): TenantResponse {
  if (request.method === 'POST') {
    const fault = readFault(jsonBody(request));
    if (typeof fault === 'string') return json(400, { error: fault });
    faults.add(fault);
  } else if (request.method === 'DELETE') faults.clear();
  else if (request.method !== 'GET') return json(405, { error: 'GET, POST or DELETE.' });
  return json(200, { faults: faults.list() });
}

function controlSwitches(request: TenantRequest, switches: Switches): TenantResponse {
  if (request.method === 'POST') {
    const given = readSwitches(jsonBody(request));
    if (typeof given === 'string') return json(400, { error: given });
    Object.assign(switches, given);
  } else if (request.method !== 'GET') return json(405, { error: 'GET or POST.' });
  return json(200, switches);
}
