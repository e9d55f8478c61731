import { badRequest, noSuchItem } from '../odata/errors';
import type { Collection, Resource, ShownResource, ShownList, Value, Values } from '../odata/resource';
import { Complex, posting } from '../odata/resource';
import { showCollection, showResource } from '../odata/show';
import type { ReadOptions } from '../odata/options';
import { NO_OPTIONS } from '../odata/options';
import type { KeptValues } from './columns';
import { showValue } from './columns';
import type { FieldDefinition } from './fieldRows';
import { fieldsOf, isLookup, isPerson } from './fieldRows';
import type { ItemRow } from './itemRows';
import { demandNoHold } from './itemRows';
import { contentTypeId, fileRef, lookedUp, openItem } from './itemValues';
import type { ListRow } from './listRows';
import { isLibrary } from './listRows';
import { Permission } from './masks';
import { demand } from './permissions';
import { knownPrincipal } from './principals';
import type { Site } from './site';
import { all, run } from './site';

/** A version of an item: the item's current row, or a superseded one. */
interface VersionRow {
  version: number;
  stamp: number;
  modified: string;
  editor: number;
  data: string;
}

/** The versions of an item, newest first, including the current one. */
function versionRows(site: Site, list: ListRow, item: ItemRow): VersionRow[] {
  const older = all<VersionRow>(
    site,
    'SELECT version, stamp, modified, editor, data FROM versions WHERE list = ? AND item = ? ORDER BY version DESC',
    list.no,
    item.id,
  );
  return [item, ...older];
}

/** A column name in the XML form that versions use: `_` becomes `_x005f_`. */
const versionName = (name: string): string => {
  const written = name.replace(/_/g, '_x005f_');
  return name.startsWith('_') ? `OData_${written}` : written;
};

function personValue(site: Site, id: number): Value {
  const person = knownPrincipal(site, id);
  return new Complex('SP.FieldUserValue', {
    Email: person?.email ?? '',
    LookupId: id,
    LookupValue: person?.title ?? '',
    Sip: person?.email ?? '',
  });
}

function valueInVersion(site: Site, field: FieldDefinition, values: KeptValues): Value {
  const kept = values[field.name];
  if (!isLookup(field)) return showValue(field, kept);
  const written = (id: number): Value => {
    if (isPerson(field)) return personValue(site, id);
    const shown = field.lookupField ? lookedUp(site, field, id, field.lookupField) : null;
    return new Complex('SP.FieldLookupValue', {
      LookupId: id,
      LookupValue: shown === null ? '' : String(shown),
      IsSecretFieldValue: false,
    });
  };
  if (Array.isArray(kept)) return (kept as number[]).map(written);
  return typeof kept === 'number' ? written(kept) : null;
}

function versionValues(site: Site, list: ListRow, item: ItemRow, version: VersionRow): Values {
  const values = openItem({ ...item, data: version.data }).values;
  const shown: Values = {
    Created: version.modified,
    IsCurrentVersion: version.version === item.version,
    VersionId: version.version * 512,
    VersionLabel: `${version.version}.0`,
    ID: item.id,
    ContentTypeId: new Complex('SP.ContentTypeId', { StringValue: contentTypeId(list, item) }),
  };
  for (const field of fieldsOf(site, list).fields)
    if (!field.base || field.name === 'Title') shown[versionName(field.name)] = valueInVersion(site, field, values);
  const ref = fileRef(list, item);
  return {
    ...shown,
    Modified: version.modified,
    Author: personValue(site, item.author),
    Editor: personValue(site, version.editor),
    [versionName('_UIVersionString')]: `${version.version}.0`,
    [versionName('_HasCopyDestinations')]: null,
    [versionName('_CopySource')]: null,
    [versionName('_ColorTag')]: null,
    [versionName('_ModerationStatus')]: 0,
    [versionName('_Level')]: 1,
    [versionName('_IsCurrentVersion')]: version.version === item.version,
    ...(isLibrary(list) ? {} : { Attachments: false }),
    GUID: item.guid,
    UniqueId: item.unique_id,
    ComplianceAssetId: null,
    owshiddenversion: version.stamp,
    FSObjType: String(item.folder),
    ScopeId: `{${list.folder_id.toUpperCase()}}`,
    FileRef: ref,
    FileLeafRef: ref.split('/').pop()!,
    FileDirRef: ref.slice(1, ref.lastIndexOf('/')),
    MetaInfo: '',
    ProgId: '',
    [versionName('Created_x0020_Date')]: item.created,
    [versionName('Last_x0020_Modified')]: version.modified,
  };
}

/**
 * Deletes an earlier version for good. The REST call does not use the recycle bin, unlike SharePoint's page of
 * versions. Bytes that a later version of a file still shows are kept.
 */
function removeVersion(site: Site, list: ListRow, item: ItemRow, version: VersionRow): void {
  demand(site, Permission.DeleteVersions, list, item);
  demandNoHold(site, list, item);
  if (version.version === item.version) throw badRequest('You cannot delete the current version.', -2130575305);
  run(site, 'DELETE FROM versions WHERE list = ? AND item = ? AND version = ?', list.no, item.id, version.version);
  dropUnshownBytes(site, list, item);
}

/**
 * Deletes bytes that no version shows any more. Each version shows the bytes of its own number, or of the nearest
 * earlier one.
 */
function dropUnshownBytes(site: Site, list: ListRow, item: ItemRow): void {
  const kept = versionRows(site, list, item).map(({ version }) => version);
  const brought = all<{ version: number }>(
    site,
    'SELECT version FROM contents WHERE list = ? AND item = ? ORDER BY version DESC',
    list.no,
    item.id,
  ).map(({ version }) => version);
  const shown = new Set(kept.map((version) => brought.find((one) => one <= version)));
  for (const version of brought)
    if (!shown.has(version))
      run(site, 'DELETE FROM contents WHERE list = ? AND item = ? AND version = ?', list.no, item.id, version);
}

/** Earlier versions of a file, newest first; the current one is the file itself. */
export function fileVersions(site: Site, list: ListRow, item: ItemRow, path: string): Collection {
  const address = `Web/GetFileByServerRelativePath(decodedurl='${path.replace(/'/g, "''")}')/Versions`;
  const earlier = (): VersionRow[] => {
    demand(site, Permission.ViewVersions, list, item);
    return versionRows(site, list, item).slice(1);
  };
  const one = (found: VersionRow | undefined): VersionRow => {
    if (!found) throw noSuchItem();
    return found;
  };
  const resource = (version: VersionRow): Resource => ({
    kind: 'resource',
    type: 'SP.FileVersion',
    address: `${address}(${version.version * 512})`,
    values: () => ({
      CheckInComment: '',
      Created: version.modified,
      ID: version.version * 512,
      IsCurrentVersion: false,
      Url: `_vti_history/${version.version * 512}${path}`,
      VersionLabel: `${version.version}.0`,
    }),
    remove: () => removeVersion(site, list, item, version),
  });
  const byId = (id: number): VersionRow => one(earlier().find((row) => row.version * 512 === id));
  return {
    kind: 'collection',
    type: 'SP.FileVersion',
    address,
    members: () => earlier().map(resource),
    byKey: (args) => resource(byId(args.number('versionid'))),
    calls: {
      deleteall: posting(() => {
        demand(site, Permission.DeleteVersions, list, item);
        for (const version of earlier()) removeVersion(site, list, item, version);
        return null;
      }),
      deletebyid: posting(({ args }) => {
        removeVersion(site, list, item, byId(args.number('vid')));
        return null;
      }),
      deletebylabel: posting(({ args }) => {
        const label = args.text('versionlabel');
        removeVersion(site, list, item, one(earlier().find((row) => `${row.version}.0` === label)));
        return null;
      }),
    },
  };
}

function versionResource(site: Site, list: ListRow, item: ItemRow, version: VersionRow): Resource {
  const remove = (): null => {
    removeVersion(site, list, item, version);
    return null;
  };
  return {
    kind: 'resource',
    type: 'SP.ListItemVersion',
    address: `Web/Lists(guid'${list.id}')/Items(${item.id})/Versions(${version.version * 512})`,
    values: () => versionValues(site, list, item, version),
    remove: () => void remove(),
    calls: { deleteobject: posting(remove) },
    links: {
      CreatedBy: () => {
        const person = knownPrincipal(site, version.editor);
        return person ? site.resources.person(site, person) : null;
      },
    },
  };
}

/** The number of versions in one page, whatever `$top` says (S18). */
const PAGE = 50;

/** A page of versions, with the address of the next in the form that SharePoint uses for items. */
function page(site: Site, address: string, versions: Resource[], options: ReadOptions): ShownList {
  const from = Number(/Skip=(\d+)/.exec(options.skipToken ?? '')?.[1] ?? 0);
  const plain = { ...options, top: null, skip: 0, skipToken: null };
  const rest = showCollection(
    { kind: 'collection', type: 'SP.ListItemVersion', address, members: () => versions },
    plain,
  ).members.slice(from);
  const wanted = Math.min(options.top ?? PAGE, PAGE);
  const kept = [...options.written]
    .filter(([name]) => name !== '$skiptoken')
    .map(([name, value]) => `&${name}=${encodeURIComponent(value)}`)
    .join('');
  const more = rest.length > wanted && (options.top === null || options.top > PAGE);
  return {
    kind: 'list',
    type: 'SP.ListItemVersion',
    address,
    members: rest.slice(0, wanted),
    ...(more && { nextLink: `${site.base}${address}?$skiptoken=Paged%3dTRUE%26Skip%3d${from + wanted}${kept}` }),
  };
}

/** `/items(n)/versions`: the versions of an item, newest first, with every column's value (S18). */
export function versionsCollection(site: Site, list: ListRow, item: ItemRow): Collection {
  const resources = (): Resource[] => {
    demand(site, Permission.ViewVersions, list, item);
    return versionRows(site, list, item).map((version) => versionResource(site, list, item, version));
  };
  const address = `Web/Lists(guid'${list.id}')/Items(${item.id})/Versions`;
  return {
    kind: 'collection',
    type: 'SP.ListItemVersion',
    address,
    members: resources,
    ...(site.tenant.switches.versionsPaged && {
      page: (options: ReadOptions) => page(site, address, resources(), options),
    }),
    byKey: (args) => oneVersion(site, list, item, args.number('versionid')),
  };
}

export function oneVersion(site: Site, list: ListRow, item: ItemRow, versionId: number): Resource {
  demand(site, Permission.ViewVersions, list, item);
  const version = versionRows(site, list, item).find((row) => row.version * 512 === versionId);
  if (!version) throw noSuchItem();
  return versionResource(site, list, item, version);
}

/** The versions that `$expand=Versions` adds to an item: 50 at most (S18). */
export function versionsShown(site: Site, list: ListRow, item: ItemRow): ShownList {
  const collection = versionsCollection(site, list, item);
  const members: ShownResource[] = collection
    .members()
    .slice(0, 50)
    .map((member) => showResource(member, NO_OPTIONS));
  return { kind: 'list', type: collection.type, address: collection.address, members };
}
