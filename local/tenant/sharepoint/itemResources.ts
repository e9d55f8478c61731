import { badQuery, badRequest, noSuchFieldOrProperty, notExpanded } from '../odata/errors';
import type { NameTree, ReadOptions } from '../odata/options';
import { NO_OPTIONS } from '../odata/options';
import type { Collection, Resource, Shown, ShownList, Value, Values } from '../odata/resource';
import { posting, reading } from '../odata/resource';
import { showCollection, showResource } from '../odata/show';
import { itemType, readColumns } from './columns';
import type { FieldDefinition } from './fieldRows';
import { fieldsOf, isLookup, propertyName, restName } from './fieldRows';
import type { ItemRow } from './itemRows';
import { changeItem, demandUnchanged, etagOf, insertItem, itemRow, removeItem } from './itemRows';
import { queryItems } from './itemQuery';
import type { OpenItem } from './itemValues';
import { columnValue, contentTypeId, fieldOfName, lookedUp, openItem, typeOfLookup } from './itemValues';
import type { ListRow } from './listRows';
import { isLibrary } from './listRows';
import { basePermissions, Permission } from './masks';
import { demand, maskOfCaller } from './permissions';
import { knownPrincipal } from './principals';
import type { Site } from './site';
import { oneVersion, versionsCollection, versionsShown } from './versions';

const address = (list: ListRow): string => `Web/Lists(guid'${list.id}')`;
export const itemAddress = (list: ListRow, id: number): string => `${address(list)}/Items(${id})`;

/** Asked for by name only, beside the columns. */
const MORE: Record<string, (site: Site, list: ListRow, item: OpenItem) => Value> = {
  FileSystemObjectType: (_site, _list, item) => item.row.folder,
  ServerRedirectedEmbedUri: () => null,
  ServerRedirectedEmbedUrl: () => '',
  ComplianceAssetId: () => null,
  EffectiveBasePermissions: (site, list) => basePermissions(maskOfCaller(site, list)),
  HasUniqueRoleAssignments: () => false,
  CheckoutUserId: () => null,
};

/** What an item shows when `$select` says nothing. */
function everything(site: Site, list: ListRow, item: OpenItem): Shown['values'] {
  const shown: Shown['values'] = {
    FileSystemObjectType: item.row.folder,
    Id: item.row.id,
    ServerRedirectedEmbedUri: null,
    ServerRedirectedEmbedUrl: '',
    ContentTypeId: contentTypeId(list, item.row),
    ComplianceAssetId: null,
  };
  for (const field of fieldsOf(site, list).fields)
    if (!field.base || field.name === 'Title') shown[propertyName(field)] = columnValue(list, item, field);
  shown.ID = item.row.id;
  shown.Modified = item.row.modified;
  shown.Created = item.row.created;
  shown.AuthorId = item.row.author;
  shown.EditorId = item.row.editor;
  if (isLibrary(list)) shown.CheckoutUserId = null;
  shown.OData__UIVersionString = `${item.row.version}.0`;
  if (!isLibrary(list)) shown.Attachments = false;
  shown.GUID = item.row.guid;
  return shown;
}

/** Shows an item's chosen columns, with what its lookups point at where `$expand` asks. */
export function showItem(site: Site, list: ListRow, item: OpenItem, options: ReadOptions): Shown {
  const resource = (): Resource => itemResource(site, list, item.row);
  const shown: Shown['values'] = {};
  const names = options.select && options.select.names.size > 0 ? options.select.names : null;
  if (!names || names.has('*')) Object.assign(shown, everything(site, list, item));
  for (const [name, inner] of names ?? []) if (name !== '*') choose(site, list, item, options, name, inner, shown);
  if (!names)
    for (const [name, inner] of options.expand.names) {
      if (name === 'Versions') shown.Versions = versionsShown(site, list, item.row);
      else expandLink(resource(), name, inner, null, shown);
    }
  return {
    kind: 'shown',
    type: itemType(list),
    address: itemAddress(list, item.row.id),
    etag: etagOf(item.row),
    values: shown,
    deferred: [],
  };
}

function choose(
  site: Site,
  list: ListRow,
  item: OpenItem,
  options: ReadOptions,
  name: string,
  inner: NameTree,
  shown: Shown['values'],
): void {
  if (name === 'Id' || name === 'ID') {
    shown.Id = item.row.id;
    shown.ID = item.row.id;
    return;
  }
  const found = fieldOfName(site, list, name);
  if (found && isLookup(found.field) && !found.idOnly) {
    if (!options.expand.names.has(name))
      throw notExpanded(inner.names.size > 0 ? `${name}/${[...inner.names.keys()][0]}` : name);
    if (inner.names.size === 0) throw badQuery(`$select must name what is wanted of ${name}: ${name}/Title.`);
    shown[name] = showLookup(site, list, item, found.field, inner);
    return;
  }
  if (found && inner.names.size === 0) {
    shown[name] = columnValue(list, item, found.field);
    return;
  }
  const more = MORE[name];
  if (more) {
    shown[name] = more(site, list, item);
    return;
  }
  if (name === 'Versions' && options.expand.names.has(name)) {
    shown.Versions = versionsShown(site, list, item.row);
    return;
  }
  const resource = itemResource(site, list, item.row);
  if (resource.links && name in resource.links) {
    if (options.expand.names.has(name)) expandLink(resource, name, options.expand.names.get(name)!, inner, shown);
    else if (inner.names.size > 0) throw notExpanded(`${name}/${[...inner.names.keys()][0]}`);
    return;
  }
  throw noSuchFieldOrProperty(name);
}

function showLookup(
  site: Site,
  list: ListRow,
  item: OpenItem,
  field: FieldDefinition,
  inner: NameTree,
): Shown | ShownList | null {
  const value = columnValue(list, item, field);
  const one = (id: number): Shown => ({
    kind: 'shown',
    type: typeOfLookup(field),
    address: `${itemAddress(list, item.row.id)}/${restName(field.name)}`,
    values: Object.fromEntries([...inner.names.keys()].map((name) => [name, lookedUp(site, field, id, name)])),
    deferred: [],
  });
  if (Array.isArray(value))
    return { kind: 'list', type: typeOfLookup(field), address: '', members: (value as number[]).map(one) };
  return value === null ? null : one(value as number);
}

function expandLink(
  resource: Resource,
  name: string,
  expand: NameTree,
  select: NameTree | null,
  shown: Shown['values'],
): void {
  const link = resource.links?.[name];
  if (!link) throw badQuery(`The property '${name}' cannot be expanded unless $select says what is wanted of it.`);
  const target = link();
  const options = { ...NO_OPTIONS, select: select && select.names.size > 0 ? select : null, expand };
  if (target === null) shown[name] = null;
  else shown[name] = target.kind === 'resource' ? showResource(target, options) : showCollection(target, options);
}

/** One item of a list. */
export function itemResource(site: Site, list: ListRow, row: ItemRow): Resource {
  const remove = (): string => {
    demand(site, Permission.DeleteListItems, list);
    demandUnchanged(row, site.ifMatch);
    return removeItem(site, list, row);
  };
  const person = (id: number) => (): Resource | null => {
    const found = knownPrincipal(site, id);
    return found ? site.kin.person(site, found) : null;
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
      ParentList: () => site.kin.list(site, list),
      File: () => (isLibrary(list) && !row.folder ? site.kin.file(site, list, row) : null),
      Folder: () =>
        isLibrary(list) && row.folder
          ? site.kin.folder(site, list, row.path!, row)
          : site.kin.folder(site, list, folder, null),
      Versions: () => versionsCollection(site, list, row),
      AttachmentFiles: () => ({
        kind: 'collection',
        type: 'SP.Attachment',
        address: `${itemAddress(list, row.id)}/AttachmentFiles`,
        members: () => [],
      }),
    },
    merge: (body) => {
      demand(site, Permission.EditListItems, list);
      demandUnchanged(row, site.ifMatch);
      return etagOf(changeItem(site, list, row, readColumns(site, list, body)));
    },
    remove,
    calls: {
      recycle: posting(() => {
        demand(site, Permission.DeleteListItems, list);
        return { kind: 'single', name: 'Recycle', value: removeItem(site, list, row) };
      }),
      versions: reading(({ args }) => oneVersion(site, list, row, args.number('versionid'))),
    },
  };
}

/** The items of a list: read by page and plan, added by POST. */
export function itemsCollection(site: Site, list: ListRow): Collection {
  return {
    kind: 'collection',
    type: itemType(list),
    address: `${address(list)}/Items`,
    members: () => {
      demand(site, Permission.ViewListItems, list);
      return queryItems(site, list, NO_OPTIONS).items.map((item) => itemResource(site, list, item.row));
    },
    byKey: (args) => {
      demand(site, Permission.ViewListItems, list);
      return itemResource(site, list, itemRow(site, list, args.number('id')));
    },
    create: (body) => {
      demand(site, Permission.AddListItems, list);
      if (isLibrary(list))
        throw badRequest('To add an item to a document library, use SPFileCollection.Add()', -2130575320);
      return itemResource(site, list, insertItem(site, list, readColumns(site, list, body)));
    },
    page: (options) => {
      demand(site, Permission.ViewListItems, list);
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
        demand(site, Permission.ViewListItems, list);
        return itemResource(site, list, itemRow(site, list, args.number('id')));
      }),
    },
  };
}

/** The address of the next page, as SharePoint writes it (S9): the token first, then the options as they were asked. */
function nextLink(site: Site, list: ListRow, options: ReadOptions, token: string): string {
  const kept = [...options.written]
    .filter(([name]) => name !== '$skiptoken' && name !== '$skip')
    .map(([name, value]) => `&${name}=${encodeURIComponent(value)}`)
    .join('');
  const encoded = encodeURIComponent(token).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  return `${site.base}${address(list)}/Items?$skiptoken=${encoded}${kept}`;
}
