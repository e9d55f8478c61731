import type { Dependency } from '../fields';

/** What each action waits for, by its number. */
export type Waiting = ReadonlyMap<number, readonly Pick<Dependency, 'actionId'>[]>;

/**
 * The way from one action back to itself through what it waits for, in the order of waiting, the action itself first and
 * not repeated; null when there is none. Each action is looked at once, so that no data, however tangled, makes it loop.
 */
export function cycleThrough(actionId: number, waiting: Waiting): number[] | null {
  const cameFrom = new Map<number, number>();
  const ahead: number[] = [actionId];
  for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
    for (const { actionId: other } of waiting.get(next) ?? []) {
      if (other === actionId) return wayTo(next, actionId, cameFrom);
      if (cameFrom.has(other)) continue;
      cameFrom.set(other, next);
      ahead.push(other);
    }
  }
  return null;
}

function wayTo(last: number, first: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const way = [last];
  for (let at = last; at !== first;) {
    at = cameFrom.get(at) as number;
    way.unshift(at);
  }
  return way;
}

/**
 * What would come round in a circle if an action waited for others: refused when saving (requirement 24). SharePoint's
 * own screens and two people saving at once can still make one, so it is looked for again on reading: `cycleThrough`.
 * @returns the way round, the action first, or null
 */
export function cycleIfWaiting(actionId: number, wanted: readonly Dependency[], waiting: Waiting): number[] | null {
  return cycleThrough(actionId, new Map([...waiting, [actionId, wanted]]));
}

/** A circle in words: "1.2 waits for 2.1, which waits for 1.2". */
export function cycleInWords(cycle: readonly number[], refOf: (actionId: number) => string): string {
  if (cycle.length === 1) return `${refOf(cycle[0])} waits for itself`;
  const [first, ...others] = cycle.map(refOf);
  return `${first} waits for ${[...others, first].join(', which waits for ')}`;
}
