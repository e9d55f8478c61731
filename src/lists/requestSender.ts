import type { TimelinePipe } from '@pnp/core';
import type { Queryable } from '@pnp/queryable';
import type { Refusal } from './errors';
import { isStaleDigest, noAnswer, refusalOf } from './errors';

/** How long a read is tried again when SharePoint is busy or does not answer. Writes are never sent twice. */
const READ_ATTEMPTS = 4;
const FIRST_WAIT_MS = 500;
/** Longer than a person waits for a page; a longer Retry-After is told to them instead. */
const LONGEST_WAIT_MS = 20_000;
const READ_TIMEOUT_MS = 60_000;
const WRITE_TIMEOUT_MS = 120_000;
/** A digest lasts 30 minutes (contracts/semantics.md S20). */
const DIGEST_LIFE_MS = 25 * 60_000;

/** What the sending of requests notes for the others. */
export interface RequestSender {
  /** The Date header of the last answer: the server's clock, never the browser's. */
  serverDate: string | null;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly behavior: TimelinePipe;
}

export interface SenderOptions {
  siteUrl: string;
  bearer?: () => Promise<string>;
  /** Waits so many milliseconds; tests pass one that does not. */
  pause?: (milliseconds: number) => Promise<void>;
}

/**
 * Sends PnPjs's requests: signs them (bearer, else cookie with a form digest), tries reads again on 429, 503, 504 and
 * when no answer came, with bounded waits that honour Retry-After, never tries a write again (PnPjs's own behaviours
 * would: a timed-out POST could make a second row), and turns whatever is refused into a sentence.
 */
export function openSender(options: SenderOptions): RequestSender {
  const pause = options.pause ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
  let digest: { value: string; until: number } | null = null;

  async function once(url: string, init: RequestInit): Promise<Response> {
    const write = init.method !== 'GET';
    let response: Response;
    try {
      response = await fetch(url, {
        ...init,
        signal: AbortSignal.timeout(write ? WRITE_TIMEOUT_MS : READ_TIMEOUT_MS),
      });
    } catch (error) {
      throw noAnswer(error);
    }
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
        wait = retryAfter(response) ?? wait;
        if (wait > LONGEST_WAIT_MS) return response;
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
      const response = await once(`${options.siteUrl}/_api/contextinfo`, {
        method: 'POST',
        headers: { Accept: 'application/json;odata=nometadata' },
        credentials: 'same-origin',
      });
      if (!response.ok) throw await refusalOf(response);
      const info = (await response.json()) as { FormDigestValue: string };
      digest = { value: info.FormDigestValue, until: Date.now() + DIGEST_LIFE_MS };
    }
    return digest.value;
  }

  async function send(url: string, init: RequestInit): Promise<Response> {
    const request = init.method === 'GET' ? read : once;
    const response = await request(url, await signed(init));
    if (response.ok) return response;
    const refusal: Refusal = await refusalOf(response);
    if (!digest || !isStaleDigest(refusal)) throw refusal;
    // The digest was refused before anything was done, so this one write may be sent again.
    digest = null;
    const again = await request(url, await signed(init));
    if (again.ok) return again;
    throw await refusalOf(again);
  }

  const sender: RequestSender = {
    serverDate: null,
    pause,
    behavior: (instance) => {
      (instance as unknown as Queryable).on.send.replace((url: URL, init: RequestInit) => send(url.toString(), init));
      return instance;
    },
  };
  return sender;
}

/** Retry-After in milliseconds; seconds are what SharePoint sends (contracts/semantics.md S22). */
function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
}
