import type { Recommendation } from '../fields';
import { wordsOf } from '../search';
import { bareRef } from './bareRef';
import { weightOf, wordWeights } from '../wordWeights';

/** What a file says of the recommendation that an action answers. */
export interface AskedRecommendation {
  number: string | null;
  text: string;
  /** The number stands beside the row and may be the row's own: it tells nothing against the words. */
  numberOfRow?: boolean;
}

/** Which recommendation of the plan a file means, by what, and why somebody should look at it. */
export interface MeantRecommendation {
  recommendation: Recommendation | null;
  by: 'words' | 'number' | null;
  doubt: string | null;
  /** The recommendations that fit about equally well, where there is a doubt. */
  offered: Recommendation[];
}

/** From here on the words name a recommendation by themselves. */
const CLEAR = 0.6;
/** From here on they do where nothing else is near, or where the number says the same. */
const LIKELY = 0.35;
/** By how much the best match must be better than the second. */
const AHEAD = 0.1;

/** Words that most recommendations have weigh little, even in a plan of two. */
const COMMON = new Set(
  'a all an and are as at be by ensure for from has have improve in is it of on or so that the their they this to with children childrens'.split(
    ' ',
  ),
);

/**
 * Finds the recommendation of a plan that a file means. Words decide: a word that few recommendations have weighs more,
 * and an abridged quotation counts by what of it is there. A number counts where the words do not decide, and never
 * against them; number and words at odds are a doubt that names both (requirement 81).
 * @param recommendations of the plan
 */
export function recommendationFinder(
  recommendations: readonly Recommendation[],
): (asked: AskedRecommendation) => MeantRecommendation {
  const known = new Map<string, MeantRecommendation>();
  const weigh = weights(recommendations);
  const worded = recommendations.map((recommendation) => ({ recommendation, words: wordsOf(recommendation.text) }));
  const find = (asked: AskedRecommendation): MeantRecommendation => {
    const numbered = byNumber(recommendations, asked);
    if (asked.text.trim() === '') return ofNumber(asked, numbered);
    const words = wordsOf(asked.text);
    const scored = worded
      .map(({ recommendation, words: own }) => ({ recommendation, like: likenessBy(weigh, words, own) }))
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
  const sought = bareRef(number);
  return recommendations.filter((each) =>
    [each.number, each.ref].some((own) => own !== null && bareRef(own) === sought),
  );
}

/** Without words a number names the one recommendation that has it. */
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
  // The number decides between those that the words leave open.
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

/** The weight of each word of the recommendations; words that most of them have weigh little, however many there are. */
function weights(recommendations: readonly Recommendation[]): (word: string) => number {
  const weight = wordWeights(recommendations.map(({ text }) => wordsOf(text)));
  return (word) => (COMMON.has(word) ? weight(word) / 10 : weight(word));
}

/** The weight of the words in common, over that of both texts, or nearly over that of the shorter quotation alone. */
function likenessBy(weigh: (word: string) => number, asked: readonly string[], own: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of own) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of asked) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += weigh(word);
  }
  const [ofAsked, ofOwn] = [weightOf(asked, weigh), weightOf(own, weigh)];
  if (ofAsked + ofOwn === 0) return 0;
  const quoted = ofAsked > 1.5 ? (0.9 * common) / ofAsked : 0;
  return Math.max((2 * common) / (ofAsked + ofOwn), quoted);
}
