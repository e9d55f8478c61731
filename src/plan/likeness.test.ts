import { likeness } from './likeness';

describe('how like two texts are', () => {
  it('counts words, not signs, capitals or order', () => {
    expect(likeness('Hold a weekly meeting.', 'A weekly MEETING: hold')).toBe(1);
    expect(likeness('', '')).toBe(1);
    expect(likeness('Children’s plans', "Children's plans")).toBe(1);
  });

  it('falls with each word that only one has, and a word twice counts once where it stands once', () => {
    expect(likeness('train the duty team', 'train the new duty team')).toBeCloseTo(8 / 9);
    expect(likeness('the the', 'the')).toBeCloseTo(2 / 3);
    expect(likeness('train', 'audit')).toBe(0);
  });
});
