import { nextActionRef } from '../nextRef';

/**
 * The number of each new action: its own where that is free, else the next one under its recommendation. A number is
 * kept for good, so the plan's numbers are not given again.
 * @param actions in order, each with its number in the file and its recommendation's number in the plan
 * @param taken every number in the plan, those of withdrawn actions too
 */
export function refsForActions(
  actions: readonly { ref: string | null; parent: string | null }[],
  taken: Iterable<string>,
): string[] {
  const used = new Set(taken);
  // Own numbers first, so that a generated number never takes one that a later action has of its own.
  const own = actions.map(({ ref }) => {
    const normalised = (ref ?? '').trim().slice(0, LONGEST_REF);
    if (normalised === '' || used.has(normalised)) return null;
    used.add(normalised);
    return normalised;
  });
  return own.map((ref, index) => {
    if (ref !== null) return ref;
    const made = nextActionRef(actions[index].parent, used);
    used.add(made);
    return made;
  });
}

/** The length of the number's column; a longer text is no number. */
const LONGEST_REF = 40;
