import type { Column } from '../schema/columns';

/** SharePoint's own name of a column's type, as its fields report it. */
export const fieldTypes: Readonly<Record<Column['type'], string>> = {
  title: 'Text',
  text: 'Text',
  note: 'Note',
  json: 'Note',
  number: 'Number',
  day: 'DateTime',
  instant: 'DateTime',
  'yes or no': 'Boolean',
  choice: 'Choice',
  person: 'User',
  people: 'UserMulti',
};

const details: Readonly<Partial<Record<Column['type'], Record<string, string>>>> = {
  text: { MaxLength: '255' },
  note: { NumLines: '6', RichText: 'FALSE' },
  json: { NumLines: '6', RichText: 'FALSE' },
  day: { Format: 'DateOnly' },
  instant: { Format: 'DateTime' },
  choice: { Format: 'Dropdown', FillInChoice: 'FALSE' },
  person: { List: 'UserInfo', UserSelectionMode: 'PeopleOnly', UserSelectionScope: '0' },
  people: { List: 'UserInfo', Mult: 'TRUE', UserSelectionMode: 'PeopleOnly', UserSelectionScope: '0' },
};

/** The field schema that makes a column, with its index and uniqueness from the start (docs/design.md, "The data"). */
export function fieldXml(column: Column): string {
  const attributes: Record<string, string> = {
    Type: fieldTypes[column.type],
    Name: column.internal,
    StaticName: column.internal,
    DisplayName: column.title,
    Required: 'FALSE',
    ...(column.indexed || column.unique ? { Indexed: 'TRUE' } : {}),
    ...(column.unique ? { EnforceUniqueValues: 'TRUE' } : {}),
    ...details[column.type],
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
