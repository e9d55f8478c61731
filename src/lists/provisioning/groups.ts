import { body, InjectHeaders, TextParse } from '@pnp/queryable';
import { SPQueryable, spPost, spPostMerge } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { Person } from '../../plan/people';
import { spOf } from '../pnp';
import type { SiteLink } from '../connection';
import { hasStatus } from '../errors';
import { SiteError } from '../planStore';
import { describeGroup, groupOf, isMarkedFor, roles } from '../roles';
import type { Role } from '../schema/list';
import { groupNumber, groupsOfRoles, readAllGroups, type SiteGroup } from '../store/groups';
import { claimOf } from '../store/people';
import { loginOf } from '../store/siteReading';
import type { Run } from './run';

interface SiteUser {
  Id: number;
  Title: string;
  Email: string | null;
  LoginName: string;
  UserPrincipalName: string | null;
  PrincipalType: number;
}

/**
 * SP.Utilities.PrincipalType of a person; every other type in a group is itself a group (contracts/semantics.md S32).
 */
const PERSON = 1;

/** The first title for a role's group that no group of the site has yet; SharePoint ignores case. */
function freeTitle(role: Role, groups: readonly SiteGroup[]): string {
  const taken = new Set(groups.map(({ Title }) => Title.toLowerCase()));
  const candidates = ['', ...Array.from({ length: groups.length + 1 }, (_one, index) => ` ${index + 2}`)];
  const end = candidates.find((one) => !taken.has(`${groupOf[role]}${one}`.toLowerCase())) ?? '';
  return `${groupOf[role]}${end}`;
}

/**
 * Makes the missing groups, and gives groups of an earlier version their marker and title. A group that somebody else
 * made is left alone, whatever its title.
 */
export async function makeGroups(run: Run): Promise<void> {
  const all = await readAllGroups(run.link);
  const there = groupsOfRoles(all);
  for (const role of roles) {
    const group = there.get(role);
    const Description = describeGroup(role);
    if (!group)
      await spPost(
        SPQueryable(spOf(run.link).web, 'sitegroups'),
        body({
          Title: freeTitle(role, all),
          Description,
          AllowMembersEditMembership: false,
          AllowRequestToJoinLeave: false,
          OnlyAllowMembersViewMembership: false,
        }),
      );
    else if (!isMarkedFor(role, group))
      await spPostMerge(
        SPQueryable(spOf(run.link).web, `sitegroups/getbyid(${group.Id})`),
        body({ Title: freeTitle(role, all), Description }, { headers: { 'IF-MATCH': '*' } }),
      );
  }
  run.forget('everything');
}

/**
 * The identity path of a site's group in the client object model; the number in it is SharePoint's constant for such
 * paths.
 */
const groupPath = (siteId: string, groupId: number): string =>
  `740c6a0b-85e2-48a0-a494-e0f1759d4aa7:site:${siteId}:g:${groupId}`;

/**
 * Makes the managers' group the owner of all groups of the roles, so that a manager who names a new lead may add that person.
 * REST can make only a person the owner, who may leave the council; the client object model can make a group the owner.
 */
export async function giveGroupsToManagers({ link, groups: readAll }: Run): Promise<void> {
  const groups = await readAll();
  const managers = groups.get('managers');
  if (!managers) throw new SiteError('The managers’ group is missing. Run Set-up again.', 'not found', 'no managers');
  const { Id: siteId } = (await SPQueryable([spOf(link).web, link.siteUrl], '_api/site').select('Id')()) as {
    Id: string;
  };
  for (const group of groups.values()) {
    if (group.OwnerTitle === managers.Title) continue;
    const request =
      '<Request AddExpandoFieldTypeSuffix="true" SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="Improvement Plan" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009">' +
      '<Actions><SetProperty Id="1" ObjectPathId="2" Name="Owner"><Parameter ObjectPathId="3" /></SetProperty><Method Name="Update" Id="4" ObjectPathId="2" /></Actions>' +
      `<ObjectPaths><Identity Id="2" Name="${groupPath(siteId, group.Id)}" /><Identity Id="3" Name="${groupPath(siteId, managers.Id)}" /></ObjectPaths></Request>`;
    const query = SPQueryable([spOf(link).web, link.siteUrl], '_vti_bin/client.svc/ProcessQuery').using(
      InjectHeaders({ 'Content-Type': 'text/xml' }),
      TextParse(),
    );
    const [answer] = JSON.parse(await spPost<string>(query, { body: request })) as {
      ErrorInfo: { ErrorMessage: string } | null;
    }[];
    if (answer.ErrorInfo)
      throw new SiteError(
        `SharePoint would not let the managers look after the group "${group.Title}". Run Set-up again; if it goes on, make "${managers.Title}" the owner of that group under Site settings, People and groups.`,
        'unexpected',
        answer.ErrorInfo.ErrorMessage,
      );
  }
}

/** The people and the directory groups in the group of a role; none when the role has no group. */
export async function membersOf(link: SiteLink, groupId: number): Promise<RoleMembers> {
  const users = SPQueryable(spOf(link).web, `sitegroups/getbyid(${groupId})/users`);
  const found = (await users.select(
    'Id',
    'Title',
    'Email',
    'LoginName',
    'UserPrincipalName',
    'PrincipalType',
  )()) as SiteUser[];
  const isPerson = ({ PrincipalType }: SiteUser): boolean => PrincipalType === PERSON;
  return {
    members: found.filter(isPerson).map((user) => ({
      id: user.Id,
      name: user.Title,
      email: user.Email ?? '',
      login: loginOf(user.UserPrincipalName, user.LoginName),
    })),
    groups: found
      .filter((user) => !isPerson(user))
      .map(({ Id, Title, LoginName }) => ({ id: Id, name: Title, claim: LoginName })),
  };
}

export interface RoleMembers {
  members: Person[];
  /** Directory groups that were given the role. Their members have its rights. */
  groups: { id: number; name: string; claim: string }[];
}

/** Gives a person of the directory a role. Repeating is harmless. */
export async function addToRole(link: SiteLink, role: Role, login: string): Promise<void> {
  await spPost(
    SPQueryable(spOf(link).web, `sitegroups/getbyid(${await groupNumber(link, role)})/users`),
    body({ LoginName: claimOf(login) }),
  );
}

/** Takes a role from a person. Rows that the person wrote while they had the role still count. */
export async function removeFromRole(link: SiteLink, role: Role, personId: number): Promise<void> {
  const group = await groupNumber(link, role);
  try {
    await spPost(SPQueryable(spOf(link).web, `sitegroups/getbyid(${group})/users/removebyid(${personId})`));
  } catch (error) {
    // A person who was not in the group is no error: the wanted state is reached.
    if (!hasStatus(error, 404)) throw error;
  }
}
