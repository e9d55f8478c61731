import { newGuid } from '../guid';
import type { Caller } from '../signIn';
import type { Tenant } from '../tenant';

/** One question to Graph: a request of its own or a part of a $batch. The path has no version and is not decoded. */
export interface GraphQuestion {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as JSON; undefined when there is none or it is none. */
  readonly body: unknown;
  readonly caller: Caller;
  readonly tenant: Tenant;
  readonly now: Date;
}

export interface GraphAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Instead of a body of JSON: text as it is. */
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

/** G2: the user (or their manager) is not there. */
export function notFound(what: string, now: Date): GraphAnswer {
  return graphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${what}' does not exist or one of its queried reference-property objects are not present.`,
    now,
  );
}

/** What this tenant does not speak, with the request named. */
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

/** 400 with Graph's usual code. */
export function badRequest(message: string, now: Date, code = 'BadRequest'): GraphAnswer {
  return graphError(400, code, message, now);
}

/** 429 with the seconds after which asking again makes sense (G6). */
export function tooMany(code: string, message: string, seconds: number, now: Date): GraphAnswer {
  return graphError(429, code, message, now, { 'Retry-After': String(seconds) });
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
