import type { ISPQueryable, SPFI } from '@pnp/sp';
import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';
import { SiteError } from '../planStore';
import { groupOf } from '../roles';
import { listSchema } from '../schema';
import type { ListDefinition, Role } from '../schema/list';
import { refusalsIn, sendParts } from '../store/batches';
import { listAt } from '../store/rows';
import type { Level } from './levels';
import { LIMITED_ACCESS, READ } from './levels';
import type { Run } from './run';

/** A principal with its permission levels on a site or list. */
export interface Assignment {
  PrincipalId: number;
  Member: { Id: number; Title: string; LoginName: string; PrincipalType: number };
  RoleDefinitionBindings: Level[];
}

/** Reads the principals of a site, list or item, with their permission levels. */
export async function readAssignments(securable: ISPQueryable): Promise<Assignment[]> {
  return (await SPQueryable(securable, 'roleassignments').expand('Member', 'RoleDefinitionBindings')()) as Assignment[];
}

/** A permission level that a principal should get or lose. */
interface Change {
  principalId: number;
  level: Level;
  call: 'addroleassignment' | 'removeroleassignment';
}

/** The changes after which a principal has exactly one level; null takes all levels away. */
function changesFor(before: readonly Assignment[], principalId: number, level: Level | null): Change[] {
  const has = before.find((one) => one.PrincipalId === principalId)?.RoleDefinitionBindings ?? [];
  const add: Change[] =
    level && !has.some((one) => one.Id === level.Id) ? [{ principalId, level, call: 'addroleassignment' }] : [];
  const remove = has
    .filter((one) => one.Id !== level?.Id && one.RoleTypeKind !== LIMITED_ACCESS)
    .map((other): Change => ({ principalId, level: other, call: 'removeroleassignment' }));
  return [...add, ...remove];
}

/**
 * Applies changes: first those that give, then in a separate batch those that take away, because the parts of one batch
 * may be carried out in any order (contracts/semantics.md S21).
 */
async function apply(link: SiteLink, securable: (sp: SPFI) => ISPQueryable, changes: readonly Change[]): Promise<void> {
  for (const call of ['addroleassignment', 'removeroleassignment'] as const)
    await applyAtOnce(
      link,
      securable,
      changes.filter((change) => change.call === call),
    );
}

async function applyAtOnce(
  link: SiteLink,
  securable: (sp: SPFI) => ISPQueryable,
  changes: readonly Change[],
): Promise<void> {
  const parts = changes.map(
    ({ call, principalId, level }) =>
      (sp: SPFI) =>
        spPost(SPQueryable(securable(sp), `roleassignments/${call}(principalid=${principalId},roledefid=${level.Id})`)),
  );
  const [refused] = refusalsIn(await sendParts(link, parts));
  if (refused) throw refused;
}

/**
 * Takes from the roles the Read level that an earlier version gave them here. Levels that somebody else gave stay.
 * @returns whether there was any
 */
export async function takeBackRead(run: Run, securable: (sp: SPFI) => ISPQueryable): Promise<boolean> {
  const [before, groups] = await Promise.all([readAssignments(securable(spOf(run.link))), run.groups()]);
  const ours = new Set([...groups.values()].map(({ Id }) => Id));
  const changes = before.flatMap(({ PrincipalId, RoleDefinitionBindings }) =>
    RoleDefinitionBindings.filter((level) => ours.has(PrincipalId) && level.RoleTypeKind === READ).map(
      (level): Change => ({ principalId: PrincipalId, level, call: 'removeroleassignment' }),
    ),
  );
  await apply(run.link, securable, changes);
  return changes.length > 0;
}

/**
 * Takes back the Read level on the whole site that an earlier version gave the roles. With that level a councillor
 * could read every list and library that inherits the site's permissions, present and future (contracts/semantics.md
 * S30). SharePoint itself gives Limited Access together with a right on a list. Where taking Read away removed Limited
 * Access too, that right is given again.
 */
export async function takeBackSiteRead(run: Run): Promise<void> {
  await takeBackRead(run, (sp) => sp.web);
  const principalsOnSite = new Set((await readAssignments(spOf(run.link).web)).map(({ PrincipalId }) => PrincipalId));
  const settings = (sp: SPFI): ISPQueryable => listAt(run.link, listSchema.settings, sp);
  const [groups, given] = await Promise.all([run.groups(), readAssignments(settings(spOf(run.link)))]);
  const kept = new Set([...groups.values()].filter(({ Id }) => !principalsOnSite.has(Id)).map(({ Id }) => Id));
  const anew = given.flatMap(({ PrincipalId, RoleDefinitionBindings }) =>
    kept.has(PrincipalId) ? RoleDefinitionBindings.map((level) => ({ principalId: PrincipalId, level })) : [],
  );
  for (const call of ['removeroleassignment', 'addroleassignment'] as const)
    await applyAtOnce(
      run.link,
      settings,
      anew.map((one) => ({ ...one, call })),
    );
}

/**
 * The assignments as a text that can be compared: every principal with its levels, except the principals in `ignored` and
 * Limited Access, which SharePoint gives by itself.
 */
export function levelsOf(assignments: readonly Assignment[], ignored: ReadonlySet<number>): string {
  return assignments
    .filter(({ PrincipalId }) => !ignored.has(PrincipalId))
    .flatMap(({ PrincipalId, RoleDefinitionBindings }) =>
      RoleDefinitionBindings.filter(({ RoleTypeKind }) => RoleTypeKind !== LIMITED_ACCESS).map(
        ({ Id }) => `${PrincipalId}: ${Id}`,
      ),
    )
    .sort()
    .join('\n');
}

/** The numbers of the principals that may read, whatever else they may do. */
export function readersIn(assignments: readonly Assignment[]): Set<number> {
  return new Set(
    assignments
      .filter(({ RoleDefinitionBindings }) =>
        RoleDefinitionBindings.some(({ RoleTypeKind }) => RoleTypeKind !== LIMITED_ACCESS),
      )
      .map(({ PrincipalId }) => PrincipalId),
  );
}

/** Whether a list or an item has permissions of its own. */
export async function hasOwnPermissions(securable: ISPQueryable): Promise<boolean> {
  const { HasUniqueRoleAssignments } = (await SPQueryable(securable).select('HasUniqueRoleAssignments')()) as {
    HasUniqueRoleAssignments: boolean;
  };
  return HasUniqueRoleAssignments;
}

/** Lets every role read a list or item of the site, which keeps its other readers as well. */
export async function grantToRoles(run: Run, securable: (sp: SPFI) => ISPQueryable): Promise<void> {
  const here = securable(spOf(run.link));
  if (!(await hasOwnPermissions(here)))
    await spPost(SPQueryable(here, 'breakroleinheritance(copyroleassignments=true,clearsubscopes=false)'));
  const [before, groups, levels] = await Promise.all([readAssignments(here), run.groups(), run.levels()]);
  const readers = readersIn(before);
  const changes = [...groups.values()]
    .filter(({ Id }) => !readers.has(Id))
    .map((group): Change => ({ principalId: group.Id, level: levels.read, call: 'addroleassignment' }));
  await apply(run.link, securable, changes);
}

/**
 * Gives a list permissions of its own and gives the roles their levels on it (docs/design.md, data rule 5;
 * contracts/semantics.md S24). The owners are added first and the caller's own right is removed last, so that a run
 * that was cut off can resume.
 */
export async function closeList(run: Run, list: ListDefinition, callerId: number): Promise<void> {
  const securable = listAt(run.link, list);
  if (!(await run.listFor(list)).HasUniqueRoleAssignments)
    await spPost(SPQueryable(securable, 'breakroleinheritance(copyroleassignments=false,clearsubscopes=true)'));
  const [before, owners, groups, levels] = await Promise.all([
    readAssignments(securable),
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
  const there = (sp: SPFI): ISPQueryable => listAt(run.link, list, sp);
  await apply(run.link, there, changesFor(before, owners.Id, levels.full));
  await apply(run.link, there, forRoles);
  await apply(run.link, there, changesFor(before, callerId, null));
}
