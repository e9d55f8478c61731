import { nextMeasureRef } from '../../plan/measures/refs';
import { standingReadings } from '../../plan/measures/standing';
import { measureWith, readingWith } from '../../plan/measures/testing';
import { measureProblem, measureValues } from './MeasureForm';
import { dayProblem, readingOf } from './ReadingForm';

const today = '2026-11-23';
const standing = standingReadings(measureWith(), [readingWith(1, '2026-09-30', 70)], today);

describe('a reading as it is typed', () => {
  it('is of a day that has been and has none yet, unless it corrects that one or an earlier try made it', () => {
    const problem = (day: string, key = 'k', corrects = false): string | undefined =>
      dayProblem(day, key, standing, corrects, today)?.message;
    expect(problem('2026-10-31')).toBeUndefined();
    expect(problem('2026-11-24')).toMatch(/^24 Nov 2026 has not been yet/);
    expect(problem('2026-09-30')).toMatch(/^There is a reading for 30 Sep 2026 already/);
    expect(problem('2026-09-30', 'k', true)).toBeUndefined();
    expect(problem('2026-09-30', 'v1')).toBeUndefined();
  });

  it('keeps no number that is too small', () => {
    const children = measureWith({ unit: 'children', suppressBelow: 5 });
    expect(readingOf(children, { value: 4 }, null)).toMatchObject({ value: null, suppressed: true });
    expect(readingOf(children, { value: 5 }, null)).toMatchObject({ value: 5, suppressed: false });
    expect(readingOf(measureWith({ suppressBelow: 5 }), { value: 50, outOf: 6 }, null)).toMatchObject({
      value: null,
      outOf: null,
      suppressed: true,
    });
  });

  it('keeps no number of cases that would give away the few that are left over', () => {
    const share = measureWith({ suppressBelow: 5 });
    expect(readingOf(share, { value: 97, outOf: 60 }, null)).toMatchObject({ value: 97, outOf: null });
    expect(readingOf(share, { value: 71, outOf: 58 }, null)).toMatchObject({ value: 71, outOf: 58 });
  });

  it('corrects by naming the row, and can take it back', () => {
    expect(readingOf(measureWith(), { value: 72, note: 'Left out.' }, standing[0])).toMatchObject({
      value: 72,
      replaces: 'v1',
    });
    expect(readingOf(measureWith(), { value: 72, takeBack: true }, standing[0])).toMatchObject({
      value: null,
      suppressed: false,
    });
  });
});

describe('a measure as it is typed', () => {
  it('has a target that agrees with the direction', () => {
    expect(measureProblem({ baseline: 58, target: 50, direction: 'up' })?.field).toBe('target');
    expect(measureProblem({ baseline: 58, target: 50, direction: 'down' })).toBeNull();
    expect(measureProblem({ baseline: 58, target: 50, direction: 'hold' })).toBeNull();
    expect(measureProblem({ baseline: 58, target: 50, direction: 'up', notYet: true })).toBeNull();
  });

  it('has a tolerance that agrees with the direction and has what it needs', () => {
    const up = { direction: 'up' as const, tolerance: 'bounds' as const };
    expect(measureProblem({ ...up, greenBound: 85, amberBound: 90 })?.field).toBe('amberBound');
    expect(measureProblem({ ...up, greenBound: 85, amberBound: 75 })).toBeNull();
    expect(measureProblem({ ...up, direction: 'down', greenBound: 10, amberBound: 20 })).toBeNull();
    expect(measureProblem({ direction: 'up', tolerance: 'distance', target: null })?.field).toBe('target');
    expect(measureProblem({ direction: 'hold', tolerance: 'bounds' })?.field).toBe('tolerance');
  });

  it('is no longer undefined once it is defined, and is withdrawn by its reason', () => {
    const none = { undefinedWhy: null, definedFrom: null, definedBy: null };
    expect(measureValues({ notYet: false, target: 95 }, '', null)).toMatchObject({ target: 95, ...none });
    const withdrawn = measureValues({ notYet: false, withdraw: true }, 'Not needed.', { withdrawn: null });
    expect(withdrawn.withdrawn).toBe('Not needed.');
    expect(measureValues({ withdraw: true }, 'A later edit', { withdrawn: 'Not needed.' }).withdrawn).toBe(
      'Not needed.',
    );
  });

  it('gets the next free number', () => {
    expect(nextMeasureRef([{ ref: 'M2' }, { ref: 'M10' }, { ref: 'KPI' }])).toBe('M11');
  });
});
