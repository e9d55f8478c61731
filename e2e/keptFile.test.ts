import type { Locator } from 'playwright-core';
import { surprisingDownloads } from './links';
import { axeFindings, signIn } from './screen';
import type { HostPage, Session } from './screen';
import { startForTests } from './startForTests';

/**
 * A library sends a kept paper or edition as a download (contracts/semantics.md S34), but the app shows it, without
 * running its scripts. Teams allows one download of a file made in the page (P7); after that the app says where to get
 * it.
 */

const running = startForTests();

interface Kept {
  what: string;
  person: string;
  route: string;
  /** What to press before the link is in view. */
  before?: (main: Locator) => Locator;
  link: (main: Locator) => Locator;
}

const kept: readonly Kept[] = [
  {
    what: 'a published paper',
    person: 'ruth.ellery',
    route: '#/papers',
    link: (main) => main.getByRole('link', { name: /public version/ }),
  },
  {
    what: 'a full edition',
    person: 'anne.faulkner',
    route: '#/editions',
    link: (main) => main.locator('a[title$=".html"]'),
  },
  {
    what: 'the data of an edition',
    person: 'anne.faulkner',
    route: '#/editions',
    before: (main) => main.getByRole('link', { name: /^Word and tables of/ }),
    link: (main) => main.locator('a[title$=".json"]'),
  },
];
const hosts: readonly HostPage[] = ['SharePoint page', 'Teams'];

function downloadsOf({ page }: Session): string[] {
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  return downloads;
}

describe.each(hosts)('in the app: %s', (hostPage) => {
  test.each(kept)(
    '$what opens without a script and without a download',
    async ({ person, route, before, link, what }) => {
      const session = await signIn(running.browser, running.product, `${person}@council.example`, hostPage, { route });
      const downloads = downloadsOf(session);
      const main = session.app.getByRole('main');
      if (before) await before(main).first().click();
      await link(main).first().click();
      if (what.startsWith('the data')) await main.locator('pre', { hasText: /^\{/ }).waitFor();
      else {
        await main.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
        expect(await main.locator('iframe').getAttribute('sandbox')).not.toMatch(/allow-scripts/);
        expect(await main.locator('iframe').getAttribute('sandbox')).not.toBeNull();
      }
      expect(await axeFindings(session)).toEqual([]);
      expect(downloads).toEqual([]);
      await session.context.close();
    },
  );
});

test('a link that brings a download by surprise is seen by whoever looks for one', async () => {
  const session = await signIn(running.browser, running.product, 'ruth.ellery@council.example', 'SharePoint page', {
    route: '#/papers',
  });
  await session.app
    .getByRole('main')
    .getByRole('link', { name: /public version/ })
    .first()
    .waitFor();
  const found = await session.page.evaluate(() => {
    const add = (href: string, words: string): void => {
      const link = Object.assign(document.createElement('a'), { href, textContent: words });
      document.querySelector('.fui-FluentProvider')!.append(link);
    };
    add('/sites/improvement/Plan/paper.html', 'Paper');
    add('/sites/improvement/Plan/paper.docx', 'Word');
    add('/sites/improvement/Plan/paper.docx?web=1', 'Word in the browser');
    add('/sites/improvement/Plan/all.zip', 'All (a download)');
  });
  expect(found).toBeUndefined();
  const seen = await session.page.evaluate(surprisingDownloads);
  expect(seen.map((fault) => /^"(\w+)"/.exec(fault)?.[1])).toEqual(['Paper', 'Word']);
  await session.context.close();
});

describe('what is made in the page', () => {
  const word = (session: Session): Locator =>
    session.app.getByRole('main').getByRole('button', { name: /Word/ }).first();

  test('Teams hands over once; the second time it is said where to take it, and the page opens there', async () => {
    const session = await signIn(running.browser, running.product, 'anne.faulkner@council.example', 'Teams', {
      route: '#/papers/one-page',
    });
    const downloads = downloadsOf(session);
    await session.app.frameLocator('iframe[title^="Preview"]').getByRole('heading', { level: 1 }).waitFor();
    await Promise.all([session.page.waitForEvent('download'), word(session).click()]);
    await word(session).click();
    const told = session.app.getByText(/^Teams hands over one file and no second until it is started again\./);
    await told.waitFor();
    const address = /https?:\S+$/.exec((await told.textContent()) ?? '')![0];
    expect(downloads).toHaveLength(1);
    const browserPage = await session.context.newPage();
    await browserPage.goto(`${address}#/papers/one-page`);
    for (let taken = 0; taken < 2; taken += 1)
      await Promise.all([
        browserPage.waitForEvent('download'),
        browserPage.getByRole('main').getByRole('button', { name: /Word/ }).first().click(),
      ]);
    await session.context.close();
  });

  test('Teams on a phone does not hand over at all, and it is said where to take it', async () => {
    const session = await signIn(running.browser, running.product, 'anne.faulkner@council.example', 'Teams', {
      width: 400,
    });
    const downloads = downloadsOf(session);
    const route = encodeURIComponent('#/papers/one-page');
    await session.page.goto(`${running.product.url}/teams?tab=personal&client=ios&subPageId=${route}`);
    await session.app.frameLocator('iframe[title^="Preview"]').getByRole('heading', { level: 1 }).waitFor();
    await word(session).click();
    await session.app.getByText(/^Teams on a phone hands over no file\. Open the plan in a browser/).waitFor();
    expect(downloads).toEqual([]);
    await session.context.close();
  });
});
