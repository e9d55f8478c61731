import { catalogueId } from '../local/runLocal';
import { reminderLinks } from '../src/graph/reminderLinks';
import { linkSite } from '../src/lists/connection';
import { makePlanPage } from '../src/lists/install/page';
import manifest from '../teams-manifest/manifest.json';
import { signIn } from './screen';
import type { Session } from './screen';
import { startForTests } from './startForTests';

/** Links that people send each other: copied wherever the app runs, and followed into an app that is already open. */

const manager = 'anne.faulkner@council.example';

const running = startForTests();
let otherPage: string;

beforeAll(async () => {
  const bearer = async (): Promise<string> => `local:${manager}`;
  otherPage = await makePlanPage(linkSite({ siteUrl: running.product.site, bearer }), 'Board');
});

/** A link to Teams with the host of this machine's imitation of Teams. */
const inThisTeams = (link: string): string => link.replace('https://teams.microsoft.com', running.product.url);

interface HostPage {
  where: string;
  inTeams: boolean;
  address: (route: string) => string;
  /** The address at which somebody who follows the copied link must arrive. */
  ends: RegExp;
}

const inTab = (tab: string) => (route: string) =>
  `${running.product.url}/teams?tab=${tab}&subPageId=${encodeURIComponent(route)}`;
const hostPages: readonly HostPage[] = [
  { where: 'the channel’s tab', inTeams: true, address: inTab('channel'), ends: /\/teams\?tab=channel/ },
  { where: 'the personal app', inTeams: true, address: inTab('personal'), ends: /\/teams\?tab=personal/ },
  {
    where: 'the plan’s SharePoint page',
    inTeams: false,
    address: (route) => `${running.product.site}/SitePages/Plan.aspx${route}`,
    ends: /\/SitePages\/Plan\.aspx#/,
  },
  {
    where: 'the web part on another page',
    inTeams: false,
    address: (route) => `${running.product.site}/${otherPage}${route}`,
    ends: /\/SitePages\/Board\.aspx#/,
  },
];

const copied: readonly (readonly [route: string, label: string, shows: RegExp])[] = [
  ['#/actions/2.3', 'Copy a link to this action', /The story so far/],
  ['#/recommendations/2', 'Copy a link to this recommendation', /What answers it/],
  ['#/meetings/19', 'Copy a link to this meeting', /^Resolved/],
  ['#/plan?rating=Red,Amber', 'Copy a link to this view', /10 of 54/],
];

/** The app on a page: the page itself, or the frame of the tab. */
const appOf = ({ page }: Session, inTeams: boolean) => (inTeams ? page.frameLocator('iframe#tab') : page);

test.each(hostPages)(
  'copied in $where, a link opens that page at the same screen',
  async ({ inTeams, address, ends }) => {
    const session = await signIn(running.browser, running.product, manager, 'SharePoint page');
    await session.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: running.product.url });
    const app = appOf(session, inTeams);
    for (const [route, label, shows] of copied) {
      await session.page.goto('about:blank');
      await session.page.goto(address(route));
      await app.getByText(shows).first().waitFor();
      await app.getByRole('button', { name: label }).click();
      await app.getByText('Link copied').waitFor();
      const link = await session.page.evaluate(() => navigator.clipboard.readText());
      expect([route, link.startsWith('https://teams.microsoft.com/l/entity/')]).toEqual([route, inTeams]);
      await session.page.goto('about:blank');
      await session.page.goto(inThisTeams(link));
      await app.getByText(shows).first().waitFor();
      expect(session.page.url()).toMatch(ends);
    }
    await session.context.close();
  },
);

test('P9: a second reminder’s link opens its own action in the app that is open in Teams', async () => {
  const teamsUrl = `${running.product.url}/l/entity/${catalogueId}/${manifest.staticTabs[0]!.entityId}`;
  const { teams } = reminderLinks(`${running.product.site}/SitePages/Plan.aspx`, teamsUrl, 1);
  const session = await signIn(running.browser, running.product, manager, 'Teams');
  const form = (ref: string) => session.app.getByRole('form', { name: `Report progress on action ${ref}` });
  await session.page.goto(teams!('#/actions/2.3?report=1'));
  await form('2.3').waitFor();
  const inside = await session.frame();
  await inside.evaluate(() => Object.assign(window, { isSamePage: true }));
  const follow = (link: string): Promise<boolean> =>
    session.page.evaluate((detail) => window.dispatchEvent(new CustomEvent('teamslink', { detail })), link);
  await follow(teams!('#/actions/11.4?report=1'));
  await form('11.4').waitFor();
  await form('2.3').waitFor({ state: 'detached' });
  await follow(teams!('#/actions/2.3?report=1'));
  await form('2.3').waitFor();
  expect(await inside.evaluate(() => (window as { isSamePage?: boolean }).isSamePage)).toBe(true);
  await session.context.close();
});
