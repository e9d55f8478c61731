import { listSchema } from '../schema';
import { choice } from '../../plan/fields/field';
import { columnsFor } from '../schema/columns';
import { fieldXml } from './fieldXml';

describe('the schema of a column', () => {
  it('makes the key unique and indexed from the start', () => {
    expect(fieldXml(listSchema.actions.columns.key)).toBe(
      '<Field Type="Text" Name="Key" StaticName="Key" DisplayName="Key" Required="FALSE" Indexed="TRUE" EnforceUniqueValues="TRUE" MaxLength="255" />',
    );
  });

  it('makes days date-only and people only people', () => {
    expect(fieldXml(listSchema.actions.columns.due)).toContain('Type="DateTime" Name="Due"');
    expect(fieldXml(listSchema.actions.columns.due)).toContain('Format="DateOnly"');
    expect(fieldXml(listSchema.actions.columns.deputyIds)).toContain('Mult="TRUE"');
    expect(fieldXml(listSchema.actions.columns.leadId)).toContain('UserSelectionMode="PeopleOnly"');
  });

  it('writes choices and escapes what XML would misread', () => {
    const { kind } = columnsFor({ kind: choice('This & <that>', ['a & b', 'c'], 'c') });
    expect(fieldXml(kind)).toContain('DisplayName="This &amp; &lt;that&gt;"');
    expect(fieldXml(kind)).toContain('<CHOICES><CHOICE>a &amp; b</CHOICE><CHOICE>c</CHOICE></CHOICES></Field>');
  });
});
