import { body, InjectHeaders, TextParse } from '@pnp/queryable';
import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { Person } from '../../plan/people';
import type { SiteLink } from '../connection';
import { hasStatus } from '../errors';
import { SiteError } from '../planStore';
import { groupOf } from '../roles';
import type { Role } from '../schema/list';
import { claimOf } from '../store/people';
import { loginOf } from '../store/siteReading';
import type { Run } from './run';

const roles = Object.keys(groupOf) as Role[];

const purposes: Readonly<Record<Role, string>> = {
  readers: 'May read the improvement plan.',
  leads: 'May read the improvement plan and report progress.',
  members: 'Elected members: may read the improvement plan.',
  clerks: 'Committee clerks: may read the improvement plan and prepare its papers.',
  managers: 'Keep the improvement plan: may change it, and give the other roles.',
};

/** A group of the site with who owns it. */
export interface SiteGroup {
  Id: number;
  Title: string;
  OwnerTitle: string;
}

interface SiteUser {
  Id: number;
  Title: string;
  Email: string | null;
  LoginName: string;
  UserPrincipalName: string | null;
}

/** The five groups, those that exist. */
export async function readGroups(link: SiteLink): Promise<Map<Role, SiteGroup>> {
  const groups = (await SPQueryable(link.sp.web, 'sitegroups').select('Id', 'Title', 'OwnerTitle')()) as SiteGroup[];
  const byTitle = new Map(groups.map((group) => [group.Title, group]));
  return new Map(
    roles.flatMap((role) => {
      const group = byTitle.get(groupOf[role]);
      return group ? [[role, group] as const] : [];
    }),
  );
}

/** Makes the groups that are missing. */
export async function makeGroups(run: Run): Promise<void> {
  const there = await run.groups();
  for (const role of roles.filter((one) => !there.has(one)))
    await spPost(
      SPQueryable(run.link.sp.web, 'sitegroups'),
      body({
        Title: groupOf[role],
        Description: purposes[role],
        AllowMembersEditMembership: false,
        AllowRequestToJoinLeave: false,
        OnlyAllowMembersViewMembership: false,
      }),
    );
  run.forget('everything');
}

/** How the client object model names a group of a site; the number is SharePoint's own for such paths. */
const groupPath = (siteId: string, groupId: number): string =>
  `740c6a0b-85e2-48a0-a494-e0f1759d4aa7:site:${siteId}:g:${groupId}`;

/**
 * Makes the managers' group own every one of the five, so that a manager who names somebody lead may add them. REST can
 * only make a person the owner, who may leave: the client object model makes a group the owner.
 */
export async function giveGroupsToManagers({ link, groups: readAll }: Run): Promise<void> {
  const groups = await readAll();
  const managers = groups.get('managers');
  if (!managers) throw new SiteError('The managers’ group is missing. Run Set-up again.', 'not found', 'no managers');
  const { Id: siteId } = (await SPQueryable([link.sp.web, link.siteUrl], '_api/site').select('Id')()) as { Id: string };
  for (const group of groups.values()) {
    if (group.OwnerTitle === managers.Title) continue;
    const request =
      '<Request AddExpandoFieldTypeSuffix="true" SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="Improvement Plan" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009">' +
      '<Actions><SetProperty Id="1" ObjectPathId="2" Name="Owner"><Parameter ObjectPathId="3" /></SetProperty><Method Name="Update" Id="4" ObjectPathId="2" /></Actions>' +
      `<ObjectPaths><Identity Id="2" Name="${groupPath(siteId, group.Id)}" /><Identity Id="3" Name="${groupPath(siteId, managers.Id)}" /></ObjectPaths></Request>`;
    const query = SPQueryable([link.sp.web, link.siteUrl], '_vti_bin/client.svc/ProcessQuery').using(
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

/** Who is in the group of a role; none when there is no such group. */
export async function membersOf(link: SiteLink, role: Role): Promise<Person[]> {
  const users = SPQueryable(link.sp.web, `sitegroups/getbyname('${groupOf[role]}')/users`);
  const found = (await users.select('Id', 'Title', 'Email', 'LoginName', 'UserPrincipalName')()) as SiteUser[];
  return found.map((user) => ({
    id: user.Id,
    name: user.Title,
    email: user.Email ?? '',
    login: loginOf(user.UserPrincipalName, user.LoginName),
  }));
}

/** Gives somebody of the directory a role. Repeating is harmless. */
export async function addToRole(link: SiteLink, role: Role, login: string): Promise<void> {
  await spPost(
    SPQueryable(link.sp.web, `sitegroups/getbyname('${groupOf[role]}')/users`),
    body({ LoginName: claimOf(login) }),
  );
}

/** Takes a role from somebody. What they wrote while they had it goes on counting. */
export async function removeFromRole(link: SiteLink, role: Role, personId: number): Promise<void> {
  try {
    await spPost(SPQueryable(link.sp.web, `sitegroups/getbyname('${groupOf[role]}')/users/removebyid(${personId})`));
  } catch (error) {
    // They were not in it: what was asked for is so.
    if (!hasStatus(error, 404)) throw error;
  }
}
