/**
 * Search and comparison of texts that people type, for the whole product. Case, accents, apostrophes, dashes and spaces
 * make no difference: child's finds child’s, childrens finds children's, and Siobhan finds Siobhán.
 */

/** Apostrophes in all their forms; they are removed before texts are compared. */
const APOSTROPHES = /['’‘‛`´ʼʹ′＇]/g;
const SPACES_AND_DASHES = /[\s\-‐‑‒–—―−­]+/g;
/** Letters that are not made by an accent, with the plain letters that people type for them. */
const PLAIN: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
};
const NOT_PLAIN = /[ßæœøłđðı]/g;

/**
 * A text in the form in which it is searched and compared: lower case without accents and apostrophes, one space
 * between words.
 */
export function folded(text: string): string {
  return fold(text).trim();
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(NOT_PLAIN, (letter) => PLAIN[letter])
    .replace(APOSTROPHES, '')
    .replace(SPACES_AND_DASHES, ' ');
}

/** Whether two texts are the same apart from case, accents, apostrophes and spaces. */
export function sameText(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** Whether a wording stayed the same: capital letters count, apostrophes and spaces do not. */
export function sameWording(one: string, other: string): boolean {
  const bare = (text: string): string => text.replace(APOSTROPHES, '').replace(/\s+/g, ' ').trim();
  return bare(one) === bare(other);
}

/** The words and numbers of a text, folded, without punctuation. */
export function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a search, all of which must be found. */
export function searchedWords(typed: string): string[] {
  return folded(typed).split(' ').filter(Boolean);
}

/**
 * Whether every word occurs in a text. A number like "3.2" finds 3.2 and longer numbers that begin with it, not 13.2.
 * @param text already folded, because a text that is searched at every keystroke is folded once
 * @param sought from `searchedWords`
 */
export function hasWords(text: string, sought: readonly string[]): boolean {
  return sought.every((word) => {
    if (!/^\d+(\.\d+)*$/.test(word)) return text.includes(word);
    return text.includes(word) && new RegExp(`(^|[^\\d.])${word.replace(/\./g, '\\.')}`).test(text);
  });
}

/** Whether a text contains a phrase, with its words in this order. */
export function holdsPhrase(text: string, phrase: string): boolean {
  return folded(text).includes(folded(phrase));
}

/** The text with `mark` in place of each occurrence of the phrase, in whatever form it is written there. */
export function replacePhrase(text: string, phrase: string, mark: string): string {
  const sought = folded(phrase);
  if (sought === '' || !holdsPhrase(text, phrase)) return text;
  const { letters: characters, starts, ends } = foldedCharacters(text);
  let kept = '';
  let from = 0;
  for (let at = characters.indexOf(sought); at >= 0; at = characters.indexOf(sought, at + sought.length)) {
    kept += text.slice(from, starts[at]) + mark;
    from = ends[at + sought.length - 1];
  }
  return kept + text.slice(from);
}

/** The folded letters of a text, and where in the text each begins and ends, including the accents that follow it. */
function foldedCharacters(text: string): { letters: string; starts: number[]; ends: number[] } {
  let letters = '';
  const [starts, ends]: [number[], number[]] = [[], []];
  let place = 0;
  for (const sign of text) {
    const end = place + sign.length;
    for (const letter of fold(sign)) {
      if (letter === ' ' && letters.endsWith(' ')) continue;
      letters += letter;
      starts.push(place);
      ends.push(end);
    }
    if (/^\p{M}$/u.test(sign) && ends.length > 0) ends[ends.length - 1] = end;
    place = end;
  }
  return { letters, starts, ends };
}
