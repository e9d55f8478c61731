import { badRequest, SharePointError } from '../odata/errors';
import type { Resource, Values } from '../odata/resource';
import { posting } from '../odata/resource';
import type { ItemRow } from './itemRows';
import { changeItem, COLUMNS, insertItem, removeItem, valuesOf } from './itemRows';
import type { ListRow } from './listRows';
import { Permission } from './masks';
import { allows, demand, maskOfCaller } from './permissions';
import { principal } from './principals';
import type { Site } from './site';
import { one, run } from './site';
import { fileVersions } from './versions';

/** Characters that a file name cannot contain in SharePoint Online. */
const FORBIDDEN = /["*:<>?/\\|]/;
const PATH_LIMIT = 400;

export function demandName(name: string): void {
  if (!name.trim() || FORBIDDEN.test(name) || /^\s|[\s.]$/.test(name))
    throw badRequest(
      `The file or folder name "${name}" contains characters that are not permitted. Please use a different name.`,
      -2130575245,
    );
}

/** The row of a file or folder of a library, by its path. */
export const byPath = (site: Site, path: string): ItemRow | undefined =>
  one<ItemRow>(
    site,
    `SELECT ${COLUMNS} FROM items i JOIN lists l ON l.no = i.list
     WHERE lower(i.path) = lower(?) AND i.path IS NOT NULL AND i.recycled IS NULL AND l.recycled IS NULL`,
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

/**
 * The content type of a download. Files that a browser might run as a page are sent as plain downloads, as SharePoint
 * does.
 */
export const contentTypeOf = (name: string): string =>
  CONTENT_TYPES[name.split('.').pop()!.toLowerCase()] ?? 'application/octet-stream';

/** Whether a file is of a kind that SharePoint never lets a browser show from a library (S34). */
export const isActive = (name: string): boolean => /\.(html?|mht|mhtml|svg|xhtml|xml|xsl|js|swf|hta)$/i.test(name);

/** The current bytes of a file. A change of columns alone makes a version without bytes of its own. */
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

/** An uploaded file. `overwrite`: whether it may replace a file with the same name. */
export interface Upload {
  name: string;
  bytes: Buffer;
  overwrite: boolean;
}

/** Puts a file into a folder: as a new file, or as new bytes of an existing one. */
export function upload(site: Site, list: ListRow, folder: string, { name, bytes, overwrite }: Upload): Resource {
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
    demand(site, Permission.EditListItems, list, there);
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
    return row ? site.resources.person(site, row) : null;
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
      ListItemAllFields: () => site.resources.item(site, list, item),
      Author: author(item.author),
      ModifiedBy: author(item.editor),
      Versions: () => fileVersions(site, list, item, item.path!),
    },
    content: () => {
      demand(site, Permission.OpenItems, list, item);
      return { bytes: bytesOf(site, list, item), type: contentTypeOf(name) };
    },
    setContent: (bytes) => {
      demand(site, Permission.EditListItems, list, item);
      replaceBytes(site, list, item, bytes);
    },
    remove: () => {
      demand(site, Permission.DeleteListItems, list, item);
      removeItem(site, list, item);
    },
    calls: {
      recycle: posting(() => {
        demand(site, Permission.DeleteListItems, list, item);
        return { kind: 'single', name: 'Recycle', value: removeItem(site, list, item) };
      }),
    },
  };
}

/** A file of a library by its server-relative path. */
export function fileIn(site: Site, list: ListRow, path: string): Resource {
  const item = byPath(site, path);
  if (
    !item ||
    item.folder ||
    item.list !== list.no ||
    !allows(maskOfCaller(site, list, item), Permission.ViewListItems)
  )
    throw new SharePointError(404, '-2130575338, Microsoft.SharePoint.SPException', `The file ${path} does not exist.`);
  return fileResource(site, list, item);
}
