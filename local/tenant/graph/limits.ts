/** Graph's limits (G6), counted on the tenant's clock. */
export const limits = {
  /** The most simultaneous requests to one mailbox. */
  mailAtOnce: 4,
  /** The most messages from one mailbox in a minute. */
  mailsInMinute: 30,
  /** The most recipients of one mailbox in a day. */
  recipientsInDay: 10_000,
  /** The most activity notifications of an app in a second. */
  activitiesInSecond: 5,
};

/**
 * The seconds to wait when `most` events already happened within the window, else 0.
 * @param times ISO times of the events within the window, oldest first
 */
export function secondsToWait(times: string[], most: number, windowMilliseconds: number, now: Date): number {
  if (times.length < most) return 0;
  // The next event is allowed once the oldest of the last `most` events leaves the window.
  const oldest = Date.parse(times[times.length - most]);
  return Math.max(1, Math.ceil((oldest + windowMilliseconds - now.getTime()) / 1000));
}

export function earlier(now: Date, milliseconds: number): string {
  return new Date(now.getTime() - milliseconds).toISOString();
}
