import { badQuery, badRequest, fileNotFound } from '../odata/errors';
import type { Collection, Resource } from '../odata/resource';
import { posting, reading } from '../odata/resource';
import { byPath, demandName, fileIn, fileResource, upload } from './files';
import type { ItemRow } from './itemRows';
import { COLUMNS, insertItem, removeItem } from './itemRows';
import type { ListRow } from './listRows';
import { isLibrary } from './listRows';
import { Permission } from './masks';
import { allows, demand, maskOfCaller } from './permissions';
import type { Site } from './site';
import { all } from './site';

const within = (path: string, folder: string): boolean =>
  path.toLowerCase().startsWith(`${folder.toLowerCase()}/`) && !path.slice(folder.length + 1).includes('/');

function children(site: Site, list: ListRow, folder: string, folders: boolean): ItemRow[] {
  if (!isLibrary(list)) return [];
  return all<ItemRow>(
    site,
    `SELECT ${COLUMNS} FROM items i WHERE i.list = ? AND i.folder = ? AND i.recycled IS NULL ORDER BY lower(i.path)`,
    list.no,
    Number(folders),
  ).filter((item) => within(item.path!, folder) && allows(maskOfCaller(site, list, item), Permission.ViewListItems));
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
    return upload(site, list, path, { name, bytes, overwrite });
  };
  const files: Collection = {
    kind: 'collection',
    type: 'SP.File',
    address: `${address}/Files`,
    members: () => children(site, list, path, false).map((file) => fileResource(site, list, file)),
    byKey: (args) => fileIn(site, list, `${path}/${args.text('url')}`),
    calls: {
      add: posting(({ args, bytes }) => add(args.text('url', 0), bytes, args.boolean('overwrite', 1, false))),
      addusingpath: posting(({ args, bytes }) =>
        add(args.text('decodedurl', 0), bytes, args.boolean('overwrite', 1, false)),
      ),
      getbyurl: reading(({ args }) => fileIn(site, list, `${path}/${args.text('url')}`)),
    },
  };
  const folders: Collection = {
    kind: 'collection',
    type: 'SP.Folder',
    address: `${address}/Folders`,
    members: () => children(site, list, path, true).map((row) => folderResource(site, list, row.path!, row)),
    byKey: (args) => folderIn(site, list, `${path}/${args.text('url')}`),
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
      ListItemAllFields: () => (item ? site.resources.item(site, list, item) : null),
    },
    remove: () => {
      demand(site, Permission.DeleteListItems, list, item);
      if (!item) throw badRequest('A list’s own folder cannot be deleted; delete the list.', -2130575305);
      removeItem(site, list, item);
    },
  };
}

/** A folder by its server-relative path, which may be a list's root folder. */
export function folderIn(site: Site, list: ListRow, path: string): Resource {
  if (path.toLowerCase() === list.path.toLowerCase()) return folderResource(site, list, list.path, null);
  const item = byPath(site, path);
  if (!item?.folder || item.list !== list.no) throw fileNotFound();
  return folderResource(site, list, item.path!, item);
}
