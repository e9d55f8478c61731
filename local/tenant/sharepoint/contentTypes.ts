import { SharePointError } from '../odata/errors';
import type { Collection, Resource } from '../odata/resource';
import { Complex, reading } from '../odata/resource';
import type { ListRow } from './listRows';
import { isLibrary } from './listRows';

/** The content types of a list: Item or Document, and Folder. They can be read but not created here. */
export function contentTypes(list: ListRow): Collection {
  const hex = list.id.replace(/-/g, '').toUpperCase();
  const resource = (name: string, parent: string, description: string, group: string): Resource => {
    const id = `${parent}00${hex}`;
    return {
      kind: 'resource',
      type: 'SP.ContentType',
      address: `Web/Lists(guid'${list.id}')/ContentTypes('${id}')`,
      values: () => ({
        ClientFormCustomFormatter: '',
        Description: description,
        DisplayFormClientSideComponentId: '',
        DisplayFormClientSideComponentProperties: '',
        DisplayFormTarget: 0,
        DisplayFormTemplateName: isLibrary(list) ? 'DocumentLibraryForm' : 'ListForm',
        DisplayFormUrl: '',
        DocumentTemplate: '',
        DocumentTemplateUrl: '',
        EditFormClientSideComponentId: '',
        EditFormClientSideComponentProperties: '',
        EditFormTarget: 0,
        EditFormTemplateName: isLibrary(list) ? 'DocumentLibraryForm' : 'ListForm',
        EditFormUrl: '',
        Group: group,
        Hidden: false,
        Id: new Complex('SP.ContentTypeId', { StringValue: id }),
        JSLink: '',
        MobileDisplayFormUrl: '',
        MobileEditFormUrl: '',
        MobileNewFormUrl: '',
        Name: name,
        NewFormClientSideComponentId: '',
        NewFormClientSideComponentProperties: '',
        NewFormTarget: 0,
        NewFormTemplateName: isLibrary(list) ? 'DocumentLibraryForm' : 'ListForm',
        NewFormUrl: '',
        ReadOnly: false,
        SchemaXml: `<ContentType ID="${id}" Name="${name}" Group="${group}" Description="${description}" Version="0" />`,
        Scope: list.path,
        Sealed: false,
        StringId: id,
      }),
    };
  };
  const members = (): Resource[] => [
    isLibrary(list)
      ? resource('Document', '0x0101', 'Create a new document.', 'Document Content Types')
      : resource('Item', '0x01', 'Create a new list item.', 'List Content Types'),
    resource('Folder', '0x0120', 'Create a new folder.', 'Folder Content Types'),
  ];
  const byId = (id: string): Resource => {
    const found = members().find((member) => member.values().StringId === id);
    if (!found)
      throw new SharePointError(404, '-2147024809, System.ArgumentException', 'The content type does not exist.');
    return found;
  };
  return {
    kind: 'collection',
    type: 'SP.ContentType',
    address: `Web/Lists(guid'${list.id}')/ContentTypes`,
    members,
    byKey: (args) => byId(args.text('id')),
    calls: { getbyid: reading(({ args }) => byId(args.text('id'))) },
  };
}
