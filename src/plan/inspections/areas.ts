import { wordsOf } from '../search';
/** Words that come and go in the names of areas without changing which area is meant. */
const filler = new Set(
  'the of and or for to a an in on with who that their is are experience experiences progress overall effectiveness quality impact services service'.split(
    ' ',
  ),
);

/** What an area's name says, without the words that come and go, in any order: "care leavers". */
function meaningOf(area: string): string {
  const words = wordsOf(area);
  const significant = words.filter((word) => !filler.has(word));
  return [...new Set(significant.length > 0 ? significant : words)].sort().join(' ');
}

/**
 * Whether two names mean the same area of judgement, because their telling words agree: "Experiences and progress of
 * care leavers" and "The experiences and progress of care leavers". A name with a word more is another area until a
 * person says otherwise (requirement 6).
 */
export function sameArea(one: string, other: string): boolean {
  return meaningOf(one) === meaningOf(other);
}
