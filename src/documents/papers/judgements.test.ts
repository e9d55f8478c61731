import { findingWith, inspectionWith, judgementWith } from '../../plan/inspections/testing';
import { dataWith, planWith } from '../../plan/testing';
import { publicPaper, toHtml } from '.';

const now = inspectionWith(1, {
  end: '2017-10-05',
  published: '2017-11-24',
  benchmarks: [{ value: '46 councils', label: 'are rated good', source: 'The announcement' }],
});
const before = inspectionWith(2, { period: '2012-11' });
const adoption = inspectionWith(3, { kind: 'related service', scope: 'Joint adoption service', period: '2016' });
const judgements = [
  judgementWith(1, 1, 'Overall effectiveness', 'good', { role: 'overall' }),
  judgementWith(2, 1, 'Adoption performance', 'Good'),
];
const data = dataWith({
  plan: planWith({ inspectionId: 1 }),
  inspection: now,
  inspections: [now, before, adoption],
  judgements,
  allJudgements: [
    ...judgements,
    judgementWith(3, 2, 'Overall effectiveness', 'Adequate', { role: 'overall' }),
    judgementWith(4, 3, 'Overall', 'Good'),
  ],
  findings: [
    findingWith(1, 1, { kind: 'strength', text: 'Adoption is a strength.' }),
    findingWith(2, 2, { kind: 'strength', text: 'Of another inspection.' }),
  ],
});

const words = (of: typeof data): string =>
  toHtml(publicPaper(of, '2017-11-24'))
    .replace(/<style.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

it('tells everybody how the grades stand against those before, without making one up', () => {
  const text = words(data);
  expect(text).toContain('Overall effectiveness good Better: adequate in 2012');
  expect(text).toContain('Adoption performance Good Strengths');
  expect(words({ ...data, allJudgements: judgements })).not.toContain('Compared with before');
});

it('quotes the report’s own strengths, and says how the grade compares and how related services were judged', () => {
  const text = words(data);
  expect(text).toContain('Adoption is a strength.');
  expect(text).not.toContain('Of another inspection.');
  expect(text).toContain('46 councils are rated good (The announcement)');
  expect(text).toContain('Joint adoption service, 2016: good.');
});

it('has no empty headings where nothing of that is kept', () => {
  const text = words(dataWith({ plan: planWith(), judgements: [], findings: [], inspections: [] }));
  for (const title of ['Strengths', 'How it compares', 'Related services']) expect(text).not.toContain(title);
});
