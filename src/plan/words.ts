/** A number with its noun: "1 action", "4 actions", "no actions". */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;
}

/** Parts as a list within a sentence: "1.2", "1.2 and 3.4", "1.2, 3.4 and 5.1". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}

/** "action 4.1", "actions 4.1 and 5.1": actions in a sentence, where the number alone would be unclear. */
export function actionsNamed(refs: readonly string[]): string {
  return `${refs.length === 1 ? 'action' : 'actions'} ${listed(refs)}`;
}

/** The text with a full stop at its end, unless it ends with one already. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…]["’”)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** Several texts as sentences one after another. Empty ones are left out, and none gets a second full stop. */
export function asSentences(texts: readonly string[]): string {
  return texts.map(asSentence).filter(Boolean).join(' ');
}

/** The end of a sentence, except after "e.g.", "No. 4", "3.2" or an initial. */
const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|etc|approx|vs|No|Dr|Mr|Mrs|Ms|St|[A-Z]))[.!?]["’”)]?(?=\s+["‘“(]?[A-Z0-9])/;

/**
 * The first sentence of a text, for places with room for one line.
 * @param most the most characters; a longer sentence is cut after a whole word, with an ellipsis
 */
export function firstSentence(text: string, most = 140): string {
  const line = text.trim().split(/\r?\n/, 1)[0].replace(/\s+/g, ' ');
  const end = SENTENCE_END.exec(line);
  const sentence = end ? line.slice(0, end.index + end[0].length) : line;
  if (sentence.length <= most) return sentence;
  const cut = sentence.slice(0, most - 1);
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > most / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** The first line of a text as a title: whole words, at most as long as two lines. */
export function shortTitle(text: string): string {
  return firstSentence(text, 100).replace(/[.:;,]$/, '');
}

/** The words with a capital letter, for the beginning of a sentence or line. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
