import { newGuid } from '../guid';
import type { Caller } from '../signIn';
import type { Tenant } from '../tenant';

/** One request to Graph, alone or as a part of a $batch. The path has no version and is not decoded. */
export interface GraphQuestion {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body read as JSON; undefined when it is missing or not JSON. */
  readonly body: unknown;
  readonly caller: Caller;
  readonly tenant: Tenant;
  readonly now: Date;
}

export interface GraphAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** A plain text body, instead of JSON. */
  text?: Buffer;
}

/** An error in Graph's shape (https://learn.microsoft.com/graph/errors). */
export function graphError(
  status: number,
  code: string,
  message: string,
  now: Date,
  headers?: Record<string, string>,
): GraphAnswer {
  const request = newGuid();
  return {
    status,
    headers,
    body: {
      error: {
        code,
        message,
        innerError: {
          date: now.toISOString().slice(0, 19),
          'request-id': request,
          'client-request-id': request,
        },
      },
    },
  };
}

/** 404 for a user or manager who does not exist (G2). */
export function notFound(what: string, now: Date): GraphAnswer {
  return graphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${what}' does not exist or one of its queried reference-property objects are not present.`,
    now,
  );
}

/** 501 for a request that this tenant does not imitate, with the request named. */
export function notSpoken(question: GraphQuestion, what = ''): GraphAnswer {
  const query = question.query.toString();
  const asked = `${question.method} /graph/v1.0${question.path}${query === '' ? '' : `?${query}`}`;
  return graphError(
    501,
    'NotImplemented',
    `The local tenant does not speak ${asked}${what === '' ? '' : `: ${what}`}`,
    question.now,
  );
}

/** 400 with the error code that Graph usually gives. */
export function badRequest(message: string, now: Date, code = 'BadRequest'): GraphAnswer {
  return graphError(400, code, message, now);
}

/** 429 with the number of seconds after which the request can be repeated (G6). */
export function tooMany(code: string, message: string, seconds: number, now: Date): GraphAnswer {
  return graphError(429, code, message, now, { 'Retry-After': String(seconds) });
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
