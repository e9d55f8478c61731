import { isGuid, newGuid } from '../guid';
import { badQuery, badRequest, notSpoken, SharePointError } from '../odata/errors';
import type { Body, Collection, Resource } from '../odata/resource';
import { posting, reading } from '../odata/resource';
import { setIndex, storeField } from './fieldIndexes';
import type { FieldDefinition, FieldType } from './fieldRows';
import { FIELD_TYPES, fieldsOf, forgetFields, typeFacts } from './fieldRows';
import { applySettings } from './fieldSettings';
import { fieldValues } from './fieldShape';
import { readFieldXml } from './fieldXml';
import { checkLookedUp } from './itemValues';
import type { ListRow } from './listRows';
import { listById, touchList } from './listRows';
import { Permission } from './masks';
import { demand } from './permissions';
import type { Site } from './site';
import { run } from './site';
import { addFieldToDefaultView } from './views';

const noSuchField = (name: string): SharePointError =>
  new SharePointError(
    400,
    '-2147024809, System.ArgumentException',
    `Column '${name}' does not exist. It may have been deleted by another user.`,
  );

/** Adds a column: checks its kind, gives it an internal name, and indexes it when its definition says so. */
export function addField(site: Site, list: ListRow, wanted: FieldDefinition): FieldDefinition {
  demand(site, Permission.ManageLists, list);
  const { byName, fields } = fieldsOf(site, list);
  let name = wanted.name;
  for (let number = 0; byName.has(name); number += 1) name = `${wanted.name}${number}`;
  if (fields.some((field) => !field.hidden && field.title.toLowerCase() === wanted.title.toLowerCase() && !field.base))
    throw new SharePointError(
      500,
      '-2130575306, Microsoft.SharePoint.SPException',
      `A column with the specified name already exists.\n\n${wanted.title}`,
    );
  if (wanted.type === 'Lookup' || wanted.type === 'LookupMulti') {
    const target = wanted.lookupList ? listById(site, wanted.lookupList) : undefined;
    if (!target) throw badRequest('The lookup column names no list of this site.', -2147024809);
    checkLookedUp(site, wanted, wanted.lookupField ?? 'Title');
  }
  const field: FieldDefinition = { ...wanted, name };
  const indexed = field.indexed ?? false;
  const unique = field.unique ?? false;
  run(
    site,
    'INSERT INTO fields (list, name, position, id, definition) VALUES (?, ?, ?, ?, ?)',
    list.no,
    name,
    fields.length,
    field.id,
    JSON.stringify({ ...field, indexed: false, unique: false }),
  );
  forgetFields(site, list);
  touchList(site, list, 'settings');
  const made: FieldDefinition = { ...field, indexed: false, unique: false };
  return indexed || unique ? setIndex(site, list, made, indexed, unique) : made;
}

function fieldResource(site: Site, list: ListRow, field: FieldDefinition): Resource {
  return {
    kind: 'resource',
    type: typeFacts(field.type).odata,
    address: `Web/Lists(guid'${list.id}')/Fields(guid'${field.id}')`,
    values: () => fieldValues(field, list),
    merge: (body) => {
      demand(site, Permission.ManageLists, list);
      const changed = applySettings(field, body);
      const indexed = typeof body.Indexed === 'boolean' ? body.Indexed : (field.indexed ?? false);
      const unique = typeof body.EnforceUniqueValues === 'boolean' ? body.EnforceUniqueValues : (field.unique ?? false);
      const touchesIndex = indexed !== (field.indexed ?? false) || unique !== (field.unique ?? false);
      if (touchesIndex)
        setIndex(site, list, { ...changed, indexed: field.indexed, unique: field.unique }, indexed, unique);
      else storeField(site, list, changed);
      return undefined;
    },
    remove: () => {
      demand(site, Permission.ManageLists, list);
      if (field.base)
        throw badRequest('The column cannot be deleted from the list because it is part of every list.', -2147467259);
      run(site, 'DELETE FROM fields WHERE list = ? AND name = ?', list.no, field.name);
      run(site, 'DELETE FROM item_values WHERE list = ? AND field = ?', list.no, field.name);
      forgetFields(site, list);
      touchList(site, list, 'settings');
    },
  };
}

/** The column type for a number of SP.FieldType, with `AllowMultipleValues`. */
function typeOfKind(kind: unknown, body: Body): FieldType {
  const type = FIELD_TYPES.find((one) => typeFacts(one).kind === kind);
  if (!type || ['Computed', 'Counter', 'ContentTypeId', 'Attachments', 'File', 'ModStat'].includes(type))
    throw notSpoken(`columns of kind ${String(kind)}`);
  if (body.AllowMultipleValues !== true) return type;
  return type === 'User' ? 'UserMulti' : type === 'Lookup' ? 'LookupMulti' : type;
}

/**
 * An internal name made from a title. Characters not allowed in XML names become `_x0020_`; the name has at most 32
 * characters.
 */
function internalName(title: string): string {
  return title.replace(/[^\w]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`).slice(0, 32);
}

function create(site: Site, list: ListRow, body: Body): Resource {
  const title = body.Title;
  if (typeof title !== 'string' || !title.trim()) throw badRequest('The column has no title.', -2147024809);
  const type = typeOfKind(body.FieldTypeKind, body);
  const { Title: _title, Required, ...rest } = body;
  const bare: FieldDefinition = { id: newGuid(), name: internalName(title), title, type, required: Required === true };
  const field = addField(site, list, {
    ...applySettings(bare, rest),
    indexed: body.Indexed === true,
    unique: body.EnforceUniqueValues === true,
  });
  return fieldResource(site, list, field);
}

/** `fields` of a list, with the ways in which PnPjs adds columns, and creation from XML. */
export function fieldsCollection(site: Site, list: ListRow): Collection {
  const read = (): readonly FieldDefinition[] => {
    demand(site, Permission.ViewListItems, list);
    return fieldsOf(site, list).fields;
  };
  const find = (field: FieldDefinition | undefined, asked: string): Resource => {
    if (!field) throw noSuchField(asked);
    return fieldResource(site, list, field);
  };
  const byId = (id: string): Resource =>
    find(
      read().find((field) => field.id === id.toLowerCase()),
      id,
    );
  const byTitle = (title: string): FieldDefinition | undefined =>
    read().find((field) => field.title === title && !field.hidden) ?? read().find((field) => field.title === title);
  return {
    kind: 'collection',
    type: 'SP.Field',
    address: `Web/Lists(guid'${list.id}')/Fields`,
    members: () => read().map((field) => fieldResource(site, list, field)),
    byKey: (args) => byId(args.text('id')),
    create: (body) => create(site, list, body),
    calls: {
      getbyid: reading(({ args }) => byId(args.text('id'))),
      getbytitle: reading(({ args }) => find(byTitle(args.text('title')), args.text('title'))),
      getbyinternalnameortitle: reading(({ args }) => {
        const name = args.text('strname');
        return find(read().find((field) => field.name === name) ?? byTitle(name), name);
      }),
      createfieldasxml: posting(({ body }) => {
        const parameters = (body.parameters ?? {}) as { SchemaXml?: unknown; Options?: unknown };
        if (typeof parameters.SchemaXml !== 'string') throw badQuery('parameters.SchemaXml is missing.');
        const options = typeof parameters.Options === 'number' ? parameters.Options : 0;
        const wanted = readFieldXml(parameters.SchemaXml, (options & 8) !== 0);
        const field = addField(site, list, { ...wanted, id: isGuid(wanted.id) ? wanted.id : newGuid() });
        if (options & 16) addFieldToDefaultView(site, list, field.name);
        return fieldResource(site, list, field);
      }, 201),
      addfield: posting(({ body }) => create(site, list, (body.parameters ?? {}) as Body), 201),
    },
  };
}
