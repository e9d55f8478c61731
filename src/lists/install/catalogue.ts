import { body } from '@pnp/queryable';
import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/items/list.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';
import { hasStatus } from '../errors';
import { SiteError } from '../planStore';
import type { SolutionPackage } from './package';

/** The solution's id (config/package-solution.json), by which a catalogue knows the package. */
export const PRODUCT = '5a0c7d6e-43b1-4f2d-9c08-1e7b6a94d3f5';

/** The tenant property that tells the personal app in Teams which site holds the plan. */
export const PLAN_SITE = 'ImprovementPlanSite';

/** The catalogue that takes the package: the tenant's, or the site's own. */
export type CatalogueScope = 'tenant' | 'site';

/** The state of the solution in a catalogue. */
export interface StandingApp {
  version: string;
  deployed: boolean;
  /** The version installed on the site itself; '' where none is. */
  installed: string;
}

const accessor = (scope: CatalogueScope): string =>
  scope === 'tenant' ? 'tenantappcatalog' : 'sitecollectionappcatalog';
const appPath = (scope: CatalogueScope, product: string): string =>
  `${accessor(scope)}/AvailableApps/GetById('${product}')`;

/**
 * The address of the tenant's app catalogue.
 * @param root the tenant's root site
 * @throws SiteError when the tenant has none yet
 */
export async function tenantCatalogue(root: SiteLink): Promise<string> {
  const settings = (await SPQueryable([spOf(root).web, root.siteUrl], '_api/SP_TenantSettings_Current')()) as {
    CorporateCatalogUrl?: string | null;
  };
  if (settings.CorporateCatalogUrl) return settings.CorporateCatalogUrl.replace(/\/+$/, '');
  throw new SiteError(
    'This tenant has no app catalogue yet. A SharePoint administrator makes one in the SharePoint admin centre under More features, Apps; then run this again.',
    'not found',
    'no CorporateCatalogUrl',
  );
}

/** The state of the solution in a catalogue; null when the catalogue does not have it. */
export async function standingApp(link: SiteLink, scope: CatalogueScope, product: string): Promise<StandingApp | null> {
  try {
    const app = (await SPQueryable(spOf(link).web, appPath(scope, product)).select(
      'AppCatalogVersion',
      'Deployed',
      'InstalledVersion',
    )()) as { AppCatalogVersion: string; Deployed: boolean; InstalledVersion: string | null };
    return { version: app.AppCatalogVersion, deployed: app.Deployed, installed: app.InstalledVersion ?? '' };
  } catch (error) {
    if (hasStatus(error, 404)) return null;
    throw error;
  }
}

/** Adds the package to the catalogue, replacing an older one. */
export async function addPackage(link: SiteLink, scope: CatalogueScope, solution: SolutionPackage): Promise<void> {
  const request = SPQueryable(spOf(link).web, `${accessor(scope)}/add(overwrite=true,url='improvement-plan.sppkg')`);
  try {
    await spPost(request, { body: solution.bytes });
  } catch (error) {
    if (scope !== 'site' || !hasStatus(error, 404)) throw error;
    throw new SiteError(
      'This site has no app catalogue of its own. An administrator makes one with Add-SPOSiteCollectionAppCatalog; or leave out --site-catalogue.',
      'not found',
      'no site collection app catalogue',
    );
  }
}

/** Deploys the solution, so that every site (tenant) or this one (site) may use it. */
export async function deployPackage(link: SiteLink, scope: CatalogueScope, product: string): Promise<void> {
  const deploy = SPQueryable(spOf(link).web, `${appPath(scope, product)}/Deploy`);
  await spPost(deploy, body({ skipFeatureDeployment: scope === 'tenant' }));
}

/** Installs the solution on the site, or upgrades the installed one to the catalogue's version. */
export async function installInSite(
  link: SiteLink,
  scope: CatalogueScope,
  product: string,
  had: boolean,
): Promise<void> {
  await spPost(SPQueryable(spOf(link).web, `${appPath(scope, product)}/${had ? 'upgrade' : 'install'}`));
}

/**
 * Copies the solution's Teams app into the tenant's Teams catalogue. The app catalogue identifies the package by its
 * row.
 */
export async function syncToTeams(link: SiteLink, product: string): Promise<void> {
  const [list] = (await spOf(link).web.lists.select('Id').filter("EntityTypeName eq 'AppCatalog'")()) as {
    Id: string;
  }[];
  const [row] = list
    ? ((await spOf(link).web.lists.getById(list.Id).items.select('Id').filter(`AppProductID eq '${product}'`)()) as {
        Id: number;
      }[])
    : [];
  if (!row) throw new SiteError('The app catalogue does not show the package. Run this again.', 'not found', 'no row');
  await spPost(SPQueryable(spOf(link).web, `tenantappcatalog/SyncSolutionToTeams(id=${row.Id})`));
}

/** The value of a tenant property, which every site can read; null when it is not set. */
export async function storageEntity(link: SiteLink, key: string): Promise<string | null> {
  const found = (await SPQueryable(spOf(link).web, `GetStorageEntity('${key}')`)()) as { Value?: string | null };
  return found.Value ?? null;
}

/** Sets a tenant property. SharePoint allows it only on the app catalogue's own site (contracts/semantics.md P11). */
export async function setStorageEntity(link: SiteLink, key: string, value: string, description: string): Promise<void> {
  await spPost(
    SPQueryable(spOf(link).web, 'setStorageEntity'),
    body({ key, value, description, comments: 'Set when Improvement Plan was installed.' }),
  );
}
