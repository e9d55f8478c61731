import type { Connection, SiteLink } from '../connection';
import { linkSite } from '../connection';
import { openProvisioning, provisionSite } from '../provisioning';
import { readPlanPages } from '../provisioning/pages';
import { readSite } from '../store/siteReading';
import {
  addPackage,
  PLAN_SITE,
  deployPackage,
  installInSite,
  setStorageEntity,
  standingApp,
  storageEntity,
  syncToTeams,
  tenantCatalogue,
  type CatalogueScope,
} from './catalogue';
import { readSolutionPackage, type SolutionPackage } from './package';
import { makePlanPage } from './page';

export interface InstallOptions {
  /** How to reach another site of the tenant. Used for the plan's site, the tenant's root and its app catalogue. */
  connect: (siteUrl: string) => Connection;
  siteUrl: string;
  sppkg: Uint8Array;
  scope: CatalogueScope;
  /** Whether to add the app to Teams as well. */
  teams: boolean;
  /** The page's title, from which SharePoint makes its address. */
  pageTitle: string;
  /** The login of the first plan manager; an application cannot be one. */
  manager?: string;
  /** Reports the steps without changing anything. */
  dryRun: boolean;
  /** Called before each step, and for each step that was already done. */
  onStep: (words: string) => void;
}

/** A task that is left for a person, with its address. */
export interface ByHand {
  what: string;
  address: string;
}

/** A step of the installation. Each step checks first, so that repeating it is harmless. */
interface Step {
  label: string;
  isDone: () => Promise<boolean>;
  run: () => Promise<void>;
}

/**
 * Installs a built package and ends with a page that shows the plan; each step is announced before it is done. Anything
 * that exists already is left as it is. A run that was cut off resumes where it stopped.
 * @returns the tasks that a person has to do by hand
 * @throws SiteError with the obstacle and what to do
 */
export async function install(options: InstallOptions): Promise<ByHand[]> {
  const solution = readSolutionPackage(options.sppkg);
  const site = linkSite(options.connect(options.siteUrl));
  const catalogueUrl =
    options.scope === 'site'
      ? site.siteUrl
      : await tenantCatalogue(linkSite(options.connect(new URL(options.siteUrl).origin)));
  options.onStep(`The app catalogue is ${catalogueUrl}`);
  const catalogue = linkSite(options.connect(catalogueUrl));
  for (const step of stepsOf(options, solution, site, catalogue)) {
    if (await step.isDone()) options.onStep(`${step.label}: done already`);
    else if (options.dryRun) options.onStep(`${step.label}: would be done`);
    else {
      options.onStep(step.label);
      await step.run();
    }
  }
  const [page] = await readPlanPages(site);
  return byHand(options, solution, page && new URL(page.FileRef, site.siteUrl).href);
}

function stepsOf(options: InstallOptions, solution: SolutionPackage, site: SiteLink, catalogue: SiteLink): Step[] {
  return [
    ...packageSteps(options, solution, site, catalogue),
    {
      label: 'Making the lists, groups and permissions of the plan',
      isDone: async () => (await readSite(site)).site.schema === 'current',
      run: () =>
        provisionSite(
          options.connect(options.siteUrl),
          { setLondonTime: true, ...(options.manager ? { firstManager: options.manager } : {}) },
          ({ done, total, label }) => options.onStep(`  ${done}/${total} ${label}`),
        ),
    },
    {
      label: `Making the page "${options.pageTitle}" with the plan on it`,
      isDone: async () => (await readPlanPages(site)).length > 0,
      run: async () => {
        options.onStep(`  The plan is shown at ${site.siteUrl}/${await makePlanPage(site, options.pageTitle)}`);
      },
    },
    {
      label: 'Letting the roles open the page',
      isDone: async () => {
        const { pages } = await openProvisioning(options.connect(options.siteUrl)).check();
        return pages.length > 0 && pages.every(({ open }) => open);
      },
      run: () => openProvisioning(options.connect(options.siteUrl)).openPages(),
    },
    ...(options.scope === 'tenant'
      ? [
          {
            label: `Telling the tenant that the plan is at ${site.siteUrl}`,
            isDone: async () => (await storageEntity(site, PLAN_SITE)) === site.siteUrl,
            run: () => setStorageEntity(catalogue, PLAN_SITE, site.siteUrl, 'Where Improvement Plan keeps the plan'),
          },
        ]
      : []),
  ];
}

function packageSteps(
  { scope, teams }: InstallOptions,
  { bytes, product, version, permissions }: SolutionPackage,
  site: SiteLink,
  catalogue: SiteLink,
): Step[] {
  const standing = (): ReturnType<typeof standingApp> => standingApp(catalogue, scope, product);
  const isDeployed = async (): Promise<boolean> => {
    const app = await standing();
    return app?.version === version && app.deployed;
  };
  /** Whether this run deployed a new version, which then has to go to Teams again. */
  let newlyDeployed = false;
  return [
    {
      label: `Putting version ${version} of the package into the app catalogue`,
      isDone: async () => (await standing())?.version === version,
      run: () => addPackage(catalogue, scope, { bytes, product, version, permissions }),
    },
    {
      label: scope === 'tenant' ? 'Letting every site use it' : 'Letting this site use it',
      isDone: isDeployed,
      run: async () => {
        await deployPackage(catalogue, scope, product);
        newlyDeployed = true;
      },
    },
    ...(scope === 'site'
      ? [
          {
            label: 'Adding it to the site',
            isDone: async () => (await standingApp(site, scope, product))?.installed === version,
            run: async () => {
              const had = ((await standingApp(site, scope, product))?.installed ?? '') !== '';
              await installInSite(site, scope, product, had);
            },
          },
        ]
      : []),
    ...(teams && scope === 'tenant'
      ? [
          {
            label: 'Bringing the app into Teams',
            isDone: async () => !newlyDeployed && (await isDeployed()),
            run: () => syncToTeams(catalogue, product),
          },
        ]
      : []),
  ];
}

/**
 * The tasks left for a person. @param page the address of the page that shows the plan; undefined when none was made
 * yet
 */
function byHand(
  { siteUrl, scope, teams }: InstallOptions,
  { permissions }: SolutionPackage,
  page: string | undefined,
): ByHand[] {
  const { origin } = new URL(siteUrl);
  const admin = origin.replace(/^(https:\/\/[^.]+)\.sharepoint\./, '$1-admin.sharepoint.');
  const asked = permissions.map((permission) => ({
    what: `Approve “${permission}”, if it is wanted (a SharePoint administrator; what for: README, “API permissions”)`,
    address: `${admin}/_layouts/15/online/AdminHome.aspx#/webApiPermissionManagement`,
  }));
  return [
    ...asked,
    ...(teams && scope === 'tenant'
      ? [
          {
            what: 'Add the tab “Improvement Plan” to a standard channel of the team',
            address: 'https://teams.microsoft.com',
          },
        ]
      : []),
    ...(teams && scope === 'site'
      ? [
          {
            what: 'Upload improvement-plan-teams.zip, if the plan is to stand in Teams too: from a site’s own catalogue nothing goes there by itself',
            address: 'https://admin.teams.microsoft.com/policies/manage-apps',
          },
        ]
      : []),
    {
      what: 'Name who keeps and reads the plan, and read the report in, under Set-up',
      address: `${page ?? `${siteUrl}/SitePages`}#/set-up`,
    },
    { what: 'Give the reminder job its identity and mailbox: docs/reminders.md', address: 'https://portal.azure.com' },
  ];
}
