/** What happens to a request of the page. */
export const faultKinds = [
  '429 once',
  '503 until it is sent again',
  '409 once',
  '401 until it is sent again',
  'connection lost until it is sent again',
  'answer lost after the write',
  'answer and connection lost after the write',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A fault that waits for the n-th request to SharePoint from now on. */
export interface WaitingFault {
  /** How many requests were sent since. */
  sent(): number;
  /** Puts the connection back as it was. */
  end(): void;
}

const json = (status: number, code: string, value: string, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value } } }), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });

const answers = {
  '429 once': () => json(429, 'activityLimitReached', 'Throttled.', { 'Retry-After': '1' }),
  '503 until it is sent again': () => json(503, 'serviceNotAvailable', 'Too busy.', { 'Retry-After': '1' }),
  '409 once': () => json(409, '-2130575305, Microsoft.SharePoint.SPException', 'Save Conflict.'),
  '401 until it is sent again': () => json(401, '', 'Unauthorized.'),
};

/** Which request meets which fault. */
export interface Fault {
  kind: FaultKind;
  /** The request's number, counted from 1. */
  n: number;
  /** Whether only requests that may write are counted. */
  ofWrites: boolean;
}

/**
 * Gives the n-th request to SharePoint a fault. The fault stands before the network and not in the tenant, so that only
 * the page meets it.
 */
export function meetFault({ kind, n, ofWrites }: Fault): WaitingFault {
  const send = globalThis.fetch;
  let sent = 0;
  const refused = (): Response => {
    if (kind in answers) return answers[kind as keyof typeof answers]();
    throw new TypeError('fetch failed');
  };
  globalThis.fetch = async (...asked) => {
    const isCounted = !ofWrites || asked[1]?.method === 'POST' || sent >= n;
    if (!isCounted) return send(...asked);
    sent += 1;
    if (sent < n) return send(...asked);
    if (sent > n) return kind.endsWith('again') || kind.startsWith('answer and') ? refused() : send(...asked);
    if (kind.startsWith('answer')) {
      await send(...asked);
      throw new TypeError('fetch failed');
    }
    return refused();
  };
  return { sent: () => sent, end: () => void (globalThis.fetch = send) };
}
