import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { everyScreen } from './everyScreen';
import type { ScreenToSee } from './everyScreen';
import { startProduct } from './product';
import type { RunningProduct } from './product';
import { axeFindings, hiddenStops, signIn } from './screen';
import type { Look, HostPage, Session } from './screen';

/** Every screen of the example plan, in three looks, wide and narrow, on a page and in Teams: axe finds nothing and nothing sticks out. */

/** The app's ground in each look, as Fluent's tokens give it. */
const grounds: { readonly [look in Look]: string } = { light: '#ffffff', dark: '#292929', contrast: '#000000' };
const looks: Look[] = ['light', 'dark', 'contrast'];

const pictures = path.join(__dirname, '../screenshots');

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
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}"`;
  /** Whether a control reaches beyond the window, or beyond what cuts it off around it. */
  const isCutOff = (element: Element): boolean => {
    const { left, right } = element.getBoundingClientRect();
    let room = window.innerWidth;
    let from = 0;
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowX === 'visible') continue;
      const box = around.getBoundingClientRect();
      room = Math.min(room, box.right);
      from = Math.max(from, box.left);
    }
    return right > room + 1 || left < from - 1;
  };
  /** Whether a control on a phone is lower than a finger needs. */
  const isTooLow = (element: Element): boolean => {
    const pressed = element.matches('button, input:not([type=radio]):not([type=checkbox]):not([type=file]), textarea');
    // A field's border belongs to what is around its input; a link in a sentence is as high as its line.
    const target = element.closest('.fui-Input, .fui-Combobox, .fui-SpinButton') ?? element;
    const inLine = getComputedStyle(element).display === 'inline' || element.closest('p, details summary') !== null;
    return pressed && !inLine && target.getBoundingClientRect().height < 43.5;
  };
  const faultsOf = (element: Element): string[] => {
    const { width, height } = element.getBoundingClientRect();
    if (width <= 1 || height <= 1 || !element.checkVisibility({ visibilityProperty: true })) return [];
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const words = own.map((node) => node.textContent ?? '').join('');
    const control = element.matches('button, a[href], input, textarea, select');
    const faults: string[] = [];
    if (control && isCutOff(element)) faults.push(`${name(element)} is cut off at the side`);
    if (words.trim().length > 8 && width < 40) faults.push(`${name(element)} is only ${Math.round(width)} pixels wide`);
    if (phone && isTooLow(element)) faults.push(`${name(element)} is too low: ${Math.round(height)} pixels`);
    return faults;
  };
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  return [
    ...(wide > 1 ? [`the page is ${wide} pixels wider than its window`] : []),
    ...[...(document.querySelector('.fui-FluentProvider')?.querySelectorAll('*') ?? [])].flatMap(faultsOf),
  ];
};

/** Chooses the host's theme, as somebody does in its settings, and waits until the app wears it. */
async function wear(session: Session, look: Look): Promise<void> {
  const frame = await session.frame();
  await session.page.getByLabel('Theme').selectOption(look);
  await frame.waitForFunction(
    (wanted) =>
      getComputedStyle(document.querySelector('.fui-FluentProvider')!)
        .getPropertyValue('--colorNeutralBackground1')
        .trim() === wanted,
    grounds[look],
  );
}

/** What is wrong with the screen that stands open, at this width; keeps its picture. */
async function wrongWith(session: Session, name: string, width: number, withAxe: boolean): Promise<string[]> {
  await session.page.setViewportSize({ width, height: 900 });
  // Two frames: what watches its own width draws itself anew in the second.
  await (
    await session.frame()
  ).evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const found = withAxe ? await axeFindings(session) : [];
  found.push(...(await (await session.frame()).evaluate(layoutFaults, width <= 400)));
  await session.page.screenshot({ path: path.join(pictures, `${name}, ${width}.jpg`), type: 'jpeg', quality: 70 });
  return found.map((finding) => `${width}: ${finding}`);
}

/** Opens a screen in somebody's own browser. `asked`: what its first view asked of SharePoint. */
async function open(screen: ScreenToSee, place: HostPage): Promise<Session & { asked: string[] }> {
  const session = await signIn(browser, product, upn(screen.person), place);
  const asked: string[] = [];
  session.page.on('request', (request) => {
    if (request.url().includes('/_api/')) asked.push(decodeURIComponent(request.url().split('/_api/')[1]));
  });
  await session.open(screen.route);
  await session.app.getByText(screen.shows).first().waitFor();
  await session.page.waitForLoadState('networkidle');
  const firstView = [...asked];
  // What is read when it comes into sight is looked at as well.
  await session.page.setViewportSize({ width: 1280, height: 6000 });
  await (await session.frame()).waitForFunction(() => document.querySelector('.fui-Spinner') === null);
  return { ...session, asked: firstView };
}

describe.each(everyScreen)('$name', (screen) => {
  test('is sound on a SharePoint page in every look, from 320 to 1920 pixels', async () => {
    const session = await open(screen, 'SharePoint page');
    const found: string[] = [];
    // Design, Budgets: the first full view of today in at most three calls.
    if (!screen.asksMore && session.asked.length > 3)
      found.push(`the first view asked ${session.asked.length} times: ${session.asked.join(', ')}`);
    for (const look of looks) {
      await session.page.setViewportSize({ width: 1280, height: 900 });
      await wear(session, look);
      for (const width of [1280, 400])
        found.push(
          ...(await wrongWith(session, `${screen.name}, page, ${look}`, width, true)).map(
            (fault) => `${look} ${fault}`,
          ),
        );
    }
    for (const width of [1280, 400]) {
      await session.page.setViewportSize({ width, height: 900 });
      found.push(...(await hiddenStops(session)).map((fault) => `${width}: ${fault}`));
    }
    for (const width of [320, 1920])
      found.push(...(await wrongWith(session, `${screen.name}, page, contrast`, width, false)));
    await session.context.close();
    expect(found).toEqual([]);
  });

  test('is sound in Teams, dark and wide, in high contrast and narrow', async () => {
    const session = await open(screen, 'Teams');
    const found: string[] = [];
    for (const [look, width] of [
      ['dark', 1280],
      ['contrast', 400],
    ] as const) {
      await session.page.setViewportSize({ width: 1280, height: 900 });
      await wear(session, look);
      found.push(
        ...(await wrongWith(session, `${screen.name}, Teams, ${look}`, width, true)).map((fault) => `${look} ${fault}`),
      );
    }
    await session.context.close();
    expect(found).toEqual([]);
  });
});

test('a link into the channel’s tab opens each screen', async () => {
  const sessions = new Map<string, Session>();
  for (const { person, route, shows } of everyScreen) {
    const session = sessions.get(person) ?? (await signIn(browser, product, upn(person), 'Teams'));
    sessions.set(person, session);
    await session.page.goto('about:blank');
    await session.page.goto(`${product.url}/teams?tab=channel&subPageId=${encodeURIComponent(route)}`);
    await session.app.getByText(shows).first().waitFor();
  }
  for (const { context } of sessions.values()) await context.close();
});

test('the plan is printed whole, in light colours, one row under the other', async () => {
  const session = await signIn(browser, product, upn('anne.faulkner'), 'SharePoint page', {
    look: 'dark',
    route: '#/plan',
  });
  await session.page.getByRole('treegrid').waitFor();
  await session.page.emulateMedia({ media: 'print' });
  await session.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const printed = await session.page.getByRole('treegrid').evaluate((grid) => {
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
  await session.page.screenshot({ path: path.join(pictures, 'plan, printed.png'), fullPage: true });
  await session.context.close();
});

describe.each(looks)('two cards on one page, in the %s look', (look) => {
  test('both show, keep their styles, and axe finds nothing', async () => {
    const session = await signIn(browser, product, upn('joanne.tranter'), 'SharePoint page', { look });
    await session.page.goto(`${product.site}/SitePages/Cards.aspx`);
    await session.page.getByRole('heading', { name: 'Plan progress' }).waitFor();
    await session.page.getByRole('heading', { name: 'My actions' }).waitFor();
    await session.page.getByText(/Of 54 actions/).waitFor();
    await session.page
      .getByRole('button', { name: /Report progress/ })
      .first()
      .waitFor();
    expect(await axeFindings(session)).toEqual([]);
    await session.page.screenshot({ path: path.join(pictures, `cards, ${look}.png`) });
    await session.context.close();
  });
});
