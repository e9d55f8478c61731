import { readDay, readPeriod } from './dayEntry';

describe('a typed day', () => {
  it.each([
    ['24 Nov 2017', '2017-11-24'],
    ['24 November 2017', '2017-11-24'],
    ['24/11/2017', '2017-11-24'],
    ['3/4/2026', '2026-04-03'],
    ['24.11.17', '2017-11-24'],
    ['24-11-2017', '2017-11-24'],
    ['24th Nov 2017', '2017-11-24'],
    ['Friday 24 Nov 2017', '2017-11-24'],
    ['1 Sept 2026', '2026-09-01'],
    ['2017-11-24', '2017-11-24'],
    ['  29   Feb 2028 ', '2028-02-29'],
  ])('%s is %s', (typed, day) => expect(readDay(typed)).toEqual({ day, error: null }));

  it('is no day when nothing is typed', () => expect(readDay('  ')).toEqual({ day: null, error: null }));

  it.each(['31 Feb 2026', '29/2/2026', '24/13/2026', '0/1/2026', '24 Foo 2026', '24 Nov 1126'])(
    'says that %s is not in the calendar',
    (typed) => expect(readDay(typed).error).toMatch(/not a day in the calendar/),
  );

  it.each(['soon', 'Christmas', 'end of March', '24 Nov', '11/2017'])('says that %s is not a date', (typed) =>
    expect(readDay(typed).error).toMatch(new RegExp(`“${typed}” is not a date`)),
  );
});

describe('a typed month or year', () => {
  it.each([
    ['Nov 2012', '2012-11'],
    ['November 2012', '2012-11'],
    ['Sept. 2016', '2016-09'],
    ['11/2012', '2012-11'],
    ['2012-11', '2012-11'],
    [' 2016 ', '2016'],
    ['', null],
  ])('“%s” is %s', (typed, period) => expect(readPeriod(typed)).toEqual({ period, error: null }));

  it.each(['24 Nov 2012', 'Foo 2012', '13/2012', '0/2012', '1016', 'autumn'])('says that “%s” is neither', (typed) =>
    expect(readPeriod(typed).error).toMatch(/is not a month or a year/),
  );
});
