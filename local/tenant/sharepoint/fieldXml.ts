import { isGuid, newGuid } from '../guid';
import { badRequest, notSpoken } from '../odata/errors';
import type { Element } from '../xml';
import { child, readXml } from '../xml';
import type { FieldDefinition, FieldType } from './fieldRows';
import { FIELD_TYPES } from './fieldRows';

const truth = (text: string | undefined): boolean => text?.toUpperCase() === 'TRUE';

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/**
 * Reads a column from the XML of `createfieldasxml`.
 * @param keepName with the option AddFieldInternalNameHint the internal name is `Name`; without it SharePoint makes it
 * of the display name (a trap that has bitten many)
 */
export function readFieldXml(text: string, keepName: boolean): FieldDefinition {
  const element = readFieldElement(text);
  const { attributes } = element;
  const title = attributes.DisplayName ?? attributes.Name;
  if (!title) throw badRequest('The column has no DisplayName.', -2147024809);
  const hint = keepName ? (attributes.Name ?? title) : title;
  if (truth(attributes.AppendOnly)) throw notSpoken('columns that append to what they hold');
  const choices = child(element, 'CHOICES')?.children.map((choice) => choice.text);
  const id = (attributes.ID ?? '').replace(/[{}]/g, '').toLowerCase();
  return {
    id: isGuid(id) ? id : newGuid(),
    name: hint.replace(/[^\w]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`).slice(0, 32),
    title,
    type: typeOf(attributes),
    required: truth(attributes.Required),
    indexed: truth(attributes.Indexed),
    unique: truth(attributes.EnforceUniqueValues),
    hidden: truth(attributes.Hidden),
    readOnly: truth(attributes.ReadOnly),
    description: attributes.Description,
    group: attributes.Group,
    maxLength: number(attributes.MaxLength),
    choices,
    fillIn: truth(attributes.FillInChoice),
    lookupList: attributes.List?.replace(/[{}]/g, '').toLowerCase(),
    lookupField: attributes.ShowField,
    dateOnly: attributes.Format === undefined ? undefined : attributes.Format === 'DateOnly',
    minimum: number(attributes.Min),
    maximum: number(attributes.Max),
    decimals: number(attributes.Decimals),
    percentage: truth(attributes.Percentage),
    richText: truth(attributes.RichText),
    lines: number(attributes.NumLines),
    peopleOnly: attributes.UserSelectionMode === 'PeopleOnly',
    picture: attributes.Type === 'URL' && attributes.Format === 'Image',
    defaultValue: child(element, 'Default')?.text ?? null,
  };
}

function readFieldElement(text: string): Element {
  let element: Element;
  try {
    element = readXml(text);
  } catch {
    throw badRequest('The column’s XML is not well formed.', -2147024809);
  }
  if (element.name !== 'Field') throw badRequest('The column’s XML is no Field element.', -2147024809);
  return element;
}

function typeOf(attributes: Readonly<Record<string, string>>): FieldType {
  const type = FIELD_TYPES.find((one) => one === attributes.Type);
  if (!type || ['Computed', 'Counter', 'ContentTypeId', 'Attachments', 'File', 'ModStat'].includes(type))
    throw notSpoken(`columns of type "${attributes.Type ?? ''}"`);
  if (truth(attributes.Mult)) return type === 'User' ? 'UserMulti' : type === 'Lookup' ? 'LookupMulti' : type;
  return type;
}
