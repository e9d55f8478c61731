import { wordsOf } from '../search';
/** Words in the names of areas that vary from report to report without changing the area. */
const FILLER_WORDS = new Set(
  'the of and or for to a an in on with who that their is are experience experiences progress overall effectiveness quality impact services service'.split(
    ' ',
  ),
);

/** The significant words of an area's name, in any order: "care leavers". */
function meaningOf(area: string): string {
  const words = wordsOf(area);
  const significant = words.filter((word) => !FILLER_WORDS.has(word));
  return [...new Set(significant.length > 0 ? significant : words)].sort().join(' ');
}

/**
 * Whether two names mean the same area of judgement, because their significant words agree: "Experiences and progress
 * of care leavers" and "The experiences and progress of care leavers". A name with one more such word is another area
 * until a person says otherwise (requirement 6).
 */
export function sameArea(one: string, other: string): boolean {
  return meaningOf(one) === meaningOf(other);
}
