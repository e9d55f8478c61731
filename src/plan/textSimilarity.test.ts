import { similarity } from './textSimilarity';

describe('how like two texts are', () => {
  it('counts words, not signs, capitals or order', () => {
    expect(similarity('Hold a weekly meeting.', 'A weekly MEETING: hold')).toBe(1);
    expect(similarity('', '')).toBe(1);
    expect(similarity('Children’s plans', "Children's plans")).toBe(1);
  });

  it('falls with each word that only one has, and a word twice counts once where it stands once', () => {
    expect(similarity('train the duty team', 'train the new duty team')).toBeCloseTo(8 / 9);
    expect(similarity('the the', 'the')).toBeCloseTo(2 / 3);
    expect(similarity('train', 'audit')).toBe(0);
  });
});
