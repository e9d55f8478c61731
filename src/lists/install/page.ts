import { body } from '@pnp/queryable';
import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';
import { newKey } from '../keys';
import { webPartIds } from '../provisioning/pages';

/** The web part that shows the whole plan. */
const [WHOLE_PLAN] = webPartIds;

/**
 * Makes a page that shows the plan and publishes it: one web part on a page of its own.
 * Source: PnPjs, clientside-pages; learn.microsoft.com, "Site pages" of the SharePoint REST service.
 * @returns the page's address from the site's root, "SitePages/Plan.aspx"
 */
export async function makePlanPage(link: SiteLink, title: string): Promise<string> {
  const api = (path: string): ReturnType<typeof SPQueryable> =>
    SPQueryable([spOf(link).web, link.siteUrl], `_api/sitepages/pages${path}`);
  const made = await spPost<{ Id: number }>(
    api(''),
    body({ PageLayoutType: 'SingleWebPartAppPage', PromotedState: 0 }),
  );
  await spPost(api(`(${made.Id})/checkoutpage`));
  await spPost(
    api(`(${made.Id})/savepage`),
    body({ Title: title, CanvasContent1: JSON.stringify(canvas()), LayoutWebpartsContent: '[]' }),
  );
  await spPost(api(`(${made.Id})/publish`));
  const { Url } = (await api(`(${made.Id})`).select('Url')()) as { Url: string };
  return Url;
}

/** The page's content: one section with the web part, as SharePoint's own editor writes it. */
function canvas(): object[] {
  const key = newKey();
  const instanceId = [key.slice(0, 8), key.slice(8, 12), key.slice(12, 16), key.slice(16, 20), key.slice(20)].join('-');
  const position = { zoneIndex: 1, sectionIndex: 1, controlIndex: 1, sectionFactor: 12, layoutIndex: 1 };
  return [
    {
      controlType: 3,
      id: instanceId,
      position,
      webPartId: WHOLE_PLAN,
      emphasis: {},
      reservedHeight: 600,
      webPartData: {
        id: WHOLE_PLAN,
        instanceId,
        title: 'Improvement Plan',
        description: 'The improvement plan',
        dataVersion: '1.0',
        properties: { planId: 0, siteUrl: '' },
        serverProcessedContent: { htmlStrings: {}, searchablePlainTexts: {}, imageSources: {}, links: {} },
      },
    },
  ];
}
