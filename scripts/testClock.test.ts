import { testStart } from './testClock';

describe('the clock of the tests', () => {
  it('stands at the moment that the run was given, whatever day it is, and goes on', async () => {
    const first = Date.now();
    const since = first - Date.parse(testStart);
    expect(since).toBeGreaterThanOrEqual(0);
    expect(since).toBeLessThan(3_600_000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Date.now()).toBeGreaterThan(first);
  });

  it('is one clock for every way of asking', () => {
    const before = Date.now();
    const asked = [
      new Date().getTime(),
      Date.parse(`${Date()}`) + 999,
      new (new Date().constructor as typeof Date)().getTime(),
    ];
    for (const moment of asked) expect(moment).toBeGreaterThanOrEqual(before);
    for (const moment of asked) expect(moment).toBeLessThan(before + 60_000);
  });

  it('leaves dates that say their moment as they are', () => {
    expect(new Date('2024-02-29T12:00:00Z').toISOString()).toBe('2024-02-29T12:00:00.000Z');
    expect(new Date(2024, 1, 29) instanceof Date).toBe(true);
    expect(Date.UTC(2024, 1, 29)).toBe(Date.parse('2024-02-29'));
  });
});
