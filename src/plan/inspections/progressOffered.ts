import { tellingWordsReader } from '../tellingWords';
import { weightOf, wordWeights } from '../wordWeights';

/** From this share of a recommendation's telling words on, a paragraph is offered as what a visit found about it. */
const LIKE_ENOUGH = 0.4;
/** The most passages offered for one recommendation, because somebody has to look through them. */
const MOST_OFFERED = 2;

/** Letters are full of these as well. */
const tellingWords = tellingWordsReader(
  'team teams staff work workers social practice leaders senior management managers including quality timely timeliness effective effectiveness support progress',
);

/** A paragraph of a letter that seems to say how far an earlier recommendation has come; places in the lists given. */
export interface OfferedProgress {
  paragraph: number;
  recommendation: number;
}

/**
 * Which paragraphs of a visit's letter seem to speak of which earlier recommendation (requirement 11): those that hold most
 * of the words that this recommendation has and few others have. An offer to a person, never more.
 * @param paragraphs and recommendations as texts
 * @returns at most two for a recommendation and one for a paragraph, in the letter's order
 */
export function progressOffered(paragraphs: readonly string[], recommendations: readonly string[]): OfferedProgress[] {
  const asked = recommendations.map((text) => [...new Set(tellingWords(text))]);
  const said = paragraphs.map((text) => new Set(tellingWords(text)));
  const weight = wordWeights([...asked, ...said]);
  const share = (words: readonly string[], paragraph: ReadonlySet<string>): number => {
    const all = weightOf(words, weight);
    const found = words.filter((word) => paragraph.has(word));
    // A single word in common may be chance.
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
