import fc from 'fast-check';
import { openActivityLimit, openMailLimit } from './limits';
import { openRateLimit } from './rateLimit';
import type { RateLimit } from './rateLimit';

/** A clock that moves only while a caller waits: a pause moves it by exactly the requested time. */
function manualClock(): {
  now: () => number;
  pause: (milliseconds: number) => Promise<void>;
  pass: (ms: number) => void;
} {
  let time = 1_000_000;
  const pass = (milliseconds: number): void => {
    time += milliseconds;
  };
  return { now: () => time, pass, pause: async (milliseconds) => pass(milliseconds) };
}

/** The highest number of requests within any window of this many milliseconds. */
const mostWithin = (moments: readonly number[], window: number): number =>
  Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + window).length));

describe('the rate that Graph allows', () => {
  it.each([
    ['mails', openMailLimit, 30, 60_000],
    ['lines in the activity feed', openActivityLimit, 5, 1000],
  ])('%s: as many as are allowed go at once, and the next waits for the window', async (_what, open, most, window) => {
    const clock = manualClock();
    const pace = open(clock.now, clock.pause);
    const begun: number[] = [];
    for (let sent = 0; sent < 3 * most + 1; sent++) {
      (await pace.turn())();
      begun.push(clock.now() - 1_000_000);
    }
    expect(begun.filter((at) => at === 0)).toHaveLength(most);
    expect(begun[most]).toBe(window);
    expect(begun[3 * most]).toBe(3 * window);
    expect(mostWithin(begun, window)).toBe(most);
  });

  it('holds for whatever passes between turn and beginning, and never waits longer than it must (property)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ before: fc.nat(40), late: fc.nat(150) }), { maxLength: 60 }),
        async (steps) => {
          const clock = manualClock();
          const pace = openRateLimit(3, 100, clock.now, clock.pause);
          const begun: number[] = [];
          for (const { before, late } of steps) {
            clock.pass(before);
            const begin = await pace.turn();
            clock.pass(late);
            begin();
            begun.push(clock.now());
          }
          expect(mostWithin(begun, 100)).toBeLessThanOrEqual(3);
        },
      ),
    );
  });

  it('counts the moment at which a turn was used, also for those who already wait', async () => {
    const clock = manualClock();
    let begin: (() => void) | null = null;
    let began = 0;
    // The first turn is used while the second caller waits.
    const pause = async (milliseconds: number): Promise<void> => {
      if (begin) {
        clock.pass(30);
        begin();
        began = clock.now();
        begin = null;
        clock.pass(milliseconds - 30);
      } else clock.pass(milliseconds);
    };
    const pace: RateLimit = openRateLimit(1, 100, clock.now, pause);
    begin = await pace.turn();
    await pace.turn();
    expect(clock.now() - began).toBe(100);
  });

  it('lets nothing begin for as long as the service asked', async () => {
    const clock = manualClock();
    const pace = openRateLimit(5, 100, clock.now, clock.pause);
    const start = clock.now();
    pace.hold(250);
    await pace.turn();
    expect(clock.now() - start).toBe(250);
    pace.hold(10);
    pace.hold(5);
    await pace.turn();
    expect(clock.now() - start).toBe(260);
  });
});
