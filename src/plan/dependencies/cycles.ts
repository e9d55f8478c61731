import type { Dependency } from '../fields';

/** The dependencies of each action, by the action's number. */
export type Waiting = ReadonlyMap<number, readonly Pick<Dependency, 'actionId'>[]>;

/**
 * The chain of dependencies that leads from an action back to itself, with the action first and not repeated; null when
 * there is none. Each action is visited once, so the search ends whatever the data.
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
 * The circle that would arise if an action waited for others; saving refuses such dependencies (requirement 24).
 * SharePoint's own screens, or two people who save at once, can still make a circle, so reading looks for one again:
 * `cycleThrough`.
 * @returns the actions in the circle, the given action first, or null
 */
export function cycleIfWaiting(actionId: number, wanted: readonly Dependency[], waiting: Waiting): number[] | null {
  return cycleThrough(actionId, new Map([...waiting, [actionId, wanted]]));
}

/** A circle of dependencies in words: "1.2 waits for 2.1, which waits for 1.2". */
export function cycleInWords(cycle: readonly number[], refOf: (actionId: number) => string): string {
  if (cycle.length === 1) return `${refOf(cycle[0])} waits for itself`;
  const [first, ...others] = cycle.map(refOf);
  return `${first} waits for ${[...others, first].join(', which waits for ')}`;
}
