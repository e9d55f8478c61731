import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { startProduct } from './product';
import type { RunningProduct } from './product';
import { axeFindings, signIn } from './screen';
import type { HostPage } from './screen';

/** A kept paper comes from its library as a download (contracts/semantics.md S34); in the app it is shown, and no script of it runs. */

let browser: Browser;
let product: RunningProduct;

beforeAll(async () => {
  product = await startProduct({ empty: false });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await product?.close();
});

test.each<HostPage>(['SharePoint page', 'Teams'])(
  'a published paper opens in the app, sandboxed: %s',
  async (hostPage) => {
    const session = await signIn(browser, product, 'ruth.ellery@council.example', hostPage, { route: '#/papers' });
    const downloads: string[] = [];
    session.page.on('download', (download) => downloads.push(download.suggestedFilename()));
    const main = session.app.getByRole('main');
    await main
      .getByRole('link', { name: /public version/ })
      .first()
      .click();
    await main.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    expect(await main.locator('iframe').getAttribute('sandbox')).not.toMatch(/allow-scripts/);
    expect(await main.locator('iframe').getAttribute('sandbox')).not.toBeNull();
    expect(await axeFindings(session)).toEqual([]);
    expect(downloads).toEqual([]);
    await session.context.close();
  },
);
