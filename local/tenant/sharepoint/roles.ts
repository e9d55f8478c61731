import { badQuery, noSuchProperty, SharePointError } from '../odata/errors';
import type { Body, Call, Collection, Resource } from '../odata/resource';
import { posting, reading } from '../odata/resource';
import type { ListRow } from './listRows';
import { touchList } from './listRows';
import { basePermissions, LIMITED_ACCESS, maskOf, Permission } from './masks';
import { demand, maskOfUser } from './permissions';
import { ensureUser, principal } from './principals';
import type { Site } from './site';
import { all, one, run } from './site';

interface RoleRow {
  id: number;
  name: string;
  description: string;
  position: number;
  mask: string;
  kind: number;
  hidden: number;
}

const noSuchRole = (name: string | number): SharePointError =>
  new SharePointError(
    404,
    '-2146232832, Microsoft.SharePoint.SPException',
    `Cannot find the permission level "${name}". It may have been deleted by another user.`,
  );

const roles = (site: Site): RoleRow[] =>
  all<RoleRow>(site, 'SELECT * FROM roles WHERE web = ? ORDER BY position, id', site.web.id);

function readMask(value: unknown): bigint {
  const { High, Low } = (value ?? {}) as { High?: unknown; Low?: unknown };
  if (!/^\d+$/.test(String(High)) || !/^\d+$/.test(String(Low)))
    throw badQuery('BasePermissions must have High and Low as whole numbers.');
  return maskOf(String(High), String(Low));
}

const ROLE_PROPERTIES = ['Name', 'Description', 'Order', 'BasePermissions', '__metadata', 'RoleTypeKind'];

function checkRole(body: Body): void {
  for (const name of Object.keys(body))
    if (!ROLE_PROPERTIES.includes(name)) throw noSuchProperty(name, 'SP.RoleDefinition');
}

function roleResource(site: Site, row: RoleRow): Resource {
  return {
    kind: 'resource',
    type: 'SP.RoleDefinition',
    address: `Web/RoleDefinitions(${row.id})`,
    values: () => ({
      BasePermissions: basePermissions(BigInt(row.mask)),
      Description: row.description,
      Hidden: row.hidden === 1,
      Id: row.id,
      Name: row.name,
      Order: row.position,
      RoleTypeKind: row.kind,
    }),
    merge: (body) => {
      demand(site, Permission.ManagePermissions);
      checkRole(body);
      run(
        site,
        'UPDATE roles SET name = ?, description = ?, position = ?, mask = ? WHERE web = ? AND id = ?',
        typeof body.Name === 'string' ? body.Name : row.name,
        typeof body.Description === 'string' ? body.Description : row.description,
        typeof body.Order === 'number' ? body.Order : row.position,
        String(body.BasePermissions === undefined ? row.mask : readMask(body.BasePermissions)),
        site.web.id,
        row.id,
      );
      return undefined;
    },
    remove: () => {
      demand(site, Permission.ManagePermissions);
      run(
        site,
        'DELETE FROM assignments WHERE role = ? AND scope IN (SELECT id FROM lists WHERE web = ?)',
        row.id,
        site.web.id,
      );
      run(site, 'DELETE FROM assignments WHERE role = ? AND scope = ?', row.id, site.web.id);
      run(site, 'DELETE FROM roles WHERE web = ? AND id = ?', site.web.id, row.id);
    },
  };
}

/** `roledefinitions`: the permission levels of the site. */
export function roleDefinitions(site: Site): Collection {
  const find = (row: RoleRow | undefined, asked: string | number): Resource => {
    if (!row) throw noSuchRole(asked);
    return roleResource(site, row);
  };
  const byId = (id: number): Resource =>
    find(
      roles(site).find((row) => row.id === id),
      id,
    );
  return {
    kind: 'collection',
    type: 'SP.RoleDefinition',
    address: 'Web/RoleDefinitions',
    members: () => roles(site).map((row) => roleResource(site, row)),
    byKey: (args) => byId(args.number('id')),
    create: (body) => {
      demand(site, Permission.ManagePermissions);
      checkRole(body);
      const name = body.Name;
      if (typeof name !== 'string' || !name.trim()) throw badQuery('Name is missing.');
      if (roles(site).some((row) => row.name.toLowerCase() === name.toLowerCase()))
        throw new SharePointError(
          500,
          '-2146232832, Microsoft.SharePoint.SPException',
          'The name already exists. Please use another name.',
        );
      const { id } = one<{ id: number }>(
        site,
        'UPDATE webs SET next_role = next_role + 1 WHERE id = ? RETURNING next_role - 1 AS id',
        site.web.id,
      )!;
      run(
        site,
        'INSERT INTO roles (web, id, name, description, position, mask, kind) VALUES (?, ?, ?, ?, ?, ?, 0)',
        site.web.id,
        id,
        name,
        typeof body.Description === 'string' ? body.Description : '',
        typeof body.Order === 'number' ? body.Order : 2147483647,
        String(readMask(body.BasePermissions)),
      );
      return byId(id);
    },
    calls: {
      getbyid: reading(({ args }) => byId(args.number('id'))),
      getbyname: reading(({ args }) => {
        const name = args.text('name');
        return find(
          roles(site).find((row) => row.name.toLowerCase() === name.toLowerCase()),
          name,
        );
      }),
      getbytype: reading(({ args }) => {
        const kind = args.number('roletype');
        return find(
          roles(site).find((row) => row.kind === kind),
          kind,
        );
      }),
    },
  };
}

/** The scope whose assignments hold for a list: its own, or the site's. */
const scopeOf = (site: Site, list: ListRow | null): string => (list?.own_permissions ? list.id : site.web.id);

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
      if (list.item_count > BREAK_LIMIT)
        throw new SharePointError(
          500,
          '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
          'The attempted operation is prohibited because it exceeds the list view threshold.',
        );
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
      const user = ensureUser(site, args.text('username'));
      return {
        kind: 'single',
        name: 'GetUserEffectivePermissions',
        value: basePermissions(maskOfUser(site, user, list)),
      };
    }),
  };
}
