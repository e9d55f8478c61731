import { badRequest, overThreshold, SharePointError } from '../odata/errors';
import type { Call, Collection, Resource } from '../odata/resource';
import { posting, reading } from '../odata/resource';
import { fieldsOf } from './fieldRows';
import type { ListRow } from './listRows';
import { touchList } from './listRows';
import { basePermissions, LIMITED_ACCESS, Permission } from './masks';
import { demand, isParted, itemScope, maskOfUser, scopeOf } from './permissions';
import type { SecuredItem } from './permissions';
import { principal } from './principals';
import { roleResource } from './roleDefinitions';
import type { RoleRow } from './roleRows';
import { noSuchRole, roles } from './roleRows';
import type { Site } from './site';
import { all, one, run } from './site';

/** The address of assignments: those of the site, of a list, or of an item. */
function addressOf(list: ListRow | null, item: SecuredItem | null): string {
  if (!list) return 'Web';
  return `Web/Lists(guid'${list.id}')${item ? `/Items(${item.id})` : ''}`;
}

function assignmentResource(site: Site, list: ListRow | null, item: SecuredItem | null, id: number): Resource {
  const scope = scopeOf(site, list, item);
  const address = `${addressOf(list, item)}/RoleAssignments(${id})`;
  return {
    kind: 'resource',
    type: 'SP.RoleAssignment',
    address,
    values: () => ({ PrincipalId: id }),
    links: {
      Member: () => {
        const row = principal(site, id);
        return row ? site.resources.person(site, row) : null;
      },
      RoleDefinitionBindings: () => ({
        kind: 'collection',
        type: 'SP.RoleDefinition',
        address: `${address}/RoleDefinitionBindings`,
        members: () =>
          all<RoleRow>(
            site,
            `SELECT r.* FROM assignments a JOIN roles r ON r.web = ? AND r.id = a.role
             WHERE a.scope = ? AND a.principal = ? ORDER BY r.position, r.id`,
            site.web.id,
            scope,
            id,
          ).map((row) => roleResource(site, row)),
      }),
    },
    remove: () => {
      demandOwnScope(site, list, item);
      run(site, 'DELETE FROM assignments WHERE scope = ? AND principal = ?', scope, id);
    },
  };
}

/** Refuses a change of assignments that are inherited; they can be changed only where they were given. */
function demandOwnScope(site: Site, list: ListRow | null, item: SecuredItem | null): void {
  demand(site, Permission.ManagePermissions, list, item);
  if (list && !(item ? isParted(site, list, item) : list.own_permissions))
    throw new SharePointError(
      500,
      '-2146233079, System.InvalidOperationException',
      'This operation is not allowed on an object that inherits permissions.',
    );
}

/**
 * Gives somebody Limited Access to the parent of an object on which they get a right, as SharePoint does by itself
 * (S30).
 */
function admit(site: Site, scope: string, principalId: number): void {
  run(
    site,
    `INSERT INTO assignments (scope, principal, role)
     SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM assignments WHERE scope = ? AND principal = ?)`,
    scope,
    principalId,
    LIMITED_ACCESS,
    scope,
    principalId,
  );
}

/** `roleassignments` of the site, a list or an item. */
export function roleAssignments(site: Site, list: ListRow | null, item: SecuredItem | null = null): Collection {
  const scope = scopeOf(site, list, item);
  const read = (): void => demand(site, Permission.EnumeratePermissions, list, item);
  const change = (principalId: number, roleId: number): void => {
    demandOwnScope(site, list, item);
    if (!principal(site, principalId))
      throw new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException', 'Principal cannot be found.');
    if (!roles(site).some((row) => row.id === roleId)) throw noSuchRole(roleId);
  };
  return {
    kind: 'collection',
    type: 'SP.RoleAssignment',
    address: `${addressOf(list, item)}/RoleAssignments`,
    members: () => {
      read();
      return all<{ principal: number }>(
        site,
        'SELECT DISTINCT principal FROM assignments WHERE scope = ? ORDER BY principal',
        scope,
      ).map((row) => assignmentResource(site, list, item, row.principal));
    },
    byKey: (args) => {
      read();
      const id = args.number('principalid');
      if (!one(site, 'SELECT 1 FROM assignments WHERE scope = ? AND principal = ?', scope, id))
        throw new SharePointError(
          404,
          '-2146232832, Microsoft.SharePoint.SPException',
          'Role assignment cannot be found.',
        );
      return assignmentResource(site, list, item, id);
    },
    calls: {
      addroleassignment: posting(({ args }) => {
        const [principalId, roleId] = [args.number('principalid', 0), args.number('roledefid', 1)];
        change(principalId, roleId);
        run(
          site,
          'INSERT OR IGNORE INTO assignments (scope, principal, role) VALUES (?, ?, ?)',
          scope,
          principalId,
          roleId,
        );
        if (list && item && list.own_permissions) admit(site, list.id, principalId);
        if (list) admit(site, site.web.id, principalId);
        return null;
      }),
      removeroleassignment: posting(({ args }) => {
        const [principalId, roleId] = [args.number('principalid', 0), args.number('roledefid', 1)];
        change(principalId, roleId);
        run(site, 'DELETE FROM assignments WHERE scope = ? AND principal = ? AND role = ?', scope, principalId, roleId);
        return null;
      }),
    },
  };
}

/** The most items of a list that can stop inheriting permissions (S26). */
const BREAK_LIMIT = 100_000;

/** Refuses item permissions in a list with unique values; they exclude each other (S13). */
function demandNothingUnique(site: Site, list: ListRow): void {
  if (fieldsOf(site, list).fields.some((field) => field.unique))
    throw badRequest('Item-level permissions cannot be set: the list has a column that enforces unique values.');
}

/** Stops a list or item inheriting permissions. Lists above a limit cannot (S26). */
function part(site: Site, list: ListRow, item: SecuredItem | null, copy: boolean): void {
  const from = scopeOf(site, list);
  const scope = item ? itemScope(list, item) : list.id;
  if (item) demandNothingUnique(site, list);
  else if (list.item_count > BREAK_LIMIT) throw overThreshold();
  if (copy)
    run(
      site,
      'INSERT INTO assignments (scope, principal, role) SELECT ?, principal, role FROM assignments WHERE scope = ?',
      scope,
      item ? from : site.web.id,
    );
  // Without copying, only the caller keeps rights (S24).
  else
    run(
      site,
      'INSERT INTO assignments (scope, principal, role) SELECT ?, ?, id FROM roles WHERE web = ? AND kind = 5',
      scope,
      site.userId,
      site.web.id,
    );
  if (item) run(site, 'INSERT INTO item_scopes (list, item) VALUES (?, ?)', list.no, item.id);
  else run(site, 'UPDATE lists SET own_permissions = 1 WHERE no = ?', list.no);
}

/** Resets the permissions of a list's items to those of the list. */
function rejoinItems(site: Site, list: ListRow): void {
  run(site, "DELETE FROM assignments WHERE scope LIKE ? || '/%'", list.id);
  run(site, 'DELETE FROM item_scopes WHERE list = ?', list.no);
}

/** The calls that stop and restore the inheritance of a list or item, and that read somebody's permissions. */
export function permissionCalls(
  site: Site,
  list: ListRow | null,
  item: SecuredItem | null = null,
): Record<string, Call> {
  return {
    breakroleinheritance: posting(({ args }) => {
      demand(site, Permission.ManagePermissions, list, item);
      if (!list) return null;
      if (!item && args.boolean('clearsubscopes', 1, false)) rejoinItems(site, list);
      if (item ? isParted(site, list, item) : list.own_permissions) return null;
      part(site, list, item, args.boolean('copyroleassignments', 0, false));
      touchList(site, list, 'settings');
      return null;
    }),
    resetroleinheritance: posting(() => {
      demand(site, Permission.ManagePermissions, list, item);
      if (!list) return null;
      run(site, 'DELETE FROM assignments WHERE scope = ?', item ? itemScope(list, item) : list.id);
      if (item) run(site, 'DELETE FROM item_scopes WHERE list = ? AND item = ?', list.no, item.id);
      else run(site, 'UPDATE lists SET own_permissions = 0 WHERE no = ?', list.no);
      touchList(site, list, 'settings');
      return null;
    }),
    getusereffectivepermissions: reading(({ args }) => {
      demand(site, Permission.EnumeratePermissions, list, item);
      return {
        kind: 'single',
        name: 'GetUserEffectivePermissions',
        value: basePermissions(maskOfUser(site, args.text('username'), list, item)),
      };
    }),
  };
}
