import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { aheadOfMachine, moveClock } from '../scripts/testClock';
import type { RunningProduct } from './product';

/** The place in which a person uses the app: a SharePoint page, or the personal tab in Teams. */
export type HostPage = 'SharePoint page' | 'Teams';
export type Look = 'light' | 'dark' | 'contrast';

/** A person's browser with the app open in it. */
export interface Session {
  context: BrowserContext;
  page: Page;
  /** The app itself: the page, or the frame of the tab in Teams. */
  app: Page | FrameLocator;
  /** Opens a route of the app, "#/actions/1.1", in the same place. */
  open(route: string): Promise<void>;
  /** The frame in which the app runs, for scripts. */
  frame(): Promise<Frame>;
}

const appAddress = (product: RunningProduct, hostPage: HostPage, route: string): string =>
  hostPage === 'Teams'
    ? `${product.url}/teams?tab=personal&subPageId=${encodeURIComponent(route)}`
    : `${product.site}/SitePages/Plan.aspx${route}`;

/** Signs a person in and opens the app in the given place. `look` is the host's theme. */
export async function signIn(
  browser: Browser,
  product: RunningProduct,
  person: string,
  hostPage: HostPage,
  options: { look?: Look; width?: number; height?: number; route?: string } = {},
): Promise<Session> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  await context.addCookies([{ name: 'localUser', value: person, url: product.url }]);
  await context.addInitScript(
    ([origin, look]) => {
      if (window.location.origin === origin) window.localStorage.setItem('local-host:look', look!);
    },
    [product.url, options.look ?? 'light'],
  );
  await context.addInitScript(moveClock, aheadOfMachine());
  const page = await context.newPage();
  const app = hostPage === 'Teams' ? page.frameLocator('iframe#tab') : page;
  const session: Session = {
    context,
    page,
    app,
    async open(route) {
      // Going to the same address with another hash would not load the page again.
      await page.goto('about:blank');
      await page.goto(appAddress(product, hostPage, route));
      await app.getByRole('navigation', { name: 'Improvement plan' }).waitFor();
    },
    async frame() {
      if (hostPage === 'SharePoint page') return page.mainFrame();
      const handle = await page.locator('iframe#tab').elementHandle();
      const frame = await handle?.contentFrame();
      if (!frame) throw new Error('The Teams tab has no frame.');
      return frame;
    },
  };
  if (options.route !== undefined) await session.open(options.route);
  return session;
}

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeFinding {
  id: string;
  help: string;
  nodes: { html: string; failureSummary: string }[];
}

/**
 * The findings of axe in the app against WCAG 2.2 A and AA, in words; empty for none. axe is not subject to the page's
 * script policy, as is usual for a test tool.
 */
export async function axeFindings(session: Pick<Session, 'frame'>): Promise<string[]> {
  const frame = await session.frame();
  // SharePoint pages have an AMD loader. axe would register with it instead of becoming a global.
  await frame.evaluate(`(function (define, module) {${axeSource}}).call(window)`);
  const findings = await frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(at: object, options: object): Promise<{ violations: AxeFinding[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    // Fluent's focus guards pass every focus on at once, so nobody can be on one.
    const at = { include: document, exclude: '[data-tabster-dummy]' };
    // Rules of A and AA that axe considers experimental, and the order of headings, by which screen reader users
    // navigate.
    const rules = { 'label-content-name-mismatch': { enabled: true }, 'heading-order': { enabled: true } };
    return (await axe.run(at, { runOnly: { type: 'tag', values: tags }, rules })).violations;
  });
  return findings.flatMap((finding) =>
    finding.nodes.map((node) => `${finding.id}: ${finding.help}: ${node.html.slice(0, 200)} (${node.failureSummary})`),
  );
}

/** Read when it is first needed, which is on one walk only. */
const ibmSource = (): string =>
  readFileSync(createRequire(__filename).resolve('accessibility-checker-engine/ace.js'), 'utf8');

interface IbmFinding {
  ruleId: string;
  message: string;
  snippet: string;
  value: [policy: string, confidence: string];
}

/**
 * What IBM's engine is sure of beside axe, in words; empty for none: failures against WCAG 2.2, and lists without an
 * item. It finds what axe passes over: a description or label that points at nothing. What it only asks a person to
 * look at is left out, as are its further recommendations. Folded parts are opened, since it takes the labels in them
 * for missing.
 */
export async function ibmFindings(session: Pick<Session, 'frame'>): Promise<string[]> {
  const frame = await session.frame();
  await frame.evaluate(`(function (define, module, exports) {${ibmSource()}\n;window.ace = ace;}).call(window)`);
  const found = await frame.evaluate(async () => {
    const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    folded.forEach((part) => (part.open = true));
    const { ace } = window as unknown as {
      ace: { Checker: new () => { check(at: Document, rules: string[]): Promise<{ results: IbmFinding[] }> } };
    };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    folded.forEach((part) => (part.open = false));
    return results.map(({ ruleId, message, snippet, value }) => ({ ruleId, message, snippet, value }));
  });
  return found
    .filter(({ ruleId, value: [policy, confidence] }) =>
      confidence === 'FAIL' ? policy === 'VIOLATION' || ruleId === 'aria_child_valid' : false,
    )
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message}: ${snippet.slice(0, 200)}`);
}

/** Presses Tab until the element has the focus, which proves that the keyboard alone can reach it. */
export async function tabTo(session: Session, target: Locator, most = 120): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < most; presses += 1) {
    // A mail is in a shadow root, which has an active element of its own.
    if (await target.evaluate((element) => element === (element.getRootNode() as Document).activeElement)) return;
    await session.page.keyboard.press('Tab');
  }
  throw new Error(`Tab did not reach ${String(target)} in ${most} presses.`);
}

/**
 * Elements of the app that the keyboard reaches while other content covers them (WCAG 2.2, success criterion 2.4.11),
 * in words. Tab is pressed from the top of the page until it leaves the app, or `most` times.
 */
export async function hiddenStops(session: Pick<Session, 'page' | 'frame'>, most = 60): Promise<string[]> {
  const frame = await session.frame();
  await frame.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.scrollTo(0, 0);
  });
  const hidden: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await session.page.keyboard.press('Tab');
    const stop = await frame.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return 'left';
      if (!at.closest('.fui-FluentProvider') || at.matches('[data-tabster-dummy]')) return 'outside';
      const { left, right, top, bottom } = at.getBoundingClientRect();
      const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])] : [];
      const own = (seen: Element): boolean =>
        at.contains(seen) || seen.contains(at) || labels.some((label) => label.contains(seen));
      const places = [
        [(left + right) / 2, (top + bottom) / 2],
        [left + 3, top + 3],
        [right - 3, bottom - 3],
        [left + 3, bottom - 3],
        [right - 3, top + 3],
      ];
      const seen = places.some(([x, y]) => {
        const there = document.elementFromPoint(x, y);
        return there !== null && own(there);
      });
      return seen
        ? 'seen'
        : `${at.tagName.toLowerCase()} "${(at.getAttribute('aria-label') ?? at.textContent ?? '').slice(0, 40)}"`;
    });
    if (stop === 'left') break;
    if (stop !== 'seen' && stop !== 'outside') hidden.push(`the keyboard reaches ${stop}, which lies behind something`);
  }
  return hidden;
}
