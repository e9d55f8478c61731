import { Client } from '@microsoft/microsoft-graph-client';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { openActivity, type Activity } from './activity';
import { groupMembers } from './groupMembers';
import { openMail, type Mail } from './mail';
import { openPeople, type People } from './people';
import { pauseFor, waitSeconds, type Pause } from './waiting';

/** The address of Graph and the means of signing in to it. */
export interface GraphConnection {
  /** Graph's address with its version: "https://graph.microsoft.com/v1.0". */
  graphUrl: string;
  /** Returns an access token for Graph. Left out when the browser's own cookie signs in (the local hosts). */
  bearer?: () => Promise<string>;
  /** Replaces the platform's fetch, for hosts that bring their own client. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Waits between attempts; tests pass one that waits less. */
  pause?: Pause;
}

export interface Graph {
  people: People;
  mail: Mail;
  activity: Activity;
  /** The logins of everybody in a directory group. @throws GraphProblem */
  groupMembers(groupId: string): Promise<string[]>;
}

const readRepeats = 3;
/** A time limit for each request, so that a reminder run does not hang on one that Graph never answers. */
const answerWithinMilliseconds = 100_000;

/**
 * Microsoft's Graph client with our own middleware chain. The default chain sends no token over http:// (the local
 * tenant), and its RetryHandler repeats every verb: a mail whose answer was lost would be sent twice. Our chain repeats
 * reads only.
 */
export function openGraph(connection: GraphConnection): Graph {
  const pause = connection.pause ?? pauseFor;
  const graphUrl = connection.graphUrl.replace(/\/+$/, '');
  const version = graphUrl.lastIndexOf('/');
  const client = Client.initWithMiddleware({
    baseUrl: graphUrl.slice(0, version),
    defaultVersion: graphUrl.slice(version + 1),
    middleware: [new RepeatReads(pause), new Requests(connection)],
  });
  return {
    people: openPeople(client, pause),
    mail: openMail(client),
    activity: openActivity(client),
    groupMembers: (groupId) => groupMembers(client, groupId),
  };
}

/** Repeats a GET that was throttled, cut off or answered by a passing failure. No other request is ever repeated. */
class RepeatReads implements Middleware {
  private next!: Middleware;

  constructor(private readonly pause: Pause) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const repeatable = (context.options?.method ?? 'GET').toUpperCase() === 'GET';
    for (let attempt = 1; ; attempt++) {
      const last = !repeatable || attempt > readRepeats;
      let retryAfter: number | null = null;
      try {
        await this.next.execute(context);
        if (last || ![429, 502, 503, 504].includes(context.response?.status ?? 0)) return;
        const header = context.response?.headers.get('Retry-After');
        retryAfter = header ? Number(header) || null : null;
      } catch (error) {
        if (last) throw error;
      }
      await this.pause(waitSeconds(retryAfter, attempt) * 1000);
    }
  }
}

/** The last link of the chain: sets the token and sends the request. */
class Requests implements Middleware {
  constructor(private readonly connection: GraphConnection) {}

  async execute(context: Context): Promise<void> {
    const headers = new Headers(context.options?.headers as HeadersInit | undefined);
    if (this.connection.bearer) {
      try {
        headers.set('Authorization', `Bearer ${await this.connection.bearer()}`);
      } catch (error) {
        context.response = withoutToken(error);
        return;
      }
    }
    const ask = this.connection.fetch ?? ((url, init) => fetch(url, init));
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    context.response = await ask(url, {
      ...(context.options as RequestInit),
      headers,
      credentials: this.connection.bearer ? 'omit' : 'same-origin',
      signal: AbortSignal.timeout(answerWithinMilliseconds),
    });
  }
}

/**
 * The answer when no token could be had: no request is sent. It has the shape of an answer from Graph, because the
 * client keeps the message of no other error.
 */
function withoutToken(error: unknown): Response {
  const message = error instanceof Error ? error.message : String(error);
  const body = JSON.stringify({ error: { code: 'NoToken', message } });
  return new Response(body, { status: 401, headers: { 'Content-Type': 'application/json' } });
}
