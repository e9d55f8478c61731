import { measureWith, readingWith } from '../../plan/measures/testing';
import { planPaper, publicPaper } from '.';
import { wordsOf } from './testing/reading';
import { DAY, planWithEveryPart } from './testing/planWithEveryPart';

const measures = [
  measureWith({ id: 1, title: 'Contacts decided within a day' }),
  measureWith({
    id: 2,
    title: 'Children waiting',
    unit: 'children',
    direction: 'down',
    baseline: 40,
    target: 10,
    suppressBelow: 5,
  }),
  measureWith({ id: 3, title: 'How safe young people feel', undefinedWhy: 'The survey by Priya Nair is not agreed.' }),
  measureWith({ id: 4, title: 'Old one', withdrawn: 'Nobody asks for it.' }),
];
const readings = [
  readingWith(1, '2026-09-30', 71, { note: 'Two trainers left.' }),
  readingWith(2, '2026-09-30', 3, { measureId: 2 }),
  readingWith(3, '2026-10-31', 95, { recorded: '2026-12-01' }),
];

describe.each([
  ['the full plan', planPaper],
  ['the public version', publicPaper],
])('the measures in %s', (_name, paper) => {
  it('say where each began, where it is and what it is to reach, as recorded by the day', () => {
    const words = wordsOf(paper(planWithEveryPart({ measures, readings }), DAY));
    expect(words).toContain('What difference it makes');
    for (const said of [
      'Contacts decided within a day',
      '58%, April 2025',
      '71%, September 2026',
      '90%',
      'Nearer to the target',
    ])
      expect(words).toContain(said);
    // The value was recorded after the paper's day.
    expect(words).not.toContain('95%');
  });

  it('hide a number that could tell who is meant, and quote nobody', () => {
    const words = wordsOf(paper(planWithEveryPart({ measures, readings }), DAY));
    expect(words).toContain('fewer than 5, September 2026');
    expect(words).toContain('Still to be defined: How safe young people feel.');
    for (const kept of ['3 children', 'Two trainers left', 'not agreed', 'Old one']) expect(words).not.toContain(kept);
  });

  it('say what others reach with its year, how good the value is and why, and that it is counted in another way', () => {
    const judged = measureWith({
      id: 1,
      tolerance: 'distance',
      amberWithin: 20,
      comparators: [{ name: 'England', value: 78, year: '2025/26', source: 'DfE' }],
      definitionChanges: [{ from: '2026-04-01', words: 'Telephone calls no longer count.' }],
    });
    const words = wordsOf(paper(planWithEveryPart({ measures: [judged], readings }), DAY));
    for (const said of [
      'England 78% in 2025/26',
      'Amber: 19 points from the target; up to 20 points is amber',
      'Counted in another way since April 2026',
    ])
      expect(words).toContain(said);
  });

  it('are left out where there are none', () => {
    expect(wordsOf(paper(planWithEveryPart({ measures: [], readings: [] }), DAY))).not.toContain(
      'What difference it makes',
    );
  });
});

it('the public version says what each action is hoped to change', () => {
  const told = planWithEveryPart();
  const words = wordsOf(publicPaper(told, DAY));
  const { outcome } = told.actions.find((action) => action.outcome !== '')!;
  expect(words).toContain(`What will be different: ${outcome}`);
});
