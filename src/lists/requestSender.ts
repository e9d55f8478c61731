import type { TimelinePipe } from '@pnp/core';
import type { Queryable } from '@pnp/queryable';
import { isSaveConflict, isStaleDigest, noAnswer, Refusal, refusalOf, retryAfterOf } from './errors';

/** How often a read is tried again when SharePoint is busy or does not answer. */
const READ_ATTEMPTS = 4;
/** A write is sent again only after an answer that proves that nothing was done. */
const WRITE_ATTEMPTS = 4;
const FIRST_WAIT_MS = 500;
/** What a host lets one wait unless it says otherwise; a longer Retry-After is told instead. */
const LONGEST_WAIT_MS = 20_000;
/** A pause that somebody who watches notices. */
const NOTICED_PAUSE_MS = 5_000;
const READ_TIMEOUT_MS = 60_000;
const WRITE_TIMEOUT_MS = 120_000;
/** A digest lasts 30 minutes (contracts/semantics.md S20). */
const DIGEST_LIFE_MS = 25 * 60_000;

/** What the sending of requests notes for the others. */
export interface RequestSender {
  /** The Date header of the last answer: the server's clock, never the browser's. */
  serverDate: string | null;
  /** Waits so many milliseconds, and tells whoever watches of a pause that they notice. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /**
   * How long to wait before a write that was refused so many times is sent again; null where it may not be: where it is
   * not certain that nothing was done, or where it was refused too often.
   */
  readonly waitAfter: (refusal: Refusal, attempts: number) => number | null;
  readonly behavior: TimelinePipe;
}

export interface SenderOptions {
  siteUrl: string;
  bearer?: () => Promise<string>;
  /** Renews the browser's sign-in when it has run out; resolves whether it could. Asked once for each request. */
  renew?: () => Promise<boolean>;
  /** Waits so many milliseconds; tests pass one that does not. */
  pause?: (milliseconds: number) => Promise<void>;
  /** How many milliseconds the host lets one wait when SharePoint asks for a pause; 20 seconds when left out. */
  longestWait?: number;
  /** Told until when SharePoint asked to wait, before a pause that one notices, and null once all of them are over. */
  onPause?: (until: Date | null) => void;
}

/** What one request was already sent again for. */
interface Gone {
  digest: boolean;
  signIn: boolean;
  renewalsBefore: number;
}

const ASK_DIGEST: RequestInit = {
  method: 'POST',
  headers: { Accept: 'application/json;odata=nometadata' },
  credentials: 'same-origin',
};

/** Sends one request; where no answer comes in time, says so. */
async function fetchInTime(url: string, init: RequestInit): Promise<Response> {
  const time = init.method === 'GET' ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS;
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(time) });
  } catch (error) {
    throw noAnswer(error);
  }
}

/**
 * Sends PnPjs's requests: signs them (bearer, else cookie with a form digest), tries reads again on 429, 503, 504 and
 * when no answer came, with bounded waits that honour Retry-After, sends a write again only where the answer proves that
 * nothing was done (PnPjs's own behaviours would after a time-out: a second row could come of it), renews a sign-in that
 * has run out, and turns whatever is refused into a sentence.
 */
export function openSender(options: SenderOptions): RequestSender {
  const pause = toldPause(options);
  const { longestWait = LONGEST_WAIT_MS } = options;
  const waitAfter: RequestSender['waitAfter'] = (refusal, attempts) => waitBefore(refusal, attempts, longestWait);
  let digest: { value: string; until: number } | null = null;

  async function once(url: string, init: RequestInit): Promise<Response> {
    const response = await fetchInTime(url, init);
    sender.serverDate = response.headers.get('Date') ?? sender.serverDate;
    return response;
  }

  async function read(url: string, init: RequestInit): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      const last = attempt === READ_ATTEMPTS;
      let wait = FIRST_WAIT_MS * 2 ** (attempt - 1);
      try {
        const response = await once(url, init);
        if (![429, 503, 504].includes(response.status) || last) return response;
        wait = retryAfterOf(response) ?? wait;
        if (wait > longestWait) return response;
      } catch (error) {
        if (last) throw error;
      }
      await pause(wait);
    }
  }

  async function signed(init: RequestInit): Promise<RequestInit> {
    const headers = new Headers(init.headers);
    if (options.bearer) headers.set('Authorization', `Bearer ${await options.bearer()}`);
    else if (init.method !== 'GET') headers.set('X-RequestDigest', await currentDigest());
    return { ...init, headers };
  }

  async function currentDigest(): Promise<string> {
    if (!digest || Date.now() > digest.until) {
      const response = await accepted(await once(`${options.siteUrl}/_api/contextinfo`, ASK_DIGEST));
      const info = (await response.json()) as { FormDigestValue: string };
      digest = { value: info.FormDigestValue, until: Date.now() + DIGEST_LIFE_MS };
    }
    return digest.value;
  }

  const renewal = openRenewal(options.renew);

  /**
   * Whether what was refused may be sent again as it is. Each of these refusals says that nothing was done: the digest or
   * the sign-in had run out (once each), SharePoint was in the midst of another change (S35), or too much was asked of it
   * at once and it says when to come again.
   */
  async function mayGoAgain(refusal: Refusal, method: string, attempt: number, gone: Gone): Promise<boolean> {
    if (digest && isStaleDigest(refusal) && !gone.digest) {
      gone.digest = true;
      digest = null;
      return true;
    }
    if (refusal.status === 401 && !options.bearer && !gone.signIn) {
      gone.signIn = true;
      // Another request may have had it renewed since this one was sent.
      if (renewal.count() === gone.renewalsBefore && !(await renewal.renew())) return false;
      digest = null;
      return true;
    }
    if (method === 'GET') return false;
    const wait = waitAfter(refusal, attempt);
    if (wait !== null) await pause(wait);
    return wait !== null;
  }

  async function send(url: string, init: RequestInit): Promise<Response> {
    const method = init.method ?? 'GET';
    const request = method === 'GET' ? read : once;
    const gone: Gone = { digest: false, signIn: false, renewalsBefore: renewal.count() };
    for (let attempt = 1; ; attempt++) {
      try {
        // Asking for the digest may be refused as well: a sign-in that ran out shows there first.
        return await accepted(await request(url, await signed(init)));
      } catch (error) {
        if (!(error instanceof Refusal) || !(await mayGoAgain(error, method, attempt, gone))) throw error;
      }
    }
  }

  const sender: RequestSender = {
    serverDate: null,
    pause,
    waitAfter,
    behavior: (instance) => {
      (instance as unknown as Queryable).on.send.replace((url: URL, init: RequestInit) => send(url.toString(), init));
      return instance;
    },
  };
  return sender;
}

/** The answer, or what was refused, as a sentence. */
async function accepted(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw await refusalOf(response);
}

/** How long to wait before a write that was refused is sent again; null where it may not be. */
function waitBefore(refusal: Refusal, attempts: number, longestWait: number): number | null {
  if (attempts >= WRITE_ATTEMPTS) return null;
  if (isSaveConflict(refusal)) return FIRST_WAIT_MS * 2 ** (attempts - 1);
  const asked = refusal.status === 429 ? refusal.retryAfter : null;
  return asked !== null && asked <= longestWait ? asked : null;
}

/** Waits, and says until when while any pause that one notices lasts. */
function toldPause({ pause, onPause }: SenderOptions): RequestSender['pause'] {
  const wait = pause ?? ((milliseconds) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
  const pauses = new Set<Date>();
  return async (milliseconds) => {
    if (!onPause || milliseconds < NOTICED_PAUSE_MS) return wait(milliseconds);
    const until = new Date(Date.now() + milliseconds);
    pauses.add(until);
    onPause(latestOf(pauses));
    try {
      await wait(milliseconds);
    } finally {
      pauses.delete(until);
      onPause(latestOf(pauses));
    }
  };
}

function latestOf(moments: ReadonlySet<Date>): Date | null {
  return moments.size === 0 ? null : new Date(Math.max(...[...moments].map(Number)));
}

/** Renews the sign-in, once at a time however many requests find that it has run out, and counts how often it could. */
function openRenewal(renew: SenderOptions['renew']): { renew(): Promise<boolean>; count(): number } {
  let renewing: Promise<boolean> | null = null;
  let renewals = 0;
  return {
    count: () => renewals,
    renew: () =>
      (renewing ??= (renew?.() ?? Promise.resolve(false))
        .catch(() => false)
        .then((could) => {
          renewals += could ? 1 : 0;
          return could;
        })
        .finally(() => {
          renewing = null;
        })),
  };
}
