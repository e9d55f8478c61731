import { wordsOf } from './search';

/**
 * How similar two texts are, from 0 (no word in common) to 1 (the same words, whatever their order and punctuation).
 */
export function similarity(one: string, other: string): number {
  return similarityOfWords(wordsOf(one), wordsOf(other));
}

/**
 * Dice's coefficient: twice the number of common words, divided by the number of words of both texts. Two empty texts
 * count as the same.
 */
export function similarityOfWords(some: readonly string[], others: readonly string[]): number {
  if (some.length + others.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of some) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common++;
  }
  return (2 * common) / (some.length + others.length);
}
