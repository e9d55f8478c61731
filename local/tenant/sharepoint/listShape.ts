import type { Values } from '../odata/resource';
import { Complex } from '../odata/resource';
import { itemType } from './columns';
import type { ListRow } from './listRows';
import { isLibrary, settingsOf } from './listRows';
import type { Site } from './site';
import { webPath } from './site';

const templateFeature = (template: number): string =>
  template === 100 ? '00bfea71-de22-43b2-a848-c05709900100' : '00bfea71-e717-4e80-aa17-d0c71b360101';

/** A list as REST shows it. */
export function listValues(site: Site, list: ListRow): Values {
  const settings = settingsOf(list);
  const library = isLibrary(list);
  const leaf = list.path.split('/').pop()!;
  return {
    AllowContentTypes: settings.AllowContentTypes,
    BaseTemplate: list.template,
    BaseType: library ? 1 : 0,
    ContentTypesEnabled: settings.ContentTypesEnabled,
    CrawlNonDefaultViews: false,
    Created: list.created,
    CurrentChangeToken: new Complex('SP.ChangeToken', {
      StringValue: `1;3;${list.id};${ticks(list.item_modified)};${list.change}`,
    }),
    DefaultContentApprovalWorkflowId: '00000000-0000-0000-0000-000000000000',
    DefaultItemOpenUseListSetting: false,
    DefaultSensitivityLabelForLibrary: '',
    Description: settings.Description,
    Direction: 'none',
    DisableCommenting: settings.DisableCommenting,
    DisableGridEditing: settings.DisableGridEditing,
    DocumentTemplateUrl: library ? `${list.path}/Forms/template.dotx` : null,
    DraftVersionVisibility: settings.DraftVersionVisibility,
    EnableAttachments: settings.EnableAttachments,
    EnableFolderCreation: settings.EnableFolderCreation,
    EnableMinorVersions: settings.EnableMinorVersions,
    EnableModeration: settings.EnableModeration,
    EnableRequestSignOff: true,
    EnableVersioning: settings.EnableVersioning,
    EntityTypeName: library ? leaf.replace(/ /g, '_x0020_') : `${leaf.replace(/ /g, '_x0020_')}List`,
    ExemptFromBlockDownloadOfNonViewableFiles: false,
    FileSavePostProcessingEnabled: false,
    ForceCheckout: settings.ForceCheckout,
    HasExternalDataSource: false,
    Hidden: settings.Hidden,
    Id: list.id,
    ImagePath: new Complex('SP.ResourcePath', {
      DecodedUrl: `/_layouts/15/images/${library ? 'itdl' : 'itgen'}.png?rev=47`,
    }),
    ImageUrl: `/_layouts/15/images/${library ? 'itdl' : 'itgen'}.png?rev=47`,
    IrmEnabled: settings.IrmEnabled,
    IrmExpire: false,
    IrmReject: false,
    IsApplicationList: false,
    IsCatalog: false,
    IsPrivate: false,
    ItemCount: list.item_count,
    LastItemDeletedDate: list.item_deleted,
    LastItemModifiedDate: list.item_modified,
    LastItemUserModifiedDate: list.user_modified,
    ListExperienceOptions: settings.ListExperienceOptions,
    ListItemEntityTypeFullName: itemType(list),
    MajorVersionLimit: settings.EnableVersioning ? settings.MajorVersionLimit : 0,
    MajorWithMinorVersionsLimit: 0,
    MultipleDataList: false,
    NoCrawl: settings.NoCrawl,
    ParentWebPath: new Complex('SP.ResourcePath', { DecodedUrl: webPath(site) }),
    ParentWebUrl: webPath(site),
    ParserDisabled: false,
    ServerTemplateCanCreateFolders: true,
    TemplateFeatureId: templateFeature(list.template),
    Title: list.title,
  };
}

/** The .NET ticks of a time, as change tokens contain them. */
const ticks = (iso: string): string => String(BigInt(Date.parse(iso)) * 10_000n + 621_355_968_000_000_000n);
