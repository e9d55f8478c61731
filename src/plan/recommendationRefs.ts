/**
 * The number by which each recommendation is cited: the printed number, else its position in the list, with a letter
 * added where that is taken ("8a", "8b").
 */
export function refsOf(recommendations: readonly { number: string }[]): string[] {
  const wanted = recommendations.map(({ number }, index) => number.trim() || String(index + 1));
  const times = (ref: string): number => wanted.filter((each) => each === ref).length;
  const used = new Set<string>();
  return wanted.map((ref) => {
    const free = times(ref) > 1 ? withLetter(ref, used) : freeRef(ref, used);
    used.add(free);
    return free;
  });
}

/**
 * The numbers by which a report's recommendations are cited in a plan that has others: with their source ("RSH 3"), and
 * with a letter added where that is taken too (requirement 66).
 * @param taken the numbers already in the plan; when there are none, the source is left out
 */
export function refsBeside(
  taken: readonly string[],
  source: string,
  recommendations: readonly { number: string }[],
): string[] {
  const refs = refsOf(recommendations);
  if (taken.length === 0) return refs;
  const used = new Set(taken);
  return refs.map((ref) => {
    const free = freeRef(`${source} ${ref}`, used);
    used.add(free);
    return free;
  });
}

const freeRef = (ref: string, used: ReadonlySet<string>): string => (used.has(ref) ? withLetter(ref, used) : ref);

/** The number with the first letter that is not in use. */
function withLetter(ref: string, used: ReadonlySet<string>): string {
  let letter = 0;
  while (used.has(ref + letters(letter))) letter++;
  return ref + letters(letter);
}

/** The letters for an index: 0 is "a", 25 "z", 26 "aa". */
function letters(place: number): string {
  const last = String.fromCharCode(97 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}
