/**
 * The clock of the tests. Every test file begins at a fixed moment, from which time goes on. The product, the local
 * tenant in the same process and the test itself therefore never use the real date. TEST_NOW sets another moment; `npm
 * test` runs a part of the tests at several (days.jest.config.js).
 */

/**
 * The moment at which tests begin, unless the run or the environment sets another: a Monday in winter time, with no
 * bank holiday near.
 */
export const testStart =
  (globalThis as { TEST_NOW?: string }).TEST_NOW ?? process.env.TEST_NOW ?? '2026-11-23T09:30:00.000Z';

/**
 * Moves the clock of the current global scope ahead by some milliseconds, from where it goes on. The function uses
 * nothing from outside itself, so that a browser page can run it as a script.
 */
export function moveClock(ahead: number): void {
  const real = Date;
  const now = (): number => real.now() + ahead;
  // A test may replace the clock with its own (jest.spyOn), and restore it.
  let current: unknown = now;
  const moved = new Proxy(real, {
    construct: (target, given: unknown[], newTarget: typeof Date) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as Date,
    apply: () => new real(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? current : (Reflect.get(target, name, receiver) as unknown)),
    set: (target, name, value: unknown) => {
      if (name !== 'now') return Reflect.set(target, name, value);
      current = value;
      return true;
    },
  });
  // A date made by another date's constructor uses the moved clock as well.
  real.prototype.constructor = moved;
  globalThis.Date = moved;
}

/**
 * The difference between the test's clock and the machine's, in milliseconds, for a browser that is to show the same
 * time.
 */
export const aheadOfMachine = (): number => Math.round(Date.now() - (performance.timeOrigin + performance.now()));
