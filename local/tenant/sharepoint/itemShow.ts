import { badQuery, noSuchFieldOrProperty, notExpanded } from '../odata/errors';
import type { NameTree, ReadOptions } from '../odata/options';
import { NO_OPTIONS } from '../odata/options';
import type { ShownResource, ShownList, Value } from '../odata/resource';
import { showCollection, showResource } from '../odata/show';
import { itemType } from './columns';
import type { FieldDefinition } from './fieldRows';
import { fieldsOf, isLookup, propertyName, restName } from './fieldRows';
import { etagOf } from './itemRows';
import type { OpenItem } from './itemValues';
import { checkLookedUp, columnValue, contentTypeId, fieldOfName, lookedUp, typeOfLookup } from './itemValues';
import type { ListRow } from './listRows';
import { isLibrary } from './listRows';
import { basePermissions } from './masks';
import { isParted, maskOfCaller } from './permissions';
import type { Site } from './site';
import { versionsShown } from './versions';

export const itemAddress = (list: ListRow, id: number): string => `Web/Lists(guid'${list.id}')/Items(${id})`;

/** The links of an item that `$expand` reaches beside its people and lookups. */
const LINKS: readonly string[] = ['ParentList', 'File', 'Folder', 'Versions', 'AttachmentFiles'];

/** Properties beside the columns that are shown only when they are named. */
export const MORE: Readonly<Record<string, (site: Site, list: ListRow, item: OpenItem) => Value>> = {
  FileSystemObjectType: (_site, _list, item) => item.row.folder,
  ServerRedirectedEmbedUri: () => null,
  ServerRedirectedEmbedUrl: () => '',
  ComplianceAssetId: () => null,
  EffectiveBasePermissions: (site, list, item) => basePermissions(maskOfCaller(site, list, item.row)),
  HasUniqueRoleAssignments: (site, list, item) => isParted(site, list, item.row),
  CheckoutUserId: () => null,
};

/** The properties of an item without `$select`. */
export function everything(site: Site, list: ListRow, item: OpenItem): ShownResource['values'] {
  const shown: ShownResource['values'] = {
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

const namesOf = (options: ReadOptions): ReadonlyMap<string, NameTree> | null =>
  options.select && options.select.names.size > 0 ? options.select.names : null;

/**
 * Refuses names that the list lacks, and columns of other items without `$expand` (S10), even when the list is empty.
 */
export function checkChoices(site: Site, list: ListRow, options: ReadOptions): void {
  for (const [name, inner] of namesOf(options) ?? []) checkChoice(site, list, options.expand, name, inner);
  for (const name of options.expand.names.keys()) {
    const found = fieldOfName(site, list, name);
    if (LINKS.includes(name)) continue;
    if (!found || !isLookup(found.field)) throw noSuchFieldOrProperty(name);
    if (!namesOf(options)?.get(name)?.names.size)
      throw badQuery(`$select must name what is wanted of ${name}: ${name}/Title.`);
  }
}

function checkChoice(site: Site, list: ListRow, expand: NameTree, name: string, inner: NameTree): void {
  if (['*', 'Id', 'ID'].includes(name)) return;
  const found = fieldOfName(site, list, name);
  const [sub] = inner.names.keys();
  const path = sub === undefined ? name : `${name}/${sub}`;
  if (LINKS.includes(name)) {
    if (!expand.names.has(name) && sub !== undefined) throw notExpanded(path);
    return;
  }
  if (found && isLookup(found.field) && !found.idOnly) {
    if (!expand.names.has(name)) throw notExpanded(path);
    for (const one of inner.names.keys()) checkLookedUp(site, found.field, one);
  } else if (sub !== undefined || !(found ?? MORE[name])) throw noSuchFieldOrProperty(path);
}

/** The chosen columns of an item, with the properties of its lookups where `$expand` names them. */
export function showItem(site: Site, list: ListRow, item: OpenItem, options: ReadOptions): ShownResource {
  checkChoices(site, list, options);
  const shown: ShownResource['values'] = {};
  const names = namesOf(options);
  if (!names || names.has('*')) Object.assign(shown, everything(site, list, item));
  for (const [name, inner] of names ?? []) {
    if (name === 'Id' || name === 'ID') Object.assign(shown, { Id: item.row.id, ID: item.row.id });
    else if (LINKS.includes(name)) {
      if (options.expand.names.has(name)) shown[name] = showLink(site, list, item, options, [name, inner]);
    } else if (name !== '*') shown[name] = showColumn(site, list, item, name, inner);
  }
  if (!names) for (const link of options.expand.names) shown[link[0]] = showLink(site, list, item, options, link);
  return {
    kind: 'shown',
    type: itemType(list),
    address: itemAddress(list, item.row.id),
    etag: etagOf(item.row),
    values: shown,
    deferred: [],
  };
}

function showColumn(
  site: Site,
  list: ListRow,
  item: OpenItem,
  name: string,
  inner: NameTree,
): Value | ShownResource | ShownList {
  const found = fieldOfName(site, list, name);
  if (!found) return MORE[name]!(site, list, item);
  if (isLookup(found.field) && !found.idOnly) return showLookup(site, list, item, found.field, inner);
  return columnValue(list, item, found.field);
}

function showLookup(
  site: Site,
  list: ListRow,
  item: OpenItem,
  field: FieldDefinition,
  inner: NameTree,
): ShownResource | ShownList | null {
  const value = columnValue(list, item, field);
  const one = (id: number): ShownResource => ({
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

function showLink(
  site: Site,
  list: ListRow,
  item: OpenItem,
  options: ReadOptions,
  [name, select]: readonly [string, NameTree],
): ShownResource | ShownList | null {
  if (name === 'Versions') return versionsShown(site, list, item.row);
  const target = site.resources.item(site, list, item.row).links?.[name]?.() ?? null;
  if (target === null) return null;
  const inner: ReadOptions = {
    ...NO_OPTIONS,
    select: namesOf(options) && select.names.size > 0 ? select : null,
    expand: options.expand.names.get(name)!,
  };
  return target.kind === 'resource' ? showResource(target, inner) : showCollection(target, inner);
}
