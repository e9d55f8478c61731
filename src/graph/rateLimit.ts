import type { Pause } from './waiting';

/** Lets a limited number of requests begin within a window of time, and makes the next one wait for room. */
export interface RateLimit {
  /**
   * Waits until one more request may begin, and counts it.
   * @returns a function to call when the request really begins, which is the moment the service counts
   */
  turn(): Promise<() => void>;
  /** Lets no request begin for this many milliseconds, because the service asked for a pause. */
  hold(milliseconds: number): void;
}

/**
 * Keeps the rate of requests below a limit of Graph (contracts/semantics.md G6): 30 messages a minute from one mailbox,
 * 5 activity notifications a second. Only the last `most` times are kept in memory, however many requests are sent.
 * @param now the clock, in milliseconds
 */
export function openRateLimit(most: number, windowMilliseconds: number, now: () => number, pause: Pause): RateLimit {
  let begun: { at: number }[] = [];
  let pausedUntil = 0;
  /** Turns are given one after another, in the order in which the callers asked. */
  let queue: Promise<unknown> = Promise.resolve();

  function untilRoom(): number {
    begun.sort((a, b) => a.at - b.at);
    begun = begun.slice(-most);
    const room = begun.length < most ? 0 : begun[0].at + windowMilliseconds;
    return Math.max(room, pausedUntil) - now();
  }

  async function wait(): Promise<() => void> {
    // While this turn waits, earlier requests may begin later than their turn, or the service may ask for a pause; so
    // the wait is worked out again.
    for (let milliseconds = untilRoom(); milliseconds > 0; milliseconds = untilRoom()) await pause(milliseconds);
    const one = { at: now() };
    begun.push(one);
    return () => {
      one.at = now();
    };
  }

  return {
    turn: () => {
      const turn = queue.then(wait);
      queue = turn;
      return turn;
    },
    hold: (milliseconds) => {
      pausedUntil = Math.max(pausedUntil, now() + milliseconds);
    },
  };
}

/**
 * Works through a list, a few entries at a time. The first entry goes alone, so that a fault which would stop every
 * entry shows once.
 * @param lanes the most entries under way at a time
 */
export async function inLanes<One>(
  all: readonly One[],
  lanes: number,
  work: (one: One, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < all.length) {
      const index = next++;
      await work(all[index], index);
    }
  };
  if (all.length > 0) await work(all[next], next++);
  await Promise.all(Array.from({ length: lanes }, lane));
}
