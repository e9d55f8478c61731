import { viewPlan } from '../planView';
import { actionWith, assigned, dataWith, recommendationWith } from '../testing';
import { answeredInWords, answersTo, byAddressee } from './answered';
import { inspectionWith } from './testing';

const inspection = inspectionWith(1);
const data = dataWith({
  inspection,
  inspections: [inspection],
  recommendations: [
    recommendationWith(1, { inspectionId: 1, addressee: 'Local authority' }),
    recommendationWith(2, { inspectionId: 1, addressee: 'local authority', withdrawn: 'Said twice.' }),
    recommendationWith(100, { inspectionId: 1, addressee: 'Safeguarding board' }),
    recommendationWith(50, { inspectionId: 9 }),
  ],
  actions: [actionWith({ id: 1, recommendationId: 1 }), actionWith({ id: 2 })],
  rows: [assigned(1, '2026-09-10', { actionId: 1 })],
});

it('says what answers an inspection and what does not yet', () => {
  const answered = answersTo(inspection, viewPlan(data, '2026-09-20'));
  expect(answered.recommendations.map(({ recommendation }) => recommendation.ref)).toEqual(['1', '100']);
  expect(answered.gaps.map(({ ref }) => ref)).toEqual(['100']);
  expect(answered.counts.total).toBe(1);
  expect(answeredInWords(answered)).toBe(
    '1 of 2 recommendations are answered, by 1 action; none is complete yet. Recommendation 100 has no response yet.',
  );
  expect(answeredInWords(answersTo(inspectionWith(3), viewPlan(data, '2026-09-20')))).toBe('');
});

it('keeps apart what the council and what the board was asked', () => {
  const { recommendations } = answersTo(inspection, viewPlan(data, '2026-09-20'));
  expect(byAddressee(recommendations).map(({ addressee, items }) => [addressee, items.length])).toEqual([
    ['Local authority', 1],
    ['Safeguarding board', 1],
  ]);
});
