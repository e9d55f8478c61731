import {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  daysBetween,
  formatDay,
  formatDayLong,
  formatDayShort,
  formatDayWithWeekday,
  isDay,
  localMidnight,
  monthEnd,
  weekdayOf,
} from './day';

const LONDON = 'Europe/London';

describe('dayOf', () => {
  it.each([
    // Spring: clocks go forward on 30 March 2025 at 01:00 UTC.
    ['2025-03-29T23:59:59Z', '2025-03-29'],
    ['2025-03-30T00:00:00Z', '2025-03-30'],
    ['2025-03-30T22:59:59.999Z', '2025-03-30'],
    ['2025-03-30T23:00:00Z', '2025-03-31'],
    // Autumn: clocks go back on 26 October 2025 at 01:00 UTC.
    ['2025-10-25T22:59:59Z', '2025-10-25'],
    ['2025-10-25T23:00:00Z', '2025-10-26'],
    ['2025-10-26T23:59:59Z', '2025-10-26'],
    ['2025-10-27T00:00:00Z', '2025-10-27'],
  ])('puts %s on %s in London', (instant, day) => {
    expect(dayOf(instant, LONDON)).toBe(day);
  });

  it('reads a moment with any offset', () => {
    expect(dayOf('2025-07-01T00:30:00+01:00', LONDON)).toBe('2025-07-01');
    expect(dayOf('2025-07-01T00:30:00+02:00', LONDON)).toBe('2025-06-30');
  });

  it('keeps zones apart and knows half-hour and quarter-hour zones', () => {
    expect(dayOf('2025-06-30T18:29:00Z', 'Asia/Kolkata')).toBe('2025-06-30');
    expect(dayOf('2025-06-30T18:30:00Z', 'Asia/Kolkata')).toBe('2025-07-01');
    expect(dayOf('2025-06-30T18:15:00Z', 'Asia/Kathmandu')).toBe('2025-07-01');
    expect(dayOf('2025-07-01T06:59:00Z', 'America/Los_Angeles')).toBe('2025-06-30');
  });

  it('refuses what is not a moment, and a zone that does not exist', () => {
    expect(() => dayOf('soon', LONDON)).toThrow('"soon" is not a moment');
    expect(() => dayOf('2025-07-01T00:00:00Z', 'Europe/Atlantis')).toThrow(RangeError);
  });

  it('asks Intl once for a quarter of an hour, so that 100,000 rows cost little', () => {
    const asked = jest.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
    const start = Date.parse('2031-05-01T00:00:00Z');
    for (let i = 0; i < 100_000; i++) dayOf(new Date(start + (i % 86_400) * 1000).toISOString(), LONDON);
    expect(asked).toHaveBeenCalledTimes(96);
    asked.mockRestore();
  });
});

describe('localMidnight', () => {
  it.each([
    ['2025-01-15', '2025-01-15T00:00:00Z'],
    ['2025-03-30', '2025-03-30T00:00:00Z'],
    ['2025-03-31', '2025-03-30T23:00:00Z'],
    // The example in contracts/semantics.md S23.
    ['2025-04-01', '2025-03-31T23:00:00Z'],
    ['2025-10-26', '2025-10-25T23:00:00Z'],
    ['2025-10-27', '2025-10-27T00:00:00Z'],
  ])('starts %s in London at %s', (day, instant) => {
    expect(localMidnight(day, LONDON)).toBe(instant);
  });

  it.each([LONDON, 'America/Los_Angeles', 'Asia/Kolkata', 'America/Santiago', 'Asia/Beirut', 'Pacific/Auckland'])(
    'is the first moment of every day of a year in %s',
    (zone) => {
      for (let day = '2025-01-01'; day < '2026-01-01'; day = addDays(day, 1)) {
        const start = localMidnight(day, zone);
        expect(dayOf(start, zone)).toBe(day);
        const before = new Date(Date.parse(start) - 1).toISOString();
        expect(dayOf(before, zone)).toBe(addDays(day, -1));
      }
    },
  );

  it('starts a day at one o’clock where midnight does not exist', () => {
    expect(localMidnight('2025-09-07', 'America/Santiago')).toBe('2025-09-07T04:00:00Z');
  });

  it('refuses what is not a day', () => {
    expect(() => localMidnight('7 March', LONDON)).toThrow('is not a day');
  });
});

describe('counting days', () => {
  it('adds days over the ends of months, years and the change of the clocks', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2025-03-29', 2)).toBe('2025-03-31');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2025-10-25', '2025-10-27')).toBe(2);
    expect(daysBetween('2025-10-27', '2025-10-25')).toBe(-2);
  });

  it('adds months and stops at the end of a short one', () => {
    expect(addMonths('2017-11-24', 3)).toBe('2018-02-24');
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-30');
    expect(addMonths('2026-03-31', 12)).toBe('2027-03-31');
  });

  it('knows month ends and days of the week', () => {
    expect(monthEnd('2024-02-03')).toBe('2024-02-29');
    expect(monthEnd('2025-12-31')).toBe('2025-12-31');
    expect(weekdayOf('2017-11-24')).toBe(5);
    expect(weekdayOf('1970-01-01')).toBe(4);
    expect(weekdayOf('1969-12-28')).toBe(0);
  });

  it('tells a day from what only looks like one', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2025-02-29')).toBe(false);
    expect(isDay('2025-13-01')).toBe(false);
    expect(isDay('24 Nov 2017')).toBe(false);
    expect(isDay('2025-1-1')).toBe(false);
    expect(() => dayNumber('2025-02-xx')).toThrow('"2025-02-xx" is not a day');
  });
});

describe('showing days', () => {
  it('writes them the British way', () => {
    expect(formatDay('2017-11-24')).toBe('24 Nov 2017');
    expect(formatDay('2017-09-01')).toBe('1 Sep 2017');
    expect(formatDayShort('2017-11-24')).toBe('24 Nov');
    expect(formatDayLong('2018-03-07')).toBe('7 March 2018');
    expect(formatDayWithWeekday('2017-11-24')).toBe('Friday 24 November 2017');
  });
});
