import { newGuid } from '../guid';
import { accessDenied, notSpoken, SharePointError } from '../odata/errors';
import type { Element } from '../xml';
import { child } from '../xml';
import type { AppPackage } from './appPackage';
import { callerIsAdmin } from './permissions';
import type { Site } from './site';
import { all, one, run } from './site';

/** The Entra app of SharePoint's scripts, as the client object model names it: SPOWebAppServicePrincipal. */
export const SERVICE_PRINCIPAL = '{104e8f06-1e00-4675-99c6-1b9b504ed8d8}';
const TYPES = 'Microsoft.Online.SharePoint.TenantAdministration.Internal.SPOWebAppServicePrincipal';

/** A permission that a deployed package asked for (G9). */
interface RequestRow {
  id: string;
  package: string;
  version: string;
  resource: string;
  scope: string;
  state: 'asked' | 'approved' | 'denied';
}

/**
 * Records the permissions that a deployed package requests. An earlier decision on the same permission stays in force.
 */
export function askForPermissions(site: Site, app: { title: string; version: string; permissions: string }): void {
  for (const { resource, scope } of JSON.parse(app.permissions) as AppPackage['permissions'])
    run(
      site,
      `INSERT OR IGNORE INTO permission_requests (id, package, version, resource, scope) VALUES (?, ?, ?, ?, ?)`,
      newGuid(),
      app.title,
      app.version,
      resource,
      scope,
    );
}

const requests = (site: Site, state: RequestRow['state']): RequestRow[] =>
  all<RequestRow>(site, 'SELECT * FROM permission_requests WHERE state = ? ORDER BY package, scope', state);

const guid = (id: string): string => `/Guid(${id})/`;

const showRequest = (row: RequestRow): object => ({
  _ObjectType_: `${TYPES}PermissionRequest`,
  Id: guid(row.id),
  IsDomainIsolated: false,
  PackageName: row.package,
  PackageVersion: row.version,
  Resource: row.resource,
  ResourceId: row.resource,
  Scope: row.scope,
});

const showGrant = (row: RequestRow): object => ({
  _ObjectType_: `${TYPES}PermissionGrant`,
  ConsentType: 'AllPrincipals',
  IsDomainIsolated: false,
  ObjectId: row.id,
  PackageName: row.package,
  Resource: row.resource,
  ResourceId: row.resource,
  Scope: row.scope,
});

/** The object that an object path of a request names. */
type Found =
  | { kind: 'principal' }
  | { kind: 'requests' }
  | { kind: 'grants' }
  | { kind: 'request'; row: RequestRow }
  | { kind: 'grant'; row: RequestRow }
  | { kind: 'nothing' };

/**
 * The permission requests of packages: listed, approved and denied through the client object model, as the SharePoint
 * admin centre and the CLI for Microsoft 365 do (`spo serviceprincipal permissionrequest list`, `approve`, `deny`).
 * Only the tenant's administrators may do this, at the tenant's own address (in the cloud at the admin centre's).
 * @returns the answer of the object model: a number for each action, and the result
 */
export function askServicePrincipal(
  site: Site,
  actions: readonly Element[],
  paths: ReadonlyMap<string, Element>,
): unknown[] {
  if (!callerIsAdmin(site)) throw accessDenied();
  if (site.web.path !== '')
    throw notSpoken('permissions of packages anywhere but at the tenant’s own address (ProcessQuery)');
  const found = new Map<string, Found>();
  const object = (id: string): Found => {
    const known = found.get(id);
    if (known) return known;
    const path = paths.get(id);
    if (!path) throw notSpoken(`an object path ${id} that the request does not hold (ProcessQuery)`);
    const is = path.name === 'Constructor' ? { kind: 'principal' as const } : step(site, object(parentOf(path)), path);
    found.set(id, is);
    return is;
  };
  return actions.flatMap(({ name, attributes: { Id = '0', ObjectPathId = '' } }) => {
    const is = object(ObjectPathId);
    if (name === 'ObjectPath') return [Number(Id), { IsNull: is.kind === 'nothing' }];
    if (name === 'Query') return [Number(Id), show(site, is)];
    throw notSpoken(`the client object model's ${name} of a service principal (ProcessQuery)`);
  });
}

const parentOf = ({ attributes }: Element): string => attributes.ParentId ?? '';

function step(site: Site, parent: Found, path: Element): Found {
  const { Name = '' } = path.attributes;
  const way = `${parent.kind}.${Name}`;
  if (way === 'principal.PermissionRequests') return { kind: 'requests' };
  if (way === 'principal.PermissionGrants') return { kind: 'grants' };
  if (way === 'requests.GetById') return { kind: 'request', row: requestById(site, path) };
  if (parent.kind === 'request' && Name === 'Approve') return decide(site, parent.row, 'approved');
  if (parent.kind === 'request' && Name === 'Deny') return decide(site, parent.row, 'denied');
  throw notSpoken(`the client object model's ${Name} of a service principal (ProcessQuery)`);
}

function requestById(site: Site, path: Element): RequestRow {
  const given = child(child(path, 'Parameters') ?? path, 'Parameter')?.text ?? '';
  const id = given.replace(/[{}]/g, '').toLowerCase();
  const row = one<RequestRow>(site, "SELECT * FROM permission_requests WHERE id = ? AND state = 'asked'", id);
  if (row) return row;
  throw new SharePointError(
    404,
    '-2146233088, Microsoft.SharePoint.Client.ResourceNotFoundException',
    `A permission request with the ID ${id} could not be found.`,
  );
}

function decide(site: Site, row: RequestRow, state: 'approved' | 'denied'): Found {
  run(site, 'UPDATE permission_requests SET state = ? WHERE id = ?', state, row.id);
  return state === 'approved' ? { kind: 'grant', row } : { kind: 'nothing' };
}

function show(site: Site, is: Found): object | null {
  switch (is.kind) {
    case 'principal':
      return { _ObjectType_: TYPES, AccountEnabled: true };
    case 'requests':
      return {
        _ObjectType_: `${TYPES}PermissionRequestCollection`,
        _Child_Items_: requests(site, 'asked').map(showRequest),
      };
    case 'grants':
      return {
        _ObjectType_: `${TYPES}PermissionGrantCollection`,
        _Child_Items_: requests(site, 'approved').map(showGrant),
      };
    case 'request':
      return showRequest(is.row);
    case 'grant':
      return showGrant(is.row);
    case 'nothing':
      return null;
  }
}
