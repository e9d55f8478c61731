import { capitalised, counted, listed } from '../words';
import type { Cause } from './causes';
import type { Comparison, EditionChange } from './compare';
import { thingWords } from './fields';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (count: number): string => NUMBERS[count] ?? String(count);

const some = (count: number, one: string, many: string): string => `${inWords(count)} ${count === 1 ? one : many}`;

/** "one action was added", "two measures were taken out": the items added or taken out, by section. */
function wholeParts(changes: readonly EditionChange[], change: 'added' | 'taken out'): string[] {
  const sections = [...new Set(changes.map(({ section }) => section))];
  return sections.flatMap((section) => {
    const count = changes.filter((one) => one.section === section && one.change === change).length;
    const [one, many] = thingWords(section);
    return count === 0 ? [] : [`${some(count, one, many)} ${count === 1 ? 'was' : 'were'} ${change}`];
  });
}

function changedParts(changes: readonly EditionChange[]): string[] {
  const count = (sort: EditionChange['sort']): number =>
    changes.filter((one) => one.change === 'changed' && one.sort === sort).length;
  const parts: string[] = [];
  const add = (number: number, one: string, many: string, predicate: string): void => {
    if (number > 0) parts.push(`${some(number, one, many)} ${number === 1 ? 'was' : 'were'} ${predicate}`);
  };
  add(count('lead'), 'lead', 'leads', 'changed');
  add(count('date'), 'date', 'dates', 'moved');
  add(count('wording'), 'text', 'texts', 'reworded');
  add(count('other'), 'other detail', 'other details', 'changed');
  return parts;
}

/**
 * The changes in one or two sentences: "Seven things changed. One action was added, one lead was changed and three
 * texts were reworded."
 */
export function comparisonSentence({ changes }: Pick<Comparison, 'changes'>): string {
  if (changes.length === 0) return 'Nothing of the plan’s words, dates and leads changed.';
  const parts = [...wholeParts(changes, 'added'), ...wholeParts(changes, 'taken out'), ...changedParts(changes)];
  // With a single part, the number of changes is in that part already.
  if (parts.length === 1) return `${capitalised(parts[0])}.`;
  const first = `${capitalised(inWords(changes.length))} things changed.`;
  return `${first} ${capitalised(listed(parts))}.`;
}

/** A sentence about changes without a reason, "One has no reason given."; empty when all changes have one. */
export function withoutReasonSentence(causes: Iterable<Cause | null>): string {
  const without = [...causes].filter((cause) => cause !== null && cause.reason === null).length;
  if (without === 0) return '';
  return `${capitalised(inWords(without))} ${without === 1 ? 'has' : 'have'} no reason given.`;
}

/** A sentence about the parts that did not change: "35 actions and all 13 recommendations are the same in both." */
export function sameSentence({ same, changes }: Pick<Comparison, 'same' | 'changes'>): string {
  const changedRecommendations = changes.some(({ section }) => section === 'recommendations');
  const recommendations =
    same.recommendations === 0
      ? counted(0, 'recommendation')
      : `${changedRecommendations ? '' : 'all '}${counted(same.recommendations, 'recommendation')}`;
  return `${capitalised(counted(same.actions, 'action'))} and ${recommendations} are the same in both.`;
}
