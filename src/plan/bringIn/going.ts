import type { Going, RatingKey } from '../fields';

/**
 * How an action is going, for each rating in a file; null for a rating that does not show it, such as that of an action
 * not yet started.
 */
export type RatingMeanings = { readonly [rating in RatingKey]: Going | null };

/**
 * The meaning of the colours in most councils. Older plans rate finished actions Green, so the screen asks the person.
 */
export const usualMeanings: RatingMeanings = {
  Blue: 'done',
  Green: 'on course',
  Amber: 'at risk',
  Red: 'off track',
  Grey: null,
};

const SAID: [RegExp, Going | null][] = [
  [/^(?:not (?:yet )?(?:started|due|begun)|paused|on hold|to (?:start|commence)|future)\b/i, null],
  [/^(?:not (?:on track|met|achieved|complete)|off track|overdue|failed|late)\b/i, 'off track'],
  [/^(?:fully |now )?(?:complete[d]?|done|closed|achieved|embedded|finished|100 ?%)\b/i, 'done'],
  [/^(?:at risk|delayed|slipp|some (?:delay|slippage|concern)|behind|partially|partly)\w*\b/i, 'at risk'],
  [/^(?:on track|on target|on course|in progress|under ?way|started|ongoing|on-going|progressing)\b/i, 'on course'],
];

/**
 * How an action is going according to a file: by its rating, else by the words of its status, else by a due date that
 * reads "complete". Null when the file does not show it.
 */
export function goingOf(
  { rating, status, dueText }: { rating: RatingKey | null; status: string | null; dueText: string | null },
  meanings: RatingMeanings = usualMeanings,
): Going | null {
  if (rating !== null) return meanings[rating];
  for (const words of [status, dueText]) {
    if (words === null) continue;
    const said = SAID.find(([pattern]) => pattern.test(words.trim().slice(0, 100)));
    // A due date that reads "ongoing" does not show how the action is going.
    if (said && (words === status || said[1] === 'done')) return said[1];
  }
  return null;
}
