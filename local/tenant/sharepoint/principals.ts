import type { DirectoryPerson } from '../directory';
import { TENANT_ID } from '../directory';
import { badRequest, SharePointError } from '../odata/errors';
import type { Site } from './site';
import { all, one, run } from './site';

/** The kinds of principals (SP.Utilities.PrincipalType). */
export const USER = 1;
export const SECURITY_GROUP = 4;
export const SITE_GROUP = 8;

export interface PrincipalRow {
  web: string;
  id: number;
  kind: number;
  login: string;
  title: string;
  email: string;
  upn: string | null;
  directory_id: string | null;
  job_title: string;
  department: string;
  site_admin: number;
  hidden: number;
  description: string | null;
  owner: number | null;
  members_edit: number;
  members_only_view: number;
  deleted: number;
}

/** The claims of a person, of a Microsoft 365 group, and of everybody. */
export const personClaim = (upn: string): string => `i:0#.f|membership|${upn.toLowerCase()}`;
export const groupClaim = (groupId: string, owners: boolean): string =>
  `c:0o.c|federateddirectoryclaimprovider|${groupId}${owners ? '_o' : ''}`;
export const EVERYONE_CLAIM = `c:0-.f|rolemanager|spo-grid-all-users/${TENANT_ID}`;

/** The claim of a security group of the directory (S32). */
export const securityGroupClaim = (groupId: string): string => `c:0t.c|tenant|${groupId}`;

/** The user of the application identity, with SharePoint's own number and name. */
export const APP_USER_ID = 1073741822;
const APP_LOGIN = 'i:0i.t|00000003-0000-0ff1-ce00-000000000000|app@sharepoint';

export function principal(site: Site, id: number): PrincipalRow | undefined {
  return one<PrincipalRow>(site, 'SELECT * FROM principals WHERE web = ? AND id = ? AND deleted = 0', site.web.id, id);
}

export function principalByLogin(site: Site, login: string): PrincipalRow | undefined {
  return one<PrincipalRow>(
    site,
    'SELECT * FROM principals WHERE web = ? AND (kind = 8) = 0 AND lower(login) = lower(?) AND deleted = 0',
    site.web.id,
    login,
  );
}

/** A person or security group by number, for writing into a column, even after leaving the site. */
export function knownPrincipal(site: Site, id: number): PrincipalRow | undefined {
  return one<PrincipalRow>(site, 'SELECT * FROM principals WHERE web = ? AND id = ?', site.web.id, id);
}

export const users = (site: Site): PrincipalRow[] =>
  all<PrincipalRow>(
    site,
    'SELECT * FROM principals WHERE web = ? AND kind <> 8 AND deleted = 0 ORDER BY id',
    site.web.id,
  );

export const groups = (site: Site): PrincipalRow[] =>
  all<PrincipalRow>(site, 'SELECT * FROM principals WHERE web = ? AND kind = 8 ORDER BY id', site.web.id);

export const groupByName = (site: Site, name: string): PrincipalRow | undefined =>
  one<PrincipalRow>(
    site,
    'SELECT * FROM principals WHERE web = ? AND kind = 8 AND lower(title) = lower(?)',
    site.web.id,
    name,
  );

export const membersOf = (site: Site, group: number): PrincipalRow[] =>
  all<PrincipalRow>(
    site,
    `SELECT p.* FROM memberships m JOIN principals p ON p.web = m.web AND p.id = m.member
     WHERE m.web = ? AND m.group_id = ? AND p.deleted = 0 ORDER BY p.id`,
    site.web.id,
    group,
  );

/** The site's groups that list somebody by name. Memberships through a claim are not included. */
export const groupsOf = (site: Site, member: number): PrincipalRow[] =>
  all<PrincipalRow>(
    site,
    `SELECT p.* FROM memberships m JOIN principals p ON p.web = m.web AND p.id = m.group_id
     WHERE m.web = ? AND m.member = ? ORDER BY p.id`,
    site.web.id,
    member,
  );

function nextPrincipal(site: Site): number {
  const row = one<{ next: number }>(
    site,
    'UPDATE webs SET next_principal = next_principal + 1 WHERE id = ? RETURNING next_principal - 1 AS next',
    site.web.id,
  );
  return row!.next;
}

/** Adds a principal to the site's people, or returns the existing row, which is restored if it had been removed. */
export function addPrincipal(
  site: Site,
  row: { kind: number; login: string; title: string } & Partial<PrincipalRow>,
): PrincipalRow {
  const id = row.id ?? nextPrincipal(site);
  run(
    site,
    `INSERT INTO principals (web, id, kind, login, title, email, upn, directory_id, job_title, department, site_admin,
       hidden, description, owner, members_edit, members_only_view)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    site.web.id,
    id,
    row.kind,
    row.login,
    row.title,
    row.email ?? '',
    row.upn ?? null,
    row.directory_id ?? null,
    row.job_title ?? '',
    row.department ?? '',
    row.site_admin ?? 0,
    row.hidden ?? 0,
    row.description ?? null,
    row.owner ?? null,
    row.members_edit ?? 0,
    row.members_only_view ?? 0,
  );
  return principal(site, id)!;
}

function addPerson(site: Site, person: DirectoryPerson): PrincipalRow {
  const login = personClaim(person.userPrincipalName);
  const gone = one<PrincipalRow>(
    site,
    'SELECT * FROM principals WHERE web = ? AND (kind = 8) = 0 AND lower(login) = lower(?)',
    site.web.id,
    login,
  );
  if (gone) {
    run(site, 'UPDATE principals SET deleted = 0 WHERE web = ? AND id = ?', site.web.id, gone.id);
    return { ...gone, deleted: 0 };
  }
  return addPrincipal(site, {
    kind: USER,
    login,
    title: person.displayName,
    email: person.mail,
    upn: person.userPrincipalName.toLowerCase(),
    directory_id: person.id,
    job_title: person.jobTitle,
    department: person.department,
  });
}

const noSuchUser = (login: string): SharePointError =>
  new SharePointError(
    404,
    '-2146232832, Microsoft.SharePoint.SPException',
    `The specified user ${login} could not be found.`,
  );

/** Finds a person by claim, principal name or mail, and adds them to the site's people (`ensureuser`). */
export function ensureUser(site: Site, logonName: string): PrincipalRow {
  const known = principalByLogin(site, logonName);
  if (known) return known;
  const name = logonName.includes('|') ? logonName.slice(logonName.lastIndexOf('|') + 1) : logonName;
  if (logonName.toLowerCase() === EVERYONE_CLAIM)
    return addPrincipal(site, {
      kind: SECURITY_GROUP,
      login: EVERYONE_CLAIM,
      title: 'Everyone except external users',
    });
  const groupId = /^c:0t\.c\|tenant\|([0-9a-f-]{36})$/i.exec(logonName)?.[1]?.toLowerCase();
  const group = site.tenant.directory.groups.find(({ id }) => id === groupId);
  if (group)
    return addPrincipal(site, {
      kind: SECURITY_GROUP,
      login: securityGroupClaim(group.id),
      title: group.displayName,
      directory_id: group.id,
    });
  if (logonName.includes('|') && !/^i:0#\.f\|membership\|/i.test(logonName)) throw noSuchUser(logonName);
  const person = site.tenant.directory.find(name);
  if (!person) throw noSuchUser(logonName);
  return addPerson(site, person);
}

/** The caller's row in this site; undefined without one. */
export function callerRow(site: Site): PrincipalRow | undefined {
  if (site.caller.kind === 'application') return principal(site, APP_USER_ID);
  return principalByLogin(site, personClaim(site.caller.person.userPrincipalName));
}

/** Adds the caller to the site's people, as SharePoint does on the first visit of somebody with access. */
export function admitCaller(site: Site): PrincipalRow {
  const known = callerRow(site);
  if (known) return known;
  if (site.caller.kind === 'application')
    return addPrincipal(site, { id: APP_USER_ID, kind: USER, login: APP_LOGIN, title: 'SharePoint App' });
  return addPerson(site, site.caller.person);
}

/** Adds a SharePoint group, whose name must be unique on the site. */
export function addGroup(site: Site, title: string, settings: Partial<PrincipalRow>): PrincipalRow {
  if (!title.trim()) throw badRequest('The group name is empty.', -2130575333);
  if (groupByName(site, title))
    throw new SharePointError(
      500,
      '-2130575293, Microsoft.SharePoint.SPException',
      'The specified name is already in use.\n\nPlease try again with a new name.',
    );
  return addPrincipal(site, { ...settings, kind: SITE_GROUP, login: title, title });
}

export function addMember(site: Site, group: number, member: number): void {
  run(site, 'INSERT OR IGNORE INTO memberships (web, group_id, member) VALUES (?, ?, ?)', site.web.id, group, member);
}

export function removeMember(site: Site, group: number, member: number): void {
  run(site, 'DELETE FROM memberships WHERE web = ? AND group_id = ? AND member = ?', site.web.id, group, member);
}
