import { badRequest } from '../odata/errors';
import type { ReadOptions } from '../odata/options';
import { NO_OPTIONS } from '../odata/options';
import type { Collection, Resource, Values } from '../odata/resource';
import { posting, reading } from '../odata/resource';
import { itemType, readColumns } from './columns';
import type { ItemRow } from './itemRows';
import { changeItem, demandUnchanged, etagOf, insertItem, itemRow, removeItem } from './itemRows';
import { queryItems } from './itemQuery';
import { checkChoices, everything, itemAddress, MORE, showItem } from './itemShow';
import { openItem } from './itemValues';
import type { ListRow } from './listRows';
import { isLibrary } from './listRows';
import { Permission } from './masks';
import { demandReadable, demandReadingIn } from './ownItems';
import { demand } from './permissions';
import { knownPrincipal } from './principals';
import { permissionCalls, roleAssignments } from './roleAssignments';
import type { Site } from './site';
import { validateUpdate } from './validateUpdate';
import { oneVersion, versionsCollection } from './versions';

const address = (list: ListRow): string => `Web/Lists(guid'${list.id}')`;

/** One item of a list. */
export function itemResource(site: Site, list: ListRow, row: ItemRow): Resource {
  const remove = (): string => {
    demand(site, Permission.DeleteListItems, list, row);
    demandUnchanged(row, site.ifMatch);
    return removeItem(site, list, row);
  };
  const person = (id: number) => (): Resource | null => {
    const found = knownPrincipal(site, id);
    return found ? site.resources.person(site, found) : null;
  };
  const folder = row.path ? row.path.slice(0, row.path.lastIndexOf('/')) : list.path;
  return {
    kind: 'resource',
    type: itemType(list),
    address: itemAddress(list, row.id),
    etag: etagOf(row),
    values: () => everything(site, list, openItem(row)) as Values,
    onRequest: Object.fromEntries(
      Object.entries(MORE).map(([name, read]) => [name, () => read(site, list, openItem(row))]),
    ),
    show: (options) => showItem(site, list, openItem(row), options),
    links: {
      Author: person(row.author),
      Editor: person(row.editor),
      RoleAssignments: () => roleAssignments(site, list, row),
      ParentList: () => site.resources.list(site, list),
      File: () => (isLibrary(list) && !row.folder ? site.resources.file(site, list, row) : null),
      Folder: () =>
        isLibrary(list) && row.folder
          ? site.resources.folder(site, list, row.path!, row)
          : site.resources.folder(site, list, folder, null),
      Versions: () => versionsCollection(site, list, row),
      AttachmentFiles: () => ({
        kind: 'collection',
        type: 'SP.Attachment',
        address: `${itemAddress(list, row.id)}/AttachmentFiles`,
        members: () => [],
      }),
    },
    merge: (body) => {
      demand(site, Permission.EditListItems, list, row);
      demandUnchanged(row, site.ifMatch);
      return etagOf(changeItem(site, list, row, readColumns(site, list, body)));
    },
    remove,
    calls: {
      ...permissionCalls(site, list, row),
      validateupdatelistitem: validateUpdate(site, list, row),
      recycle: posting(() => {
        demand(site, Permission.DeleteListItems, list, row);
        return { kind: 'single', name: 'Recycle', value: removeItem(site, list, row) };
      }),
      versions: reading(({ args }) => oneVersion(site, list, row, args.number('versionid'))),
    },
  };
}

/** The items of a list, read in pages and added by POST. */
export function itemsCollection(site: Site, list: ListRow): Collection {
  return {
    kind: 'collection',
    type: itemType(list),
    address: `${address(list)}/Items`,
    members: () => {
      demandReadingIn(site, list);
      return queryItems(site, list, NO_OPTIONS).items.map((item) => itemResource(site, list, item.row));
    },
    byKey: (args) => {
      demandReadingIn(site, list);
      return itemResource(site, list, demandReadable(site, list, itemRow(site, list, args.number('id'))));
    },
    create: (body) => {
      demand(site, Permission.AddListItems, list);
      if (isLibrary(list))
        throw badRequest('To add an item to a document library, use SPFileCollection.Add()', -2130575320);
      return itemResource(site, list, insertItem(site, list, readColumns(site, list, body)));
    },
    page: (options) => {
      demandReadingIn(site, list);
      checkChoices(site, list, options);
      const { items, next } = queryItems(site, list, options);
      return {
        kind: 'list',
        type: itemType(list),
        address: `${address(list)}/Items`,
        members: items.map((item) => showItem(site, list, item, options)),
        nextLink: next === null ? undefined : nextLink(site, list, options, next),
      };
    },
    calls: {
      getbyid: reading(({ args }) => {
        demandReadingIn(site, list);
        return itemResource(site, list, demandReadable(site, list, itemRow(site, list, args.number('id'))));
      }),
    },
  };
}

/** The address of the next page in SharePoint's form (S9): the token first, then the options as requested. */
function nextLink(site: Site, list: ListRow, options: ReadOptions, token: string): string {
  const kept = [...options.written]
    .filter(([name]) => name !== '$skiptoken' && name !== '$skip')
    .map(([name, value]) => `&${name}=${encodeURIComponent(value)}`)
    .join('');
  const encoded = encodeURIComponent(token).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  return `${site.base}${address(list)}/Items?$skiptoken=${encoded}${kept}`;
}
