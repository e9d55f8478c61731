import { escapeXml } from '../xml';
import type { Database } from '../database';
import type { ListRow } from './listRows';

import type { Site } from './site';
import { all } from './site';

/** The column types that lists of this tenant may have. */
export type FieldType =
  | 'Text'
  | 'Note'
  | 'Number'
  | 'Currency'
  | 'Integer'
  | 'Boolean'
  | 'DateTime'
  | 'Choice'
  | 'MultiChoice'
  | 'Lookup'
  | 'LookupMulti'
  | 'User'
  | 'UserMulti'
  | 'URL'
  | 'Guid'
  | 'Counter'
  | 'Computed'
  | 'ContentTypeId'
  | 'Attachments'
  | 'File'
  | 'ModStat';

/** The definition of a column. */
export interface FieldDefinition {
  id: string;
  name: string;
  title: string;
  type: FieldType;
  required?: boolean;
  indexed?: boolean;
  unique?: boolean;
  hidden?: boolean;
  readOnly?: boolean;
  /** Whether the column is part of every list and not created by anybody. */
  base?: boolean;
  defaultValue?: string | null;
  description?: string;
  group?: string;
  maxLength?: number;
  choices?: string[];
  fillIn?: boolean;
  lookupList?: string;
  lookupField?: string;
  dateOnly?: boolean;
  minimum?: number;
  maximum?: number;
  decimals?: number;
  percentage?: boolean;
  richText?: boolean;
  lines?: number;
  peopleOnly?: boolean;
  picture?: boolean;
  customFormatter?: string | null;
  clientSideComponentId?: string;
}

interface TypeFacts {
  kind: number;
  odata: string;
  display: string;
  short: string;
}

const TYPES: Record<FieldType, TypeFacts> = {
  Text: { kind: 2, odata: 'SP.FieldText', display: 'Single line of text', short: 'Single line of text' },
  Note: { kind: 3, odata: 'SP.FieldMultiLineText', display: 'Multiple lines of text', short: 'Multiple lines of text' },
  Number: { kind: 9, odata: 'SP.FieldNumber', display: 'Number', short: 'Number (1, 1.0, 100)' },
  Currency: { kind: 10, odata: 'SP.FieldCurrency', display: 'Currency', short: 'Currency ($, ¥, €)' },
  Integer: { kind: 1, odata: 'SP.FieldNumber', display: 'Integer', short: 'Integer' },
  Boolean: { kind: 8, odata: 'SP.Field', display: 'Yes/No', short: 'Yes/No (check box)' },
  DateTime: { kind: 4, odata: 'SP.FieldDateTime', display: 'Date and Time', short: 'Date and Time' },
  Choice: { kind: 6, odata: 'SP.FieldChoice', display: 'Choice', short: 'Choice (menu to choose from)' },
  MultiChoice: { kind: 15, odata: 'SP.FieldMultiChoice', display: 'Choice', short: 'Choice (menu to choose from)' },
  Lookup: { kind: 7, odata: 'SP.FieldLookup', display: 'Lookup', short: 'Lookup (information already on this site)' },
  LookupMulti: {
    kind: 7,
    odata: 'SP.FieldLookup',
    display: 'Lookup',
    short: 'Lookup (information already on this site)',
  },
  User: { kind: 20, odata: 'SP.FieldUser', display: 'Person or Group', short: 'Person or Group' },
  UserMulti: { kind: 20, odata: 'SP.FieldUser', display: 'Person or Group', short: 'Person or Group' },
  URL: { kind: 11, odata: 'SP.FieldUrl', display: 'Hyperlink or Picture', short: 'Hyperlink or Picture' },
  Guid: { kind: 14, odata: 'SP.FieldGuid', display: 'Guid', short: 'Guid' },
  Counter: { kind: 5, odata: 'SP.Field', display: 'Counter', short: 'Counter' },
  Computed: { kind: 12, odata: 'SP.FieldComputed', display: 'Computed', short: 'Computed' },
  ContentTypeId: { kind: 25, odata: 'SP.Field', display: 'Content Type Id', short: 'Content Type Id' },
  Attachments: { kind: 19, odata: 'SP.Field', display: 'Attachments', short: 'Attachments' },
  File: { kind: 18, odata: 'SP.Field', display: 'File', short: 'File' },
  ModStat: { kind: 23, odata: 'SP.FieldChoice', display: 'Moderation Status', short: 'Moderation Status' },
};

export const typeFacts = (type: FieldType): TypeFacts => TYPES[type];

export const FIELD_TYPES = Object.keys(TYPES) as FieldType[];

export const isPerson = (field: FieldDefinition): boolean => field.type === 'User' || field.type === 'UserMulti';
export const isLookup = (field: FieldDefinition): boolean =>
  isPerson(field) || field.type === 'Lookup' || field.type === 'LookupMulti';
export const isMulti = (field: FieldDefinition): boolean =>
  field.type === 'LookupMulti' || field.type === 'UserMulti' || field.type === 'MultiChoice';

/** The name of a column in REST. A name that begins with an underscore gets a prefix. */
export const restName = (name: string): string => (name.startsWith('_') ? `OData_${name}` : name);

/** The REST property with a column's own value. Lookups and people are read and written as numbers. */
export const propertyName = (field: FieldDefinition): string =>
  isLookup(field) ? `${restName(field.name)}Id` : restName(field.name);

const base = (
  name: string,
  id: string,
  type: FieldType,
  title: string,
  more: Partial<FieldDefinition> = {},
): FieldDefinition => ({ id, name, title, type, base: true, ...more });

const SHARED: readonly FieldDefinition[] = [
  base('ID', '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', 'Counter', 'ID', { readOnly: true }),
  base('ContentTypeId', '03e45e84-1992-4d42-9116-26f756012634', 'ContentTypeId', 'Content Type ID', {
    readOnly: true,
    hidden: true,
  }),
  base('ContentType', 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', 'Computed', 'Content Type', { readOnly: true }),
  base('Modified', '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', 'DateTime', 'Modified', { readOnly: true }),
  base('Created', '8c06beca-0777-48f7-91c7-6da68bc07b69', 'DateTime', 'Created', { readOnly: true }),
  base('Author', '1df5e554-ec7e-46a6-901d-d85a3881cb18', 'User', 'Created By', { readOnly: true }),
  base('Editor', 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2', 'User', 'Modified By', { readOnly: true }),
  base('_UIVersionString', 'dce8262a-3ae9-45aa-aab4-83bd75fb738a', 'Text', 'Version', { readOnly: true }),
  base('_ModerationStatus', 'fdc3b2ed-5bf2-4835-a4bc-b885f3396a61', 'ModStat', 'Approval Status', {
    readOnly: true,
    hidden: true,
  }),
  base('GUID', 'ae069f25-3ac2-4256-b9c3-15dbc15da0e0', 'Guid', 'GUID', { readOnly: true, hidden: true }),
  base('UniqueId', '4b7403de-8d94-43e8-9f0f-137a3e298126', 'Guid', 'Unique Id', { readOnly: true, hidden: true }),
  base('owshiddenversion', 'd4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5', 'Integer', 'owshiddenversion', {
    readOnly: true,
    hidden: true,
  }),
  base('FSObjType', '30bb605f-5bae-48fe-b4e3-1f81d9772af9', 'Integer', 'Item Type', { readOnly: true, hidden: true }),
  base('FileRef', '94f89715-e097-4e8b-ba79-ea02aa8b7adb', 'Text', 'URL Path', { readOnly: true, hidden: true }),
  base('FileDirRef', '56605df6-8fa1-47e4-a04c-5b384d59609f', 'Text', 'Path', { readOnly: true, hidden: true }),
  base('_ComplianceFlags', '2ec53205-a3dd-5a2e-93f8-31fd7e7b4d5b', 'Text', 'Retention label', {
    readOnly: true,
    hidden: true,
  }),
];

/** The columns of a library of pages. The last two are this server's own and replace SharePoint's minor versions. */
export const OF_PAGES: readonly FieldDefinition[] = (
  [
    ['CanvasContent1', '4966388e-6e12-4bc6-8990-5b5b66153eae', 'Note', 'Authoring Canvas Content'],
    ['LayoutWebpartsContent', '261075db-0525-4fb8-a6ea-772014186599', 'Note', 'Layout web parts content'],
    ['BannerImageUrl', '5baf6db5-9d25-4738-b15e-db5789298e82', 'Text', 'Banner Image URL'],
    ['BannerThumbnailUrl', '7e4dbe0d-1b4f-4d9c-b1a6-0e3a9a0d8a31', 'Text', 'Banner Thumbnail URL'],
    ['Description', '3f155110-a6a2-4d70-926c-94648101f0e8', 'Note', 'Description'],
    ['TopicHeader', 'd60d65ff-ff42-4044-a684-ac3f7a5e598c', 'Text', 'Topic Header'],
    ['PageLayoutType', '6a2ef0f8-a1e7-4e8c-9b1a-0b0f1f3f4a11', 'Text', 'Page Layout Type'],
    ['PageNamed', '0c1d9c1a-8f0d-4d0c-8d7e-1f8d3b7f5a01', 'Boolean', 'Page named'],
    ['PagePublished', '0c1d9c1a-8f0d-4d0c-8d7e-1f8d3b7f5a02', 'Boolean', 'Page published'],
  ] as const
).map(([name, id, type, title]) => ({ name, id, type, title, hidden: true, readOnly: true }));

const TITLE = 'fa564e0f-0c70-4ab9-b863-0177e6ddd247';

/** The columns of a new list. */
export function baseFields(template: number): FieldDefinition[] {
  const library = template === 101 || template === 119;
  const title = base('Title', TITLE, 'Text', 'Title', { required: !library, maxLength: 255 });
  const own = library
    ? [
        base('FileLeafRef', '8553196d-ec8d-4564-9861-3dbe931050c8', 'File', 'Name', { required: true }),
        title,
        base('File_x0020_Size', '8fca95c0-9b7d-456f-8dae-b41ee2728b85', 'Integer', 'File Size', { readOnly: true }),
        base('CheckoutUser', '3881510a-4e4a-4ee8-b102-8ee8e2d0dd4b', 'User', 'Checked Out To', { readOnly: true }),
        base('LinkFilename', '5cc6dc79-3710-4374-b433-61cb4a686c12', 'Computed', 'Name', { readOnly: true }),
        base('DocIcon', '081c6e4c-5c14-4f20-b23e-1a71ceb6a67c', 'Computed', 'Type', { readOnly: true }),
      ]
    : [
        title,
        base('FileLeafRef', '8553196d-ec8d-4564-9861-3dbe931050c8', 'File', 'Name', { readOnly: true, hidden: true }),
        base('Attachments', '67df98f4-9dec-48ff-a553-29bece9c5bf4', 'Attachments', 'Attachments'),
        base('LinkTitle', '82642ec8-ef9b-478f-acf9-31f7d45fbc31', 'Computed', 'Title', { readOnly: true }),
        base('LinkTitleNoMenu', 'bc91a437-52e7-49e1-8c4e-4698904b2b6d', 'Computed', 'Title', { readOnly: true }),
        base('Edit', '503f1caa-358e-4918-9094-4a2cdc4bc034', 'Computed', 'Edit', { readOnly: true }),
      ];
  return [...own, ...(template === 119 ? OF_PAGES : []), ...SHARED];
}

const kept = new WeakMap<Database, Map<string, FieldsOfList>>();

interface FieldsOfList {
  fields: readonly FieldDefinition[];
  byName: ReadonlyMap<string, FieldDefinition>;
}

/** A list's columns, in order. They are cached until they are written (`forgetFields`). */
export function fieldsOf(site: Site, list: ListRow): FieldsOfList {
  const { database } = site.tenant;
  let lists = kept.get(database);
  if (!lists) kept.set(database, (lists = new Map()));
  const cached = lists.get(list.id);
  if (cached) return cached;
  const fields = all<{ definition: string }>(
    site,
    'SELECT definition FROM fields WHERE list = ? ORDER BY position',
    list.no,
  ).map((row) => JSON.parse(row.definition) as FieldDefinition);
  const read = { fields, byName: new Map(fields.map((field) => [field.name, field])) };
  lists.set(list.id, read);
  return read;
}

export const forgetFields = (site: Site, list: ListRow): void => {
  kept.get(site.tenant.database)?.delete(list.id);
};

/** Clears the cache after a rolled-back transaction, which may have cached columns that no longer exist. */
export const forgetAllFields = (database: Database): void => {
  kept.delete(database);
};

export const indexedFields = (site: Site, list: ListRow): FieldDefinition[] =>
  fieldsOf(site, list).fields.filter((field) => field.indexed);

/** The column's definition in SharePoint's XML, as `SchemaXml` shows it. */
export function schemaXml(field: FieldDefinition, list: ListRow): string {
  const attributes: Record<string, string | undefined> = {
    ID: `{${field.id}}`,
    Type: field.type,
    Name: field.name,
    StaticName: field.name,
    DisplayName: field.title,
    SourceID: `{${list.id}}`,
    Required: yes(field.required),
    Indexed: yes(field.indexed),
    EnforceUniqueValues: yes(field.unique),
    Hidden: yes(field.hidden),
    ReadOnly: yes(field.readOnly),
    MaxLength: field.maxLength?.toString(),
    Format: formatOf(field),
    List: field.lookupList && `{${field.lookupList}}`,
    ShowField: field.lookupField,
    Mult: isMulti(field) && isLookup(field) ? 'TRUE' : undefined,
    Min: field.minimum?.toString(),
    Max: field.maximum?.toString(),
    RichText: field.type === 'Note' ? (field.richText ? 'TRUE' : 'FALSE') : undefined,
    Description: field.description || undefined,
    Group: field.group || undefined,
  };
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => `${name}="${escapeXml(value)}"`)
    .join(' ');
  const inner = [
    field.defaultValue ? `<Default>${escapeXml(field.defaultValue)}</Default>` : '',
    field.choices
      ? `<CHOICES>${field.choices.map((choice) => `<CHOICE>${escapeXml(choice)}</CHOICE>`).join('')}</CHOICES>`
      : '',
  ].join('');
  return inner ? `<Field ${written}>${inner}</Field>` : `<Field ${written} />`;
}

const formatOf = ({ type, dateOnly }: FieldDefinition): string | undefined =>
  type === 'DateTime' ? (dateOnly ? 'DateOnly' : 'DateTime') : undefined;

const yes = (value: boolean | undefined): string | undefined => (value ? 'TRUE' : undefined);
