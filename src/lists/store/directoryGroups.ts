import type { Connection } from '../connection';

/**
 * The directory id of a group that was given a role, read from its claim. A security group's claim is
 * `c:0t.c|tenant|<id>`, a Microsoft 365 group's `c:0o.c|federateddirectoryclaimprovider|<id>`. With `_o` at the end the
 * claim means the owners of the Microsoft 365 group, who are not its members.
 * @returns null for such owners, and for a claim that is no directory group, such as everybody
 */
export function directoryId(claim: string): string | null {
  return /^c:0[to]\.c\|(?:tenant|federateddirectoryclaimprovider)\|([0-9a-f-]{36})$/i.exec(claim)?.[1] ?? null;
}

/** The logins of everybody in all of these groups; null where the members of one of them cannot be looked up. */
export async function membersBehind(
  { groupMembers }: Pick<Connection, 'groupMembers'>,
  claims: readonly string[],
): Promise<string[] | null> {
  const logins: string[] = [];
  for (const claim of claims) {
    const id = directoryId(claim);
    const members = id === null || !groupMembers ? null : await groupMembers(id);
    if (members === null) return null;
    logins.push(...members);
  }
  return logins;
}
