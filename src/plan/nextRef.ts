/**
 * The next free number for an action: "3.2" under recommendation 3 that has 3.1. Numbers are kept for good, so `refs`
 * must include those of withdrawn actions.
 * @param parent the recommendation's ref; null for an action that no recommendation asked for, which gets "A1", "A2"…
 * @param refs every action's ref in the plan
 */
export function nextActionRef(parent: string | null, refs: Iterable<string>): string {
  const prefix = parent === null ? 'A' : `${parent}.`;
  let highest = 0;
  for (const ref of refs) {
    const number = ref.startsWith(prefix) ? ref.slice(prefix.length) : '';
    if (/^\d+$/.test(number)) highest = Math.max(highest, Number(number));
  }
  return `${prefix}${highest + 1}`;
}

/**
 * The next free number for a recommendation or a priority: one above the highest whole number in use.
 * @param refs the refs of all others, withdrawn ones too
 */
export function nextRef(refs: Iterable<string>): string {
  let highest = 0;
  for (const ref of refs) if (/^\d+$/.test(ref)) highest = Math.max(highest, Number(ref));
  return String(highest + 1);
}

/**
 * The next free number behind a letter: "M4" for measures, "R4" for risks.
 * @param rows those that have a number, whatever became of them: numbers are kept for good
 */
export function nextLetteredRef(letter: string, rows: readonly { ref: string }[]): string {
  const numbers = rows.map(({ ref }) => Number(/(\d+)\s*$/.exec(ref)?.[1] ?? 0));
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}
