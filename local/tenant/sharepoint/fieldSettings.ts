import { badQuery, noSuchProperty, notSpoken } from '../odata/errors';
import type { Body } from '../odata/resource';
import type { FieldDefinition } from './fieldRows';
import { typeFacts } from './fieldRows';

/** The properties of a column that a MERGE may set, and the definition that results. */
const SETTABLE: Record<string, (field: FieldDefinition, value: unknown) => Partial<FieldDefinition>> = {
  Title: (_field, value) => ({ title: String(value) }),
  Description: (_field, value) => ({ description: String(value ?? '') }),
  Required: (_field, value) => ({ required: value === true }),
  Hidden: (_field, value) => ({ hidden: value === true }),
  ReadOnlyField: (_field, value) => ({ readOnly: value === true }),
  DefaultValue: (_field, value) => ({ defaultValue: value === null ? null : String(value) }),
  Group: (_field, value) => ({ group: String(value) }),
  // SharePoint keeps the text as it is given, and shows nothing formatted where it is not a format (S40).
  CustomFormatter: (_field, value) => {
    if (value !== null && typeof value !== 'string')
      throw badQuery('A formatter is text: a primitive value was expected for CustomFormatter.');
    return { customFormatter: value };
  },
  MaxLength: (_field, value) => ({ maxLength: Number(value) }),
  Choices: (_field, value) => ({ choices: stringsOf(value) }),
  FillInChoice: (_field, value) => ({ fillIn: value === true }),
  MinimumValue: (_field, value) => ({ minimum: Number(value) }),
  MaximumValue: (_field, value) => ({ maximum: Number(value) }),
  NumberOfLines: (_field, value) => ({ lines: Number(value) }),
  RichText: (_field, value) => ({ richText: value === true }),
  AppendOnly: (_field, value) => {
    if (value === true) throw notSpoken('columns that append to what they hold');
    return {};
  },
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

/** Properties that clients send with a column and that have no effect in this tenant. */
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

/** Applies the settings of a column from a POST or MERGE. Indexes are set elsewhere (fieldIndexes.ts). */
export function applySettings(field: FieldDefinition, body: Body): FieldDefinition {
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
