import { dayOf } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { SiteLink } from '../connection';
import { hasStatus } from '../errors';
import { SiteError } from '../planStore';
import type { Me, Site } from '../planStore';
import { holds, rights, roleOf } from '../roles';
import type { Role } from '../schema/list';
import type { ListName } from '../schema';
import { listSchema, schemaVersion } from '../schema';
import { addressOf } from '../schema/list';
import { isMarked, versionIn } from '../schema/marker';
import { ianaOf } from '../timeZones';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';

/** How far a list had come when it was last looked at. Another stamp means that something in it changed. */
export interface ListStamp {
  /** Changes with every write and delete. */
  state: string;
  /** Changes with every delete only: appended rows do not make a saved fold wrong, a deleted one does. */
  deletions: string;
  /** How many items it held. */
  items: number;
}

/** What the first request says about a site. */
export interface SiteReading {
  site: Site;
  me: Me;
  today: Day;
  /** The server's clock when it answered. */
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
];

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
 * Who is signed in, what they may do, the site's zone and day, how far its schema is and when each list last changed:
 * one request (a second one only for somebody who may not see the lists).
 */
export async function readSite(link: SiteLink): Promise<SiteReading> {
  const web = await readWeb(link);
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
    stamps: Object.fromEntries([...ours].map(([name, list]) => [name, stampOf(list, at)])),
  };
}

async function readWeb(link: SiteLink): Promise<WebAnswer> {
  try {
    return await link.sp.web
      .select(...SELECT)
      .expand(
        'CurrentUser',
        'CurrentUser/Groups',
        'RegionalSettings',
        'RegionalSettings/TimeZone',
        'Lists',
        'Lists/RootFolder',
      )();
  } catch (error) {
    if (!hasStatus(error, 404)) throw error;
    throw new SiteError(
      `There is no SharePoint site at ${link.siteUrl}. Check its address: it ends with the site's own name.`,
      'not found',
      (error as Error).message,
    );
  }
}

/** The site's lists that stand at our addresses and carry our marker. */
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
  if (version === 0 || openToAll.some((name) => !ours.has(name))) return 'partial';
  return version < schemaVersion ? 'older' : 'current';
}

/** Lists are trimmed to what the caller may see, so "no list" may mean "no access": asking for one tells which. */
async function hiddenOrNone(link: SiteLink): Promise<Site['schema']> {
  try {
    await link.sp.web.getList(`${link.sitePath}/${addressOf(listSchema.settings)}`).select('Id')();
    return 'none';
  } catch (error) {
    if (hasStatus(error, 404)) return 'none';
    if (hasStatus(error, 403)) return 'current';
    throw error;
  }
}

/**
 * What somebody may do: by the groups that name them, and by what the lists let them do, for whoever has a role through a
 * group of the directory is named by none (contracts/semantics.md S32). Owners may do everything on every list: which role
 * they have beside that, only the groups that name them say.
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
    leads: may('progress', rights.addItems) && !keepsPlans,
    members: may('memberEditions', rights.viewItems) && !keepsMeetings,
  };
  const has = (role: Role): boolean => named.has(role) || (byRights[role] ?? false);
  const owns = (right: number): boolean => holds(web.EffectiveBasePermissions.Low, right);
  return {
    id: user.Id,
    name: user.Title,
    email: user.Email ?? '',
    login: loginOf(user.UserPrincipalName, user.LoginName),
    isSiteOwner: user.IsSiteAdmin || (owns(rights.manageWeb) && owns(rights.managePermissions)),
    isManager: has('managers'),
    isLead: has('leads'),
    isClerk: has('clerks'),
    isMember: has('members'),
    isReader: ours.has('actions'),
  };
}

/** The user principal name, lower case: of guests and applications the claim's last part stands in for it. */
export function loginOf(userPrincipalName: string | null | undefined, claim: string): string {
  return (userPrincipalName || claim.slice(claim.lastIndexOf('|') + 1)).toLowerCase();
}

/**
 * Lists keep the second of their last change only: a list that changed within two seconds of the answer may change again
 * without its date moving, so its stamp is one that will never be met again.
 */
function stampOf(list: ListAnswer, at: string): ListStamp {
  const unsettled = Date.parse(at) - Date.parse(list.LastItemModifiedDate) < 2000;
  return {
    state: `${list.LastItemModifiedDate}|${list.LastItemDeletedDate}|${list.ItemCount}${unsettled ? `|${at}` : ''}`,
    deletions: list.LastItemDeletedDate,
    items: list.ItemCount,
  };
}
