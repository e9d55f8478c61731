import { catalogueId } from '../local/runLocal';
import manifest from '../teams-manifest/manifest.json';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium';
import { startProduct } from './product';
import type { RunningProduct } from './product';
import { signIn } from './screen';
import type { HostPage } from './screen';

/**
 * The app within SharePoint and Teams: the requests of a first view, the page's content policy, themes, property panes
 * and deep links.
 */

const manager = 'anne.faulkner@council.example';
const lead = 'priya.nair@council.example';
const clerk = 'dilys.morgan@council.example';

describe('on the host pages', () => {
  let browser: Browser;
  let product: RunningProduct;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ empty: false }), launchChromium()]);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  /** Records from now on all requests of a page and everything that its content policy refused. */
  function recordRequests(page: Page): { asked: URL[]; refused: string[] } {
    const recorded = { asked: [] as URL[], refused: [] as string[] };
    page.on('request', (request) => void recorded.asked.push(new URL(request.url())));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/i.test(message.text())) recorded.refused.push(message.text());
    });
    return recorded;
  }

  const cards = (): string => `${product.site}/SitePages/Cards.aspx`;

  test('the first view is one script and at most three calls of SharePoint, all of the tenant', async () => {
    const session = await signIn(browser, product, lead, 'SharePoint page');
    const { asked, refused } = recordRequests(session.page);
    await session.open('#/');
    await session.app.getByRole('heading', { level: 1 }).waitFor();
    await session.app.getByText('Needs attention').waitFor();
    await session.page.waitForLoadState('networkidle');
    const named = (pattern: RegExp): string[] =>
      asked.map(({ pathname }) => pathname).filter((path) => pattern.test(path));
    expect(named(/\/assets\/.*\.js$/)).toEqual([expect.stringMatching(/^\/assets\/improvement-plan_[0-9a-f]+\.js$/)]);
    expect(named(/\/_api\//).length).toBeLessThanOrEqual(3);
    expect([...new Set(asked.map(({ hostname }) => hostname))]).toEqual(['localhost']);
    expect(refused).toEqual([]);
    await session.context.close();
  });

  test('P4: two cards share a page without taking each other’s styles', async () => {
    const session = await signIn(browser, product, lead, 'SharePoint page');
    const { asked } = recordRequests(session.page);
    await session.page.goto(cards());
    const progress = session.page.getByRole('region', { name: 'Plan progress' });
    const mine = session.page.getByRole('region', { name: 'My actions' });
    await progress.getByText('Needs attention').waitFor();
    await mine.getByRole('link').first().waitFor();
    const scripts = asked.map(({ pathname }) => pathname).filter((path) => /^\/assets\/.*\.js$/.test(path));
    expect(scripts.filter((path) => path.includes('improvement-plan-cards'))).toHaveLength(1);
    expect(new Set(scripts).size).toBe(scripts.length);
    const border = (card: typeof mine): Promise<string> =>
      card.evaluate((element) => getComputedStyle(element).borderTopStyle);
    expect([await border(progress), await border(mine)]).toEqual(['solid', 'solid']);
    await progress.getByRole('link', { name: 'Open the plan' }).click();
    await session.page.waitForURL(`${product.site}/SitePages/Plan.aspx#/**`);
    await session.page.getByRole('navigation', { name: 'Improvement plan' }).waitFor();
    await session.context.close();
  });

  test('a card is set in its pane, at once and for good', async () => {
    const session = await signIn(browser, product, manager, 'SharePoint page');
    await session.page.goto(cards());
    await session.page.getByRole('region', { name: 'Plan progress' }).getByText('Needs attention').waitFor();
    await session.page.getByRole('button', { name: 'Edit Plan progress' }).click();
    const pane = session.page.getByRole('complementary', { name: 'Web part settings' });
    await pane.getByLabel('Title', { exact: true }).fill('How we are doing');
    await pane.getByLabel('Actions to list').fill('1');
    await pane.getByLabel('Actions to list').blur();
    const card = session.page.getByRole('region', { name: 'How we are doing' });
    await card.waitFor();
    // The plan's name in the pane was read from the site.
    await pane.getByRole('option', { name: 'Children’s services improvement plan' }).waitFor({ state: 'attached' });
    await session.page.reload();
    await card.getByText('Needs attention').waitFor();
    expect(
      await card
        .getByRole('listitem')
        .filter({ hasText: /Late|At risk|Off track/ })
        .count(),
    ).toBeLessThanOrEqual(1);
    await session.context.close();
  });

  test.each<HostPage>(['SharePoint page', 'Teams'])(
    'the app follows a change of theme at once: %s',
    async (hostPage) => {
      const session = await signIn(browser, product, manager, hostPage, { route: '#/' });
      const frame = await session.frame();
      const ground = (): Promise<string> =>
        frame.evaluate(() => {
          const provider = document.querySelector('.fui-FluentProvider')!;
          return getComputedStyle(provider).getPropertyValue('--colorNeutralBackground1').trim();
        });
      expect(await ground()).toBe('#ffffff');
      for (const [look, colour] of [
        ['Dark', '#292929'],
        ['High contrast', '#000000'],
        ['Light', '#ffffff'],
      ] as const) {
        await session.page.getByLabel('Theme').selectOption({ label: look });
        await frame.waitForFunction(
          (wanted) =>
            getComputedStyle(document.querySelector('.fui-FluentProvider')!)
              .getPropertyValue('--colorNeutralBackground1')
              .trim() === wanted,
          colour,
        );
        expect(await ground()).toBe(colour);
      }
      await session.context.close();
    },
  );

  test('P2: a link into Teams opens the personal tab, on the root site, where it asks', async () => {
    const session = await signIn(browser, product, lead, 'Teams');
    const context = encodeURIComponent(JSON.stringify({ subEntityId: '#/my' }));
    await session.page.goto(
      `${product.url}/l/entity/${catalogueId}/${manifest.staticTabs[0]!.entityId}?context=${context}`,
    );
    await session.app.getByRole('heading', { level: 1, name: /Priya/ }).waitFor();
    const frame = await session.frame();
    expect(new URL(frame.url()).pathname).toBe('/_layouts/15/teamshostedapp.aspx');
    expect(new URL(frame.url()).hash).toBe('#/my');
    await session.context.close();
  });

  test('in a Teams meeting the app opens on the meeting of the board that meets there', async () => {
    const session = await signIn(browser, product, clerk, 'Teams');
    const open = async (more = ''): Promise<void> => {
      await session.page.goto('about:blank');
      await session.page.goto(`${product.url}/teams?tab=meeting${more}`);
    };
    const board = session.app.getByRole('heading', { level: 1, name: 'Improvement Board' });
    await open();
    await session.app.getByRole('link', { name: 'Meetings', exact: true }).click();
    const coming = session.app.getByRole('region', { name: 'Coming' });
    await coming.getByRole('link', { name: 'Improvement Board' }).first().click();
    await board.waitFor();
    const ties = session.app.getByRole('button', { name: 'Improvement Board meets in this Teams meeting' });
    await ties.click();
    await ties.waitFor({ state: 'detached' });
    const frame = await session.frame();
    const { hash } = new URL(frame.url());
    expect(hash).toMatch(/^#\/meetings\/\d+$/);

    await open();
    await board.waitFor();
    expect(new URL((await session.frame()).url()).hash).toBe(hash);
    // On the stage everybody sees the big screen.
    await open('&stage');
    await board.waitFor();
    expect(new URL((await session.frame()).url()).hash).toBe(`${hash}?view=wall`);
    await session.context.close();
  });

  test('the channel’s tab stands on the team’s site', async () => {
    const session = await signIn(browser, product, lead, 'Teams');
    await session.page.goto(`${product.url}/teams?tab=channel`);
    await session.app.getByRole('navigation', { name: 'Improvement plan' }).waitFor();
    const frame = await session.frame();
    expect(new URL(frame.url()).pathname).toBe('/sites/improvement/_layouts/15/teamshostedapp.aspx');
    await session.page.getByRole('link', { name: 'Settings' }).click();
    const pane = session.app.getByRole('complementary', { name: 'Tab settings' });
    await pane.getByLabel('Site that holds the plan').fill('https://elsewhere.example/');
    await pane.getByLabel('Site that holds the plan').blur();
    await pane.getByText('Give the address of a site of this tenant.').waitFor();
    await session.context.close();
  });
});
