import { accessDenied } from '../odata/errors';
import type { ListRow } from './listRows';
import { FULL_MASK, Permission } from './masks';
import { callerRow, EVERYONE_CLAIM, groupClaim, principalByLogin } from './principals';
import type { PrincipalRow } from './principals';
import { membershipOf } from './m365Groups';
import type { Site } from './site';
import { all, one } from './site';

/** Numbers of every principal that somebody is: themselves, their claims, and the groups that hold any of these. */
export function identitiesOf(site: Site, who: PrincipalRow | undefined, upn: string | null): number[] {
  const own = who ? [who.id] : [];
  if (upn !== null) {
    const person = site.tenant.directory.find(upn);
    const claims: string[] = [];
    if (person?.userType === 'Member') claims.push(EVERYONE_CLAIM);
    for (const { groupId, owner, member } of membershipOf(upn)) {
      if (owner) claims.push(groupClaim(groupId, true));
      if (member) claims.push(groupClaim(groupId, false));
    }
    for (const claim of claims) {
      const row = principalByLogin(site, claim);
      if (row) own.push(row.id);
    }
  }
  const held = own.flatMap((id) =>
    all<{ group_id: number }>(
      site,
      'SELECT group_id FROM memberships WHERE web = ? AND member = ?',
      site.web.id,
      id,
    ).map((row) => row.group_id),
  );
  return [...new Set([...own, ...held])];
}

function isAdmin(site: Site, identities: readonly number[]): boolean {
  return identities.some(
    (id) =>
      one<{ site_admin: number }>(
        site,
        'SELECT site_admin FROM principals WHERE web = ? AND id = ? AND site_admin = 1',
        site.web.id,
        id,
      ) !== undefined,
  );
}

function maskAt(site: Site, scope: string, identities: readonly number[]): bigint {
  let mask = 0n;
  for (const id of identities)
    for (const { mask: given } of all<{ mask: string }>(
      site,
      `SELECT r.mask FROM assignments a JOIN roles r ON r.web = ? AND r.id = a.role WHERE a.scope = ? AND a.principal = ?`,
      site.web.id,
      scope,
      id,
    ))
      mask |= BigInt(given);
  return mask;
}

/** What a set of principals may do in the site, or in one list of it. */
function maskFor(site: Site, identities: readonly number[], list: ListRow | null): bigint {
  if (isAdmin(site, identities)) return FULL_MASK;
  return maskAt(site, list?.own_permissions ? list.id : site.web.id, identities);
}

/** Who the caller is, found once for a request (again once they have been made known to the site). */
const callers = new WeakMap<Site, { userId: number; identities: number[] }>();

function identitiesOfCaller(site: Site): number[] {
  const held = callers.get(site);
  if (held && held.userId === site.userId) return held.identities;
  const upn = site.caller.kind === 'person' ? site.caller.person.userPrincipalName : null;
  const identities = identitiesOf(site, callerRow(site), upn);
  callers.set(site, { userId: site.userId, identities });
  return identities;
}

/** The caller's effective permissions on the site, or on a list. */
export function maskOfCaller(site: Site, list: ListRow | null = null): bigint {
  if (site.caller.kind === 'application') return FULL_MASK;
  return maskFor(site, identitiesOfCaller(site), list);
}

/** Another person's effective permissions (`getUserEffectivePermissions`). */
export function maskOfUser(site: Site, user: PrincipalRow, list: ListRow | null): bigint {
  return maskFor(site, identitiesOf(site, user, user.upn), list);
}

export const callerIsAdmin = (site: Site): boolean =>
  site.caller.kind === 'application' || isAdmin(site, identitiesOfCaller(site));

/** Whether somebody holds the site as its collection's administrator, by name or through the Microsoft 365 group. */
export const isSiteAdmin = (site: Site, user: PrincipalRow): boolean =>
  isAdmin(site, identitiesOf(site, user, user.upn));

export const allows = (mask: bigint, needed: bigint): boolean => (mask & needed) === needed;

/** Refuses (S19) unless the caller holds the permission. */
export function demand(site: Site, needed: bigint, list: ListRow | null = null): void {
  if (!allows(maskOfCaller(site, list), needed)) throw accessDenied();
}

/** Whether the caller may change who is in a group: its owner, its members when it says so, or who manages permissions. */
export function mayEditMembers(site: Site, group: PrincipalRow): boolean {
  if (allows(maskOfCaller(site), Permission.ManagePermissions)) return true;
  if (site.caller.kind === 'application') return true;
  const identities = identitiesOfCaller(site);
  if (group.owner !== null && identities.includes(group.owner)) return true;
  return group.members_edit === 1 && identities.includes(group.id);
}
