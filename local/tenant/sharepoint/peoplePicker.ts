import type { DirectoryGroup, DirectoryPerson } from '../directory';
import { badQuery, notSpoken } from '../odata/errors';
import type { Body, Single } from '../odata/resource';
import { personClaim, principalByLogin, groups, securityGroupClaim } from './principals';
import type { Site } from './site';
import { Permission } from './masks';
import { demand } from './permissions';

/** A person in the form of the people picker. */
function entry(site: Site, person: DirectoryPerson): object {
  const key = personClaim(person.userPrincipalName);
  return {
    Key: key,
    DisplayText: person.displayName,
    IsResolved: true,
    Description: person.userPrincipalName,
    EntityType: 'User',
    EntityData: {
      IsAltSecIdPresent: 'False',
      Title: person.jobTitle,
      Email: person.mail,
      MobilePhone: '',
      ObjectId: person.id,
      Department: person.department,
      ...(person.userType === 'Guest' ? { PrincipalType: 'GUEST_USER' } : {}),
    },
    MultipleMatches: [],
    ProviderName: 'Tenant',
    ProviderDisplayName: 'Tenant',
    ...(principalByLogin(site, key) ? { LocalSearchTerm: person.mail } : {}),
  };
}

function group(id: number, title: string): object {
  return {
    Key: title,
    DisplayText: title,
    IsResolved: true,
    Description: title,
    EntityType: 'SPGroup',
    EntityData: { SPGroupID: String(id), AccountName: title, PrincipalType: 'SharePointGroup' },
    MultipleMatches: [],
    ProviderName: '',
    ProviderDisplayName: '',
  };
}

function securityGroup({ id, displayName }: DirectoryGroup): object {
  return {
    Key: securityGroupClaim(id),
    DisplayText: displayName,
    IsResolved: true,
    Description: displayName,
    EntityType: 'SecGroup',
    EntityData: { AccountName: securityGroupClaim(id), Email: '', ObjectId: id, PrincipalType: 'SecurityGroup' },
    MultipleMatches: [],
    ProviderName: 'Tenant',
    ProviderDisplayName: 'Tenant',
  };
}

/** The bits of `PrincipalType` in a query. */
const PERSON = 1;
const SECURITY_GROUP = 4;
const SITE_GROUP = 8;

/**
 * `SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface`: search and resolve. The answer is JSON in a text
 * within JSON, as in SharePoint. Disabled accounts are not found.
 */
export function peoplePicker(site: Site, call: string, body: Body): Single {
  demand(site, Permission.BrowseUserInfo);
  const query = body.queryParams as Record<string, unknown> | undefined;
  if (typeof query?.QueryString !== 'string') throw badQuery('queryParams.QueryString is missing.');
  const types = typeof query.PrincipalType === 'number' ? query.PrincipalType : PERSON;
  const found = search(site, query.QueryString, types);
  const most = typeof query.MaximumEntitySuggestions === 'number' ? query.MaximumEntitySuggestions : 30;
  switch (call) {
    case 'clientpeoplepickersearchuser':
      return { kind: 'single', name: 'ClientPeoplePickerSearchUser', value: JSON.stringify(found.slice(0, most)) };
    case 'clientpeoplepickerresolveuser': {
      const resolved = resolve(site, query.QueryString, found);
      return { kind: 'single', name: 'ClientPeoplePickerResolveUser', value: JSON.stringify(resolved) };
    }
    default:
      throw notSpoken(`the people picker's ${call}`);
  }
}

/** The people, security groups and groups of the site that match some words. */
function search(site: Site, words: string, types: number): object[] {
  const found: object[] = [];
  if (types & PERSON)
    for (const person of site.tenant.directory.search(words))
      if (person.accountEnabled) found.push(entry(site, person));
  const name = words.trim().toLowerCase();
  if (!name) return found;
  if (types & SECURITY_GROUP)
    for (const one of site.tenant.directory.groups)
      if (one.displayName.toLowerCase().includes(name)) found.push(securityGroup(one));
  if (types & SITE_GROUP)
    for (const row of groups(site)) if (row.title.toLowerCase().startsWith(name)) found.push(group(row.id, row.title));
  return found;
}

/** The person or group that some words identify: by login, or as the only match; else the matches to choose from. */
function resolve(site: Site, words: string, found: object[]): object {
  const person = site.tenant.directory.find(words.slice(words.lastIndexOf('|') + 1));
  if (person?.accountEnabled === true) return entry(site, person);
  if (found.length === 1) return found[0]!;
  return {
    Key: words,
    DisplayText: words,
    IsResolved: false,
    Description: words,
    EntityType: '',
    EntityData: {},
    MultipleMatches: found,
    ProviderName: '',
    ProviderDisplayName: '',
  };
}
