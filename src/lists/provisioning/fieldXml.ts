import { LINE_LENGTH } from '../../plan/fields/field';
import type { FieldKind } from '../../plan/fields/field';
import type { Column } from '../schema/columns';

/** SharePoint's type name of each kind of column, as REST reports it. */
export const fieldTypes: Readonly<Record<FieldKind, string>> = {
  line: 'Text',
  text: 'Note',
  data: 'Note',
  rows: 'Note',
  number: 'Number',
  row: 'Number',
  day: 'DateTime',
  moment: 'DateTime',
  'yes or no': 'Boolean',
  choice: 'Choice',
  person: 'User',
  people: 'UserMulti',
};

const details: Readonly<Partial<Record<FieldKind, Record<string, string>>>> = {
  line: { MaxLength: String(LINE_LENGTH) },
  text: { NumLines: '6', RichText: 'FALSE' },
  data: { NumLines: '6', RichText: 'FALSE' },
  rows: { NumLines: '6', RichText: 'FALSE' },
  day: { Format: 'DateOnly' },
  moment: { Format: 'DateTime' },
  choice: { Format: 'Dropdown', FillInChoice: 'FALSE' },
  person: { List: 'UserInfo', UserSelectionMode: 'PeopleOnly', UserSelectionScope: '0' },
  people: { List: 'UserInfo', Mult: 'TRUE', UserSelectionMode: 'PeopleOnly', UserSelectionScope: '0' },
};

/** The field schema that makes a column, with its index and uniqueness from the start (docs/design.md, "The data"). */
export function fieldXml(column: Column & { indexed?: boolean }): string {
  const attributes: Record<string, string> = {
    Type: fieldTypes[column.kind],
    Name: column.internal,
    StaticName: column.internal,
    DisplayName: column.label,
    Required: 'FALSE',
    ...(column.indexed || column.unique ? { Indexed: 'TRUE' } : {}),
    ...(column.unique ? { EnforceUniqueValues: 'TRUE' } : {}),
    ...details[column.kind],
  };
  const head = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  const choices = column.choices?.map((word) => `<CHOICE>${escaped(word)}</CHOICE>`).join('');
  return choices ? `<Field${head}><CHOICES>${choices}</CHOICES></Field>` : `<Field${head} />`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
