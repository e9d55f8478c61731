import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import { body } from '@pnp/queryable';
import '@pnp/sp/webs/index.js';
import { withoutDirectionMarks } from '../../plan/characters';
import { spOf } from '../pnp';
import type { Person } from '../../plan/people';
import type { SiteLink } from '../connection';
import { hasStatus } from '../errors';
import { SiteError } from '../planStore';
import { groupOf } from '../roles';
import { groupNumber } from './groups';
import { loginOf } from './siteReading';

interface PickerEntity {
  Key: string;
  DisplayText: string;
  EntityData?: { Title?: string; Email?: string };
}

/** Users only, from every source that SharePoint searches (SP.Utilities.PrincipalType and PrincipalSource). */
const USERS_FROM_ANYWHERE = { PrincipalType: 1, PrincipalSource: 15 };

/**
 * People of the directory whose name or address begins with the text, by SharePoint's own people picker, so that no
 * Graph permission is needed.
 */
export async function searchPeople(
  link: SiteLink,
  text: string,
): Promise<{ name: string; login: string; email: string; jobTitle: string }[]> {
  if (text.trim().length < 2) return [];
  const picker = SPQueryable(
    [spOf(link).web, link.siteUrl],
    '_api/SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.clientPeoplePickerSearchUser',
  );
  const answer = await spPost<string | { ClientPeoplePickerSearchUser: string }>(
    picker,
    body({
      queryParams: {
        QueryString: text.trim(),
        MaximumEntitySuggestions: 12,
        AllowEmailAddresses: false,
        AllowOnlyEmailAddresses: false,
        SharePointGroupID: 0,
        ...USERS_FROM_ANYWHERE,
      },
    }),
  );
  const entities = JSON.parse(
    typeof answer === 'string' ? answer : answer.ClientPeoplePickerSearchUser,
  ) as PickerEntity[];
  return entities.map((entity) => ({
    name: withoutDirectionMarks(entity.DisplayText),
    login: loginOf(null, entity.Key),
    email: entity.EntityData?.Email ?? '',
    jobTitle: entity.EntityData?.Title ?? '',
  }));
}

/** The claim by which SharePoint names an Entra user. */
export function claimOf(login: string): string {
  return login.includes('|') ? login : `i:0#.f|membership|${login}`;
}

interface EnsuredUser {
  Id: number;
  Title: string;
  Email: string | null;
  LoginName: string;
  UserPrincipalName: string | null;
}

/** The person's number on this site. SharePoint gives one to a person who is new to the site. */
export async function ensurePerson(link: SiteLink, login: string): Promise<Person> {
  try {
    const user = await spPost<EnsuredUser>(
      SPQueryable(spOf(link).web, 'ensureuser'),
      body({ logonName: claimOf(login) }),
    );
    return {
      id: user.Id,
      name: withoutDirectionMarks(user.Title),
      email: user.Email ?? '',
      login: loginOf(user.UserPrincipalName, user.LoginName),
    };
  } catch (error) {
    if (error instanceof SiteError && ['unexpected', 'not found', 'invalid'].includes(error.kind))
      throw new SiteError(
        `The directory has nobody with the address "${login}". Choose somebody from the search.`,
        'not found',
        error.detail,
      );
    throw error;
  }
}

/**
 * Adds a person to the leads' group: being named lead gives access (docs/design.md, data rule 5). Repeating is
 * harmless.
 */
export async function addToLeads(link: SiteLink, personId: number): Promise<void> {
  const user = (await SPQueryable(spOf(link).web, `getuserbyid(${personId})`).select(
    'LoginName',
    'Title',
  )()) as EnsuredUser;
  try {
    await spPost(
      SPQueryable(spOf(link).web, `sitegroups/getbyid(${await groupNumber(link, 'leads')})/users`),
      body({ LoginName: user.LoginName }),
    );
  } catch (error) {
    if (!hasStatus(error, 403)) throw error;
    throw new SiteError(
      `You may not add ${user.Title} to the group "${groupOf.leads}", so they could not report. Ask a site owner to add them or to run Set-up again.`,
      'not allowed',
      error instanceof SiteError ? error.detail : '',
    );
  }
}
