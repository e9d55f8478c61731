import fc from 'fast-check';
import { addMonths } from '../day';
import { outlookOf } from './outlook';
import { measureWith, readingWith } from './testing';
import type { Measure, Reading } from '../fields';

/** Readings at the month ends from May 2025. */
const monthly = (...values: (number | null)[]): Reading[] =>
  values.map((value, i) => readingWith(i + 1, addMonths('2025-05-31', i), value));

const stateOf = (measure: Measure, ...values: number[]): string =>
  outlookOf(measure, monthly(...values), '2026-12-31').state;

describe('where a measure stands', () => {
  it('is told against its baseline, target and direction', () => {
    expect(stateOf(measureWith(), 64)).toBe('nearer');
    expect(stateOf(measureWith(), 58)).toBe('level');
    expect(stateOf(measureWith(), 50)).toBe('further');
    expect(stateOf(measureWith(), 90)).toBe('met');
    expect(stateOf(measureWith({ target: null }), 64)).toBe('no target');
    const weeks = measureWith({ unit: 'weeks', direction: 'down', baseline: 26, target: 18 });
    expect(stateOf(weeks, 22)).toBe('nearer');
    expect(stateOf(weeks, 27)).toBe('further');
    expect(stateOf(weeks, 17)).toBe('met');
  });

  it('keeps a range for what is to hold', () => {
    const hold = measureWith({ direction: 'hold', baseline: 12, target: 15, unit: 'weeks' });
    expect(stateOf(hold, 12)).toBe('met');
    expect(stateOf(hold, 14)).toBe('met');
    expect(stateOf(hold, 17)).toBe('further');
    expect(stateOf(measureWith({ direction: 'hold', baseline: null, target: 15 }), 14, 15)).toBe('met');
  });

  it('compares with the first reading where there is no baseline, and with nothing where that is all there is', () => {
    const without = measureWith({ baseline: null, baselineDay: null });
    expect(outlookOf(without, monthly(60, 64), '2026-12-31')).toMatchObject({
      state: 'nearer',
      from: { value: 60, day: '2025-05-31' },
    });
    expect(outlookOf(without, monthly(60), '2026-12-31')).toMatchObject({ state: 'level', from: null });
  });

  it('says when it is withdrawn, not yet defined, not read or hidden', () => {
    expect(stateOf(measureWith({ withdrawn: 'Replaced.' }), 64)).toBe('withdrawn');
    expect(stateOf(measureWith({ undefinedWhy: 'Needs a strategy.' }))).toBe('not yet defined');
    expect(stateOf(measureWith())).toBe('no reading');
    expect(stateOf(measureWith({ unit: 'children', suppressBelow: 5 }), 9, 4)).toBe('hidden');
  });

  it('is met since the reading that began the run', () => {
    expect(outlookOf(measureWith(), monthly(91, 80, 90, 92), '2026-12-31').metSince).toBe('2025-07-31');
    expect(outlookOf(measureWith(), monthly(91, 80), '2026-12-31').metSince).toBeNull();
  });

  it('uses only what had been recorded by the end of the day', () => {
    const readings = monthly(60, 64, 90);
    expect(outlookOf(measureWith(), readings, '2025-07-10').latest?.value).toBe(64);
    expect(outlookOf(measureWith(), readings, '2025-07-09').latest?.value).toBe(60);
  });
});

describe('the pace', () => {
  const paceOf = (measure: Measure, ...values: (number | null)[]): unknown =>
    outlookOf(measure, monthly(...values), '2026-12-31').pace;

  it('is a straight line from the baseline', () => {
    // Half of the distance from 58 to 90 took 123 days, so the other half takes 123 more.
    expect(paceOf(measureWith(), 62, 66, 70, 74)).toEqual({ reaches: '2026-01-01' });
  });

  it('is not told of few readings, of a turn back, of the wrong way, of a goal met or without a target', () => {
    expect(paceOf(measureWith(), 62, 66)).toBeNull();
    expect(paceOf(measureWith(), 62, 70, 66)).toBeNull();
    expect(paceOf(measureWith(), 50, 52, 54)).toBeNull();
    expect(paceOf(measureWith(), 70, 80, 92)).toBeNull();
    expect(paceOf(measureWith({ target: null }), 62, 66, 70)).toBeNull();
    expect(paceOf(measureWith({ direction: 'hold' }), 92, 93, 94)).toBeNull();
  });

  it('is not stretched beyond five years', () => {
    expect(paceOf(measureWith(), 58.1, 58.2, 58.3)).toEqual({ reaches: null });
  });

  it('never reaches the target before the latest reading, and the mirror of a measure has the same pace (property)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 3, maxLength: 12 }), (values) => {
        const up = outlookOf(measureWith(), monthly(...values), '2027-12-31');
        const mirrored = measureWith({ direction: 'down', baseline: -58, target: -90 });
        const down = outlookOf(mirrored, monthly(...values.map((value) => -value)), '2027-12-31');
        expect(down.state).toBe(up.state);
        expect(down.pace).toEqual(up.pace);
        if (up.pace?.reaches) expect(up.pace.reaches > up.latest!.day).toBe(true);
        if (up.pace) expect(up.state).toBe('nearer');
      }),
    );
  });
});
