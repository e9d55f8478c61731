const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "two" for 2; figures above ten, as councils write. */
export function inWords(count: number): string {
  return words[count] ?? String(count);
}

/** The same at the start of a sentence. */
export function inWordsFirst(count: number): string {
  const word = inWords(count);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
