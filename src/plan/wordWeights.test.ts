import { weightOf, wordWeights } from './wordWeights';

describe('the weight of words', () => {
  const weight = wordWeights([['assess', 'assess', 'risk'], ['assess', 'plan'], ['assess']]);

  it('is 1 for a word of one text and less for a word of several', () => {
    expect(weight('risk')).toBe(1);
    expect(weight('assess')).toBeCloseTo(Math.log(2) / Math.log(4));
    expect(weight('assess')).toBeLessThan(weight('plan'));
  });

  it('adds up over words, each as often as it stands', () => {
    expect(weightOf(['risk', 'risk', 'plan'], weight)).toBe(3);
    expect(weightOf([], weight)).toBe(0);
  });

  it('is there without any text', () => {
    expect(wordWeights([])('risk')).toBe(0);
  });
});
