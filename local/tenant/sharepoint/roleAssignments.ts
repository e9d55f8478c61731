import { overThreshold, SharePointError } from '../odata/errors';
import type { Call, Collection, Resource } from '../odata/resource';
import { posting, reading } from '../odata/resource';
import type { ListRow } from './listRows';
import { touchList } from './listRows';
import { basePermissions, LIMITED_ACCESS, Permission } from './masks';
import { demand, maskOfUser, scopeOf } from './permissions';
import { principal } from './principals';
import { roleResource } from './roleDefinitions';
import type { RoleRow } from './roleRows';
import { noSuchRole, roles } from './roleRows';
import type { Site } from './site';
import { all, one, run } from './site';

function assignmentResource(site: Site, list: ListRow | null, id: number): Resource {
  const scope = scopeOf(site, list);
  const address = `${list ? `Web/Lists(guid'${list.id}')` : 'Web'}/RoleAssignments(${id})`;
  return {
    kind: 'resource',
    type: 'SP.RoleAssignment',
    address,
    values: () => ({ PrincipalId: id }),
    links: {
      Member: () => {
        const row = principal(site, id);
        return row ? site.kin.person(site, row) : null;
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
      demandOwnScope(site, list);
      run(site, 'DELETE FROM assignments WHERE scope = ? AND principal = ?', scope, id);
    },
  };
}

/** Assignments can only be changed where they stand: a list that inherits has none of its own. */
function demandOwnScope(site: Site, list: ListRow | null): void {
  demand(site, Permission.ManagePermissions, list);
  if (list && !list.own_permissions)
    throw new SharePointError(
      500,
      '-2146233079, System.InvalidOperationException',
      'This operation is not allowed on an object that inherits permissions.',
    );
}

/** `roleassignments` of the site or a list. */
export function roleAssignments(site: Site, list: ListRow | null): Collection {
  const scope = scopeOf(site, list);
  const read = (): void => demand(site, Permission.EnumeratePermissions, list);
  const change = (principalId: number, roleId: number): void => {
    demandOwnScope(site, list);
    if (!principal(site, principalId))
      throw new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException', 'Principal cannot be found.');
    if (!roles(site).some((row) => row.id === roleId)) throw noSuchRole(roleId);
  };
  return {
    kind: 'collection',
    type: 'SP.RoleAssignment',
    address: `${list ? `Web/Lists(guid'${list.id}')` : 'Web'}/RoleAssignments`,
    members: () => {
      read();
      return all<{ principal: number }>(
        site,
        'SELECT DISTINCT principal FROM assignments WHERE scope = ? ORDER BY principal',
        scope,
      ).map((row) => assignmentResource(site, list, row.principal));
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
      return assignmentResource(site, list, id);
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
        // Who is given something below may come in as far as that: SharePoint adds Limited Access on the site.
        if (list)
          run(
            site,
            `INSERT INTO assignments (scope, principal, role)
             SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM assignments WHERE scope = ? AND principal = ?)`,
            site.web.id,
            principalId,
            LIMITED_ACCESS,
            site.web.id,
            principalId,
          );
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

/** Lists above this many items cannot break inheritance (S26). */
const BREAK_LIMIT = 100_000;

/** Breaking and mending of a list's inheritance, and reading what somebody may do. */
export function permissionCalls(site: Site, list: ListRow | null): Record<string, Call> {
  return {
    breakroleinheritance: posting(({ args }) => {
      demand(site, Permission.ManagePermissions, list);
      if (!list || list.own_permissions) return null;
      if (list.item_count > BREAK_LIMIT) throw overThreshold();
      if (args.boolean('copyroleassignments', 0, false))
        run(
          site,
          'INSERT INTO assignments (scope, principal, role) SELECT ?, principal, role FROM assignments WHERE scope = ?',
          list.id,
          site.web.id,
        );
      // Without copying only the caller keeps rights (S24).
      else
        run(
          site,
          'INSERT INTO assignments (scope, principal, role) SELECT ?, ?, id FROM roles WHERE web = ? AND kind = 5',
          list.id,
          site.userId,
          site.web.id,
        );
      run(site, 'UPDATE lists SET own_permissions = 1 WHERE no = ?', list.no);
      touchList(site, list, 'settings');
      return null;
    }),
    resetroleinheritance: posting(() => {
      demand(site, Permission.ManagePermissions, list);
      if (!list) return null;
      run(site, 'DELETE FROM assignments WHERE scope = ?', list.id);
      run(site, 'UPDATE lists SET own_permissions = 0 WHERE no = ?', list.no);
      touchList(site, list, 'settings');
      return null;
    }),
    getusereffectivepermissions: reading(({ args }) => {
      demand(site, Permission.EnumeratePermissions, list);
      return {
        kind: 'single',
        name: 'GetUserEffectivePermissions',
        value: basePermissions(maskOfUser(site, args.text('username'), list)),
      };
    }),
  };
}
