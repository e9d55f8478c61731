/** Graph's limits (G6), counted on the tenant's clock. */
export const limits = {
  /** Requests to one mailbox at the same time. */
  mailAtOnce: 4,
  /** Messages from one mailbox in a minute. */
  mailsInMinute: 30,
  /** Recipients of one mailbox in a day. */
  recipientsInDay: 10_000,
  /** Activity notifications of an app in a second. */
  activitiesInSecond: 5,
};

/**
 * Seconds to wait when `most` things already happened within the window, else 0.
 * @param times ISO moments within the window, oldest first
 */
export function secondsToWait(times: string[], most: number, windowMilliseconds: number, now: Date): number {
  if (times.length < most) return 0;
  // Room comes when the oldest of the last `most` leaves the window.
  const oldest = Date.parse(times[times.length - most]);
  return Math.max(1, Math.ceil((oldest + windowMilliseconds - now.getTime()) / 1000));
}

export function earlier(now: Date, milliseconds: number): string {
  return new Date(now.getTime() - milliseconds).toISOString();
}
