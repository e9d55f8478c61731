import { capitalised } from '../../plan/words';

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number as councils write it: "two" for 2, and figures above ten. */
export function inWords(count: number): string {
  return words[count] ?? String(count);
}

/** The same number at the start of a sentence. */
export function inWordsFirst(count: number): string {
  return capitalised(inWords(count));
}
