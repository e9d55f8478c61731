import { openRateLimit, type RateLimit } from './rateLimit';
import type { Pause } from './waiting';

/** Graph's limits for one mailbox and one app (contracts/semantics.md G6; https://learn.microsoft.com/graph/throttling-limits). */
const mailsInMinute = 30;
const linesInSecond = 5;

/** A limit of 30 messages a minute from one mailbox. */
export function openMailLimit(now: () => number, pause: Pause): RateLimit {
  return openRateLimit(mailsInMinute, 60_000, now, pause);
}

/** A limit of 5 activity notifications a second for one app. */
export function openActivityLimit(now: () => number, pause: Pause): RateLimit {
  return openRateLimit(linesInSecond, 1000, now, pause);
}
