import { withoutDirectionMarks } from '../../plan/characters';
import { dayOf } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { SiteLink } from '../connection';
import { hasStatus } from '../errors';
import { SiteError } from '../planStore';
import type { Me, Site } from '../planStore';
import { inQuotes, readJson } from '../reading';
import { holds, rights, roleOf } from '../roles';
import type { Role } from '../schema/list';
import type { ListName } from '../schema';
import { listSchema, schemaVersion } from '../schema';
import { addressOf } from '../schema/list';
import { isMarked, versionIn } from '../schema/marker';
import { ianaOf } from '../timeZones';

/** The stamp of a list at the last look. A different stamp means that something in the list changed. */
export interface ListStamp {
  /** A value that changes with every write and delete. */
  state: string;
  /** Changes with every delete only. Added rows leave a saved fold right; a deleted row does not. */
  deletions: string;
  /** The number of items in the list. */
  items: number;
  /** When the list last changed, ISO 8601 in UTC to the second. */
  changed: string;
}

/** The facts about a site in the first request's answer. */
export interface SiteReading {
  site: Site;
  me: Me;
  today: Day;
  /** The server's time at the answer. */
  at: string;
  stamps: Partial<Record<ListName, ListStamp>>;
}

const SELECT = [
  'Title',
  'Url',
  'EffectiveBasePermissions',
  ...[
    'Id',
    'Title',
    'Email',
    'LoginName',
    'UserPrincipalName',
    'IsSiteAdmin',
    'Groups/Title',
    'Groups/Description',
  ].map((property) => `CurrentUser/${property}`),
  'RegionalSettings/TimeZone/Id',
  'RegionalSettings/TimeZone/Description',
  ...[
    'Title',
    'Description',
    'ItemCount',
    'LastItemModifiedDate',
    'LastItemDeletedDate',
    'EffectiveBasePermissions',
    'RootFolder/ServerRelativeUrl',
  ].map((property) => `Lists/${property}`),
].join(',');
const EXPAND = 'CurrentUser,CurrentUser/Groups,RegionalSettings,RegionalSettings/TimeZone,Lists,Lists/RootFolder';

interface WebAnswer {
  Title: string;
  Url: string;
  EffectiveBasePermissions: { High: string; Low: string };
  CurrentUser: {
    Id: number;
    Title: string;
    Email: string | null;
    LoginName: string;
    UserPrincipalName: string | null;
    IsSiteAdmin: boolean;
    Groups: { Title: string; Description: string | null }[];
  };
  RegionalSettings: { TimeZone: { Id: number; Description: string } };
  Lists: ListAnswer[];
}

interface ListAnswer {
  Title: string;
  Description: string;
  ItemCount: number;
  LastItemModifiedDate: string;
  LastItemDeletedDate: string;
  EffectiveBasePermissions: { High: string; Low: string };
  RootFolder: { ServerRelativeUrl: string };
}

/**
 * Reads who is signed in, their rights, the site's zone and day, the state of its schema and when each list last
 * changed. One request; a second only for a person who may not see the lists.
 */
export async function readSite(link: SiteLink): Promise<SiteReading> {
  const asked = performance.now();
  const web = await readWeb(link);
  const waited = performance.now() - asked;
  const at = new Date(link.sender.serverDate ?? Date.now()).toISOString();
  const timeZone = ianaOf(web.RegionalSettings.TimeZone.Id);
  const ours = ourLists(link, web.Lists);
  return {
    site: {
      url: link.siteUrl,
      title: web.Title,
      timeZone,
      timeZoneName: web.RegionalSettings.TimeZone.Description,
      schema: await schemaState(link, ours),
    },
    me: meOf(web, ours),
    today: dayOf(at, timeZone ?? 'Etc/UTC'),
    at,
    stamps: Object.fromEntries([...ours].map(([name, list]) => [name, stampOf(list, at, waited)])),
  };
}

async function readWeb(link: SiteLink): Promise<WebAnswer> {
  try {
    return await readJson(link, '', { $select: SELECT, $expand: EXPAND });
  } catch (error) {
    if (!hasStatus(error, 404)) throw error;
    throw new SiteError(
      `There is no SharePoint site at ${link.siteUrl}. Check its address: it ends with the site's own name.`,
      'not found',
      (error as Error).message,
    );
  }
}

/** The site's lists that have the product's addresses and carry its marker. */
function ourLists(link: SiteLink, lists: ListAnswer[]): Map<ListName, ListAnswer> {
  const byAddress = new Map(lists.map((list) => [list.RootFolder.ServerRelativeUrl.toLowerCase(), list]));
  const ours = new Map<ListName, ListAnswer>();
  for (const [name, definition] of Object.entries(listSchema) as [ListName, (typeof listSchema)[ListName]][]) {
    const list = byAddress.get(`${link.sitePath}/${addressOf(definition)}`.toLowerCase());
    if (list && isMarked(definition, list.Description)) ours.set(name, list);
  }
  return ours;
}

async function schemaState(link: SiteLink, ours: Map<ListName, ListAnswer>): Promise<Site['schema']> {
  const settings = ours.get('settings');
  if (!settings) return ours.size > 0 ? 'partial' : await hiddenOrNone(link);
  const version = versionIn(settings.Description);
  if (version > schemaVersion) return 'newer';
  const openToAll = (Object.keys(listSchema) as ListName[]).filter(
    (name) => listSchema[name].access.readers !== 'none',
  );
  if (version === 0) return 'partial';
  // A site of an earlier version may lack lists that came later, which is no sign that anything was cut off.
  if (version < schemaVersion) return 'older';
  return openToAll.some((name) => !ours.has(name)) ? 'partial' : 'current';
}

/**
 * Tells a site without lists from lists that the caller may not see. SharePoint leaves the latter out of its answer, so
 * a request for one of them decides.
 */
async function hiddenOrNone(link: SiteLink): Promise<Site['schema']> {
  try {
    await readJson(link, `getList('${inQuotes(`${link.sitePath}/${addressOf(listSchema.settings)}`)}')`, {
      $select: 'Id',
    });
    return 'none';
  } catch (error) {
    if (hasStatus(error, 404)) return 'none';
    if (hasStatus(error, 403)) return 'current';
    throw error;
  }
}

/**
 * A person's rights: from the groups that name them, and from what the lists let them do, because a person who has a
 * role through a directory group is named by no site group (contracts/semantics.md S32). Owners may do everything on
 * every list, so their roles are taken only from the groups that name them.
 */
function meOf(web: WebAnswer, ours: ReadonlyMap<ListName, ListAnswer>): Me {
  const user = web.CurrentUser;
  const named = new Set(user.Groups.map(roleOf));
  const may = (name: ListName, right: number): boolean => {
    const low = ours.get(name)?.EffectiveBasePermissions.Low ?? 0;
    return holds(low, right) && !holds(low, rights.deleteItems);
  };
  const keepsPlans = may('plans', rights.editItems);
  const keepsMeetings = may('meetings', rights.editItems);
  const byRights: Partial<Record<Role, boolean>> = {
    managers: keepsPlans,
    clerks: keepsMeetings && !keepsPlans,
    leads: may('readings', rights.addItems) && !keepsPlans,
    // Directors have the rights of members, so these alone do not tell one from the other.
    members: may('memberEditions', rights.viewItems) && !keepsMeetings && !named.has('directors'),
  };
  const has = (role: Role): boolean => named.has(role) || (byRights[role] ?? false);
  const owns = (right: number): boolean => holds(web.EffectiveBasePermissions.Low, right);
  return {
    id: user.Id,
    name: withoutDirectionMarks(user.Title),
    email: user.Email ?? '',
    login: loginOf(user.UserPrincipalName, user.LoginName),
    isSiteOwner: user.IsSiteAdmin || (owns(rights.manageWeb) && owns(rights.managePermissions)),
    isManager: has('managers'),
    isLead: has('leads'),
    isClerk: has('clerks'),
    isMember: has('members'),
    isDirector: named.has('directors'),
    isReader: ours.has('actions'),
  };
}

/** The user principal name in lower case. For guests and applications the claim's last part takes its place. */
export function loginOf(userPrincipalName: string | null | undefined, claim: string): string {
  return (userPrincipalName || claim.slice(claim.lastIndexOf('|') + 1)).toLowerCase();
}

/**
 * The stamp of a list. A list keeps the time of its last change only to the second: one that changed within two seconds
 * of being read may change again without a new time, so its stamp is made one that matches only in the same second of
 * the server. SharePoint read the list at the earliest when it was asked, and the time of an answer may be later by as
 * long as the answer took. Whoever opens the plan in the second of such a stamp may not see a row written in that second,
 * as if they had opened it a moment earlier; from the next second on the list is read again. Rows of Progress are told
 * by their numbers beside, and stay out of the fold while they are young (refresh.ts).
 * @param waited how long the answer took, in milliseconds
 */
function stampOf(list: ListAnswer, at: string, waited: number): ListStamp {
  const unsettled = Date.parse(at) - waited - Date.parse(list.LastItemModifiedDate) < 2000;
  return {
    state: `${list.LastItemModifiedDate}|${list.LastItemDeletedDate}|${list.ItemCount}${unsettled ? `|${at}` : ''}`,
    deletions: list.LastItemDeletedDate,
    items: list.ItemCount,
    changed: [list.LastItemModifiedDate, list.LastItemDeletedDate].reduce((last, at) => (at > last ? at : last)),
  };
}
