const YES = /^(1|y|yes|true|x|✓|✔|wahr|vrai)$/i;
const NO = /^(0|n|no|false|-|–)$/i;

/** Yes or no in a cell of a plan: a word, a figure or a tick; null for any other text. */
export function yesOrNoIn(text: string): boolean | null {
  return YES.test(text.trim()) ? true : NO.test(text.trim()) ? false : null;
}
