import { openPace, type Pace } from './pace';
import type { Pause } from './waiting';

/** Graph's limits for one mailbox and one app (contracts/semantics.md G6; https://learn.microsoft.com/graph/throttling-limits). */
const mailsInMinute = 30;
const linesInSecond = 5;

/** 30 messages a minute from one mailbox. */
export function openMailPace(now: () => number, pause: Pause): Pace {
  return openPace(mailsInMinute, 60_000, now, pause);
}

/** 5 activity notifications a second of an app. */
export function openActivityPace(now: () => number, pause: Pause): Pace {
  return openPace(linesInSecond, 1000, now, pause);
}
