import { wordsOf } from './search';

/** Words that reports on children's services are full of tell nothing apart. */
const COMMON =
  'and the that for with are all this their from have has children childrens child young people ensure improve local authority services service they which not been when more into who well need needs where there those these also by its than will were'.split(
    ' ',
  );

/**
 * What reads the words by which two passages of reports can be told to speak of the same: long ones and numbers, without
 * their endings.
 * @param common further words that tell nothing, separated by spaces
 */
export function tellingWordsReader(common = ''): (text: string) => string[] {
  const left = new Set([...COMMON, ...common.split(' ')]);
  return (text) =>
    wordsOf(text)
      .filter((word) => (word.length > 3 || /\d/.test(word)) && !left.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s)$/, ''));
}
