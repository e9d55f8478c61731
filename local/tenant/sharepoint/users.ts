import type { Arguments } from '../odata/address';
import { badQuery, SharePointError } from '../odata/errors';
import type { Collection, Resource, Values } from '../odata/resource';
import { Complex, posting, reading } from '../odata/resource';
import { Permission } from './masks';
import { demand, isSiteAdmin } from './permissions';
import type { PrincipalRow } from './principals';
import { ensureUser, groupsOf, principal, principalByLogin, SITE_GROUP, users } from './principals';
import type { Site } from './site';
import { run } from './site';

export const noUser = (): SharePointError =>
  new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.');

/** A person or a security group. */
export function userResource(site: Site, row: PrincipalRow): Resource {
  const person = row.upn ? site.tenant.directory.find(row.upn) : undefined;
  return {
    kind: 'resource',
    type: 'SP.User',
    address: `Web/GetUserById(${row.id})`,
    values: (): Values => ({
      Id: row.id,
      IsHiddenInUI: row.hidden === 1,
      LoginName: row.login,
      Title: row.title,
      PrincipalType: row.kind,
      Email: row.email,
      Expiration: '',
      IsEmailAuthenticationGuestUser: false,
      IsShareByEmailGuestUser: person?.userType === 'Guest',
      // For the caller, SharePoint also counts membership of the Microsoft 365 group; for others only their own entry.
      IsSiteAdmin: row.id === site.userId ? isSiteAdmin(site, row) : row.site_admin === 1,
      UserId: row.directory_id
        ? new Complex('SP.UserIdInfo', {
            NameId: row.directory_id.replace(/-/g, '').slice(0, 16),
            NameIdIssuer: 'urn:federation:microsoftonline',
          })
        : null,
      UserPrincipalName: row.upn,
    }),
    onRequest: {
      AadObjectId: () =>
        row.directory_id
          ? new Complex('SP.UserIdInfo', {
              NameId: row.directory_id,
              NameIdIssuer: 'urn:federation:microsoftonline',
            })
          : null,
    },
    links: {
      Groups: () => ({
        kind: 'collection',
        type: 'SP.Group',
        address: `Web/GetUserById(${row.id})/Groups`,
        members: () => groupsOf(site, row.id).map((group) => site.resources.person(site, group)),
      }),
    },
  };
}

function byLoginOrId(site: Site, args: Arguments): PrincipalRow | undefined {
  const key = args.find('loginname', 0);
  return key?.kind === 'number' ? principal(site, key.value) : principalByLogin(site, args.text('loginname'));
}

/** The ways to find and remove people in a collection: by number, mail or claim. */
export function peopleByKey(
  site: Site,
  find: (row: PrincipalRow | undefined) => Resource,
  remove: (row: PrincipalRow | undefined) => null,
): Pick<Collection, 'byKey' | 'calls'> {
  const byEmail = (email: string): PrincipalRow | undefined =>
    users(site).find((row) => row.email.toLowerCase() === email.toLowerCase());
  return {
    byKey: (args) => find(byLoginOrId(site, args)),
    calls: {
      getbyid: reading(({ args }) => find(principal(site, args.number('id')))),
      getbyemail: reading(({ args }) => find(byEmail(args.text('email')))),
      getbyloginname: reading(({ args }) => find(principalByLogin(site, args.text('loginname')))),
      removebyid: posting(({ args }) => remove(principal(site, args.number('id')))),
      removebyloginname: posting(({ args }) => remove(principalByLogin(site, args.text('loginname')))),
    },
  };
}

/** `siteusers`: everybody who was ever added to the site's people. */
export function siteUsers(site: Site): Collection {
  const find = (row: PrincipalRow | undefined): Resource => {
    demand(site, Permission.BrowseUserInfo);
    if (!row || row.kind === SITE_GROUP) throw noUser();
    return userResource(site, row);
  };
  const remove = (row: PrincipalRow | undefined): null => {
    demand(site, Permission.ManagePermissions);
    if (!row || row.kind === SITE_GROUP) throw noUser();
    run(site, 'UPDATE principals SET deleted = 1, site_admin = 0 WHERE web = ? AND id = ?', site.web.id, row.id);
    run(site, 'DELETE FROM memberships WHERE web = ? AND member = ?', site.web.id, row.id);
    run(
      site,
      'DELETE FROM assignments WHERE principal = ? AND (scope = ? OR scope IN (SELECT id FROM lists WHERE web = ?))',
      row.id,
      site.web.id,
      site.web.id,
    );
    return null;
  };
  return {
    kind: 'collection',
    type: 'SP.User',
    address: 'Web/SiteUsers',
    members: () => {
      demand(site, Permission.BrowseUserInfo);
      return users(site).map((row) => userResource(site, row));
    },
    create: (body) => {
      demand(site, Permission.ManagePermissions);
      if (typeof body.LoginName !== 'string') throw badQuery('LoginName is missing.');
      return userResource(site, ensureUser(site, body.LoginName));
    },
    ...peopleByKey(site, find, remove),
  };
}
