import { badQuery, badRequest, noSuchProperty, SharePointError } from '../odata/errors';
import { moment } from '../odata/evaluate';
import type { Body, Value } from '../odata/resource';
import { Complex } from '../odata/resource';
import type { FieldDefinition } from './fieldRows';
import { fieldsOf, isLookup, isMulti, isPerson, propertyName, restName } from './fieldRows';
import type { ListRow } from './listRows';
import { listById } from './listRows';
import { knownPrincipal } from './principals';
import type { Site } from './site';
import { one, stamp } from './site';
import { midnightBefore, momentOfWallClock, timeZone } from './timeZones';

/** A column's value as stored: lookups and people as numbers, times as ISO text in UTC, links as objects. */
export type Kept = null | string | number | boolean | string[] | number[] | { Url: string; Description: string };

export type KeptValues = Record<string, Kept>;

/** The type of a list's items: `SP.Data.ImprovementPlanActionsListItem`. */
export function itemType(list: ListRow): string {
  const leaf = list.path
    .split('/')
    .pop()!
    .replace(/[^\w]/g, (sign) => `_x00${sign.charCodeAt(0).toString(16)}_`);
  const name = leaf.charAt(0).toUpperCase() + leaf.slice(1);
  return list.template === 101 || list.template === 119 ? `SP.Data.${name}Item` : `SP.Data.${name}ListItem`;
}

/** Columns that the server always sets itself (S17). A request may contain them; their values are ignored. */
const STAMPED = new Set([
  'Id',
  'ID',
  'AuthorId',
  'EditorId',
  'Created',
  'Modified',
  'GUID',
  'FileSystemObjectType',
  'OData__UIVersionString',
  'OData__ModerationStatus',
  'ComplianceAssetId',
  'ServerRedirectedEmbedUri',
  'ServerRedirectedEmbedUrl',
  'ContentTypeId',
  'Attachments',
  'CheckoutUserId',
]);

/** Reads the columns of a POST or MERGE. Unknown names are refused (S6), columns set by the server ignored (S17). */
export function readColumns(site: Site, list: ListRow, body: Body): KeptValues {
  const type = itemType(list);
  const values: KeptValues = {};
  const byProperty = new Map(
    fieldsOf(site, list)
      .fields.filter((field) => !field.readOnly && field.type !== 'Attachments')
      .map((field) => [propertyName(field), field]),
  );
  for (const [name, raw] of Object.entries(body)) {
    if (name === '__metadata' || name.includes('odata.') || STAMPED.has(name)) continue;
    const field = byProperty.get(name);
    if (field?.name === 'FileLeafRef') continue;
    if (!field) {
      const lookup = [...byProperty.values()].find((one) => isLookup(one) && restName(one.name) === name);
      if (lookup && raw !== null)
        throw badQuery(
          "An unexpected 'PrimitiveValue' node was found when reading from the JSON reader. A 'StartObject' node was expected.",
        );
      throw noSuchProperty(name, type);
    }
    values[field.name] = readValue(site, field, raw);
  }
  return values;
}

const cannotConvert = (to: string): SharePointError =>
  badQuery(`Cannot convert a primitive value to the expected type '${to}'. See the inner exception for more details.`);

function several(raw: unknown): unknown[] {
  const list: unknown = typeof raw === 'object' && raw !== null && 'results' in raw ? raw.results : raw;
  if (!Array.isArray(list))
    throw badQuery(
      "An unexpected 'PrimitiveValue' node was found when reading from the JSON reader. A 'StartArray' node was expected.",
    );
  return list;
}

/** Reads one column's value from JSON. A value of the wrong kind is refused as OData does. */
export function readValue(site: Site, field: FieldDefinition, raw: unknown): Kept {
  if (raw === null || raw === undefined) return null;
  switch (field.type) {
    case 'Text':
    case 'Choice':
      return readText(field, raw);
    case 'Note':
      if (typeof raw !== 'string') throw cannotConvert('Edm.String');
      if (raw.length > NOTE_LIMIT) throw invalidText();
      return raw === '' ? null : raw;
    case 'Guid':
      if (typeof raw !== 'string') throw cannotConvert('Edm.Guid');
      return raw;
    case 'Number':
    case 'Currency':
    case 'Integer':
      return readNumber(field, raw);
    case 'Boolean':
      if (typeof raw !== 'boolean') throw cannotConvert('Edm.Boolean');
      return raw;
    case 'DateTime':
      return readMoment(site, field, raw);
    case 'MultiChoice':
      return several(raw).map((choice) => {
        if (typeof choice !== 'string') throw cannotConvert('Edm.String');
        return choice;
      });
    case 'URL': {
      const link = raw as { Url?: unknown; Description?: unknown };
      if (typeof raw !== 'object' || typeof link.Url !== 'string') throw cannotConvert('SP.FieldUrlValue');
      if (link.Url.length > 255) throw invalidText();
      return { Url: link.Url, Description: typeof link.Description === 'string' ? link.Description : link.Url };
    }
    case 'Lookup':
    case 'User':
      return readLookup(site, field, raw);
    case 'LookupMulti':
    case 'UserMulti': {
      const ids = several(raw).map((id) => readLookup(site, field, id));
      return [...new Set(ids.filter((id): id is number => id !== null))];
    }
    default:
      throw badRequest(`The column ${field.title} cannot be written.`);
  }
}

/** The most characters in a column of several lines (learn.microsoft.com, "SharePoint limits": 63,999 characters). */
const NOTE_LIMIT = 63_999;

/** The refusal of a text that is too long: a 500, although sending it again never succeeds (S12). */
const invalidText = (): SharePointError =>
  new SharePointError(
    500,
    '-2130575336, Microsoft.SharePoint.SPException',
    'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.',
  );

function readText(field: FieldDefinition, raw: unknown): Kept {
  if (typeof raw !== 'string') throw cannotConvert('Edm.String');
  // The limit of a text (S12). A choice is stored as text, and a value outside its list is accepted (S28).
  if (raw.length > (field.maxLength ?? 255)) throw invalidText();
  return raw === '' ? null : raw;
}

function readNumber(field: FieldDefinition, raw: unknown): Kept {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) throw cannotConvert('Edm.Double');
  if ((field.minimum !== undefined && raw < field.minimum) || (field.maximum !== undefined && raw > field.maximum))
    throw badRequest(
      `The value of the column ${field.title} must be between ${field.minimum ?? '-∞'} and ${field.maximum ?? '∞'}.`,
      -2130575155,
    );
  return raw;
}

function readMoment(site: Site, field: FieldDefinition, raw: unknown): Kept {
  if (typeof raw !== 'string') throw cannotConvert('Edm.DateTime');
  if (raw === '') return null;
  const zone = timeZone(site.web.time_zone)!;
  const parsed = moment(raw);
  if (Number.isNaN(parsed)) throw cannotConvert('Edm.DateTime');
  // A time without a zone is read as the site's local time.
  const at = /(Z|[-+]\d\d:\d\d)$/.test(raw) ? parsed : momentOfWallClock(parsed, zone.iana);
  return stamp(new Date(field.dateOnly ? midnightBefore(at, zone.iana) : at));
}

function readLookup(site: Site, field: FieldDefinition, raw: unknown): number | null {
  if (raw === null) return null;
  if (typeof raw !== 'number' || !Number.isInteger(raw)) throw cannotConvert('Edm.Int32');
  if (raw === 0) return null;
  if (isPerson(field)) {
    const person = knownPrincipal(site, raw);
    if (!person || (field.peopleOnly && person.kind !== 1)) throw invalidLookup();
    return raw;
  }
  const target = field.lookupList ? listById(site, field.lookupList) : undefined;
  const there =
    target && one(site, 'SELECT 1 FROM items WHERE list = ? AND id = ? AND recycled IS NULL', target.no, raw);
  if (!there) throw invalidLookup();
  return raw;
}

const invalidLookup = (): SharePointError =>
  badRequest(
    'Invalid data has been used to update the list item. The field you are trying to update may be read only.',
    -2147352571,
  );

/** A stored value as REST shows it. */
export function showValue(field: FieldDefinition, kept: Kept | undefined): Value {
  if (kept === null || kept === undefined) return isMulti(field) && isLookup(field) ? [] : null;
  if (Array.isArray(kept)) return kept;
  if (typeof kept === 'object') return new Complex('SP.FieldUrlValue', kept);
  return kept;
}

/** A column's default for a new item: the given text, or `[today]` for dates. */
export function defaultOf(site: Site, field: FieldDefinition): Kept {
  const text = field.defaultValue;
  if (text === undefined || text === null || text === '') return null;
  switch (field.type) {
    case 'Boolean':
      return text === '1' || text.toUpperCase() === 'TRUE';
    case 'Number':
    case 'Currency':
    case 'Integer':
      return Number(text);
    case 'DateTime':
      return readMoment(site, field, text.toLowerCase() === '[today]' ? site.now : text);
    case 'MultiChoice':
      return text.split(';#').filter((choice) => choice !== '');
    case 'Text':
    case 'Note':
    case 'Choice':
      return text;
    default:
      return null;
  }
}

/** Refuses an item that leaves a required column empty. */
export function demandRequired(site: Site, list: ListRow, values: KeptValues): void {
  for (const field of fieldsOf(site, list).fields) {
    if (!field.required || field.readOnly || field.type === 'File') continue;
    const value = values[field.name];
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0))
      throw badRequest(
        `List data validation failed. The column ${field.title} (${field.name}) is required and has no value.`,
        -2130575163,
      );
  }
}

/** The entries of an indexed column in `item_values`: one for each of its values. */
export function indexValues(field: FieldDefinition, kept: Kept | undefined): (string | number)[] {
  if (kept === null || kept === undefined || (typeof kept === 'object' && !Array.isArray(kept))) return [EMPTY];
  if (Array.isArray(kept))
    return kept.length > 0 ? kept.map((one: string | number) => indexValue(field, one)) : [EMPTY];
  return [indexValue(field, kept)];
}

/** The entry for "no value" in an index; it sorts before every number and text. */
export const EMPTY = -Infinity;

export function indexValue(field: FieldDefinition, value: string | number | boolean): string | number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  return field.type === 'DateTime' ? Date.parse(value) : value.toLowerCase();
}
