import { badQuery, noSuchProperty, SharePointError } from '../odata/errors';
import type { Body, Collection, Resource } from '../odata/resource';
import { reading } from '../odata/resource';
import { basePermissions, maskOf, Permission } from './masks';
import { demand } from './permissions';
import type { RoleRow } from './roleRows';
import { noSuchRole, roles } from './roleRows';
import type { Site } from './site';
import { one, run } from './site';

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

/** One permission level. */
export function roleResource(site: Site, row: RoleRow): Resource {
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
