import { isGuid, newGuid } from '../guid';
import { badQuery, badRequest, noSuchProperty, notSpoken, SharePointError } from '../odata/errors';
import type { Body, Collection, Resource, Values } from '../odata/resource';
import { posting, reading } from '../odata/resource';
import { readFieldXml } from './fieldXml';
import type { FieldDefinition, FieldType } from './fieldRows';
import {
  FIELD_TYPES,
  fieldsOf,
  forgetFields,
  isLookup,
  isMulti,
  isPerson,
  restName,
  schemaXml,
  typeFacts,
} from './fieldRows';
import { indexValues } from './columns';
import { COLUMNS, indexable } from './itemRows';
import type { ItemRow } from './itemRows';
import type { ListRow } from './listRows';
import { listById, settingsOf, touchList } from './listRows';
import { Permission } from './masks';
import { demand } from './permissions';
import type { Site } from './site';
import { all, one, run, sql } from './site';
import { addFieldToDefaultView } from './views';

/** Most indexes of one list. */
const INDEX_LIMIT = 20;

/** Above this many items an index cannot be made by hand (S15). */
const INDEX_ITEM_LIMIT = 20_000;

/** Types that can be indexed: one value, and short. */
const INDEXABLE: readonly FieldType[] = [
  'Text',
  'Number',
  'Currency',
  'Integer',
  'Boolean',
  'DateTime',
  'Choice',
  'Lookup',
  'User',
];
const UNIQUE: readonly FieldType[] = ['Text', 'Number', 'Currency', 'Integer', 'DateTime', 'Choice', 'Lookup', 'User'];

const noSuchField = (name: string): SharePointError =>
  new SharePointError(
    400,
    '-2147024809, System.ArgumentException',
    `Column '${name}' does not exist. It may have been deleted by another user.`,
  );

function fieldValues(field: FieldDefinition, list: ListRow): Values {
  const facts = typeFacts(field.type);
  const common: Values = {
    AutofillInfo: null,
    AutoIndexed: false,
    CanBeDeleted: !field.base,
    ClientSideComponentId: field.clientSideComponentId ?? '00000000-0000-0000-0000-000000000000',
    ClientSideComponentProperties: null,
    ClientValidationFormula: null,
    ClientValidationMessage: null,
    CustomFormatter: field.customFormatter ?? null,
    DefaultFormula: null,
    DefaultValue: field.defaultValue ?? null,
    Description: field.description ?? '',
    Direction: 'none',
    EnforceUniqueValues: field.unique ?? false,
    EntityPropertyName: restName(field.name),
    FieldTypeKind: facts.kind,
    Filterable: field.type !== 'Note' && field.type !== 'URL',
    FromBaseType: field.base ?? false,
    Group: field.group ?? (field.base ? '_Hidden' : 'Custom Columns'),
    Hidden: field.hidden ?? false,
    Id: field.id,
    Indexed: field.indexed ?? false,
    IndexStatus: field.indexed ? 1 : 0,
    InternalName: field.name,
    IsModern: false,
    JSLink: isLookup(field) ? 'clienttemplates.js' : '',
    PinnedToFiltersPane: false,
    ReadOnlyField: field.readOnly ?? false,
    Required: field.required ?? false,
    SchemaXml: schemaXml(field, list),
    Scope: list.path,
    Sealed: false,
    ShowInFiltersPane: 0,
    Sortable: field.type !== 'Note' && field.type !== 'URL' && !isMulti(field),
    StaticName: field.name,
    Title: field.title,
    TypeAsString: field.type,
    TypeDisplayName: facts.display,
    TypeShortDescription: facts.short,
    ValidationFormula: null,
    ValidationMessage: null,
  };
  return { ...common, ...ownValues(field) };
}

/** What a column of one type has beside what all have. */
function ownValues(field: FieldDefinition): Values {
  switch (field.type) {
    case 'Text':
      return { MaxLength: field.maxLength ?? 255 };
    case 'Note':
      return {
        AllowHyperlink: false,
        AppendOnly: field.appendOnly ?? false,
        IsLongHyperlink: false,
        NumberOfLines: field.lines ?? 6,
        RestrictedMode: true,
        RichText: field.richText ?? false,
        UnlimitedLengthInDocumentLibrary: false,
        WikiLinking: false,
      };
    case 'Number':
    case 'Currency':
    case 'Integer':
      return {
        CommaSeparator: false,
        CustomUnitName: null,
        CustomUnitOnRight: true,
        DisplayFormat: field.decimals ?? -1,
        MaximumValue: field.maximum ?? Number.MAX_VALUE,
        MinimumValue: field.minimum ?? -Number.MAX_VALUE,
        ShowAsPercentage: field.percentage ?? false,
        Unit: null,
      };
    case 'DateTime':
      return {
        DateFormat: null,
        DateTimeCalendarType: 0,
        DisplayFormat: field.dateOnly ? 0 : 1,
        FriendlyDisplayFormat: 0,
        TimeFormat: null,
      };
    case 'Choice':
    case 'MultiChoice':
      return { Choices: field.choices ?? [], EditFormat: 0, FillInChoice: field.fillIn ?? false, Mappings: null };
    case 'URL':
      return { DisplayFormat: field.picture ? 1 : 0 };
    case 'Lookup':
    case 'LookupMulti':
    case 'User':
    case 'UserMulti':
      return {
        AllowMultipleValues: isMulti(field),
        DependentLookupInternalNames: [],
        IsDependentLookup: false,
        IsRelationship: field.indexed ?? false,
        LookupField: field.lookupField ?? '',
        LookupList: field.lookupList ? `{${field.lookupList}}` : '',
        LookupWebId: '00000000-0000-0000-0000-000000000000',
        PrimaryFieldId: null,
        RelationshipDeleteBehavior: 0,
        ...(isPerson(field)
          ? {
              AllowDisplay: true,
              Presence: true,
              SelectionGroup: 0,
              SelectionMode: field.peopleOnly ? 0 : 1,
              UserDisplayOptions: null,
            }
          : {}),
      };
    default:
      return {};
  }
}

function store(site: Site, list: ListRow, field: FieldDefinition): void {
  run(site, 'UPDATE fields SET definition = ? WHERE list = ? AND name = ?', JSON.stringify(field), list.no, field.name);
  forgetFields(list);
  touchList(site, list, 'settings');
}

/** Adds a column: checks its kind, gives it an internal name, indexes it when it asks for that. */
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
  forgetFields(list);
  touchList(site, list, 'settings');
  const made: FieldDefinition = { ...field, indexed: false, unique: false };
  return indexed || unique ? setIndex(site, list, made, indexed, unique) : made;
}

/** Switches a column's index and uniqueness, with the limits of a real list. */
function setIndex(
  site: Site,
  list: ListRow,
  field: FieldDefinition,
  indexed: boolean,
  unique: boolean,
): FieldDefinition {
  if (unique && !indexed)
    throw badRequest('The column must be indexed before it can enforce unique values.', -2130575175);
  if (indexed && !INDEXABLE.includes(field.type))
    throw badRequest(`A column of type '${field.type}' cannot be indexed.`, -2130575177);
  if (unique && !UNIQUE.includes(field.type))
    throw badRequest(`A column of type '${field.type}' cannot enforce unique values.`, -2130575176);
  const settings = settingsOf(list);
  if (unique && (settings.ReadSecurity !== 1 || settings.WriteSecurity !== 1))
    throw badRequest('Unique values cannot be enforced in a list with item-level permissions.', -2130575176);
  if (indexed && !field.indexed) {
    const others = fieldsOf(site, list).fields.filter((other) => other.indexed && other.name !== field.name);
    if (others.length >= INDEX_LIMIT)
      throw badRequest(`You cannot have more than ${INDEX_LIMIT} indexed columns in a list.`, -2130575178);
    if (list.item_count > INDEX_ITEM_LIMIT)
      throw new SharePointError(
        500,
        '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
        'The attempted operation is prohibited because it exceeds the list view threshold.',
      );
  }
  const changed: FieldDefinition = { ...field, indexed, unique };
  if (indexed && !field.indexed) buildIndex(site, list, changed);
  if (!indexed && field.indexed) run(site, 'DELETE FROM item_values WHERE list = ? AND field = ?', list.no, field.name);
  if (unique && !field.unique) {
    const doubled = one(
      site,
      'SELECT 1 FROM item_values WHERE list = ? AND field = ? AND value <> ? GROUP BY value HAVING count(*) > 1 LIMIT 1',
      list.no,
      field.name,
      -Infinity,
    );
    if (doubled)
      throw badRequest('This column contains duplicate values and cannot enforce unique values.', -2130575174);
  }
  store(site, list, changed);
  return changed;
}

function buildIndex(site: Site, list: ListRow, field: FieldDefinition): void {
  const rows = all<ItemRow>(site, `SELECT ${COLUMNS} FROM items i WHERE i.list = ? AND i.recycled IS NULL`, list.no);
  const insert = sql(site, 'INSERT OR IGNORE INTO item_values (list, field, value, item) VALUES (?, ?, ?, ?)');
  for (const row of rows)
    for (const value of indexValues(field, indexable(row)[field.name])) insert.run(list.no, field.name, value, row.id);
}

/** Properties of a column that a MERGE may set, and what they set. */
const SETTABLE: Record<string, (field: FieldDefinition, value: unknown) => Partial<FieldDefinition>> = {
  Title: (_field, value) => ({ title: String(value) }),
  Description: (_field, value) => ({ description: String(value ?? '') }),
  Required: (_field, value) => ({ required: value === true }),
  Hidden: (_field, value) => ({ hidden: value === true }),
  ReadOnlyField: (_field, value) => ({ readOnly: value === true }),
  DefaultValue: (_field, value) => ({ defaultValue: value === null ? null : String(value) }),
  Group: (_field, value) => ({ group: String(value) }),
  CustomFormatter: (_field, value) => ({ customFormatter: value === null ? null : String(value) }),
  MaxLength: (_field, value) => ({ maxLength: Number(value) }),
  Choices: (_field, value) => ({ choices: stringsOf(value) }),
  FillInChoice: (_field, value) => ({ fillIn: value === true }),
  MinimumValue: (_field, value) => ({ minimum: Number(value) }),
  MaximumValue: (_field, value) => ({ maximum: Number(value) }),
  NumberOfLines: (_field, value) => ({ lines: Number(value) }),
  RichText: (_field, value) => ({ richText: value === true }),
  AppendOnly: (_field, value) => ({ appendOnly: value === true }),
  DisplayFormat: (field, value) =>
    field.type === 'DateTime'
      ? { dateOnly: value === 0 }
      : field.type === 'URL'
        ? { picture: value === 1 }
        : { decimals: Number(value) },
  LookupList: (_field, value) => ({ lookupList: String(value).replace(/[{}]/g, '').toLowerCase() }),
  LookupField: (_field, value) => ({ lookupField: String(value) }),
  LookupFieldName: (_field, value) => ({ lookupField: String(value) }),
  LookupListId: (_field, value) => ({ lookupList: String(value).replace(/[{}]/g, '').toLowerCase() }),
  ShowAsPercentage: (_field, value) => ({ percentage: value === true }),
  SelectionMode: (_field, value) => ({ peopleOnly: value === 0 }),
};

/** Said of columns by clients, and of no consequence here. */
const WITHOUT_EFFECT = [
  '__metadata',
  'FieldTypeKind',
  'DateTimeCalendarType',
  'FriendlyDisplayFormat',
  'EditFormat',
  'Presence',
  'SelectionGroup',
  'CurrencyLocaleId',
  'LookupWebId',
  'AllowHyperlink',
  'RestrictedMode',
  'UnlimitedLengthInDocumentLibrary',
];

function stringsOf(value: unknown): string[] {
  const list: unknown = typeof value === 'object' && value !== null && 'results' in value ? value.results : value;
  if (!Array.isArray(list) || !list.every((one) => typeof one === 'string')) throw badQuery('Choices must be texts.');
  return list;
}

function applySettings(field: FieldDefinition, body: Body): FieldDefinition {
  let changed = field;
  for (const [name, value] of Object.entries(body)) {
    if (WITHOUT_EFFECT.includes(name) || ['Indexed', 'EnforceUniqueValues', 'AllowMultipleValues'].includes(name))
      continue;
    const set = SETTABLE[name];
    if (!set) throw noSuchProperty(name, typeFacts(field.type).odata);
    changed = { ...changed, ...set(changed, value) };
  }
  return changed;
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
      else store(site, list, changed);
      return undefined;
    },
    remove: () => {
      demand(site, Permission.ManageLists, list);
      if (field.base)
        throw badRequest('The column cannot be deleted from the list because it is part of every list.', -2147467259);
      run(site, 'DELETE FROM fields WHERE list = ? AND name = ?', list.no, field.name);
      run(site, 'DELETE FROM item_values WHERE list = ? AND field = ?', list.no, field.name);
      forgetFields(list);
      touchList(site, list, 'settings');
    },
  };
}

/** The type that a number of SP.FieldType means, with `AllowMultipleValues`. */
function typeOfKind(kind: unknown, body: Body): FieldType {
  const type = FIELD_TYPES.find((one) => typeFacts(one).kind === kind);
  if (!type || ['Computed', 'Counter', 'ContentTypeId', 'Attachments', 'File', 'ModStat'].includes(type))
    throw notSpoken(`columns of kind ${String(kind)}`);
  if (body.AllowMultipleValues !== true) return type;
  return type === 'User' ? 'UserMulti' : type === 'Lookup' ? 'LookupMulti' : type;
}

/** An internal name out of a title: signs that XML names lack become `_x0020_`, at most 32 characters. */
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

/** `fields` of a list: the add forms of PnPjs, and XML. */
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
