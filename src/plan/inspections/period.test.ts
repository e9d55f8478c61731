import { directionInWords, gradeHistory } from './history';
import { inspectionName, whenInWords } from './names';
import { isPeriod, lastDayIn, periodInWords } from './period';
import { inspectionWith, judgementWith } from './testing';

it.each([
  ['2012-11', 'November 2012', '2012-11-30'],
  ['2016', '2016', '2016-12-31'],
  ['2016-02', 'February 2016', '2016-02-29'],
])('says %s as “%s”, in order by %s', (period, words, last) => {
  expect(isPeriod(period)).toBe(true);
  expect(periodInWords(period)).toBe(words);
  expect(lastDayIn(period)).toBe(last);
});

it.each(['', '2012-13', '2012-1', 'November 2012', '2012-11-30'])(
  'does not take “%s” for a month or a year',
  (text) => {
    expect(isPeriod(text)).toBe(false);
    expect(periodInWords(text)).toBe('');
    expect(lastDayIn(text)).toBeNull();
  },
);

it('puts an inspection of which only the month is known in its place, and names no day of it', () => {
  const first = inspectionWith(7, { period: '2012-11' });
  const second = inspectionWith(3, { start: '2017-09-11', end: '2017-10-05', period: '2017' });
  const [overall] = gradeHistory(
    [second, first],
    [
      judgementWith(1, 7, 'Overall effectiveness', 'Adequate', { role: 'overall' }),
      judgementWith(2, 3, 'Overall effectiveness', 'good', { role: 'overall' }),
    ],
  );
  expect(overall.points.map(({ judgement }) => judgement.grade)).toEqual(['Adequate', 'good']);
  expect(directionInWords(overall)).toBe('Better: adequate in 2012');
  expect(whenInWords(first)).toBe('November 2012');
  expect(inspectionName(first)).toBe('Ofsted inspection, 2012');
  expect(whenInWords(second)).toBe('11 Sep to 5 Oct 2017');
  expect(whenInWords(inspectionWith(4, { published: '2017-11-24' }))).toBe('24 Nov 2017');
  expect(whenInWords(inspectionWith(5))).toBe('');
});
