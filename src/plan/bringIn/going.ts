import type { Going, RatingKey } from '../fields';

/** How an action goes by its rating in a file; null where a rating says nothing, as for one that has not started. */
export type RatingMeanings = { readonly [rating in RatingKey]: Going | null };

/** The colours as most councils use them. Older plans rate finished actions Green, which is why the screen asks. */
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
 * How a file says that an action goes: by its rating, else by the words of its status, else by a due date that reads
 * "complete". Null when it does not say.
 */
export function goingOf(
  { rating, status, dueText }: { rating: RatingKey | null; status: string | null; dueText: string | null },
  meanings: RatingMeanings = usualMeanings,
): Going | null {
  if (rating !== null) return meanings[rating];
  for (const words of [status, dueText]) {
    if (words === null) continue;
    const said = SAID.find(([pattern]) => pattern.test(words.trim().slice(0, 100)));
    // A due date that reads "ongoing" says nothing of how it goes.
    if (said && (words === status || said[1] === 'done')) return said[1];
  }
  return null;
}
