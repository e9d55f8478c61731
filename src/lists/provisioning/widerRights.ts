import { SPQueryable } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { SiteLink } from '../connection';
import { hasStatus } from '../errors';
import { allLists } from '../schema';
import type { ListDefinition, Role } from '../schema/list';
import { listAt } from '../store/rows';
import type { Assignment } from './access';
import { ownersGroup, readAssignments } from './access';
import { readGroups } from './groups';
import type { Levels } from './levels';
import { LIMITED_ACCESS, findLevels } from './levels';

/** Somebody who can do more than a role gives, and how they come to it. */
export interface WiderRight {
  name: string;
  why: string;
}

/**
 * Everybody who can do more with the plan's lists than the roles give: site administrators, the site's owners, and
 * whoever was given something on a list by hand.
 */
export async function readWiderRights(link: SiteLink): Promise<WiderRight[]> {
  try {
    return byName([...(await administrators(link)), ...(await owners(link)), ...(await givenByHand(link))]);
  } catch (error) {
    if (!hasStatus(error, 403)) throw error;
    return [{ name: 'Not known', why: 'Only a site owner may see who has which rights.' }];
  }
}

/** One line for each name, with every way. */
function byName(rights: readonly WiderRight[]): WiderRight[] {
  const ways = new Map<string, string[]>();
  for (const { name, why } of rights) ways.set(name, [...(ways.get(name) ?? []), why]);
  return [...ways].map(([name, whys]) => ({ name, why: whys.join('; ') }));
}

interface Principal {
  Title: string;
  LoginName: string;
}

/** A Microsoft 365 group stands on a site as one principal: who is in it is kept in Entra, not in SharePoint. */
const isMicrosoft365Group = ({ LoginName }: Principal): boolean =>
  LoginName.includes('federateddirectoryclaimprovider');

async function administrators(link: SiteLink): Promise<WiderRight[]> {
  const admins = SPQueryable(link.sp.web, 'siteusers').select('Title', 'LoginName');
  admins.query.set('$filter', 'IsSiteAdmin eq true');
  return ((await admins()) as Principal[]).map((user) => ({
    name: user.Title,
    why: isMicrosoft365Group(user)
      ? 'the owners of the site’s Microsoft 365 group administer it: they may change and delete everything'
      : 'administers the site: may change and delete everything',
  }));
}

async function owners(link: SiteLink): Promise<WiderRight[]> {
  const group = await ownersGroup(link);
  const users = (await SPQueryable(link.sp.web, 'associatedownergroup/users').select(
    'Title',
    'LoginName',
  )()) as Principal[];
  return users.map((user) => ({
    name: user.Title,
    why: `owns the site through the group "${group.Title}": may change and delete everything`,
  }));
}

async function givenByHand(link: SiteLink): Promise<WiderRight[]> {
  const levels = await findLevels(link);
  const ownersId = (await ownersGroup(link)).Id;
  const roles = new Map([...(await readGroups(link))].map(([role, group]) => [group.Id, role]));
  const found: WiderRight[] = [];
  const note = (name: string, why: string): void => void found.push({ name, why });
  for (const list of allLists) {
    const place = listAt(link, list);
    const { HasUniqueRoleAssignments } = (await place.select('HasUniqueRoleAssignments')()) as unknown as {
      HasUniqueRoleAssignments: boolean;
    };
    if (!HasUniqueRoleAssignments)
      note('Everybody who may edit the site', `"${list.title}" takes the site’s permissions`);
    else
      for (const assignment of await readAssignments(place))
        for (const level of more(assignment, list, levels, ownersId, roles))
          note(assignment.Member.Title, `has "${level}" on "${list.title}"`);
  }
  return found;
}

/** The names of the levels that a principal has on a list beyond what its role gives. */
function more(
  assignment: Assignment,
  list: ListDefinition,
  levels: Levels,
  ownersId: number,
  roles: ReadonlyMap<number, Role>,
): string[] {
  if (assignment.PrincipalId === ownersId) return [];
  const role = roles.get(assignment.PrincipalId);
  const access = role ? list.access[role] : 'none';
  const expected = access === 'none' ? null : levels[access].Id;
  return assignment.RoleDefinitionBindings.filter(
    (level) =>
      level.RoleTypeKind !== LIMITED_ACCESS && level.Id !== expected && !(expected && level.Id === levels.read.Id),
  ).map((level) => level.Name);
}
