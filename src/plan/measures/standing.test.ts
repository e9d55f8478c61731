import fc from 'fast-check';
import { addDays } from '../day';
import type { Reading } from '../fields';
import { standingReadings } from './standing';
import { measureWith, readingWith } from './testing';

const measure = measureWith();
const told = (readings: Reading[], asOf = '2026-12-31'): [string, number | null][] =>
  standingReadings(measure, readings, asOf).map(({ day, value }) => [day, value]);

describe('the readings that stand', () => {
  it('are in the order of the days they speak of, whenever they were recorded', () => {
    const late = readingWith(2, '2025-05-31', 60, { recorded: '2025-12-01' });
    expect(told([readingWith(1, '2025-06-30', 62), late])).toEqual([
      ['2025-05-31', 60],
      ['2025-06-30', 62],
    ]);
  });

  it('leave out other measures and what was recorded later', () => {
    const readings = [readingWith(1, '2025-05-31', 60), readingWith(2, '2025-06-30', 62, { measureId: 9 })];
    expect(told(readings)).toEqual([['2025-05-31', 60]]);
    expect(told(readings, '2025-06-09')).toEqual([]);
    expect(told(readings, '2025-06-10')).toEqual([['2025-05-31', 60]]);
  });

  it('leave out a row for a day after the one on which it came, as it can only be past the form', () => {
    const rows = [
      readingWith(1, '2026-09-30', 71, { recorded: '2026-09-30' }),
      readingWith(2, '2030-12-31', 99, { recorded: '2026-10-07' }),
    ];
    expect(standingReadings(measureWith(), rows, '2031-01-01').map(({ value }) => value)).toEqual([71]);
  });

  it('leave out a row of which SharePoint keeps another author or time, a correction too', () => {
    const readings = [
      readingWith(1, '2025-05-31', 60),
      readingWith(2, '2025-05-31', 99, { replaces: 'v1', doubt: 'author' }),
      readingWith(3, '2025-06-30', 98, { doubt: 'time' }),
    ];
    expect(told(readings)).toEqual([['2025-05-31', 60]]);
  });

  it('take a correction’s value from the day it was recorded, and keep what it replaced', () => {
    const readings = [
      readingWith(1, '2025-05-31', 60),
      readingWith(2, '2025-05-31', 61, { replaces: 'v1', recorded: '2025-09-01' }),
      readingWith(3, '2025-05-31', 59, { replaces: 'v1', recorded: '2025-10-01' }),
    ];
    expect(told(readings, '2025-08-31')).toEqual([['2025-05-31', 60]]);
    expect(told(readings, '2025-09-30')).toEqual([['2025-05-31', 61]]);
    expect(told(readings)).toEqual([['2025-05-31', 59]]);
    expect(standingReadings(measure, readings, '2026-12-31')[0].earlier.map(({ id }) => id)).toEqual([2, 1]);
  });

  it('can be moved to another day by a correction, and taken back by one without a value', () => {
    const moved = readingWith(2, '2025-06-30', 60, { replaces: 'v1' });
    expect(told([readingWith(1, '2025-05-31', 60), moved])).toEqual([['2025-06-30', 60]]);
    expect(told([readingWith(1, '2025-05-31', 60), readingWith(2, '2025-05-31', null, { replaces: 'v1' })])).toEqual(
      [],
    );
  });

  it('let the later of two rows for one day stand', () => {
    const readings = [readingWith(1, '2025-05-31', 60), readingWith(2, '2025-05-31', 64)];
    expect(told(readings)).toEqual([['2025-05-31', 64]]);
    expect(standingReadings(measure, readings, '2026-12-31')[0].earlier.map(({ id }) => id)).toEqual([1]);
  });

  it('show no number that is too small, or that was never kept', () => {
    const children = measureWith({ unit: 'children', suppressBelow: 5 });
    const readings = [readingWith(1, '2025-05-31', 4), readingWith(2, '2025-06-30', 5)];
    readings.push(readingWith(3, '2025-07-31', null, { suppressed: true }));
    expect(standingReadings(children, readings, '2026-12-31').map(({ value }) => value)).toEqual([null, 5, null]);
  });

  const anyRows = fc
    .array(
      fc.record({
        day: fc.nat(8),
        after: fc.nat(60),
        value: fc.option(fc.nat(100), { freq: 6 }),
        replaces: fc.option(fc.nat(12)),
      }),
      { maxLength: 14 },
    )
    .map((drafts) => {
      // Rows are numbered in the order in which they are recorded.
      const recorded = drafts.map(({ after }) => addDays('2025-06-01', after)).sort();
      return drafts.map(({ day, value, replaces }, i) =>
        readingWith(i + 1, addDays('2025-05-01', day), value, {
          replaces: replaces === null ? null : `v${replaces}`,
          recorded: recorded[i],
        }),
      );
    });

  it('never change for a past day, whatever is recorded afterwards (property)', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(60), (rows, offset) => {
        const day = addDays('2025-06-01', offset);
        const then = rows.filter(({ recorded }) => recorded <= day);
        expect(standingReadings(measure, rows, day)).toEqual(standingReadings(measure, then, day));
      }),
    );
  });

  it('are one for each day, and no row stands or is kept twice (property)', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const standing = standingReadings(measure, rows, '2026-12-31');
        expect(new Set(standing.map(({ day }) => day)).size).toBe(standing.length);
        const ids = standing.flatMap(({ reading, earlier }) => [reading, ...earlier]).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(standingReadings(measure, [...rows].reverse(), '2026-12-31')).toEqual(standing);
      }),
    );
  });
});
