import { dataWith, recommendationWith } from '../testing';
import { progressFoundBy, progressFoundInWords, writtenAbout } from './progressFound';
import { findingWith, inspectionWith } from './testing';

const report = inspectionWith(1, { end: '2017-10-05' });
const visit = inspectionWith(2, { kind: 'focused visit', end: '2019-09-05', earlierInspectionId: 1 });
const data = dataWith({
  inspections: [visit, report],
  recommendations: [
    recommendationWith(4, { inspectionId: 1 }),
    recommendationWith(7, { inspectionId: 1 }),
    recommendationWith(20, { inspectionId: null }),
  ],
  findings: [
    findingWith(1, 2, { kind: 'progress found', recommendationId: 7, verdict: 'progress', order: 2 }),
    findingWith(2, 2, { kind: 'progress found', recommendationId: 7, order: 1 }),
    findingWith(3, 1, { recommendationId: 7 }),
    findingWith(4, 2, { kind: 'strength' }),
  ],
});

it('says for each earlier recommendation what a visit found, and which it did not look at', () => {
  const progress = progressFoundBy(visit, data);
  expect(progress.map(({ recommendation, found }) => [recommendation.ref, found.map(({ id }) => id)])).toEqual([
    ['4', []],
    ['7', [2, 1]],
  ]);
  expect(progressFoundInWords(progress)).toBe('It looked again at 1 of the 2 recommendations.');
  expect(progressFoundInWords(progressFoundBy(visit, { ...data, findings: [] }))).toBe(
    'What it found on the 2 earlier recommendations is not entered yet.',
  );
  expect(progressFoundBy({ ...visit, earlierInspectionId: null }, data)).toEqual([]);
});

it('gathers what was written about a recommendation by inspection, oldest first', () => {
  const written = writtenAbout(data.recommendations[1], data);
  expect(written.map(({ inspection, findings }) => [inspection.id, findings.map(({ id }) => id)])).toEqual([
    [1, [3]],
    [2, [2, 1]],
  ]);
});
