import { SPQueryable } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { SiteLink } from '../connection';
import { hasStatus } from '../errors';
import { allLists } from '../schema';
import type { ListDefinition, Role } from '../schema/list';
import { addressOf } from '../schema/list';
import { refusalsIn, sendParts } from '../store/batches';
import type { SiteGroup } from '../store/groups';
import { listAt } from '../store/rows';
import type { Assignment } from './access';
import { ownersGroup, readAssignments } from './access';
import type { Levels } from './levels';
import { LIMITED_ACCESS, levelsThere } from './levels';
import { readLists } from './lists';

/** Somebody who can do more than a role gives, and how they come to it. */
export interface WiderRight {
  name: string;
  why: string;
}

/**
 * Everybody who can do more with the plan's lists than the roles give: site administrators, the site's owners, and
 * whoever was given something on a list by hand.
 */
export async function readWiderRights(link: SiteLink, groups: ReadonlyMap<Role, SiteGroup>): Promise<WiderRight[]> {
  try {
    const group = await ownersGroup(link);
    const found = await Promise.all([
      administrators(link),
      owners(link, group),
      readsTheSite(link, groups),
      givenByHand(link, group.Id, groups),
    ]);
    return byName(found.flat());
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

async function owners(link: SiteLink, group: { Title: string }): Promise<WiderRight[]> {
  const users = (await SPQueryable(link.sp.web, 'associatedownergroup/users').select(
    'Title',
    'LoginName',
  )()) as Principal[];
  return users.map((user) => ({
    name: user.Title,
    why: `owns the site through the group "${group.Title}": may change and delete everything`,
  }));
}

/** Roles that may read the whole site: what they see beside the plan, today and tomorrow. */
async function readsTheSite(link: SiteLink, groups: ReadonlyMap<Role, SiteGroup>): Promise<WiderRight[]> {
  const ours = new Map([...groups.values()].map((group) => [group.Id, group]));
  return (await readAssignments(link.sp.web)).flatMap(({ PrincipalId, RoleDefinitionBindings }) => {
    const group = ours.get(PrincipalId);
    const levels = RoleDefinitionBindings.filter(({ RoleTypeKind }) => RoleTypeKind !== LIMITED_ACCESS);
    return group && levels.length > 0
      ? [
          {
            name: group.Title,
            why: `has "${levels.map(({ Name }) => Name).join('", "')}" on the whole site: reads every list, library and page that takes the site’s permissions`,
          },
        ]
      : [];
  });
}

async function givenByHand(
  link: SiteLink,
  ownersId: number,
  groups: ReadonlyMap<Role, SiteGroup>,
): Promise<WiderRight[]> {
  const roles = new Map([...groups].map(([role, group]) => [group.Id, role]));
  const [levels, stored] = await Promise.all([levelsThere(link), readLists(link)]);
  const byPath = new Map(stored.map((list) => [list.RootFolder.ServerRelativeUrl.toLowerCase(), list]));
  const there = allLists.flatMap((list) => {
    const found = byPath.get(`${link.sitePath}/${addressOf(list)}`.toLowerCase());
    return found ? [{ list, closed: found.HasUniqueRoleAssignments }] : [];
  });
  const closed = there.filter((one) => one.closed).map(({ list }) => list);
  const outcomes = await sendParts(
    link,
    closed.map((list) => (sp) => readAssignments(listAt(link, list, sp))),
  );
  const [refused] = refusalsIn(outcomes);
  if (refused) throw refused;
  const byHand = closed.flatMap((list, index) => {
    const outcome = outcomes[index];
    const assignments = outcome.status === 'fulfilled' ? outcome.value : [];
    return assignments.flatMap((assignment) =>
      more(assignment, list, levels, ownersId, roles).map((level) => ({
        name: assignment.Member.Title,
        why: `has "${level}" on "${list.title}"`,
      })),
    );
  });
  const open = there
    .filter((one) => !one.closed)
    .map(({ list }) => ({
      name: 'Everybody who may edit the site',
      why: `"${list.title}" takes the site’s permissions`,
    }));
  return [...open, ...byHand];
}

/** The names of the levels that a principal has on a list beyond what its role gives. */
function more(
  assignment: Assignment,
  list: ListDefinition,
  levels: Partial<Levels>,
  ownersId: number,
  roles: ReadonlyMap<number, Role>,
): string[] {
  if (assignment.PrincipalId === ownersId) return [];
  const role = roles.get(assignment.PrincipalId);
  const access = role ? list.access[role] : 'none';
  // The level that Set-up will give is still to be made: until then there is nothing to hold the role's own against.
  if (role && access !== 'none' && !levels[access]) return [];
  const expected = access === 'none' ? null : levels[access]?.Id;
  return assignment.RoleDefinitionBindings.filter(
    (level) =>
      level.RoleTypeKind !== LIMITED_ACCESS && level.Id !== expected && !(expected && level.Id === levels.read?.Id),
  ).map((level) => level.Name);
}
