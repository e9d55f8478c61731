/**
 * The clock of the tests. Every test file begins at a moment of its own and goes on from there: what the product, the local
 * tenant in the same process and the test itself take for now is never the day on which the tests happen to run.
 * TEST_NOW names another moment; `npm test` runs a slice of the tests at several (days.jest.config.js).
 */

/** A Monday with no bank holiday near, in winter time, unless the run or the environment says otherwise. */
export const testStart =
  (globalThis as { TEST_NOW?: string }).TEST_NOW ?? process.env.TEST_NOW ?? '2026-11-23T09:30:00.000Z';

/**
 * Moves the clock of the realm it runs in by so many milliseconds; from there it goes on. It uses nothing from outside
 * itself, so that a browser page can be given it as a script.
 */
export function moveClock(ahead: number): void {
  const real = Date;
  const now = (): number => real.now() + ahead;
  // A test may put a clock of its own in its place (jest.spyOn), and take it away again.
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
  // A date that is made by another date's constructor keeps to the moved clock as well.
  real.prototype.constructor = moved;
  globalThis.Date = moved;
}

/** How far the clock of this test stands from the machine's, in milliseconds: for a browser that is to show the same time. */
export const aheadOfMachine = (): number => Math.round(Date.now() - (performance.timeOrigin + performance.now()));
