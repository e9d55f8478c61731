import { accessDenied } from '../odata/errors';
import type { ListRow } from './listRows';
import { FULL_MASK, LIMITED_ACCESS, LOCKED_DOWN_MASK, Permission } from './masks';
import { lockedDown } from './features';
import { callerRow, EVERYONE_CLAIM, groupClaim, principalByLogin, securityGroupClaim } from './principals';
import type { PrincipalRow } from './principals';
import { membershipOf } from './m365Groups';
import type { Site } from './site';
import { all, one } from './site';

/**
 * The numbers of all principals that apply to a person: their own, their claims', and those of the groups with any of
 * these.
 */
function identitiesOf(site: Site, who: PrincipalRow | undefined, upn: string | null): number[] {
  const claims: string[] = [];
  if (upn !== null) {
    if (site.tenant.directory.find(upn)?.userType === 'Member') claims.push(EVERYONE_CLAIM);
    for (const { id } of site.tenant.directory.groupsOf(upn)) claims.push(securityGroupClaim(id));
    for (const { groupId, owner, member } of membershipOf(upn)) {
      if (owner) claims.push(groupClaim(groupId, true));
      if (member) claims.push(groupClaim(groupId, false));
    }
  }
  const own = all<{ id: number }>(
    site,
    `SELECT id FROM principals WHERE web = ? AND (kind = 8) = 0 AND deleted = 0 AND
       (id = ? OR lower(login) IN (SELECT lower(value) FROM json_each(?)))`,
    site.web.id,
    who?.id ?? 0,
    JSON.stringify(claims),
  ).map(({ id }) => id);
  const known = all<{ id: number }>(
    site,
    'SELECT group_id AS id FROM memberships WHERE web = ? AND member IN (SELECT value FROM json_each(?))',
    site.web.id,
    JSON.stringify(own),
  ).map(({ id }) => id);
  return [...new Set([...own, ...known])];
}

const isAdmin = (site: Site, identities: readonly number[]): boolean =>
  one(
    site,
    'SELECT 1 FROM principals WHERE web = ? AND site_admin = 1 AND id IN (SELECT value FROM json_each(?))',
    site.web.id,
    JSON.stringify(identities),
  ) !== undefined;

function maskAt(site: Site, scope: string, identities: readonly number[]): bigint {
  return all<{ id: number; mask: string }>(
    site,
    `SELECT DISTINCT r.id, r.mask FROM assignments a JOIN roles r ON r.web = ? AND r.id = a.role
     WHERE a.scope = ? AND a.principal IN (SELECT value FROM json_each(?))`,
    site.web.id,
    scope,
    JSON.stringify(identities),
  ).reduce(
    (mask, { id, mask: given }) =>
      mask | (id === LIMITED_ACCESS && lockedDown(site) ? LOCKED_DOWN_MASK : BigInt(given)),
    0n,
  );
}

/** The part of an item that permission checks need: its number. */
export interface SecuredItem {
  readonly id: number;
}

/** Whether an item has permissions of its own. */
export const isParted = (site: Site, list: ListRow, { id }: SecuredItem): boolean =>
  one(site, 'SELECT 1 FROM item_scopes WHERE list = ? AND item = ?', list.no, id) !== undefined;

/** The name of the scope with an item's own assignments. */
export const itemScope = (list: ListRow, { id }: SecuredItem): string => `${list.id}/${id}`;

/** The scope whose assignments apply to an item or a list: its own, or its parent's. */
export const scopeOf = (site: Site, list: ListRow | null, item: SecuredItem | null = null): string => {
  if (list && item && isParted(site, list, item)) return itemScope(list, item);
  return list?.own_permissions ? list.id : site.web.id;
};

/** The permissions of a set of principals in a scope. */
function maskFor(site: Site, identities: readonly number[], scope: string): bigint {
  return isAdmin(site, identities) ? FULL_MASK : maskAt(site, scope, identities);
}

/**
 * The caller's identities and permissions, cached for one request. They are found again once the caller is added to the
 * site.
 */
interface Found {
  userId: number;
  identities: number[];
  masks: Map<string, bigint>;
}

const callers = new WeakMap<Site, Found>();

function findCaller(site: Site): Found {
  const held = callers.get(site);
  if (held && held.userId === site.userId) return held;
  const upn = site.caller.kind === 'person' ? site.caller.person.userPrincipalName : null;
  const found = { userId: site.userId, identities: identitiesOf(site, callerRow(site), upn), masks: new Map() };
  callers.set(site, found);
  return found;
}

/** Whether the site is a root site that only administrators may open, as in some tenants (P10). */
const rootIsClosed = (site: Site): boolean => site.web.path === '' && site.tenant.switches.rootSiteClosed;

/** The caller's effective permissions on the site, a list, or an item of it. */
export function maskOfCaller(site: Site, list: ListRow | null = null, item: SecuredItem | null = null): bigint {
  if (site.caller.kind === 'application') return FULL_MASK;
  if (rootIsClosed(site) && !callerIsAdmin(site)) return 0n;
  const { identities, masks } = findCaller(site);
  const scope = scopeOf(site, list, item);
  let mask = masks.get(scope);
  if (mask === undefined) masks.set(scope, (mask = maskFor(site, identities, scope)));
  return mask;
}

/** Another person's effective permissions (`getUserEffectivePermissions`). */
export function maskOfUser(site: Site, login: string, list: ListRow | null, item: SecuredItem | null): bigint {
  const row = principalByLogin(site, login);
  if (rootIsClosed(site) && !(row && isSiteAdmin(site, row))) return 0n;
  const upn = row ? row.upn : site.tenant.directory.find(login.slice(login.lastIndexOf('|') + 1))?.userPrincipalName;
  return maskFor(site, identitiesOf(site, row, upn ?? null), scopeOf(site, list, item));
}

export const callerIsAdmin = (site: Site): boolean =>
  site.caller.kind === 'application' || isAdmin(site, findCaller(site).identities);

/** Whether a person is an administrator of the site collection, by name or through the Microsoft 365 group. */
export const isSiteAdmin = (site: Site, user: PrincipalRow): boolean =>
  isAdmin(site, identitiesOf(site, user, user.upn));

export const allows = (mask: bigint, needed: bigint): boolean => (mask & needed) === needed;

/** Refuses the request (S19) unless the caller has the permission. */
export function demand(site: Site, needed: bigint, list: ListRow | null = null, item: SecuredItem | null = null): void {
  if (!allows(maskOfCaller(site, list, item), needed)) throw accessDenied();
}

/**
 * Whether the caller may change the members of a group: its owner, its members when the group allows it, or somebody
 * who manages permissions.
 */
export function mayEditMembers(site: Site, group: PrincipalRow): boolean {
  if (allows(maskOfCaller(site), Permission.ManagePermissions)) return true;
  if (site.caller.kind === 'application') return true;
  const identities = findCaller(site).identities;
  if (group.owner !== null && identities.includes(group.owner)) return true;
  return group.members_edit === 1 && identities.includes(group.id);
}
