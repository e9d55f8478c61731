import { newGuid } from '../guid';
import { accessDenied, badRequest, fileNotFound, SharePointError } from '../odata/errors';
import type { Call, Collection, Resource } from '../odata/resource';
import { posting, reading } from '../odata/resource';
import type { AppPackage } from './appPackage';
import { readAppPackage } from './appPackage';
import { upload } from './files';
import { changeItem, itemRow } from './itemRows';
import { listByPath } from './listRows';
import { Permission } from './masks';
import { callerIsAdmin, demand } from './permissions';
import { askForPermissions } from './servicePrincipal';
import type { Site } from './site';
import { all, one, run } from './site';

/** The path of the tenant's app catalogue, in which SharePoint administrators put the apps for everybody. */
export const CATALOGUE_PATH = '/sites/apps';

export const isCatalogue = (site: Site): boolean => site.web.path.toLowerCase() === CATALOGUE_PATH;

/** An app in a catalogue. */
interface AppRow {
  catalogue: string;
  product: string;
  /** The id that the catalogue gives the app. */
  id: string;
  item: number;
  title: string;
  version: string;
  skips_feature: number;
  permissions: string;
  deployed: number;
  everywhere: number;
  in_teams: number;
}

type Scope = 'tenant' | 'site';

const catalogueId = (site: Site, scope: Scope): string | undefined =>
  scope === 'site' ? site.web.id : one<{ id: string }>(site, 'SELECT id FROM webs WHERE path = ?', CATALOGUE_PATH)?.id;

const noSuchApp = (): SharePointError =>
  new SharePointError(404, '-1, System.InvalidOperationException', 'The app is not found in the app catalog.');

const alreadyThere = (): SharePointError =>
  new SharePointError(
    400,
    '-1, System.InvalidOperationException',
    'An instance of this App already exists at the specified location.',
  );

/** The apps of a catalogue that the caller sees: administrators see all, others only deployed ones. */
function apps(site: Site, scope: Scope): AppRow[] {
  const catalogue = catalogueId(site, scope);
  const rows = all<AppRow>(site, 'SELECT * FROM apps WHERE catalogue = ? ORDER BY title', catalogue ?? '');
  return catalogue === site.web.id && callerIsAdmin(site) ? rows : rows.filter((row) => row.deployed === 1);
}

/**
 * Whether a solution can be used on a site: it is deployed to everybody, or deployed by the tenant or the site and
 * installed there.
 */
export function isUsable(site: Site, product: string): boolean {
  const rows = [...apps(site, 'tenant'), ...apps(site, 'site')].filter(
    (app) => app.product === product.toLowerCase() && app.deployed === 1,
  );
  return rows.some(
    (row) =>
      row.everywhere === 1 ||
      one(site, 'SELECT 1 FROM installed_apps WHERE web = ? AND app = ?', site.web.id, row.id) !== undefined,
  );
}

/**
 * Refuses calls that add, deploy or send an app to Teams unless they come from an administrator in the catalogue's own
 * site.
 */
function demandCatalogue(site: Site, scope: Scope): void {
  if (!callerIsAdmin(site)) throw accessDenied();
  if (scope === 'tenant' && !isCatalogue(site))
    throw new SharePointError(
      404,
      '-1, System.InvalidOperationException',
      'The tenant app catalog is not this site. Call it at the site of the app catalog.',
    );
}

function appResource(site: Site, scope: Scope, row: AppRow): Resource {
  const installed = one<{ version: string }>(
    site,
    'SELECT version FROM installed_apps WHERE web = ? AND app = ?',
    site.web.id,
    row.id,
  );
  const install = (): null => {
    demand(site, Permission.ManageWeb);
    if (!row.deployed) throw badRequest('The app is not deployed in the app catalog.', -1);
    if (installed?.version === row.version) throw alreadyThere();
    run(
      site,
      'INSERT OR REPLACE INTO installed_apps (web, app, version) VALUES (?, ?, ?)',
      site.web.id,
      row.id,
      row.version,
    );
    return null;
  };
  const set = (changes: string): Call =>
    posting(() => {
      demandCatalogue(site, scope);
      run(site, `UPDATE apps SET ${changes} WHERE id = ?`, row.id);
      return null;
    });
  return {
    kind: 'resource',
    type: 'Microsoft.SharePoint.Marketplace.CorporateCuratedGallery.CorporateCatalogAppMetadata',
    address: `Web/${scope === 'tenant' ? 'Tenant' : 'SiteCollection'}AppCatalog/AvailableApps/GetById('${row.product}')`,
    values: () => ({
      AadPermissions: (JSON.parse(row.permissions) as AppPackage['permissions'])
        .map(({ resource, scope: wanted }) => `${resource}, ${wanted}`)
        .join('; '),
      AppCatalogVersion: row.version,
      CanUpgrade: installed !== undefined && installed.version !== row.version,
      ContainsTenantWideExtension: false,
      CurrentVersionDeployed: row.deployed === 1,
      Deployed: row.deployed === 1,
      ErrorMessage: row.deployed === 1 ? 'No errors.' : null,
      ID: row.product,
      InstalledVersion: installed?.version ?? '',
      IsClientSideSolution: true,
      IsEnabled: true,
      IsPackageDefaultSkipFeatureDeployment: row.skips_feature === 1,
      IsValidAppPackage: true,
      ProductId: row.product,
      SkipDeploymentFeature: row.everywhere === 1,
      SupportsTeamsTabs: true,
      Title: row.title,
    }),
    calls: {
      deploy: posting(({ args, body }) => {
        demandCatalogue(site, scope);
        const skip = body.skipFeatureDeployment === true || args.boolean('skipfeaturedeployment', 0, false);
        const everywhere = skip && row.skips_feature === 1;
        run(site, 'UPDATE apps SET deployed = 1, everywhere = ? WHERE id = ?', Number(everywhere), row.id);
        askForPermissions(site, row);
        return null;
      }),
      retract: set('deployed = 0, everywhere = 0'),
      install: posting(install),
      upgrade: posting(install),
      uninstall: posting(() => {
        demand(site, Permission.ManageWeb);
        run(site, 'DELETE FROM installed_apps WHERE web = ? AND app = ?', site.web.id, row.id);
        return null;
      }),
      remove: posting(() => {
        demandCatalogue(site, scope);
        run(site, 'DELETE FROM apps WHERE id = ?', row.id);
        return null;
      }),
    },
  };
}

/** Adds a package to a catalogue, or replaces it with a newer version, which must then be deployed again. */
function addApp(site: Site, scope: Scope, name: string, bytes: Buffer, overwrite: boolean): Resource {
  demandCatalogue(site, scope);
  const library = listByPath(site, `${site.web.path}/AppCatalog`);
  if (!library) throw fileNotFound();
  const app = readAppPackage(bytes);
  const file = upload(site, library, library.path, { name, bytes, overwrite });
  const item = Number((file.links!.ListItemAllFields!() as Resource).values().Id);
  changeItem(site, library, itemRow(site, library, item), {
    Title: app.title,
    AppProductID: app.product,
    AppVersion: app.version,
  });
  run(
    site,
    `INSERT INTO apps (catalogue, product, id, item, title, version, skips_feature, permissions)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (catalogue, product) DO UPDATE SET item = excluded.item, title = excluded.title,
       version = excluded.version, skips_feature = excluded.skips_feature, permissions = excluded.permissions, deployed = 0`,
    site.web.id,
    app.product,
    newGuid(),
    item,
    app.title,
    app.version,
    Number(app.skipsFeature),
    JSON.stringify(app.permissions),
  );
  return file;
}

/**
 * `web/tenantappcatalog` and `web/sitecollectionappcatalog`: packages, their deployment and their way to Teams. Source:
 * learn.microsoft.com, "Application lifecycle management (ALM) APIs"; PnPjs, `AppCatalog`.
 */
export function appCatalogue(site: Site, scope: Scope): Resource {
  const address = `Web/${scope === 'tenant' ? 'Tenant' : 'SiteCollection'}AppCatalog`;
  const byId = (id: string): Resource => {
    const row = apps(site, scope).find(({ product }) => product === id.toLowerCase());
    if (!row) throw noSuchApp();
    return appResource(site, scope, row);
  };
  // A site has a catalogue of its own only after an administrator has added one (Add-SPOSiteCollectionAppCatalog).
  const demandThere = (): void => {
    if (scope === 'site' && !listByPath(site, `${site.web.path}/AppCatalog`)) throw fileNotFound();
  };
  const available = (): Collection => ({
    kind: 'collection',
    type: 'Microsoft.SharePoint.Marketplace.CorporateCuratedGallery.CorporateCatalogAppMetadata',
    address: `${address}/AvailableApps`,
    members: () => apps(site, scope).map((row) => appResource(site, scope, row)),
    byKey: (args) => byId(args.text('id')),
    calls: { getbyid: reading(({ args }) => byId(args.text('id'))) },
  });
  return {
    kind: 'resource',
    type: `Microsoft.SharePoint.Marketplace.CorporateCuratedGallery.${scope === 'tenant' ? 'Tenant' : 'SiteCollection'}CorporateCatalogAccessor`,
    address,
    values: () => ({}),
    links: {
      AvailableApps: () => {
        demandThere();
        return available();
      },
    },
    calls: {
      add: posting(({ args, bytes }) =>
        addApp(site, scope, args.text('url', 1), bytes, args.boolean('overwrite', 0, false)),
      ),
      // The package is named by the number of its row in the catalogue's library, not by the app's id.
      syncsolutiontoteams: posting(({ args }) => {
        demandCatalogue(site, scope);
        const row = apps(site, scope).find(({ item }) => item === args.number('id'));
        if (!row) throw noSuchApp();
        if (!row.deployed || !row.everywhere)
          throw badRequest('The solution must be deployed to the whole tenant before it can be added to Teams.', -1);
        run(site, 'UPDATE apps SET in_teams = 1 WHERE id = ?', row.id);
        return null;
      }),
    },
  };
}
