import type { Values } from '../odata/resource';
import type { FieldDefinition } from './fieldRows';
import { isLookup, isMulti, isPerson, restName, schemaXml, typeFacts } from './fieldRows';
import type { ListRow } from './listRows';

/** A column as REST shows it. */
// One table, with a property on each line and the value that SharePoint answers where none was set.
// eslint-disable-next-line complexity
export function fieldValues(field: FieldDefinition, list: ListRow): Values {
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

/** The properties of a column's type, beside those of all columns. */
// One table, with a kind of column in each case and the values that SharePoint answers where none were set.
// eslint-disable-next-line complexity
function ownValues(field: FieldDefinition): Values {
  switch (field.type) {
    case 'Text':
      return { MaxLength: field.maxLength ?? 255 };
    case 'Note':
      return {
        AllowHyperlink: false,
        AppendOnly: false,
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
