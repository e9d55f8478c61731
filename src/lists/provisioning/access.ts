import type { ISPQueryable } from '@pnp/sp';
import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { SiteLink } from '../connection';
import { SiteError } from '../planStore';
import { groupOf } from '../roles';
import type { ListDefinition, Role } from '../schema/list';
import { listAt } from '../store/rows';
import { readGroups } from './groups';
import type { Level, Levels } from './levels';
import { LIMITED_ACCESS } from './levels';

/** Who has which levels on a site or list. */
export interface Assignment {
  PrincipalId: number;
  Member: { Id: number; Title: string; LoginName: string; PrincipalType: number };
  RoleDefinitionBindings: Level[];
}

/** Who has which levels there. */
export async function readAssignments(place: ISPQueryable): Promise<Assignment[]> {
  return (await SPQueryable(place, 'roleassignments').expand('Member', 'RoleDefinitionBindings')()) as Assignment[];
}

async function assign(place: ISPQueryable, principalId: number, level: Level): Promise<void> {
  await spPost(
    SPQueryable(place, `roleassignments/addroleassignment(principalid=${principalId},roledefid=${level.Id})`),
  );
}

async function unassign(place: ISPQueryable, principalId: number, level: Level): Promise<void> {
  await spPost(
    SPQueryable(place, `roleassignments/removeroleassignment(principalid=${principalId},roledefid=${level.Id})`),
  );
}

/** Gives one principal exactly one level there; null takes all. */
async function settle(
  place: ISPQueryable,
  before: Assignment[],
  principalId: number,
  level: Level | null,
): Promise<void> {
  const has = before.find((one) => one.PrincipalId === principalId)?.RoleDefinitionBindings ?? [];
  if (level && !has.some((one) => one.Id === level.Id)) await assign(place, principalId, level);
  for (const other of has)
    if (other.Id !== level?.Id && other.RoleTypeKind !== LIMITED_ACCESS) await unassign(place, principalId, other);
}

/** The roles may read the site's pages, where the plan is shown. */
export async function openSiteToRoles(link: SiteLink, levels: Levels): Promise<void> {
  const before = await readAssignments(link.sp.web);
  for (const group of (await readGroups(link)).values())
    if (
      !before.some(
        (one) =>
          one.PrincipalId === group.Id &&
          one.RoleDefinitionBindings.some((level) => level.RoleTypeKind !== LIMITED_ACCESS),
      )
    )
      await assign(link.sp.web, group.Id, levels.read);
}

/** The group whose people own the site. */
export async function ownersGroup(link: SiteLink): Promise<{ Id: number; Title: string }> {
  return (await SPQueryable(link.sp.web, 'associatedownergroup').select('Id', 'Title')()) as {
    Id: number;
    Title: string;
  };
}

/**
 * Parts a list from the site's permissions and gives the roles theirs (design, data rule 5; contracts/semantics.md S24).
 * The owners come first and the caller's own right goes last, so that a run that is cut off can be taken up again.
 */
export async function closeList(link: SiteLink, list: ListDefinition, levels: Levels, callerId: number): Promise<void> {
  const place = listAt(link, list);
  const { HasUniqueRoleAssignments } = (await place.select('HasUniqueRoleAssignments')()) as unknown as {
    HasUniqueRoleAssignments: boolean;
  };
  if (!HasUniqueRoleAssignments)
    await spPost(SPQueryable(place, 'breakroleinheritance(copyroleassignments=false,clearsubscopes=true)'));
  const before = await readAssignments(place);
  const owners = await ownersGroup(link);
  await settle(place, before, owners.Id, levels.full);
  const groups = await readGroups(link);
  for (const [role, access] of Object.entries(list.access) as [Role, ListDefinition['access'][Role]][]) {
    const group = groups.get(role);
    if (!group)
      throw new SiteError(`The group "${groupOf[role]}" is missing. Run Set-up again.`, 'not found', 'no group');
    await settle(place, before, group.Id, access === 'none' ? null : levels[access]);
  }
  await settle(place, before, callerId, null);
}
