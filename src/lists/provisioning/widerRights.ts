import { SPQueryable } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';
import { hasStatus } from '../errors';
import { allLists } from '../schema';
import type { ListDefinition, Role } from '../schema/list';
import { addressOf } from '../schema/list';
import { refusalsIn, sendParts } from '../store/batches';
import type { SiteGroup } from '../store/groups';
import { listAt } from '../store/rows';
import type { Assignment } from './access';
import { readAssignments } from './access';
import { ownersGroup } from './ownersGroup';
import type { Levels } from './levels';
import { LIMITED_ACCESS, levelsThere } from './levels';
import { readLists } from './storedLists';

/** A person or group that can do more than a role allows, and where the right comes from. */
export interface WiderRight {
  name: string;
  why: string;
  /** Whether this is a role that can read something on the site beside the plan. */
  besideThePlan: boolean;
}

/**
 * Everybody who can do more with the plan's lists than the roles allow: site administrators, the site's owners, and
 * anybody who was given a right on a list by hand.
 */
export async function readWiderRights(link: SiteLink, groups: ReadonlyMap<Role, SiteGroup>): Promise<WiderRight[]> {
  try {
    const group = await ownersGroup(link);
    const [readersOfOtherParts, ...more] = await Promise.all([
      readsBesideThePlan(link, groups),
      administrators(link),
      owners(link, group),
      givenByHand(link, group.Id, groups),
    ]);
    return [
      ...byName(readersOfOtherParts).map((right) => ({ ...right, besideThePlan: true })),
      ...byName(more.flat()).map((right) => ({ ...right, besideThePlan: false })),
    ];
  } catch (error) {
    if (!hasStatus(error, 403)) throw error;
    return [{ name: 'Not known', why: 'Only a site owner may see who has which rights.', besideThePlan: false }];
  }
}

/** A right and the way in which somebody has it. */
type Way = Pick<WiderRight, 'name' | 'why'>;

/** One entry for each name, with all the ways. */
function byName(rights: readonly Way[]): Way[] {
  const ways = new Map<string, string[]>();
  for (const { name, why } of rights) ways.set(name, [...(ways.get(name) ?? []), why]);
  return [...ways].map(([name, reasons]) => ({ name, why: reasons.join('; ') }));
}

interface Principal {
  Title: string;
  LoginName: string;
}

/** A Microsoft 365 group is one principal on a site: Entra keeps its members, not SharePoint. */
const isMicrosoft365Group = ({ LoginName }: Principal): boolean =>
  LoginName.includes('federateddirectoryclaimprovider');

async function administrators(link: SiteLink): Promise<Way[]> {
  const admins = SPQueryable(spOf(link).web, 'siteusers').select('Title', 'LoginName');
  admins.query.set('$filter', 'IsSiteAdmin eq true');
  return ((await admins()) as Principal[]).map((user) => ({
    name: user.Title,
    why: isMicrosoft365Group(user)
      ? 'the owners of the site’s Microsoft 365 group administer it: they may change and delete everything'
      : 'administers the site: may change and delete everything',
  }));
}

async function owners(link: SiteLink, group: { Title: string }): Promise<Way[]> {
  const users = (await SPQueryable(spOf(link).web, 'associatedownergroup/users').select(
    'Title',
    'LoginName',
  )()) as Principal[];
  return users.map((user) => ({
    name: user.Title,
    why: `owns the site through the group "${group.Title}": may change and delete everything`,
  }));
}

/** What the roles may read beside the plan: the whole site, present and future, or single lists and libraries. */
async function readsBesideThePlan(link: SiteLink, groups: ReadonlyMap<Role, SiteGroup>): Promise<Way[]> {
  const ours = new Set([...groups.values()].map(({ Id }) => Id));
  const ofThePlan = new Set(allLists.map((list) => `${link.sitePath}/${addressOf(list)}`.toLowerCase()));
  const others = (await readLists(link)).filter(
    (list) => list.HasUniqueRoleAssignments && !ofThePlan.has(list.RootFolder.ServerRelativeUrl.toLowerCase()),
  );
  const given = (assignments: readonly Assignment[], words: (levels: string) => string): Way[] =>
    assignments.flatMap(({ PrincipalId, Member, RoleDefinitionBindings }) => {
      const levels = RoleDefinitionBindings.filter(({ RoleTypeKind }) => RoleTypeKind !== LIMITED_ACCESS);
      return ours.has(PrincipalId) && levels.length > 0
        ? [{ name: Member.Title, why: words(levels.map(({ Name }) => Name).join('", "')) }]
        : [];
    });
  const ofTheSite = given(
    await readAssignments(spOf(link).web),
    (levels) =>
      `has "${levels}" on the whole site: reads every list, library and page that takes the site’s permissions`,
  );
  const outcomes = await sendParts(
    link,
    others.map((list) => (sp) => readAssignments(sp.web.getList(list.RootFolder.ServerRelativeUrl))),
  );
  const [refused] = refusalsIn(outcomes);
  if (refused) throw refused;
  const ofLists = others.flatMap(({ Title }, index) => {
    const outcome = outcomes[index];
    return outcome.status === 'fulfilled' ? given(outcome.value, (levels) => `has "${levels}" on "${Title}"`) : [];
  });
  return [...ofTheSite, ...ofLists];
}

async function givenByHand(link: SiteLink, ownersId: number, groups: ReadonlyMap<Role, SiteGroup>): Promise<Way[]> {
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
  // On a site whose levels were not made yet, there is nothing to compare the role's own right with.
  if (role && access !== 'none' && !levels[access]) return [];
  const expected = access === 'none' ? null : levels[access]?.Id;
  return assignment.RoleDefinitionBindings.filter(
    (level) =>
      level.RoleTypeKind !== LIMITED_ACCESS && level.Id !== expected && !(expected && level.Id === levels.read?.Id),
  ).map((level) => level.Name);
}
