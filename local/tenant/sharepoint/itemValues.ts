import { noSuchFieldOrProperty } from '../odata/errors';
import type { Value } from '../odata/resource';
import type { KeptValues } from './columns';
import { showValue } from './columns';
import type { FieldDefinition } from './fieldRows';
import { fieldsOf, isLookup, isPerson, restName } from './fieldRows';
import type { ItemRow } from './itemRows';
import { COLUMNS, valuesOf } from './itemRows';
import type { ListRow } from './listRows';
import { isLibrary, listById } from './listRows';
import type { PrincipalRow } from './principals';
import { knownPrincipal } from './principals';
import type { Site } from './site';
import { one } from './site';

/** An item with its columns parsed. */
export interface OpenItem {
  row: ItemRow;
  values: KeptValues;
}

export const openItem = (row: ItemRow): OpenItem => ({ row, values: valuesOf(row) });

export const contentTypeId = (list: ListRow, item: ItemRow): string =>
  `${item.folder ? '0x012000' : isLibrary(list) ? '0x010100' : '0x0100'}${list.id.replace(/-/g, '').toUpperCase()}`;

export const fileRef = (list: ListRow, item: ItemRow): string => item.path ?? `${list.path}/${item.id}_.000`;

/** The value of a column: stored with the item, or set by the server. */
export function columnValue(list: ListRow, item: OpenItem, field: FieldDefinition): Value {
  const { row } = item;
  if (!field.base || field.name === 'Title') return showValue(field, item.values[field.name]);
  switch (field.name) {
    case 'ID':
      return row.id;
    case 'ContentTypeId':
      return contentTypeId(list, row);
    case 'Created':
      return row.created;
    case 'Modified':
      return row.modified;
    case 'Author':
      return row.author;
    case 'Editor':
      return row.editor;
    case '_UIVersionString':
      return `${row.version}.0`;
    case '_ModerationStatus':
      return 0;
    case 'GUID':
      return row.guid;
    case 'UniqueId':
      return row.unique_id;
    case 'owshiddenversion':
      return row.stamp;
    case 'FSObjType':
      return row.folder;
    case 'FileRef':
      return fileRef(list, row);
    case 'FileLeafRef':
      return fileRef(list, row).split('/').pop()!;
    case 'FileDirRef': {
      const ref = fileRef(list, row);
      return ref.slice(0, ref.lastIndexOf('/'));
    }
    case 'File_x0020_Size':
      return row.size;
    case 'Attachments':
      return false;
    default:
      return null;
  }
}

/** The column that a REST name means, and whether the name is the number of a lookup (`LeadId`). */
export function fieldOfName(
  site: Site,
  list: ListRow,
  name: string,
): { field: FieldDefinition; idOnly: boolean } | null {
  const { byName } = fieldsOf(site, list);
  if (name === 'Id') return { field: byName.get('ID')!, idOnly: false };
  const bare = name.startsWith('OData_') ? name.slice(6) : name;
  const direct = byName.get(bare);
  if (direct && restName(direct.name) === name) return { field: direct, idOnly: false };
  if (bare.endsWith('Id')) {
    const lookup = byName.get(bare.slice(0, -2));
    if (lookup && isLookup(lookup)) return { field: lookup, idOnly: true };
  }
  return null;
}

/** The properties of a person that `$expand` reaches. */
const PERSON: Record<string, (person: PrincipalRow) => Value> = {
  Id: (person) => person.id,
  ID: (person) => person.id,
  Title: (person) => person.title,
  Name: (person) => person.login,
  EMail: (person) => person.email || null,
  UserName: (person) => person.upn,
  SipAddress: (person) => person.email || null,
  JobTitle: (person) => person.job_title || null,
  Department: (person) => person.department || null,
  FirstName: (person) => person.title.split(' ')[0] ?? null,
  LastName: (person) => person.title.split(' ').slice(1).join(' ') || null,
};

/** The column types of another list that a lookup can show. */
const PROJECTABLE = ['Text', 'Number', 'DateTime', 'Counter', 'Integer', 'Guid', 'Choice', 'Boolean'];

/** Refuses a property that the target of a lookup does not have. */
export function checkLookedUp(site: Site, field: FieldDefinition, name: string): void {
  if (isPerson(field)) {
    if (!PERSON[name]) throw noSuchFieldOrProperty(`${field.name}/${name}`);
    return;
  }
  const target = field.lookupList ? listById(site, field.lookupList) : undefined;
  const found = target && fieldOfName(site, target, name);
  if (target && (!found || found.idOnly || !PROJECTABLE.includes(found.field.type)))
    throw noSuchFieldOrProperty(`${field.name}/${name}`);
}

/** One property of a lookup's target, after `checkLookedUp`; null when the target is deleted. */
export function lookedUp(site: Site, field: FieldDefinition, id: number, name: string): Value {
  if (isPerson(field)) {
    const person = knownPrincipal(site, id);
    return person ? PERSON[name]!(person) : null;
  }
  const target = field.lookupList ? listById(site, field.lookupList) : undefined;
  if (!target) return null;
  const shown = fieldOfName(site, target, name)?.field;
  if (!shown) return null;
  const row = one<ItemRow>(
    site,
    `SELECT ${COLUMNS} FROM items i WHERE i.list = ? AND i.id = ? AND i.recycled IS NULL`,
    target.no,
    id,
  );
  return row ? columnValue(target, openItem(row), shown) : null;
}

export const typeOfLookup = (field: FieldDefinition): string =>
  isPerson(field) ? 'SP.Data.UserInfoItem' : 'SP.Data.LookupItem';

/** The value with which a filter or sort compares, for a checked path: `Title`, `LeadId`, `Lead/Title`. */
export function comparedValue(site: Site, list: ListRow, item: OpenItem, path: string): Value {
  const [name, sub] = path.split('/');
  const { field } = fieldOfName(site, list, name!)!;
  const value = columnValue(list, item, field);
  if (sub === undefined) return value;
  const ids = Array.isArray(value) ? (value as number[]) : value === null ? [] : [value as number];
  const shown = sub === 'Id' || sub === 'ID' ? ids : ids.map((id) => lookedUp(site, field, id, sub));
  return Array.isArray(value) ? shown : (shown[0] ?? null);
}
