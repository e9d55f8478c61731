/**
 * How well each word distinguishes some texts from each other: 1 for a word in a single text, and less the more texts
 * have the word (inverse document frequency).
 * @param texts each as its words
 */
export function wordWeights(texts: readonly Iterable<string>[]): (word: string) => number {
  const having = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) having.set(word, (having.get(word) ?? 0) + 1);
  const most = Math.log(1 + texts.length) || 1;
  return (word) => Math.log(1 + texts.length / (having.get(word) ?? 1)) / most;
}

/** The total weight of some words; a word that occurs twice counts twice. */
export const weightOf = (words: readonly string[], weight: (word: string) => number): number =>
  words.reduce((total, word) => total + weight(word), 0);
