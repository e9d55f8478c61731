import type { Pause } from './waiting';

/** Lets so many things begin within a window of time, and waits for room before the next. */
export interface RateLimit {
  /**
   * Waits until one more may begin, and counts it.
   * @returns what to call at the moment it really begins, which is when the service counts it
   */
  turn(): Promise<() => void>;
  /** Lets nothing begin for so many milliseconds: the service asked for it. */
  hold(milliseconds: number): void;
}

/**
 * Keeps a limit of Graph's by design instead of running into it (contracts/semantics.md G6): 30 messages a minute from one
 * mailbox, 5 activity notifications a second. What remains in memory is the last `most` moments, however many are sent.
 * @param now the clock, in milliseconds
 */
export function openRateLimit(most: number, windowMilliseconds: number, now: () => number, pause: Pause): RateLimit {
  let begun: { at: number }[] = [];
  let pausedUntil = 0;
  /** Turns are given one after the other, in the order in which they were asked for. */
  let queue: Promise<unknown> = Promise.resolve();

  function untilRoom(): number {
    begun.sort((a, b) => a.at - b.at);
    begun = begun.slice(-most);
    const room = begun.length < most ? 0 : begun[0].at + windowMilliseconds;
    return Math.max(room, pausedUntil) - now();
  }

  async function wait(): Promise<() => void> {
    // What had its turn before may have begun later than its turn, or the service may have asked to hold, while this waits.
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
 * Works through a list a few at a time. The first goes alone: what would go wrong with all is then learned once.
 * @param lanes how many at most are under way
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
