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
  { name: 'plan, filtered', person: 'anne.faulkner', route: '#/plan?rating=Red,Amber', shows: /10 of 54/ },
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

/**
 * What is wrong with how a screen is laid out, in words: a page that must be pushed sideways, a control that is cut off at
 * the side, words broken letter by letter, and on a phone what is too low for a finger. Runs in the page.
 */
const layoutFaults = (phone: boolean): string[] => {
  const faults: string[] = [];
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  if (wide > 1) faults.push(`the page is ${wide} pixels wider than its window`);
  const app = document.querySelector('.fui-FluentProvider');
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}"`;
  for (const element of app?.querySelectorAll('*') ?? []) {
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width <= 1 || height <= 1 || !element.checkVisibility({ visibilityProperty: true })) continue;
    const control = element.matches('button, a[href], input, textarea, select');
    let room = window.innerWidth;
    let from = 0;
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowX === 'visible') continue;
      const box = around.getBoundingClientRect();
      room = Math.min(room, box.right);
      from = Math.max(from, box.left);
    }
    if (control && (right > room + 1 || left < from - 1)) faults.push(`${name(element)} is cut off at the side`);
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const words = own.map((node) => node.textContent ?? '').join('');
    if (words.trim().length > 8 && width < 40) faults.push(`${name(element)} is only ${Math.round(width)} pixels wide`);
    const pressed = element.matches('button, input:not([type=radio]):not([type=checkbox]):not([type=file]), textarea');
    // A field's border belongs to what is around its input; a link in a sentence is as high as its line.
    const target = element.closest('.fui-Input, .fui-Combobox, .fui-SpinButton') ?? element;
    const inLine = getComputedStyle(element).display === 'inline' || element.closest('p, details summary') !== null;
    if (phone && pressed && !inLine && target.getBoundingClientRect().height < 43.5)
      faults.push(`${name(element)} is ${Math.round(target.getBoundingClientRect().height)} pixels high`);
  }
  return faults;
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
          found.push(...(await (await seat.frame()).evaluate(layoutFaults, width === 400)));
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

test.each([320, 1920])('the screens fit %i pixels', async (width) => {
  for (const { name, person, route, shows } of screens) {
    const seat = await sit(browser, product, upn(person), 'SharePoint page', { width, route });
    await seat.app.getByText(shows).first().waitFor();
    const faults = await seat.page.evaluate(layoutFaults, width === 320);
    await seat.page.screenshot({ path: path.join(pictures, `${width}, ${name}.png`), fullPage: true });
    expect({ name, faults }).toEqual({ name, faults: [] });
    await seat.context.close();
  }
});

test('a link into the channel’s tab opens each screen', async () => {
  for (const { person, route, shows } of screens) {
    const seat = await sit(browser, product, upn(person), 'Teams');
    await seat.page.goto(`${product.url}/teams?tab=channel&subPageId=${encodeURIComponent(route)}`);
    await seat.app.getByText(shows).first().waitFor();
    await seat.context.close();
  }
});

test('the plan is printed whole, in light colours, one row under the other', async () => {
  const seat = await sit(browser, product, upn('anne.faulkner'), 'SharePoint page', { look: 'dark', route: '#/plan' });
  await seat.page.getByRole('treegrid').waitFor();
  await seat.page.emulateMedia({ media: 'print' });
  await seat.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const printed = await seat.page.getByRole('treegrid').evaluate((grid) => {
    const rows = [...grid.querySelectorAll('[data-row]')].map((row) => row.getBoundingClientRect());
    return {
      drawn: rows.length,
      inAll: Number(grid.getAttribute('aria-rowcount')) - 1,
      overlapping: rows.filter((row, index) => index > 0 && row.top < rows[index - 1].bottom - 1).length,
      ground: getComputedStyle(grid.closest('.fui-FluentProvider')!).backgroundColor,
    };
  });
  expect(printed).toEqual({
    drawn: printed.inAll,
    inAll: expect.any(Number),
    overlapping: 0,
    ground: 'rgb(255, 255, 255)',
  });
  expect(printed.inAll).toBeGreaterThan(50);
  await seat.page.screenshot({ path: path.join(pictures, 'plan, printed.png'), fullPage: true });
  await seat.context.close();
});

describe.each(looks)('two cards on one page, in the %s look', (look) => {
  test('both show, keep their styles, and axe finds nothing', async () => {
    const seat = await sit(browser, product, upn('joanne.tranter'), 'SharePoint page', { look });
    await seat.page.goto(`${product.site}/SitePages/Cards.aspx`);
    await seat.page.getByRole('heading', { name: 'Plan progress' }).waitFor();
    await seat.page.getByRole('heading', { name: 'My actions' }).waitFor();
    await seat.page.getByText(/Of 54 actions/).waitFor();
    await seat.page
      .getByRole('button', { name: /Report progress/ })
      .first()
      .waitFor();
    expect(await axeFindings(seat)).toEqual([]);
    await seat.page.screenshot({ path: path.join(pictures, `cards, ${look}.png`) });
    await seat.context.close();
  });
});
