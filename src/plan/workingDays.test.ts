import fc from 'fast-check';
import { addDays } from './day';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './workingDays';

const anyDay = fc.integer({ min: 0, max: 6900 }).map((offset) => addDays('2012-01-01', offset));

describe('working days', () => {
  it('leave out weekends and bank holidays', () => {
    expect(isWorkingDay('2017-11-24')).toBe(true);
    expect(isWorkingDay('2017-11-25')).toBe(false);
    expect(isWorkingDay('2017-11-26')).toBe(false);
    expect(isWorkingDay('2017-12-25')).toBe(false);
    // New Year's Day 2022 was a Saturday, so the Monday was its substitute.
    expect(isWorkingDay('2022-01-03')).toBe(false);
  });

  it('leave out the days off an administrator added, for that plan only', () => {
    const extra = ['2026-11-24'];
    expect(isWorkingDay('2026-11-24', extra)).toBe(false);
    expect(isWorkingDay('2026-11-24')).toBe(true);
    expect(workingDaysBetween('2026-11-23', '2026-11-25', extra)).toBe(1);
    expect(addWorkingDays('2026-11-23', 1, extra)).toBe('2026-11-25');
  });

  it('count an extra holiday on a weekend or on a bank holiday once', () => {
    const extra = ['2026-12-25', '2026-11-28', '2026-11-28'];
    expect(workingDaysBetween('2026-11-20', '2026-12-31', extra)).toBe(workingDaysBetween('2026-11-20', '2026-12-31'));
  });

  it('count from day 0, over Christmas', () => {
    expect(workingDaysBetween('2017-12-22', '2017-12-22')).toBe(0);
    expect(workingDaysBetween('2017-12-22', '2017-12-27')).toBe(1);
    expect(workingDaysBetween('2017-12-27', '2017-12-22')).toBe(-1);
    expect(workingDaysBetween('2017-11-25', '2017-11-26')).toBe(0);
    expect(addWorkingDays('2017-12-22', 1)).toBe('2017-12-27');
    expect(addWorkingDays('2017-12-27', -1)).toBe('2017-12-22');
    expect(addWorkingDays('2017-11-25', 0)).toBe('2017-11-25');
  });

  it('agree with counting day by day, forwards and backwards', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), fc.array(anyDay, { maxLength: 3 }), (from, days, extra) => {
        const to = addDays(from, days);
        let counted = 0;
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, extra)) counted++;
        expect(workingDaysBetween(from, to, extra)).toBe(counted);
        expect(workingDaysBetween(to, from, extra)).toBe(counted === 0 ? 0 : -counted);
      }),
    );
  });

  it('adding and counting undo each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (from, count) => {
        const to = addWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        expect(workingDaysBetween(from, to)).toBe(count);
      }),
    );
  });
});
