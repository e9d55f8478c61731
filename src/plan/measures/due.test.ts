import fc from 'fast-check';
import { addDays } from '../day';
import type { Frequency } from '../fields';
import { definitionDue, periodEnd, periodServed, readingDue } from './due';
import { measureWith, readingWith } from './testing';

describe('the next reading', () => {
  it('is that of the period after the last one, due two weeks after a month ends', () => {
    expect(readingDue(measureWith({ ownerId: 7 }), [readingWith(1, '2025-09-30', 70)], '2025-11-10')).toEqual({
      measureId: 1,
      ownerId: 7,
      periodEnd: '2025-10-31',
      due: '2025-11-14',
      daysLate: 0,
      missing: 0,
    });
  });

  it('is late after that day, and says how many are missing', () => {
    const read = [readingWith(1, '2025-09-30', 70)];
    expect(readingDue(measureWith(), read, '2025-11-14')).toMatchObject({ daysLate: 0, missing: 0 });
    expect(readingDue(measureWith(), read, '2025-11-15')).toMatchObject({ daysLate: 1, missing: 1 });
    expect(readingDue(measureWith(), read, '2026-01-20')).toMatchObject({
      due: '2025-11-14',
      daysLate: 67,
      missing: 3,
    });
  });

  it('counts from the baseline, then from the plan’s start, while there is no reading', () => {
    expect(readingDue(measureWith(), [], '2025-05-20')).toMatchObject({ periodEnd: '2025-05-31' });
    const fresh = measureWith({ baseline: null, baselineDay: null });
    expect(readingDue(fresh, [], '2025-07-20', '2025-05-10')).toMatchObject({ periodEnd: '2025-05-31', daysLate: 36 });
    expect(readingDue(fresh, [], '2025-07-20')).toMatchObject({ periodEnd: '2025-07-31', daysLate: 0 });
  });

  it('is asked for by the measure’s own frequency', () => {
    const dueFor = (frequency: Frequency, read = '2025-12-31'): unknown =>
      readingDue(measureWith({ frequency }), [readingWith(1, read, 70)], '2026-01-12');
    expect(dueFor('monthly')).toMatchObject({ periodEnd: '2026-01-31', due: '2026-02-14' });
    expect(dueFor('quarterly')).toMatchObject({ periodEnd: '2026-03-31', due: '2026-04-28' });
    expect(dueFor('termly')).toMatchObject({ periodEnd: '2026-03-31', due: '2026-04-28' });
    expect(dueFor('yearly', '2025-03-31')).toMatchObject({ periodEnd: '2026-03-31', due: '2026-05-26' });
  });

  it('goes on after the actions are done, but not for what is withdrawn or not yet defined', () => {
    expect(readingDue(measureWith({ withdrawn: 'Replaced by M2.' }), [], '2025-06-20')).toBeNull();
    expect(readingDue(measureWith({ undefinedWhy: 'Needs the SEND strategy.' }), [], '2025-06-20')).toBeNull();
  });

  it('is not taken as given by what was recorded later', () => {
    const read = [readingWith(1, '2025-09-30', 70), readingWith(2, '2025-10-31', 71, { recorded: '2025-12-20' })];
    expect(readingDue(measureWith(), read, '2025-12-01')).toMatchObject({ periodEnd: '2025-10-31' });
    expect(readingDue(measureWith(), read, '2025-12-20')).toMatchObject({ periodEnd: '2025-11-30' });
  });

  it('lets a count taken just after a period’s end serve that period', () => {
    expect(periodServed('2025-10-02', 'monthly')).toBe('2025-09-30');
    expect(periodServed('2025-10-30', 'monthly')).toBe('2025-10-31');
    expect(periodServed('2025-10-15', 'quarterly')).toBe('2025-09-30');
    expect(periodServed('2025-08-20', 'termly')).toBe('2025-07-31');
    expect(periodServed('2025-03-31', 'yearly')).toBe('2025-03-31');
  });

  it('always lies after the last reading and in time leaves none missing (property)', () => {
    const frequencies = fc.constantFrom<Frequency>('monthly', 'quarterly', 'termly', 'yearly');
    fc.assert(
      fc.property(frequencies, fc.nat(800), fc.nat(800), (frequency, read, later) => {
        const day = addDays('2025-01-01', read);
        const now = addDays(day, later);
        const due = readingDue(measureWith({ frequency }), [readingWith(1, day, 70, { recorded: day })], now);
        expect(due!.periodEnd > periodServed(day, frequency)).toBe(true);
        expect(periodEnd(due!.periodEnd, frequency)).toBe(due!.periodEnd);
        expect(due!.daysLate > 0).toBe(due!.missing > 0);
        expect(due!.daysLate > 0).toBe(now > due!.due);
      }),
    );
  });
});

describe('the definition of a measure that is not yet defined', () => {
  it('is asked for by its day, and when nobody set one', () => {
    const open = { undefinedWhy: 'The strategy will say.', ownerId: 4 };
    expect(definitionDue(measureWith({ ...open, definedBy: '2026-01-29' }), '2026-02-03')).toEqual({
      measureId: 1,
      ownerId: 4,
      by: '2026-01-29',
      daysLate: 5,
    });
    expect(definitionDue(measureWith(open), '2026-02-03')).toMatchObject({ by: null, daysLate: 0 });
    expect(definitionDue(measureWith(), '2026-02-03')).toBeNull();
    expect(definitionDue(measureWith({ ...open, withdrawn: 'Not needed.' }), '2026-02-03')).toBeNull();
  });
});
