import { dayIn, rangeIn } from './printedDates';

describe('days as reports print them', () => {
  it.each([
    ['Report published: 24 November 2017', '2017-11-24'],
    ["children's services inspection - 02 march 2020.pdf", '2020-03-02'],
    ['1st June 2016', '2016-06-01'],
    ['report 2022-09-21.pdf', '2022-09-21'],
    ['31 June 2016', null],
    ['November 2017', null],
  ])('%s', (printed, day) => {
    expect(dayIn(printed)).toBe(day);
  });

  it.each([
    ['18 Feb 2014 - 12 March 2014', '2014-02-18', '2014-03-12'],
    ['29 April – 21 May 2014', '2014-04-29', '2014-05-21'],
    ['6 to 30 July 2015', '2015-07-06', '2015-07-30'],
    ['11 September 2017 to 5 October 2017', '2017-09-11', '2017-10-05'],
    ['4 July 2016–28 July 2016', '2016-07-04', '2016-07-28'],
    ['19 November–30 November 2018', '2018-11-19', '2018-11-30'],
    ['8 – 12 July 2013', '2013-07-08', '2013-07-12'],
    ['10 December to 11 January 2019', '2018-12-10', '2019-01-11'],
    ['7 May 2019', '2019-05-07', '2019-05-07'],
    ['1 and 2 October 2019', '2019-10-01', '2019-10-02'],
    ['31 July and 1 August 2019', '2019-07-31', '2019-08-01'],
    ['20 October and 22 October 2020', '2020-10-20', '2020-10-22'],
    ['22–23 October 2019', '2019-10-22', '2019-10-23'],
    ['the 15 and 16 of May 2018', '2018-05-15', '2018-05-16'],
    ['29 and 30 September, and 1 October 2020', '2020-09-29', '2020-10-01'],
    ['10, 11 and 13 May 2021', '2021-05-10', '2021-05-13'],
    ['Tuesday 14 and Wednesday 15 May 2019', '2019-05-14', '2019-05-15'],
    ['30 September to 11 October 2024 and 13 to 16 January 2025', '2024-09-30', '2025-01-16'],
    ['1/06/2015 to 25/06/2015', '2015-06-01', '2015-06-25'],
  ])('from and to: %s', (printed, start, end) => {
    expect(rangeIn(printed)).toEqual({ start, end });
  });

  it('takes the year of a day that it was written before', () => {
    expect(rangeIn('9 and 10 July', '2018-08-20')).toEqual({ start: '2018-07-09', end: '2018-07-10' });
    expect(rangeIn('9 and 10 December', '2019-01-20')).toEqual({ start: '2018-12-09', end: '2018-12-10' });
    expect(rangeIn('9 and 10 July')).toBeNull();
  });

  it('is nothing where there is no range, or one that runs backwards', () => {
    expect(rangeIn('during the autumn')).toBeNull();
    expect(rangeIn('12 July 2013 to 8 July 2013')).toBeNull();
  });
});
