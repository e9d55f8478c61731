import { accessDenied, badQuery, SharePointError } from '../odata/errors';
import type { Body, Collection, Resource, Values } from '../odata/resource';
import { posting, reading } from '../odata/resource';
import { Permission } from './masks';
import { allows, demand, maskOfCaller, mayEditMembers } from './permissions';
import type { PrincipalRow } from './principals';
import {
  addGroup,
  addMember,
  ensureUser,
  groupByName,
  groups,
  membersOf,
  principal,
  removeMember,
  SITE_GROUP,
  USER,
} from './principals';
import type { Site } from './site';
import { run } from './site';
import { noUser, peopleByKey, userResource } from './users';

const noGroup = (): SharePointError =>
  new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException', 'Group cannot be found.');

/** One of the site's own groups. */
export function groupResource(site: Site, row: PrincipalRow): Resource {
  const owner = row.owner === null ? undefined : principal(site, row.owner);
  const manage = (): void => {
    if (!mayEditMembers(site, row)) throw accessDenied();
  };
  return {
    kind: 'resource',
    type: 'SP.Group',
    address: `Web/SiteGroups/GetById(${row.id})`,
    values: (): Values => ({
      Id: row.id,
      IsHiddenInUI: row.hidden === 1,
      LoginName: row.title,
      Title: row.title,
      PrincipalType: SITE_GROUP,
      AllowMembersEditMembership: row.members_edit === 1,
      AllowRequestToJoinLeave: false,
      AutoAcceptRequestToJoinLeave: false,
      Description: row.description,
      OnlyAllowMembersViewMembership: row.members_only_view === 1,
      OwnerTitle: owner?.title ?? 'System Account',
      RequestToJoinLeaveEmailSetting: null,
    }),
    onRequest: {
      CanCurrentUserEditMembership: () => mayEditMembers(site, row),
      CanCurrentUserManageGroup: () => mayEditMembers(site, row),
      CanCurrentUserViewMembership: () => true,
    },
    links: {
      Owner: () => (owner ? site.resources.person(site, owner) : null),
      Users: () => membersCollection(site, row),
    },
    merge: (body) => {
      manage();
      const { title, description, membersEdit, membersView } = readGroup(body);
      if (title !== undefined && title !== row.title && groupByName(site, title))
        throw new SharePointError(
          500,
          '-2130575293, Microsoft.SharePoint.SPException',
          'The specified name is already in use.',
        );
      run(
        site,
        'UPDATE principals SET title = ?, login = ?, description = ?, members_edit = ?, members_only_view = ? WHERE web = ? AND id = ?',
        title ?? row.title,
        title ?? row.title,
        description ?? row.description,
        Number(membersEdit ?? row.members_edit === 1),
        Number(membersView ?? row.members_only_view === 1),
        site.web.id,
        row.id,
      );
      return undefined;
    },
    calls: {
      setuserasowner: posting(({ args }) => {
        manage();
        const next = principal(site, args.number('ownerid'));
        // A group can be made the owner only through the client object model (see processQuery.ts).
        if (!next || next.kind !== USER) throw noUser();
        run(site, 'UPDATE principals SET owner = ? WHERE web = ? AND id = ?', next.id, site.web.id, row.id);
        return null;
      }),
    },
  };
}

interface GroupChanges {
  title?: string;
  description?: string;
  membersEdit?: boolean;
  membersView?: boolean;
}

function readGroup(body: Body): GroupChanges {
  const changes: GroupChanges = {};
  for (const [name, value] of Object.entries(body)) {
    if (name === 'Title' && typeof value === 'string') changes.title = value;
    else if (name === 'Description' && typeof value === 'string') changes.description = value;
    else if (name === 'AllowMembersEditMembership' && typeof value === 'boolean') changes.membersEdit = value;
    else if (name === 'OnlyAllowMembersViewMembership' && typeof value === 'boolean') changes.membersView = value;
    else if (
      ![
        '__metadata',
        'AllowRequestToJoinLeave',
        'AutoAcceptRequestToJoinLeave',
        'RequestToJoinLeaveEmailSetting',
      ].includes(name)
    )
      throw badQuery(
        `The property '${name}' does not exist on type 'SP.Group'. Make sure to only use property names that are defined by the type.`,
      );
  }
  return changes;
}

/** The members of a group; a member is added by `LoginName`. */
function membersCollection(site: Site, group: PrincipalRow): Collection {
  const find = (row: PrincipalRow | undefined): Resource => {
    if (!row || !membersOf(site, group.id).some(({ id }) => id === row.id)) throw noUser();
    return userResource(site, row);
  };
  const remove = (row: PrincipalRow | undefined): null => {
    if (!mayEditMembers(site, group)) throw accessDenied();
    if (!row || !membersOf(site, group.id).some(({ id }) => id === row.id)) throw noUser();
    removeMember(site, group.id, row.id);
    return null;
  };
  return {
    kind: 'collection',
    type: 'SP.User',
    address: `Web/SiteGroups/GetById(${group.id})/Users`,
    members: () => {
      if (group.members_only_view === 1 && !groupVisible(site, group)) throw accessDenied();
      return membersOf(site, group.id).map((row) => userResource(site, row));
    },
    create: (body) => {
      if (!mayEditMembers(site, group)) throw accessDenied();
      if (typeof body.LoginName !== 'string') throw badQuery('LoginName is missing.');
      const row = ensureUser(site, body.LoginName);
      addMember(site, group.id, row.id);
      return userResource(site, row);
    },
    ...peopleByKey(site, find, remove),
  };
}

function groupVisible(site: Site, group: PrincipalRow): boolean {
  return (
    allows(maskOfCaller(site), Permission.ManagePermissions) ||
    membersOf(site, group.id).some(({ id }) => id === site.userId) ||
    mayEditMembers(site, group)
  );
}

/** `sitegroups`: the site's own groups. The creator of a group owns it. */
export function siteGroups(site: Site): Collection {
  const find = (row: PrincipalRow | undefined): Resource => {
    if (!row || row.kind !== SITE_GROUP) throw noGroup();
    return groupResource(site, row);
  };
  const remove = (row: PrincipalRow | undefined): null => {
    demand(site, Permission.ManagePermissions);
    if (!row || row.kind !== SITE_GROUP) throw noGroup();
    run(site, 'DELETE FROM memberships WHERE web = ? AND group_id = ?', site.web.id, row.id);
    run(
      site,
      'DELETE FROM assignments WHERE principal = ? AND (scope = ? OR scope IN (SELECT id FROM lists WHERE web = ?))',
      row.id,
      site.web.id,
      site.web.id,
    );
    run(site, 'DELETE FROM principals WHERE web = ? AND id = ?', site.web.id, row.id);
    return null;
  };
  return {
    kind: 'collection',
    type: 'SP.Group',
    address: 'Web/SiteGroups',
    members: () => groups(site).map((row) => groupResource(site, row)),
    byKey: (args) => find(principal(site, args.number('id'))),
    create: (body) => {
      demand(site, Permission.CreateGroups);
      const { title, description, membersEdit, membersView } = readGroup(body);
      return groupResource(
        site,
        addGroup(site, title ?? '', {
          description: description ?? '',
          owner: site.userId,
          members_edit: Number(membersEdit ?? false),
          members_only_view: Number(membersView ?? false),
        }),
      );
    },
    calls: {
      getbyid: reading(({ args }) => find(principal(site, args.number('id')))),
      getbyname: reading(({ args }) => find(groupByName(site, args.text('name')))),
      removebyid: posting(({ args }) => remove(principal(site, args.number('id')))),
      removebyloginname: posting(({ args }) => remove(groupByName(site, args.text('loginname')))),
    },
  };
}
