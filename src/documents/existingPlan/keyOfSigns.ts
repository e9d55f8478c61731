import type { RatingKey } from '../../plan/fields';
import { ratingInWords, ratingOfPhrase } from './printedWords';
import type { Source } from './source';

/** A sign alone, and the words that a key gives it: "✔ complete", "▲ = at risk". */
const SIGN = '[\\p{So}\\p{Sm}●○•▲▼■□◆◇★☆✓✔✗✘]\\ufe0f?';
const PAIR = new RegExp(`(${SIGN})\\s*(?:[=:–—-]\\s*)?([\\p{L}][^\\p{So}\\p{Sm}●○•▲▼■□◆◇★☆✓✔✗✘;|\\n]{1,60})`, 'gu');
const LONGEST_KEY = 1000;

/** The rating of each sign that a file explains in a line or cell with two or more of them. */
export function keyOfSigns({ blocks }: Source): Map<string, RatingKey> {
  const key = new Map<string, RatingKey>();
  for (const block of blocks) {
    if (block.kind === 'passage') readKey(block.text, key);
    else
      for (const { squares } of block.rows)
        for (const cell of new Set(squares)) if (cell && cell.text !== '') readKey(cell.text, key);
  }
  return key;
}

function readKey(text: string, key: Map<string, RatingKey>): void {
  if (text.length > LONGEST_KEY) return;
  const found = [...text.matchAll(PAIR)].flatMap(([, sign, words]): [string, RatingKey][] => {
    const rating = ratingOfWords(words.trim());
    return rating ? [[bareSign(sign), rating]] : [];
  });
  if (new Set(found.map(([sign]) => sign)).size < 2) return;
  for (const [sign, rating] of found) if (!key.has(sign)) key.set(sign, rating);
}

function ratingOfWords(words: string): RatingKey | null {
  const [first] = words.split(/[.,(]/);
  return ratingOfPhrase(first) ?? ratingInWords(first)?.rating ?? null;
}

/** The sign without the mark that makes it an emoji. */
export function bareSign(text: string): string {
  return text.trim().replace(/\ufe0f/g, '');
}
