import type { Recommendation } from '../fields';
import { wordsOf } from '../search';
import { normalisedRef } from './normalisedRef';
import { weightOf, wordWeights } from '../wordWeights';

/** The words and number in a file that name the recommendation an action answers. */
export interface AskedRecommendation {
  number: string | null;
  text: string;
  /** Whether the number stands beside the row and may be the row's own; it then counts as no objection to the words. */
  numberOfRow?: boolean;
}

/** The recommendation of the plan that a file means, how it was found, and why a person should check it. */
export interface MeantRecommendation {
  recommendation: Recommendation | null;
  by: 'words' | 'number' | null;
  doubt: string | null;
  /** The recommendations that fit about equally well, where there is a doubt. */
  offered: Recommendation[];
}

/** From this similarity on, the words alone name a recommendation. */
const CLEAR = 0.6;
/** From this similarity on, the words name a recommendation when no other is near, or when the number agrees. */
const LIKELY = 0.35;
/** How much better the best match must be than the second. */
const AHEAD = 0.1;

/** Words that most recommendations contain. They count little, even in a plan of two recommendations. */
const COMMON = new Set(
  'a all an and are as at be by ensure for from has have improve in is it of on or so that the their they this to with children childrens'.split(
    ' ',
  ),
);

/**
 * Makes a finder for the recommendation of a plan that a file means. Words decide: a word that few recommendations have
 * counts more, and an abridged quotation counts by the part that is there. A number counts only where the words do not
 * decide; where number and words disagree, the result is a doubt that names both (requirement 81).
 * @param recommendations of the plan
 */
export function recommendationFinder(
  recommendations: readonly Recommendation[],
): (asked: AskedRecommendation) => MeantRecommendation {
  const known = new Map<string, MeantRecommendation>();
  const weightOfWord = weights(recommendations);
  const worded = recommendations.map((recommendation) => ({ recommendation, words: wordsOf(recommendation.text) }));
  const find = (asked: AskedRecommendation): MeantRecommendation => {
    const numbered = byNumber(recommendations, asked);
    if (asked.text.trim() === '') return ofNumber(asked, numbered);
    const words = wordsOf(asked.text);
    const scored = worded
      .map(({ recommendation, words: own }) => ({ recommendation, like: weightedSimilarity(weightOfWord, words, own) }))
      .sort((one, other) => other.like - one.like);
    return ofWords(asked, scored, numbered);
  };
  return (asked) => {
    const key = JSON.stringify([asked.number, asked.text, asked.numberOfRow ?? false]);
    const found = known.get(key) ?? find(asked);
    known.set(key, found);
    return found;
  };
}

function byNumber(
  recommendations: readonly Recommendation[],
  { number, numberOfRow }: AskedRecommendation,
): Recommendation[] {
  if (number === null || numberOfRow) return [];
  const wanted = normalisedRef(number);
  return recommendations.filter((each) =>
    [each.number, each.ref].some((own) => own !== null && normalisedRef(own) === wanted),
  );
}

/** The match by number for a file without words: the one recommendation that has the number. */
function ofNumber({ number }: AskedRecommendation, numbered: Recommendation[]): MeantRecommendation {
  if (numbered.length === 1) return { recommendation: numbered[0], by: 'number', doubt: null, offered: [] };
  const doubt =
    numbered.length === 0
      ? null
      : `Number ${number} is that of ${numbered.length} recommendations: ${numbered.map(named).join('; ')}. Choose one.`;
  return { recommendation: null, by: null, doubt, offered: numbered };
}

interface Scored {
  recommendation: Recommendation;
  like: number;
}

function ofWords({ number }: AskedRecommendation, scored: Scored[], numbered: Recommendation[]): MeantRecommendation {
  const [best, next] = scored;
  if (!best || best.like < LIKELY) {
    const doubt =
      numbered.length > 0
        ? `The words are none of the plan’s, but its ${named(numbered[0])} has number ${number}.`
        : null;
    return { recommendation: null, by: null, doubt, offered: numbered };
  }
  const near = scored.filter(({ like }) => like > best.like - AHEAD && like >= LIKELY);
  // The number decides between recommendations that fit the words equally well.
  const agreeing = near.find(({ recommendation }) => numbered.includes(recommendation));
  if (agreeing) return { recommendation: agreeing.recommendation, by: 'words', doubt: null, offered: [] };
  const offered = [...new Set([best.recommendation, ...numbered, ...near.map(({ recommendation }) => recommendation)])];
  const found = { recommendation: best.recommendation, by: 'words' as const };
  if (numbered.length > 0)
    return {
      ...found,
      doubt: `The words are those of ${named(best.recommendation)}, the number is that of ${named(numbered[0])}. The words were taken.`,
      offered,
    };
  if (near.length > 1 && next)
    return {
      ...found,
      doubt: `The words fit ${named(best.recommendation)} and ${named(next.recommendation)}. The first was taken.`,
      offered,
    };
  if (best.like >= CLEAR) return { ...found, doubt: null, offered: [] };
  return { ...found, doubt: `The words are most like those of ${named(best.recommendation)}.`, offered };
}

function named({ ref, text }: Recommendation): string {
  const line = text.replace(/\s+/g, ' ');
  return `${ref} “${line.length > 60 ? `${line.slice(0, 57)}…` : line}”`;
}

/**
 * The weight of each word in the recommendations. Words that most recommendations contain get little weight, however
 * few recommendations there are.
 */
function weights(recommendations: readonly Recommendation[]): (word: string) => number {
  const weight = wordWeights(recommendations.map(({ text }) => wordsOf(text)));
  return (word) => (COMMON.has(word) ? weight(word) / 10 : weight(word));
}

/**
 * The weight of the common words as a share of the weight of both texts, or nearly as a share of the shorter
 * quotation's alone.
 */
function weightedSimilarity(
  weightOfWord: (word: string) => number,
  asked: readonly string[],
  own: readonly string[],
): number {
  const left = new Map<string, number>();
  for (const word of own) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of asked) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += weightOfWord(word);
  }
  const [ofAsked, ofOwn] = [weightOf(asked, weightOfWord), weightOf(own, weightOfWord)];
  if (ofAsked + ofOwn === 0) return 0;
  const quoted = ofAsked > 1.5 ? (0.9 * common) / ofAsked : 0;
  return Math.max((2 * common) / (ofAsked + ofOwn), quoted);
}
