import { distinctiveWordsReader } from '../distinctiveWords';
import { weightOf, wordWeights } from '../wordWeights';

/**
 * The share of a recommendation's significant words from which a paragraph is offered as a visit's finding about it.
 */
const LIKE_ENOUGH = 0.4;
/** The most passages offered for one recommendation, because a person has to check each. */
const MOST_OFFERED = 2;

/** Reads the significant words of a text. The words listed here are left out too, because letters are full of them. */
const distinctiveWords = distinctiveWordsReader(
  'team teams staff work workers social practice leaders senior management managers including quality timely timeliness effective effectiveness support progress',
);

/**
 * A paragraph of a letter that seems to describe progress on an earlier recommendation; both by index in the given
 * lists.
 */
export interface OfferedProgress {
  paragraph: number;
  recommendation: number;
}

/**
 * The paragraphs of a visit's letter that seem to be about an earlier recommendation (requirement 11): those with most
 * of the words that this recommendation has and few others have. A person decides about each.
 * @param paragraphs and recommendations as texts
 * @returns at most two for a recommendation and one for a paragraph, in the letter's order
 */
export function progressOffered(paragraphs: readonly string[], recommendations: readonly string[]): OfferedProgress[] {
  const asked = recommendations.map((text) => [...new Set(distinctiveWords(text))]);
  const said = paragraphs.map((text) => new Set(distinctiveWords(text)));
  const weight = wordWeights([...asked, ...said]);
  const share = (words: readonly string[], paragraph: ReadonlySet<string>): number => {
    const all = weightOf(words, weight);
    const found = words.filter((word) => paragraph.has(word));
    // A single common word may be chance.
    return all > 0 && found.length > 1 ? weightOf(found, weight) / all : 0;
  };
  const best = said.flatMap((words, paragraph) => {
    const scores = asked.map((each) => share(each, words));
    const score = Math.max(0, ...scores);
    return score < LIKE_ENOUGH ? [] : [{ paragraph, recommendation: scores.indexOf(score), score }];
  });
  return recommendations
    .flatMap((_, index) =>
      best
        .filter(({ recommendation }) => recommendation === index)
        .sort((one, other) => other.score - one.score)
        .slice(0, MOST_OFFERED),
    )
    .sort((one, other) => one.paragraph - other.paragraph)
    .map(({ paragraph, recommendation }) => ({ paragraph, recommendation }));
}
