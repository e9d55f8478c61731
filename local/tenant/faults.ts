import type { Clock } from './clock';
import type { Handler, TenantRequest, TenantResponse } from './http';
import { json, jsonBody } from './http';
import { saveConflict } from './odata/errors';
import { writeError } from './odata/write';
import type { Switches } from './switches';
import { readSwitches } from './switches';

/** What goes wrong. `lost answer` does the work and then cuts the connection; `cut` cuts it before; `save conflict`
 * is SharePoint's own 409, though nobody else is at work (S35). */
export type FaultKind = 'status' | 'delay' | 'cut' | 'lost answer' | 'save conflict';

/** One fault waiting for requests. */
export interface Fault {
  fault: FaultKind;
  /** Verb, or any verb when left out. In a batch the verb of the part counts. */
  method?: string;
  /** Regular expression, case-insensitive, tested against the decoded path with its query. */
  path: string;
  /** How many requests it still meets; null: all until it is cleared. */
  times: number | null;
  /** How many matching requests pass first. */
  after: number;
  /** For `status`: 429 unless said. */
  status: number;
  /** Seconds in Retry-After for 429 and 503. */
  retryAfter: number;
  /** For `delay`. */
  milliseconds: number;
}

export interface Faults {
  /** The first fault that meets this request, and counts it. */
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

/** Reads a fault as it is posted: `{ fault, path, method?, times?, after?, status?, retryAfter?, milliseconds? }`. */
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

/** What a throttled or unavailable SharePoint answers (429 and 503 with Retry-After). */
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
 * The tenant's own switches, for seeding and tests only; the product never calls them:
 * `POST /_local/clock {"now": iso | null, "runs": whether time goes on from there}`, `GET|POST|DELETE /_local/faults`,
 * `GET|POST /_local/switches {name: value}`.
 */
export function controlHandler(clock: Clock, faults: Faults, switches: Switches): Handler {
  return async (request) => {
    const { pathname } = request.url;
    if (!pathname.startsWith('/_local/')) return null;
    // A page of another origin must not turn the switches of a server that happens to run beside it.
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
