import { badQuery, badRequest, fileNotFound, SharePointError } from '../odata/errors';
import type { Collection, Resource, Values } from '../odata/resource';
import { posting, reading } from '../odata/resource';
import type { ItemRow } from './itemRows';
import { changeItem, COLUMNS, etagOf, insertItem, removeItem, valuesOf } from './itemRows';
import type { ListRow } from './listRows';
import { isLibrary, listByNo, listsOf } from './listRows';
import { Permission } from './masks';
import { allows, demand, maskOfCaller } from './permissions';
import { principal } from './principals';
import type { Site } from './site';
import { all, one, run } from './site';

/** Signs a file name cannot hold, and the length of a path (SharePoint Online). */
const FORBIDDEN = /["*:<>?/\\|]/;
const PATH_LIMIT = 400;

function demandName(name: string): void {
  if (!name.trim() || FORBIDDEN.test(name) || /^\s|[\s.]$/.test(name))
    throw badRequest(
      `The file or folder name "${name}" contains characters that are not permitted. Please use a different name.`,
      -2130575245,
    );
}

const byPath = (site: Site, path: string): ItemRow | undefined =>
  one<ItemRow>(
    site,
    `SELECT ${COLUMNS} FROM items i WHERE lower(i.path) = lower(?) AND i.path IS NOT NULL AND i.recycled IS NULL`,
    path,
  );

const CONTENT_TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  txt: 'text/plain',
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** Anything that a browser might run as a page of this site is sent as a download, as SharePoint does. */
export const contentTypeOf = (name: string): string =>
  CONTENT_TYPES[name.split('.').pop()!.toLowerCase()] ?? 'application/octet-stream';

/** The bytes of a file as it is now: a change of its columns alone makes a version without bytes of its own. */
export function bytesOf(site: Site, list: ListRow, item: ItemRow): Buffer {
  const row = one<{ bytes: Buffer }>(
    site,
    'SELECT bytes FROM contents WHERE list = ? AND item = ? AND version <= ? ORDER BY version DESC LIMIT 1',
    list.no,
    item.id,
    item.version,
  );
  return row?.bytes ?? Buffer.alloc(0);
}

function storeBytes(site: Site, list: ListRow, item: ItemRow, bytes: Buffer): void {
  run(
    site,
    'INSERT INTO contents (list, item, version, bytes) VALUES (?, ?, ?, ?) ON CONFLICT (list, item, version) DO UPDATE SET bytes = excluded.bytes',
    list.no,
    item.id,
    item.version,
    bytes,
  );
}

function upload(site: Site, list: ListRow, folder: string, name: string, bytes: Buffer, overwrite: boolean): Resource {
  demand(site, Permission.AddListItems, list);
  demandName(name);
  const path = `${folder}/${name}`;
  if (path.length > PATH_LIMIT) throw badRequest('The specified file or folder name is too long.', -2147024690);
  const there = byPath(site, path);
  if (there) {
    if (!overwrite || there.folder)
      throw badRequest(
        `A file with the name ${path.slice(1)} already exists. It was last modified by ${principal(site, there.editor)?.login ?? ''}.`,
        -2130575257,
      );
    demand(site, Permission.EditListItems, list);
    return fileResource(site, list, replaceBytes(site, list, there, bytes));
  }
  const item = insertItem(site, list, {}, { path, size: bytes.length, folder: false });
  storeBytes(site, list, item, bytes);
  return fileResource(site, list, item);
}

function replaceBytes(site: Site, list: ListRow, item: ItemRow, bytes: Buffer): ItemRow {
  const changed = changeItem(site, list, item, {}, { size: bytes.length });
  storeBytes(site, list, changed, bytes);
  return changed;
}

/** One file of a library. */
export function fileResource(site: Site, list: ListRow, item: ItemRow): Resource {
  const name = item.path!.split('/').pop()!;
  const title = valuesOf(item).Title;
  const author = (id: number) => (): Resource | null => {
    const row = principal(site, id);
    return row ? site.kin.person(site, row) : null;
  };
  return {
    kind: 'resource',
    type: 'SP.File',
    address: `Web/GetFileByServerRelativePath(decodedurl='${item.path!.replace(/'/g, "''")}')`,
    etag: `"{${item.unique_id.toUpperCase()}},${item.stamp}"`,
    values: (): Values => ({
      CheckInComment: '',
      CheckOutType: 2,
      ContentTag: `{${item.unique_id.toUpperCase()}},${item.stamp},${item.stamp}`,
      CustomizedPageStatus: 0,
      ETag: `"{${item.unique_id.toUpperCase()}},${item.stamp}"`,
      Exists: true,
      ExistsAllowThrowForPolicyFailures: true,
      IrmEnabled: false,
      Length: String(item.size),
      Level: 1,
      LinkingUri: null,
      LinkingUrl: '',
      MajorVersion: item.version,
      MinorVersion: 0,
      Name: name,
      ServerRelativeUrl: item.path!,
      TimeCreated: item.created,
      TimeLastModified: item.modified,
      Title: typeof title === 'string' ? title : null,
      UIVersion: item.version * 512,
      UIVersionLabel: `${item.version}.0`,
      UniqueId: item.unique_id,
    }),
    links: {
      ListItemAllFields: () => site.kin.item(site, list, item),
      Author: author(item.author),
      ModifiedBy: author(item.editor),
    },
    content: () => {
      demand(site, Permission.OpenItems, list);
      return { bytes: bytesOf(site, list, item), type: contentTypeOf(name) };
    },
    setContent: (bytes) => {
      demand(site, Permission.EditListItems, list);
      replaceBytes(site, list, item, bytes);
    },
    remove: () => {
      demand(site, Permission.DeleteListItems, list);
      removeItem(site, list, item);
    },
    calls: {
      recycle: posting(() => {
        demand(site, Permission.DeleteListItems, list);
        return { kind: 'single', name: 'Recycle', value: removeItem(site, list, item) };
      }),
    },
  };
}

const within = (path: string, folder: string): boolean =>
  path.toLowerCase().startsWith(`${folder.toLowerCase()}/`) && !path.slice(folder.length + 1).includes('/');

function children(site: Site, list: ListRow, folder: string, folders: boolean): ItemRow[] {
  if (!isLibrary(list)) return [];
  return all<ItemRow>(
    site,
    `SELECT ${COLUMNS} FROM items i WHERE i.list = ? AND i.folder = ? AND i.recycled IS NULL ORDER BY lower(i.path)`,
    list.no,
    Number(folders),
  ).filter((item) => within(item.path!, folder));
}

function demandFolder(site: Site, list: ListRow, path: string): ItemRow | null {
  if (path.toLowerCase() === list.path.toLowerCase()) return null;
  const item = byPath(site, path);
  if (!item?.folder) throw fileNotFound();
  return item;
}

function addFolder(site: Site, list: ListRow, parent: string, name: string): Resource {
  demand(site, Permission.AddListItems, list);
  if (!isLibrary(list)) throw badQuery('Folders can be made in libraries only.');
  demandName(name);
  const path = `${parent}/${name}`;
  const there = byPath(site, path);
  if (there?.folder) return folderResource(site, list, path, there);
  if (there) throw badRequest(`A file with the name ${path.slice(1)} already exists.`, -2130575257);
  return folderResource(site, list, path, insertItem(site, list, { Title: name }, { path, size: 0, folder: true }));
}

/** A list's root folder, or a folder of a library. */
export function folderResource(site: Site, list: ListRow, path: string, item: ItemRow | null): Resource {
  const address = `Web/GetFolderByServerRelativePath(decodedurl='${path.replace(/'/g, "''")}')`;
  const add = (name: string, bytes: Buffer, overwrite: boolean): Resource => {
    if (!isLibrary(list)) throw badQuery('Files can be added to libraries only.');
    return upload(site, list, path, name, bytes, overwrite);
  };
  const files: Collection = {
    kind: 'collection',
    type: 'SP.File',
    address: `${address}/Files`,
    members: () => children(site, list, path, false).map((file) => fileResource(site, list, file)),
    byKey: (args) => fileAt(site, `${path}/${args.text('url')}`),
    calls: {
      add: posting(({ args, bytes }) => add(args.text('url', 0), bytes, args.boolean('overwrite', 1, false))),
      addusingpath: posting(({ args, bytes }) =>
        add(args.text('decodedurl', 0), bytes, args.boolean('overwrite', 1, false)),
      ),
      getbyurl: reading(({ args }) => fileAt(site, `${path}/${args.text('url')}`)),
    },
  };
  const folders: Collection = {
    kind: 'collection',
    type: 'SP.Folder',
    address: `${address}/Folders`,
    members: () => children(site, list, path, true).map((row) => folderResource(site, list, row.path!, row)),
    byKey: (args) => folderAt(site, `${path}/${args.text('url')}`),
    create: (body) => {
      if (typeof body.ServerRelativeUrl !== 'string') throw badQuery('ServerRelativeUrl is missing.');
      return addFolder(site, list, path, body.ServerRelativeUrl.split('/').pop()!);
    },
    calls: {
      add: posting(({ args }) => addFolder(site, list, path, args.text('url'))),
      addusingpath: posting(({ args }) => addFolder(site, list, path, args.text('decodedurl'))),
    },
  };
  return {
    kind: 'resource',
    type: 'SP.Folder',
    address,
    values: () => ({
      Exists: true,
      ExistsAllowThrowForPolicyFailures: true,
      IsWOPIEnabled: false,
      ItemCount: item
        ? children(site, list, path, false).length + children(site, list, path, true).length
        : list.item_count,
      Name: path.split('/').pop()!,
      ProgID: null,
      ServerRelativeUrl: path,
      TimeCreated: item?.created ?? list.created,
      TimeLastModified: item?.modified ?? list.item_modified,
      UniqueId: item?.unique_id ?? list.folder_id,
      WelcomePage: '',
    }),
    links: {
      Files: () => files,
      Folders: () => folders,
      ListItemAllFields: () => (item ? site.kin.item(site, list, item) : null),
    },
    remove: () => {
      demand(site, Permission.DeleteListItems, list);
      if (!item) throw badRequest('A list’s own folder cannot be deleted; delete the list.', -2130575305);
      removeItem(site, list, item);
    },
  };
}

/** The library that a path lies in. */
function libraryOf(site: Site, path: string): ListRow {
  const key = path.toLowerCase();
  const list = listsOf(site).find(
    (row) => key === row.path.toLowerCase() || key.startsWith(`${row.path.toLowerCase()}/`),
  );
  if (!list) throw fileNotFound();
  return list;
}

const absolute = (site: Site, path: string): string => {
  const plain = path.startsWith('http') ? decodeURIComponent(new URL(path).pathname) : path;
  if (!plain.startsWith('/')) return `${site.web.path}/${plain}`;
  if (site.web.path && !plain.toLowerCase().startsWith(`${site.web.path.toLowerCase()}/`) && plain !== site.web.path)
    throw badRequest('Server relative urls must start with SPWeb.ServerRelativeUrl', -2147024809);
  return plain.replace(/\/$/, '');
};

/** A file by server-relative path. */
export function fileAt(site: Site, path: string): Resource {
  const full = absolute(site, path);
  const list = libraryOf(site, full);
  demand(site, Permission.ViewListItems, list);
  const item = byPath(site, full);
  if (!item || item.folder)
    throw new SharePointError(404, '-2130575338, Microsoft.SharePoint.SPException', `The file ${full} does not exist.`);
  return fileResource(site, list, item);
}

/** A folder by server-relative path; a list's root folder counts. */
export function folderAt(site: Site, path: string): Resource {
  const full = absolute(site, path);
  const list = libraryOf(site, full);
  demand(site, Permission.ViewListItems, list);
  return folderResource(site, list, full, demandFolder(site, list, full));
}

export function fileById(site: Site, uniqueId: string): Resource {
  const item = one<ItemRow>(
    site,
    `SELECT ${COLUMNS} FROM items i JOIN lists l ON l.no = i.list AND l.web = ?
     WHERE i.unique_id = ? AND i.path IS NOT NULL AND i.folder = 0 AND i.recycled IS NULL`,
    site.web.id,
    uniqueId.toLowerCase(),
  );
  if (!item) throw fileNotFound();
  const list = listByNo(site, item.list);
  demand(site, Permission.ViewListItems, list);
  return fileResource(site, list, item);
}

/** What a browser gets that asks for a file by its own address; null when none stands there. */
export function download(site: Site, path: string): { bytes: Buffer; type: string; etag: string } | null {
  const item = byPath(site, path);
  if (!item || item.folder) return null;
  const list = listByNo(site, item.list);
  if (list.web !== site.web.id) return null;
  if (!allows(maskOfCaller(site, list), Permission.OpenItems)) throw fileNotFound();
  return { bytes: bytesOf(site, list, item), type: contentTypeOf(path), etag: etagOf(item) };
}
