import { newGuid } from '../guid';
import { badRequest, fileNotFound, noSuchList, notSpoken, throttled, titleTaken } from '../odata/errors';
import type { SharePointError } from '../odata/errors';
import type { Body, Collection, Resource } from '../odata/resource';
import { posting, reading } from '../odata/resource';
import { contentTypes } from './contentTypes';
import { baseFields, fieldsOf } from './fieldRows';
import { fieldsCollection } from './fields';
import { itemsCollection } from './itemResources';
import type { ListRow } from './listRows';
import { isLibrary, listById, listByPath, listByTitle, listsOf, settingsOf, touchList } from './listRows';
import { DEFAULTS, readSettings } from './listSettings';
import { listValues } from './listShape';
import { namesIn } from './languages';
import { basePermissions, Permission } from './masks';
import { demandReadingIn } from './ownItems';
import { allows, demand, maskOfCaller } from './permissions';
import { recycleList } from './recycleBin';
import { renderCalls } from './render';
import { permissionCalls, roleAssignments } from './roleAssignments';
import type { Site } from './site';
import { one, run, stamp, webUrl } from './site';
import { addValidated } from './validateUpdate';
import { addView, defaultView, viewsCollection } from './views';

/** Refuses unique values together with "read or change your own items only" (S13). */
function demandNoUnique(site: Site, list: ListRow, body: Body): void {
  if ((body.ReadSecurity ?? 1) === 1 && (body.WriteSecurity ?? 1) === 1) return;
  if (isLibrary(list)) throw notSpoken('libraries in which people read only their own files');
  if (fieldsOf(site, list).fields.some((field) => field.unique))
    throw badRequest(
      'Item-level permissions cannot be set: the list has a column that enforces unique values.',
      -2130575176,
    );
}

/** The refusal of a version limit in a tenant with automatic limits (S31). */
const limitsAreTheServices = (): SharePointError =>
  badRequest(
    'The version limits of this library are managed automatically: the count limits are set by the service.',
    -2146232832,
  );

/** `VersionPolicies` of a library (S31): 0 for a limit of its own; 2 for the service's, by the age of versions. */
function versionPolicies(site: Site, list: ListRow): Resource {
  return {
    kind: 'resource',
    type: 'SP.VersionPolicyManager',
    address: `Web/Lists(guid'${list.id}')/VersionPolicies`,
    values: () => ({ DefaultExpireAfterDays: 0, DefaultTrimMode: site.tenant.switches.automaticVersionLimits ? 2 : 0 }),
  };
}

/**
 * A folder name for a new list, made from its title as SharePoint does: without the characters that an address cannot
 * contain.
 */
function folderName(title: string): string {
  return title.replace(/[~"#%&*:<>?/\\{|}.]/g, '').trim() || 'List';
}

/** Creates a list. Its address is made from the first title and stays when the title changes. */
export function createList(site: Site, body: Body): ListRow {
  demand(site, Permission.ManageLists);
  const template = body.BaseTemplate === undefined ? 100 : body.BaseTemplate;
  if (template !== 100 && template !== 101 && template !== 119)
    throw notSpoken(`lists of template ${String(template)}: 100 (list) and 101 (library)`);
  const library = template !== 100;
  if (library && body.MajorVersionLimit !== undefined && site.tenant.switches.automaticVersionLimits)
    throw limitsAreTheServices();
  const { settings, title } = readSettings(body, {
    ...DEFAULTS,
    EnableAttachments: !library,
    EnableFolderCreation: library,
  });
  if (title === undefined) throw badRequest('The list title is empty.', -2147024809);
  if (listByTitle(site, title)) throw titleTaken();
  demandPace(site);
  const names = namesIn(site.web.language);
  const parent = library ? site.web.path : `${site.web.path}/Lists`;
  let path = `${parent}/${folderName(title)}`;
  for (let number = 1; listByPath(site, path); number += 1) path = `${parent}/${folderName(title)}${number}`;
  const id = newGuid();
  run(
    site,
    `INSERT INTO lists (id, web, title, path, template, settings, created, author, item_modified, item_deleted,
       user_modified, folder_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    site.web.id,
    title,
    path,
    template,
    JSON.stringify(settings),
    site.now,
    site.userId,
    site.now,
    site.now,
    site.now,
    newGuid(),
  );
  const list = listById(site, id)!;
  baseFields(template).forEach((field, position) => {
    run(
      site,
      'INSERT INTO fields (list, name, position, id, definition) VALUES (?, ?, ?, ?, ?)',
      list.no,
      field.name,
      position,
      field.id,
      JSON.stringify({ ...field, title: names.columns[field.name] ?? field.title }),
    );
  });
  addView(site, list, {
    id: newGuid(),
    title: library ? names.allDocuments : names.allItems,
    default: true,
    query: library ? '<OrderBy><FieldRef Name="FileLeafRef" /></OrderBy>' : '',
    fields: library ? ['DocIcon', 'LinkFilename', 'Modified', 'Editor'] : ['LinkTitle'],
    rowLimit: 30,
    paged: true,
    hidden: false,
  });
  return list;
}

/** The seconds to wait after many lists were made within a minute (S39). */
const PAUSE_SECONDS = 180;

function demandPace(site: Site): void {
  const most = site.tenant.switches.listsInMinute;
  if (most === null) return;
  const since = stamp(new Date(Date.parse(site.now) - 60_000));
  const made = one<{ many: number }>(
    site,
    'SELECT count(*) AS many FROM lists WHERE created > ? AND created <= ?',
    since,
    site.now,
  )!.many;
  if (made >= most) throw throttled(PAUSE_SECONDS);
}

function changeList(site: Site, list: ListRow, body: Body): undefined {
  demand(site, Permission.ManageLists, list);
  demandNoUnique(site, list, body);
  if (isLibrary(list) && body.MajorVersionLimit !== undefined && site.tenant.switches.automaticVersionLimits)
    throw limitsAreTheServices();
  const { settings, title } = readSettings(body, settingsOf(list));
  const other = title === undefined ? undefined : listByTitle(site, title);
  if (other && other.id !== list.id) throw titleTaken();
  run(
    site,
    'UPDATE lists SET settings = ?, title = ? WHERE no = ?',
    JSON.stringify(settings),
    title ?? list.title,
    list.no,
  );
  touchList(site, list, 'settings');
  return undefined;
}

/** One list. */
export function listResource(site: Site, list: ListRow): Resource {
  const address = `Web/Lists(guid'${list.id}')`;
  return {
    kind: 'resource',
    type: 'SP.List',
    address,
    etag: `"${list.id},${list.change}"`,
    values: () => listValues(site, list),
    onRequest: {
      EffectiveBasePermissions: () => basePermissions(maskOfCaller(site, list)),
      HasUniqueRoleAssignments: () => list.own_permissions === 1,
      OnQuickLaunch: () => settingsOf(list).OnQuickLaunch,
      DefaultViewUrl: () => `${list.path}/${isLibrary(list) ? 'Forms/' : ''}AllItems.aspx`,
      ReadSecurity: () => settingsOf(list).ReadSecurity,
      WriteSecurity: () => settingsOf(list).WriteSecurity,
      ValidationFormula: () => settingsOf(list).ValidationFormula,
      ValidationMessage: () => settingsOf(list).ValidationMessage,
    },
    links: {
      Items: () => itemsCollection(site, list),
      Fields: () => fieldsCollection(site, list),
      Views: () => viewsCollection(site, list),
      DefaultView: () => defaultView(site, list),
      ContentTypes: () => contentTypes(list),
      RootFolder: () => site.resources.folder(site, list, list.path, null),
      ParentWeb: () => site.resources.web(site),
      RoleAssignments: () => roleAssignments(site, list),
      ...(isLibrary(list) ? { VersionPolicies: () => versionPolicies(site, list) } : {}),
      FirstUniqueAncestorSecurableObject: () =>
        list.own_permissions ? listResource(site, list) : site.resources.web(site),
    },
    calls: {
      ...permissionCalls(site, list),
      ...renderCalls(site, list),
      addvalidateupdateitemusingpath: addValidated(site, list),
      getitembyid: reading(({ args }) => itemsCollection(site, list).byKey!(args)),
      recycle: posting(() => {
        demand(site, Permission.ManageLists, list);
        return { kind: 'single', name: 'Recycle', value: recycleList(site, list) };
      }),
    },
    merge: (body) => changeList(site, list, body),
    remove: () => {
      demand(site, Permission.ManageLists, list);
      recycleList(site, list);
    },
  };
}

/**
 * The lists that are named: those that the caller may read. A list of which the caller may read only an item is found
 * by its address.
 */
const visible = (site: Site, list: ListRow): boolean => allows(maskOfCaller(site, list), Permission.ViewListItems);

/** `lists`: the lists that the caller may read. Other lists count as missing. */
export function listsCollection(site: Site): Collection {
  const find = (list: ListRow | undefined, asked: string): Resource => {
    if (!list || !visible(site, list)) throw noSuchList(asked, webUrl(site));
    return listResource(site, list);
  };
  const byId = (id: string): Resource => find(listById(site, id), id);
  return {
    kind: 'collection',
    type: 'SP.List',
    address: 'Web/Lists',
    members: () =>
      listsOf(site)
        .filter((list) => visible(site, list))
        .map((list) => listResource(site, list)),
    byKey: (args) => byId(args.text('id')),
    create: (body) => listResource(site, createList(site, body)),
    calls: {
      getbytitle: reading(({ args }) => {
        const title = args.text('title');
        return find(listByTitle(site, title), title);
      }),
      getbyid: reading(({ args }) => byId(args.text('id'))),
    },
  };
}

/** `web/getList('/sites/x/Lists/Y')`: a list by the path of its root folder. */
export function listAt(site: Site, path: string): Resource {
  const absolute = path.startsWith('http') ? decodeURIComponent(new URL(path).pathname) : path;
  const list = listByPath(
    site,
    absolute.startsWith('/') ? absolute.replace(/\/$/, '') : `${site.web.path}/${absolute}`,
  );
  if (!list) throw fileNotFound();
  demandReadingIn(site, list);
  return listResource(site, list);
}
