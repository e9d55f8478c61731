import { assuranceWith } from '../../plan/assurance/testing';
import { planPaper, publicPaper } from '.';
import { wordsOf } from './testing/reading';
import { DAY, planWithEveryPart } from './testing/planWithEveryPart';

const grades = (...cases: number[]) =>
  ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'].map((grade, at) => ({ grade, cases: cases[at] }));
const assurance = [
  assuranceWith(1, { title: 'March round', held: '2026-03-03', grades: grades(1, 17, 10, 2) }),
  assuranceWith(2, {
    title: 'October round',
    held: '2026-10-12',
    grades: grades(2, 28, 9, 1),
    moderated: true,
    themes: 'Fathers left out',
  }),
  assuranceWith(3, { title: 'Small round', held: '2026-10-20', grades: grades(0, 3, 1, 0) }),
];

describe('case audits in the paper of the plan', () => {
  const words = wordsOf(planPaper(planWithEveryPart({ assurance }), DAY));

  it('say over time how many cases have each grade, and whether it was moderated', () => {
    for (const said of [
      'What case audits found',
      '75% of the cases audited on 12 October 2026 were outstanding or good; it was 60% on 3 March 2026.',
      'October round, 12 October 2026',
      '28 (70%)',
    ])
      expect(words).toContain(said);
  });

  it('show no grades of few cases, and quote no themes', () => {
    expect(words).toContain('Too few to be shown');
    for (const kept of ['3 (75%)', 'Fathers left out']) expect(words).not.toContain(kept);
  });

  it('are left out where no cases were graded, and of the public version', () => {
    expect(wordsOf(planPaper(planWithEveryPart({ assurance: [] }), DAY))).not.toContain('What case audits found');
    expect(wordsOf(publicPaper(planWithEveryPart({ assurance }), DAY))).not.toContain('What case audits found');
  });
});
