import Holidays from 'date-holidays';
import { bankHolidays } from './bankHolidays';
import { weekdayOf } from './day';

/**
 * A mistake of the independent table, date-holidays 3.37. In 2012 the spring holiday was moved from 28 May to 4 June,
 * beside the Diamond Jubilee on 5 June (proclamation of 2011; gov.uk/bank-holidays); the table leaves it on 28 May.
 */
const KNOWN_MISTAKES: { [year: number]: { notAHoliday: string; holiday: string } } = {
  2012: { notAHoliday: '2012-05-28', holiday: '2012-06-04' },
};

function independentTable(year: number): string[] {
  const days = new Holidays('GB', 'ENG')
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public' || holiday.type === 'bank')
    .map((holiday) => holiday.date.slice(0, 10))
    .filter((day) => weekdayOf(day) !== 0 && weekdayOf(day) !== 6);
  const mistake = KNOWN_MISTAKES[year];
  const corrected = mistake ? [...days.filter((day) => day !== mistake.notAHoliday), mistake.holiday] : days;
  return [...new Set(corrected)].sort();
}

describe('bank holidays of England and Wales', () => {
  it.each(Array.from({ length: 29 }, (_, i) => 2012 + i))('agree with an independent table in %i', (year) => {
    expect(bankHolidays.filter((day) => day.startsWith(String(year)))).toEqual(independentTable(year));
  });

  it('are in order, on weekdays, once each', () => {
    expect([...bankHolidays].sort()).toEqual(bankHolidays);
    expect(new Set(bankHolidays).size).toBe(bankHolidays.length);
    expect(bankHolidays.filter((day) => weekdayOf(day) === 0 || weekdayOf(day) === 6)).toEqual([]);
  });

  it('know the days that were proclaimed once', () => {
    for (const day of [
      '2012-06-04',
      '2012-06-05',
      '2020-05-08',
      '2022-06-02',
      '2022-06-03',
      '2022-09-19',
      '2023-05-08',
    ]) {
      expect(bankHolidays).toContain(day);
    }
    for (const day of ['2012-05-28', '2020-05-04', '2022-05-30']) expect(bankHolidays).not.toContain(day);
  });
});
