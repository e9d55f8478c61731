import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists/index.js';
import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/items/list.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';
import { hasStatus } from '../errors';
import { allItems } from '../store/rows';
import type { SiteGroup } from '../store/groups';
import type { Role } from '../schema/list';
import { hasOwnPermissions, levelsOf, grantToRoles, readAssignments, readersIn, takeBackRead } from './access';
import type { Run } from './run';

/** The ids of the product's web parts (src/webparts). A page that holds one of them shows the plan. */
export const webPartIds = [
  '3f6c1a52-8a0e-4f0c-9b57-6f2b1d0c7a11',
  'c2e84d71-1f9b-47a5-a6d8-0b93e7d4f533',
  '7b0d9f34-52c6-4d3e-8e19-c4a7f5e2b622',
  '94d7b2e6-35f8-4c1a-9e60-71af0c5d8b44',
];

/** A page of the site that shows the plan or a card of it. */
export interface PlanPage {
  Id: number;
  /** The page's address from the tenant's root. */
  FileRef: string;
}

const pagesLibrary = (link: SiteLink, sp: SPFI = spOf(link)): IList => sp.web.getList(`${link.sitePath}/SitePages`);

/** The pages of the site that hold one of the product's web parts; none where the site has no modern pages. */
export async function readPlanPages(link: SiteLink): Promise<PlanPage[]> {
  try {
    const pages = (await allItems(
      pagesLibrary(link).items.select('Id', 'FileRef', 'CanvasContent1'),
    )) as unknown as (PlanPage & {
      CanvasContent1: string | null;
    })[];
    return pages.filter(({ CanvasContent1 }) => webPartIds.some((id) => CanvasContent1?.toLowerCase().includes(id)));
  } catch (error) {
    // Status 404 or 400: a classic site has no page library, or its pages hold no web parts of this kind. Status 403:
    // the caller may open no page.
    if (hasStatus(error, 404) || hasStatus(error, 400) || hasStatus(error, 403)) return [];
    throw error;
  }
}

/** Whether every role may open a page; null when the caller may not ask. */
export async function isPageOpen(
  link: SiteLink,
  page: PlanPage,
  groups: ReadonlyMap<Role, SiteGroup>,
): Promise<boolean | null> {
  try {
    const readers = readersIn(await readAssignments(pagesLibrary(link).items.getById(page.Id)));
    return groups.size > 0 && [...groups.values()].every(({ Id }) => readers.has(Id));
  } catch (error) {
    if (hasStatus(error, 403)) return null;
    throw error;
  }
}

/**
 * Lets the roles open each page that shows the plan. Everybody who could read such a page still can, because the page
 * gets a copy of its library's permissions. Then takes back the right to read every page of the site that an earlier
 * version gave.
 */
export async function grantPagesToRoles(run: Run): Promise<void> {
  for (const { Id } of await readPlanPages(run.link))
    await grantToRoles(run, (sp) => pagesLibrary(run.link, sp).items.getById(Id));
  await takeBackLibraryRead(run);
}

/**
 * Takes back the Read level that an earlier version gave the roles on the whole page library, which it gave permissions
 * of its own. A library whose permissions then equal the site's inherits them again, as before.
 */
async function takeBackLibraryRead(run: Run): Promise<void> {
  const library = (sp: SPFI): IList => pagesLibrary(run.link, sp);
  try {
    const here = library(spOf(run.link));
    if (!(await hasOwnPermissions(here)) || !(await takeBackRead(run, library))) return;
    const [left, ofSite, groups] = await Promise.all([
      readAssignments(here),
      readAssignments(spOf(run.link).web),
      run.groups(),
    ]);
    const ours = new Set([...groups.values()].map(({ Id }) => Id));
    if (levelsOf(left, ours) === levelsOf(ofSite, ours)) await spPost(SPQueryable(here, 'resetroleinheritance'));
  } catch (error) {
    if (!hasStatus(error, 404)) throw error;
  }
}

/**
 * "Limited-access user permission lockdown mode", a feature of the site collection. Where it is on, people with rights
 * only on single lists and pages can open none of them (learn.microsoft.com, "Understanding permission levels").
 */
const LOCK_DOWN = '7c637b23-06c4-472d-9a9a-7c175762c5c4';

/** Whether the lockdown feature is on; null when the caller may not ask. */
export async function isLockedDown(link: SiteLink): Promise<boolean | null> {
  try {
    const features = (await SPQueryable([spOf(link).web, link.siteUrl], '_api/site/features').select(
      'DefinitionId',
    )()) as {
      DefinitionId: string;
    }[];
    return features.some(({ DefinitionId }) => DefinitionId.toLowerCase() === LOCK_DOWN);
  } catch (error) {
    if (hasStatus(error, 403)) return null;
    throw error;
  }
}
