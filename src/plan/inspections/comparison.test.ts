import { recommendationWith } from '../testing';
import { recommendationCounts, thenAndNow } from './comparison';
import { inspectionWith } from './testing';

it('says 36 recommendations then, 11 now', () => {
  const then = inspectionWith(1, { end: '2012-11-23', recommendationCount: 36 });
  const now = inspectionWith(2, { end: '2016-06-30' });
  const eleven = Array.from({ length: 11 }, (_, index) => recommendationWith(index + 1, { inspectionId: 2 }));
  const counts = recommendationCounts([now, then], eleven);
  expect(counts.map(({ count, day }) => [day, count])).toEqual([
    ['2012-11-23', 36],
    ['2016-06-30', 11],
  ]);
  expect(thenAndNow(counts)).toBe('36 recommendations then, 11 now');
});

it('counts a withdrawn recommendation, and leaves out visits and what nothing is known of', () => {
  const counts = recommendationCounts(
    [
      inspectionWith(1, { end: '2012-11-23' }),
      inspectionWith(2, { end: '2016-06-30' }),
      inspectionWith(3, { kind: 'focused visit', end: '2019-09-05', recommendationCount: 4 }),
    ],
    [recommendationWith(1, { inspectionId: 2, withdrawn: 'Said twice.' })],
  );
  expect(counts.map(({ count }) => count)).toEqual([1]);
  expect(thenAndNow(counts)).toBeNull();
});
