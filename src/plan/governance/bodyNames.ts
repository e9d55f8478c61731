import type { Body } from '../fields';

/** The numbers of a body and of all the bodies that it replaced. */
export function namesOfBody(bodies: readonly Body[], body: Body): Set<number> {
  const names = new Set([body.id]);
  for (let changed = true; changed;) {
    changed = false;
    for (const { id, becameId } of bodies) {
      if (becameId !== null && names.has(becameId) && !names.has(id)) {
        names.add(id);
        changed = true;
      }
    }
  }
  return names;
}

/**
 * The bodies that a body replaced, latest first, for the line under its name: "until 2019 the Safeguarding Children
 * Board".
 */
export function formerNames(bodies: readonly Body[], body: Body): Body[] {
  const names = namesOfBody(bodies, body);
  return bodies
    .filter(({ id }) => id !== body.id && names.has(id))
    .sort((a, b) => (b.until ?? '').localeCompare(a.until ?? ''));
}
