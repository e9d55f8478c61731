import { SPQueryable } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';
import { SiteError } from '../planStore';
import { groupOf, isMarkedFor, roleOf, roles, type DescribedGroup } from '../roles';
import type { Role } from '../schema/list';

/** A group of the site with its owner. */
export interface SiteGroup extends DescribedGroup {
  Id: number;
  OwnerTitle: string;
}

/** Every group of the site. */
export async function readAllGroups(link: SiteLink): Promise<SiteGroup[]> {
  return (await SPQueryable(spOf(link).web, 'sitegroups').select(
    'Id',
    'Title',
    'Description',
    'OwnerTitle',
  )()) as SiteGroup[];
}

/** The groups of the roles that exist, found by their marker and not by their title, which another group may have. */
export function groupsOfRoles<Group extends DescribedGroup>(groups: readonly Group[]): Map<Role, Group> {
  return new Map(
    roles.flatMap((role) => {
      const group = groups.find((one) => isMarkedFor(role, one)) ?? groups.find((one) => roleOf(one) === role);
      return group ? [[role, group] as const] : [];
    }),
  );
}

export async function readGroups(link: SiteLink): Promise<Map<Role, SiteGroup>> {
  return groupsOfRoles(await readAllGroups(link));
}

/**
 * The number of a role's group.
 * @throws SiteError when the site has no such group
 */
export async function groupNumber(link: SiteLink, role: Role): Promise<number> {
  const group = (await readGroups(link)).get(role);
  if (group) return group.Id;
  throw new SiteError(`The group "${groupOf[role]}" is missing. Run Set-up again.`, 'not found', 'no group');
}
