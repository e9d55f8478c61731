import fc from 'fast-check';
import type { Measure, Reading } from '../fields';
import { hiddenBySubtraction } from './hiddenBySubtraction';
import { standingReadings } from './standing';
import { measureWith, readingWith } from './testing';

const DAY = '2026-09-30';
const counting = (id: number, changes: Partial<Measure> = {}): Measure =>
  measureWith({ id, unit: 'children', suppressBelow: 5, baseline: null, target: null, ...changes });
const total = counting(1);
const parts = [2, 3, 4].map((id) => counting(id, { totalId: 1 }));
const family = [total, ...parts];

/** What everybody sees of each measure: a number, null for hidden, undefined for nothing recorded. */
function seen(values: readonly (number | undefined)[], measures = family): (number | null | undefined)[] {
  const readings = values.flatMap((value, at) =>
    value === undefined ? [] : [readingWith(at + 1, DAY, value, { measureId: measures[at].id })],
  );
  const marked = hiddenBySubtraction(measures, readings);
  return measures.map((measure) => standingReadings(measure, marked, '2026-12-31')[0]?.value);
}

describe('a small number beside its total', () => {
  it('takes the smallest other part with it, so that it cannot be worked out', () => {
    expect(seen([40, 3, 25, 12])).toEqual([40, null, 25, null]);
  });

  it('stays hidden where two parts are small and leave something open', () => {
    expect(seen([30, 3, 2, 25])).toEqual([30, null, null, 25]);
  });

  it('stays hidden where several can only be all zero, or all as large as the limit allows', () => {
    expect(seen([25, 0, 0, 25])).toEqual([25, null, null, null]);
    expect(seen([33, 4, 4, 25])).toEqual([33, null, null, null]);
  });

  it('hides the total where no other part is left', () => {
    expect(seen([3 + 20, 3], [total, parts[0]])).toEqual([null, null]);
  });

  it('counts for a part that was not recorded, where what is left over for it is small', () => {
    expect(seen([40, undefined, 25, 12])).toEqual([40, undefined, 25, null]);
    expect(seen([60, undefined, 25, 12])).toEqual([60, undefined, 25, 12]);
  });

  it('changes nothing without a total, with large numbers alone, or for shares', () => {
    expect(seen([undefined, 3, 25, 12])).toEqual([undefined, null, 25, 12]);
    expect(seen([49, 12, 25, 12])).toEqual([49, 12, 25, 12]);
    const shares = family.map((measure) => ({ ...measure, unit: '%' }));
    expect(seen([40, 3, 25, 12], shares)).toEqual([40, 3, 25, 12]);
  });

  it('works through totals that are parts themselves', () => {
    const whole = counting(9);
    const nested = [whole, { ...total, totalId: 9 }, counting(8, { totalId: 9 }), parts[0]];
    // Of a total with one part, that part is hidden, so the total is; it takes the other part of the whole with it.
    expect(seen([60, 20, 40, 3], nested)).toEqual([60, null, null, null]);
  });

  it('hides every row of the day, those that were corrected too', () => {
    const row = (id: number, measureId: number, value: number, changes: Partial<Reading> = {}): Reading =>
      readingWith(id, DAY, value, { measureId, ...changes });
    const readings = [row(1, 1, 40), row(2, 2, 3), row(3, 3, 25), row(4, 4, 13), row(5, 4, 12, { replaces: 'v4' })];
    const marked = hiddenBySubtraction(family, readings);
    expect(marked.filter(({ besideHidden }) => besideHidden).map(({ id }) => id)).toEqual([4, 5]);
  });

  it('can never be worked out exactly from what is shown', () => {
    const count = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 5 }), (values) => {
        const all = [total, ...values.map((_, at) => counting(at + 2, { totalId: 1 }))];
        const whole = values.reduce((sum, value) => sum + value, 0);
        const [shownTotal, ...shown] = seen([whole, ...values], all);
        const hidden = shown.filter((value) => value === null).length;
        // One unknown in one sum could be solved.
        expect(hidden === 1 && typeof shownTotal === 'number').toBe(false);
        for (const [at, value] of values.entries()) if (value < 5) expect(shown[at]).toBeNull();
      }),
    );
  });
});
