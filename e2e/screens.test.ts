import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { startProduct } from './product';
import type { RunningProduct } from './product';
import { axeFindings, sit } from './screen';
import type { Look, Place } from './screen';

/** Every screen of the example plan, in three looks, wide and narrow, on a page and in Teams: axe finds nothing and nothing sticks out. */

const pictures = path.join(__dirname, '../screenshots');

/** Each screen, with who looks at it and a word that tells it has come. */
const screens: { name: string; person: string; route: string; shows: RegExp }[] = [
  { name: 'overview', person: 'ruth.ellery', route: '#/', shows: /^Needs attention/ },
  { name: 'plan', person: 'anne.faulkner', route: '#/plan', shows: /Ensure that a clear system/ },
  { name: 'plan, filtered', person: 'anne.faulkner', route: '#/plan?rating=Red,Amber', shows: /10 of 41/ },
  { name: 'action', person: 'anne.faulkner', route: '#/actions/2.3', shows: /The story so far/ },
  { name: 'report', person: 'priya.nair', route: '#/actions/2.3?report=1', shows: /How is it going/ },
  { name: 'recommendation', person: 'anne.faulkner', route: '#/recommendations/2', shows: /What answers it/ },
  { name: 'my actions', person: 'joanne.tranter', route: '#/my', shows: /11\.3/ },
  { name: 'import', person: 'anne.faulkner', route: '#/import', shows: /Drop the report here/ },
  { name: 'reminders', person: 'anne.faulkner', route: '#/reminders', shows: /What went already/ },
  { name: 'set-up', person: 'anne.faulkner', route: '#/set-up', shows: /^Lists$/ },
  { name: 'no such action', person: 'ruth.ellery', route: '#/actions/99.9', shows: /no action 99\.9/i },
];

const looks: Look[] = ['light', 'dark', 'contrast'];
const widths = [1280, 400];

let browser: Browser;
let product: RunningProduct;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  product = await startProduct({ empty: false });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const upn = (person: string): string => `${person}@council.example`;

/** What is wider than its window: a page that must be pushed sideways to be read. */
const sticksOut = (): string[] => {
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  return wide > 1 ? [`the page is ${wide} pixels wider than its window`] : [];
};

describe.each<Place>(['SharePoint page', 'Teams'])('on a %s', (place) => {
  describe.each(looks)('in the %s look', (look) => {
    test.each(widths)('at %i pixels every screen is sound', async (width) => {
      const findings: string[] = [];
      for (const { name, person, route, shows } of screens) {
        const seat = await sit(browser, product, upn(person), place, { look, width, route });
        try {
          await seat.app.getByText(shows).first().waitFor();
          const found = await axeFindings(seat);
          found.push(...(await (await seat.frame()).evaluate(sticksOut)));
          findings.push(...found.map((finding) => `${name}: ${finding}`));
        } catch (error) {
          findings.push(`${name}: ${(error as Error).message}`);
        }
        const file = `${place}, ${look}, ${width}, ${name}.png`;
        await seat.page.screenshot({ path: path.join(pictures, file) });
        await seat.context.close();
      }
      expect(findings).toEqual([]);
    });
  });
});

test.each([320, 1920])('the overview and the plan fit %i pixels', async (width) => {
  for (const route of ['#/', '#/plan', '#/actions/2.3']) {
    const seat = await sit(browser, product, upn('anne.faulkner'), 'SharePoint page', { width, route });
    await seat.app.getByText(/2\.3/).first().waitFor();
    expect(await seat.page.evaluate(sticksOut)).toEqual([]);
    await seat.context.close();
  }
});

describe.each(looks)('two cards on one page, in the %s look', (look) => {
  test('both show, keep their styles, and axe finds nothing', async () => {
    const seat = await sit(browser, product, upn('joanne.tranter'), 'SharePoint page', { look });
    await seat.page.goto(`${product.site}/SitePages/Cards.aspx`);
    await seat.page.getByRole('heading', { name: 'Plan progress' }).waitFor();
    await seat.page.getByRole('heading', { name: 'My actions' }).waitFor();
    await seat.page.getByText(/Of 41 actions/).waitFor();
    await seat.page
      .getByRole('link', { name: /Report progress/ })
      .first()
      .waitFor();
    expect(await axeFindings(seat)).toEqual([]);
    await seat.page.screenshot({ path: path.join(pictures, `cards, ${look}.png`) });
    await seat.context.close();
  });
});

test('a theme that changes while one reads is followed at once', async () => {
  const seat = await sit(browser, product, upn('anne.faulkner'), 'Teams', { look: 'light', route: '#/' });
  const heading = seat.app.getByRole('heading', { level: 1 }).first();
  await heading.waitFor();
  const colour = (): Promise<string> => heading.evaluate((element) => getComputedStyle(element).color);
  const before = await colour();
  await seat.page.getByLabel('Theme').selectOption('dark');
  const handle = await heading.elementHandle();
  const frame = await seat.frame();
  await frame.waitForFunction(([element, was]) => getComputedStyle(element as Element).color !== was, [handle, before]);
  expect(await colour()).not.toBe(before);
  await seat.context.close();
});
