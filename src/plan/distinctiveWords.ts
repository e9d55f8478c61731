import { wordsOf } from './search';

/** Words that almost every report on children's services uses, so that they distinguish nothing. */
const COMMON =
  'and the that for with are all this their from have has children childrens child young people ensure improve local authority services service they which not been when more into who well need needs where there those these also by its than will were'.split(
    ' ',
  );

/**
 * Makes a reader of the significant words of a passage, by which two passages about the same matter are recognised:
 * long words and numbers, without endings.
 * @param common further words to leave out, separated by spaces
 */
export function distinctiveWordsReader(common = ''): (text: string) => string[] {
  const left = new Set([...COMMON, ...common.split(' ')]);
  return (text) =>
    wordsOf(text)
      .filter((word) => (word.length > 3 || /\d/.test(word)) && !left.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s)$/, ''));
}
