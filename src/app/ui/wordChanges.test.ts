import { wordChanges } from './wordChanges';
import type { WordChange } from './wordChanges';

const text = (parts: WordChange[], kind: 'old' | 'new'): string =>
  parts
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map((part) => part.text)
    .join('');

describe('what changed between two texts', () => {
  it('strikes the old words and marks the new', () => {
    expect(wordChanges('Day staff see early what happened', 'Day staff see by 9 am what happened')).toEqual([
      { kind: 'same', text: 'Day staff see' },
      { kind: 'old', text: ' early' },
      { kind: 'new', text: ' by 9 am' },
      { kind: 'same', text: ' what happened' },
    ]);
  });

  it('tells a text that came or went', () => {
    expect(wordChanges('', 'New')).toEqual([{ kind: 'new', text: 'New' }]);
    expect(wordChanges('Old', '')).toEqual([{ kind: 'old', text: 'Old' }]);
    expect(wordChanges('', '')).toEqual([]);
  });

  it.each([
    ['a b c', 'c b a'],
    ['one two', 'one  two'],
    ['The team\nmeets weekly.', 'The team meets\nevery week.'],
    ['word '.repeat(1200), 'other '.repeat(3)],
  ])('gives both texts back: %#', (before, after) => {
    const parts = wordChanges(before, after);
    expect(text(parts, 'old')).toBe(before);
    expect(text(parts, 'new')).toBe(after);
  });
});
