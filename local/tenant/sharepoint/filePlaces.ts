import { badRequest, fileNotFound } from '../odata/errors';
import type { Resource } from '../odata/resource';
import { byPath, bytesOf, contentTypeOf, fileIn, fileResource } from './files';
import { folderIn } from './folders';
import type { ItemRow } from './itemRows';
import { COLUMNS, etagOf } from './itemRows';
import type { ListRow } from './listRows';
import { listByNo, listsOf } from './listRows';
import { Permission } from './masks';
import { demandReadingIn } from './ownItems';
import { allows, demand, maskOfCaller } from './permissions';
import type { Site } from './site';
import { one } from './site';

/** The library that contains a path. */
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

/** The library that contains a path, and the complete path. Refuses callers who may not read there. */
function open(site: Site, path: string): { list: ListRow; full: string } {
  const full = absolute(site, path);
  const list = libraryOf(site, full);
  demandReadingIn(site, list);
  return { list, full };
}

/** A file by its path: server-relative, relative to the site, or absolute. */
export function fileAt(site: Site, path: string): Resource {
  const { list, full } = open(site, path);
  return fileIn(site, list, full);
}

/** A folder by its path, which may be a list's root folder. */
export function folderAt(site: Site, path: string): Resource {
  const { list, full } = open(site, path);
  return folderIn(site, list, full);
}

/** A file by its unique id, which stays the same when the file is renamed. */
export function fileById(site: Site, uniqueId: string): Resource {
  const item = one<ItemRow>(
    site,
    `SELECT ${COLUMNS} FROM items i JOIN lists l ON l.no = i.list AND l.web = ?
     WHERE i.unique_id = ? AND i.path IS NOT NULL AND i.folder = 0 AND i.recycled IS NULL AND l.recycled IS NULL`,
    site.web.id,
    uniqueId.toLowerCase(),
  );
  if (!item) throw fileNotFound();
  const list = listByNo(site, item.list);
  demand(site, Permission.ViewListItems, list, item);
  return fileResource(site, list, item);
}

/** The download when a browser requests a file's own address; null when there is no file. */
export function download(site: Site, path: string): { bytes: Buffer; type: string; etag: string } | null {
  const item = byPath(site, path);
  if (!item || item.folder) return null;
  const list = listByNo(site, item.list);
  if (list.web !== site.web.id) return null;
  if (!allows(maskOfCaller(site, list, item), Permission.OpenItems)) throw fileNotFound();
  return { bytes: bytesOf(site, list, item), type: contentTypeOf(path), etag: etagOf(item) };
}
