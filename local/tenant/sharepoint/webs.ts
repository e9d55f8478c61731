import { badQuery, noSuchProperty } from '../odata/errors';
import type { Collection, Resource, Values } from '../odata/resource';
import { Complex, posting, reading } from '../odata/resource';
import { appCatalogue } from './appCatalogue';
import { siteFeatures } from './features';
import { storageEntityCalls } from './storageEntities';
import { DIGEST_SECONDS, makeDigest } from '../signIn';
import { fileAt, fileById, folderAt } from './filePlaces';
import { siteGroups } from './groups';
import { CONNECTED_GROUPS } from './m365Groups';
import { listAt, listsCollection } from './lists';
import { basePermissions, Permission } from './masks';
import { demand, maskOfCaller } from './permissions';
import { ensureUser, principal, users } from './principals';
import { recycleBin } from './recycleBin';
import { regionalSettings } from './regional';
import { permissionCalls, roleAssignments } from './roleAssignments';
import { roleDefinitions } from './roleDefinitions';
import type { Site } from './site';
import { run, webPath, webUrl } from './site';
import { userInfoList } from './userInfoList';
import { siteUsers } from './users';

function webValues(site: Site): Values {
  const { web } = site;
  return {
    AllowRssFeeds: true,
    AlternateCssUrl: '',
    AppInstanceId: '00000000-0000-0000-0000-000000000000',
    ClassicWelcomePage: null,
    Configuration: 0,
    Created: web.created.replace('Z', ''),
    CurrentChangeToken: new Complex('SP.ChangeToken', {
      StringValue: `1;2;${web.id};${Date.parse(web.item_modified)};0`,
    }),
    CustomMasterUrl: `${web.path}/_catalogs/masterpage/seattle.master`,
    Description: web.description,
    DesignPackageId: '00000000-0000-0000-0000-000000000000',
    DocumentLibraryCalloutOfficeWebAppPreviewersDisabled: false,
    EnableMinimalDownload: false,
    FooterEmphasis: 0,
    FooterEnabled: false,
    FooterLayout: 0,
    HeaderEmphasis: 0,
    HeaderLayout: 0,
    HideTitleInHeader: false,
    HorizontalQuickLaunch: false,
    Id: web.id,
    IsEduClass: false,
    IsEduClassProvisionChecked: false,
    IsEduClassProvisionPending: false,
    IsHomepageModernized: false,
    IsMultilingual: true,
    IsRevertHomepageLinkHidden: false,
    Language: web.language,
    LastItemModifiedDate: web.item_modified,
    LastItemUserModifiedDate: web.user_modified,
    LogoAlignment: 0,
    MasterUrl: `${web.path}/_catalogs/masterpage/seattle.master`,
    MegaMenuEnabled: false,
    NavAudienceTargetingEnabled: false,
    NoCrawl: false,
    ObjectCacheEnabled: false,
    OverwriteTranslationsOnChange: false,
    ResourcePath: new Complex('SP.ResourcePath', { DecodedUrl: webUrl(site) }),
    QuickLaunchEnabled: true,
    RecycleBinEnabled: true,
    SearchScope: 0,
    ServerRelativeUrl: webPath(site),
    SiteLogoUrl: null,
    SyndicationEnabled: true,
    TenantAdminMembersCanShare: 0,
    Title: web.title,
    TreeViewEnabled: false,
    UIVersion: 15,
    UIVersionConfigurationEnabled: false,
    Url: webUrl(site),
    WebTemplate: web.group_id ? 'GROUP' : 'SITEPAGEPUBLISHING',
    WelcomePage: 'SitePages/Home.aspx',
  };
}

/** A collection of a site that a page may request and that is always empty here. */
const nothing = (type: string, address: string): Collection => ({
  kind: 'collection',
  type,
  address,
  members: () => [],
});

/** The site itself: `_api/web`. */
export function webResource(site: Site): Resource {
  const group = (id: number | null) => (): Resource | null => {
    const row = id === null ? undefined : principal(site, id);
    return row ? site.resources.person(site, row) : null;
  };
  return {
    kind: 'resource',
    type: 'SP.Web',
    address: 'Web',
    values: () => webValues(site),
    onRequest: {
      EffectiveBasePermissions: () => basePermissions(maskOfCaller(site)),
      HasUniqueRoleAssignments: () => true,
    },
    links: {
      CurrentUser: () => {
        const row = principal(site, site.userId);
        return row ? site.resources.person(site, row) : null;
      },
      RegionalSettings: () => regionalSettings(site),
      Lists: () => listsCollection(site),
      SiteUsers: () => siteUsers(site),
      SiteGroups: () => siteGroups(site),
      RoleDefinitions: () => roleDefinitions(site),
      RoleAssignments: () => roleAssignments(site, null),
      AssociatedOwnerGroup: group(site.web.owner_group),
      AssociatedMemberGroup: group(site.web.member_group),
      AssociatedVisitorGroup: group(site.web.visitor_group),
      RecycleBin: () => recycleBin(site),
      SiteUserInfoList: () => userInfoList(site),
      Webs: () => nothing('SP.Web', 'Web/Webs'),
      TenantAppCatalog: () => appCatalogue(site, 'tenant'),
      SiteCollectionAppCatalog: () => appCatalogue(site, 'site'),
    },
    merge: (body) => {
      demand(site, Permission.ManageWeb);
      for (const [name, value] of Object.entries(body)) {
        if (name === '__metadata') continue;
        if (typeof value !== 'string') throw badQuery(`The value of ${name} must be a text.`);
        if (name === 'Title') run(site, 'UPDATE webs SET title = ? WHERE id = ?', value, site.web.id);
        else if (name === 'Description') run(site, 'UPDATE webs SET description = ? WHERE id = ?', value, site.web.id);
        else throw noSuchProperty(name, 'SP.Web');
      }
      return undefined;
    },
    calls: {
      ...permissionCalls(site, null),
      ...storageEntityCalls(site),
      getlist: reading(({ args }) => listAt(site, args.text('strurl'))),
      getlistusingpath: reading(({ args }) => listAt(site, args.text('decodedurl'))),
      ensureuser: posting(({ args, body }) => {
        demand(site, Permission.BrowseUserInfo);
        const name = typeof body.logonName === 'string' ? body.logonName : args.text('logonname');
        return site.resources.person(site, ensureUser(site, name));
      }),
      getuserbyid: reading((input) => siteUsers(site).calls!.getbyid!.run(input)),
      getfilebyserverrelativeurl: reading(({ args }) => fileAt(site, args.text('serverrelativeurl'))),
      getfilebyserverrelativepath: reading(({ args }) => fileAt(site, args.text('decodedurl'))),
      getfilebyurl: reading(({ args }) => fileAt(site, args.text('fileurl'))),
      getfilebyid: reading(({ args }) => fileById(site, args.text('uniqueid'))),
      getfolderbyserverrelativeurl: reading(({ args }) => folderAt(site, args.text('serverrelativeurl'))),
      getfolderbyserverrelativepath: reading(({ args }) => folderAt(site, args.text('decodedurl'))),
    },
  };
}

/** `_api/site`: the site collection, with the few properties that the product reads. */
export function siteResource(site: Site): Resource {
  const { web } = site;
  const connected = CONNECTED_GROUPS.find((group) => group.path === web.path);
  return {
    kind: 'resource',
    type: 'SP.Site',
    address: 'Site',
    values: () => ({
      Id: web.site,
      GroupId: connected?.id ?? '00000000-0000-0000-0000-000000000000',
      ReadOnly: false,
      ServerRelativeUrl: webPath(site),
      Url: webUrl(site),
      MaxItemsPerThrottledOperation: 5000,
    }),
    links: {
      RootWeb: () => webResource(site),
      Features: () => siteFeatures(site),
      Owner: () => {
        const row = users(site).find((user) => user.site_admin === 1);
        return row ? site.resources.person(site, row) : null;
      },
    },
  };
}

/** `_api/contextinfo`: a digest for this person in this site (S20). */
export function contextInfo(site: Site): Complex {
  return new Complex('SP.ContextWebInformation', {
    FormDigestTimeoutSeconds: DIGEST_SECONDS,
    FormDigestValue: makeDigest(site.caller, site.web.path, new Date(site.now)),
    LibraryVersion: '16.0.26330.12010',
    SiteFullUrl: webUrl(site),
    SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
    WebFullUrl: webUrl(site),
  });
}
