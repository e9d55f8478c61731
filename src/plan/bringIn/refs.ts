import { nextActionRef } from '../ref';

/**
 * The number that each new action gets: its own where it is free, else the next one under its recommendation. A number
 * is kept for ever, so those already in the plan are not given again.
 * @param actions in order, each with the number the file gives and its recommendation's number in the plan
 * @param taken every number in the plan, those of withdrawn actions too
 */
export function refsForActions(
  actions: readonly { ref: string | null; parent: string | null }[],
  taken: Iterable<string>,
): string[] {
  const used = new Set(taken);
  // Own numbers first, so that a made one never takes a number that a later action has of its own.
  const own = actions.map(({ ref }) => {
    const bare = (ref ?? '').trim().slice(0, LONGEST_REF);
    if (bare === '' || used.has(bare)) return null;
    used.add(bare);
    return bare;
  });
  return own.map((ref, index) => {
    if (ref !== null) return ref;
    const made = nextActionRef(actions[index].parent, used);
    used.add(made);
    return made;
  });
}

/** A number stands in a line of text; longer ones are no numbers. */
const LONGEST_REF = 40;
