import type { ISPQueryable, SPFI } from '@pnp/sp';
import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { SiteLink } from '../connection';
import { SiteError } from '../planStore';
import { groupOf } from '../roles';
import type { ListDefinition, Role } from '../schema/list';
import { refusalsIn, sendParts } from '../store/batches';
import { listAt } from '../store/rows';
import type { SiteGroup } from './groups';
import type { Level } from './levels';
import { LIMITED_ACCESS } from './levels';
import type { Run } from './run';

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

/** A level that a principal should have, or lose. */
interface Change {
  principalId: number;
  level: Level;
  call: 'addroleassignment' | 'removeroleassignment';
}

/** What must change so that a principal has exactly one level; null takes all. */
function changesFor(before: readonly Assignment[], principalId: number, level: Level | null): Change[] {
  const has = before.find((one) => one.PrincipalId === principalId)?.RoleDefinitionBindings ?? [];
  const add: Change[] =
    level && !has.some((one) => one.Id === level.Id) ? [{ principalId, level, call: 'addroleassignment' }] : [];
  const remove = has
    .filter((one) => one.Id !== level?.Id && one.RoleTypeKind !== LIMITED_ACCESS)
    .map((other): Change => ({ principalId, level: other, call: 'removeroleassignment' }));
  return [...add, ...remove];
}

/** Makes changes in the order given. */
async function apply(link: SiteLink, place: (sp: SPFI) => ISPQueryable, changes: readonly Change[]): Promise<void> {
  const parts = changes.map(
    ({ call, principalId, level }) =>
      (sp: SPFI) =>
        spPost(SPQueryable(place(sp), `roleassignments/${call}(principalid=${principalId},roledefid=${level.Id})`)),
  );
  const [refused] = refusalsIn(await sendParts(link, parts));
  if (refused) throw refused;
}

/** The roles may read the site's pages, where the plan is shown. Whoever may do more already keeps it. */
export async function openSiteToRoles(run: Run): Promise<void> {
  const [before, groups, levels] = await Promise.all([readAssignments(run.link.sp.web), run.groups(), run.levels()]);
  const mayRead = (group: SiteGroup): boolean =>
    before.some(
      (one) =>
        one.PrincipalId === group.Id &&
        one.RoleDefinitionBindings.some((level) => level.RoleTypeKind !== LIMITED_ACCESS),
    );
  const changes = [...groups.values()]
    .filter((group) => !mayRead(group))
    .map((group): Change => ({ principalId: group.Id, level: levels.read, call: 'addroleassignment' }));
  await apply(run.link, (sp) => sp.web, changes);
}

/**
 * Parts a list from the site's permissions and gives the roles theirs (docs/design.md, data rule 5; contracts/semantics.md S24).
 * The owners come first and the caller's own right goes last, so that a run that is cut off can be taken up again.
 */
export async function closeList(run: Run, list: ListDefinition, callerId: number): Promise<void> {
  const place = listAt(run.link, list);
  if (!(await run.listFor(list)).HasUniqueRoleAssignments)
    await spPost(SPQueryable(place, 'breakroleinheritance(copyroleassignments=false,clearsubscopes=true)'));
  const [before, owners, groups, levels] = await Promise.all([
    readAssignments(place),
    run.owners(),
    run.groups(),
    run.levels(),
  ]);
  const forRoles = (Object.keys(list.access) as Role[]).flatMap((role) => {
    const group = groups.get(role);
    if (!group)
      throw new SiteError(`The group "${groupOf[role]}" is missing. Run Set-up again.`, 'not found', 'no group');
    const access = list.access[role];
    return changesFor(before, group.Id, access === 'none' ? null : levels[access]);
  });
  await apply(run.link, (sp) => listAt(run.link, list, sp), [
    ...changesFor(before, owners.Id, levels.full),
    ...forRoles,
    ...changesFor(before, callerId, null),
  ]);
}

/** The group whose people own the site. */
export async function ownersGroup(link: SiteLink): Promise<{ Id: number; Title: string }> {
  return (await SPQueryable(link.sp.web, 'associatedownergroup').select('Id', 'Title')()) as {
    Id: number;
    Title: string;
  };
}
