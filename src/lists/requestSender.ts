import { isSaveConflict, isStaleDigest, noAnswer, Refusal, refusalOf, retryAfterOf } from './errors';

/** How often a read is tried again when SharePoint is busy or does not answer. */
const READ_ATTEMPTS = 4;
/** How often a write is tried. It is repeated only after an answer that proves that nothing was done. */
const WRITE_ATTEMPTS = 4;
const FIRST_WAIT_MS = 500;
/** The longest pause that a host accepts unless it says otherwise. A longer Retry-After is reported as an error. */
const LONGEST_WAIT_MS = 20_000;
/** The length from which a pause is announced to the person who waits. */
const NOTICED_PAUSE_MS = 5_000;
const READ_TIMEOUT_MS = 60_000;
const WRITE_TIMEOUT_MS = 120_000;
/** How long a form digest is used. SharePoint lets it expire after 30 minutes (contracts/semantics.md S20). */
const DIGEST_LIFE_MS = 25 * 60_000;

/** The state that the sender of requests shares with the rest of the code. */
export interface RequestSender {
  /** The Date header of the last answer: the server's clock, never the browser's. */
  serverDate: string | null;
  /** Waits a number of milliseconds, and announces a noticeable pause. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /**
   * How long to wait before a write is repeated that was refused this many times. Null where the write must not be
   * repeated: it is not certain that nothing was done, or it was refused too often.
   */
  readonly waitAfter: (refusal: Refusal, attempts: number) => number | null;
  /** Sends a request, signed. @throws Refusal when it is refused or not answered */
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
}

export interface SenderOptions {
  siteUrl: string;
  bearer?: () => Promise<string>;
  /**
   * Renews the browser's expired sign-in; resolves whether the renewal worked. Called at most once for each request.
   */
  renew?: () => Promise<boolean>;
  /** Waits a number of milliseconds; tests pass one that does not wait. */
  pause?: (milliseconds: number) => Promise<void>;
  /** Sends a request on the wire; `fetch` when left out. */
  fetch?: typeof fetch;
  /** The longest pause in milliseconds that the host accepts when SharePoint asks for one; 20 seconds when left out. */
  longestWait?: number;
  /**
   * Called with the time at which a noticeable pause ends, before the pause, and with null once all pauses are over.
   */
  onPause?: (until: Date | null) => void;
}

/** The reasons for which one request was already repeated. */
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

/** Sends one request. @throws Refusal when no answer comes in time */
async function fetchInTime(
  url: string,
  init: RequestInit,
  wire: typeof fetch = (...asked) => fetch(...asked),
): Promise<Response> {
  const time = init.method === 'GET' ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS;
  try {
    return await wire(url, { ...init, signal: AbortSignal.timeout(time) });
  } catch (error) {
    throw noAnswer(error);
  }
}

/**
 * Sends the requests of the product and of PnPjs. It signs them (bearer, else cookie with a form digest) and repeats reads on 429, 503, 504 and
 * when no answer came, with bounded waits that honour Retry-After. It repeats a write only where the answer proves that
 * nothing was done; PnPjs's own behaviours would also repeat it after a time-out, which could make a second row. It
 * renews an expired sign-in, and turns every refusal into a sentence.
 */
export function openSender(options: SenderOptions): RequestSender {
  const pause = toldPause(options);
  const { longestWait = LONGEST_WAIT_MS } = options;
  const waitAfter: RequestSender['waitAfter'] = (refusal, attempts) => waitBefore(refusal, attempts, longestWait);
  let digest: { value: string; until: number } | null = null;

  async function once(url: string, init: RequestInit): Promise<Response> {
    const response = await fetchInTime(url, init, options.fetch);
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
   * Whether a refused request may be repeated as it is. Each of these refusals proves that nothing was done: the digest
   * or the sign-in had expired (one repeat each), SharePoint was saving another change (S35), or there were too many
   * requests and the answer says when to try again.
   */
  async function mayGoAgain(refusal: Refusal, method: string, attempt: number, gone: Gone): Promise<boolean> {
    if (digest && isStaleDigest(refusal) && !gone.digest) {
      gone.digest = true;
      digest = null;
      return true;
    }
    if (refusal.status === 401 && !options.bearer && !gone.signIn) {
      gone.signIn = true;
      // Another request may have renewed the sign-in since this one was sent.
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
        // The request for a digest may be refused as well; an expired sign-in shows there first.
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
    send,
  };
  return sender;
}

/** The answer when it succeeded. @throws Refusal otherwise, as a sentence */
async function accepted(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw await refusalOf(response);
}

/** How long to wait before a refused write is repeated; null where it must not be. */
function waitBefore(refusal: Refusal, attempts: number, longestWait: number): number | null {
  if (attempts >= WRITE_ATTEMPTS) return null;
  if (isSaveConflict(refusal)) return FIRST_WAIT_MS * 2 ** (attempts - 1);
  const asked = refusal.status === 429 ? refusal.retryAfter : null;
  return asked !== null && asked <= longestWait ? asked : null;
}

/** Waits, and announces the end of the wait while any noticeable pause lasts. */
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

/**
 * Renews the sign-in, once at a time however many requests find that it expired, and counts the renewals that worked.
 */
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
