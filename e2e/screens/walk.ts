import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { wordFaults } from '../../src/plan/wordFaults';
import { launchChromium } from '../chromium';
import type { ScreenToSee } from '../everyScreen';
import { surprisingDownloads } from '../links';
import { startProduct } from '../product';
import type { RunningProduct } from '../product';
import { axeFindings, signIn } from '../screen';
import type { HostPage, Look, Session } from '../screen';

/** The app's background in each look, from Fluent's tokens. */
const grounds: { readonly [look in Look]: string } = { light: '#ffffff', dark: '#292929', contrast: '#000000' };
/** The looks that a host may have. */
export const looks: readonly Look[] = ['light', 'dark', 'contrast'];

/** The folder with the pictures of the screens. */
export const pictures = path.join(__dirname, '../../screenshots');

/**
 * The faults in the layout of a screen, in words: a page that scrolls sideways, a control that is cut off at the side,
 * a column so narrow that words break after each letter, and on a phone a control too low for a finger. Runs in the
 * page.
 */
const layoutFaults = (phone: boolean): string[] => {
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}"`;

  /** A control that extends beyond the visible part of the boxes around it. */
  const cutOff = (element: Element): string[] => {
    const { left, right } = element.getBoundingClientRect();
    let room = window.innerWidth;
    let from = 0;
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowX === 'visible') continue;
      const box = around.getBoundingClientRect();
      room = Math.min(room, box.right);
      from = Math.max(from, box.left);
    }
    const control = element.matches('button, a[href], input, textarea, select');
    return control && (right > room + 1 || left < from - 1) ? [`${name(element)} is cut off at the side`] : [];
  };

  /** Text in a column so narrow that the letters are one below the other. */
  const tooNarrow = (element: Element): string[] => {
    const { width } = element.getBoundingClientRect();
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const words = own.map((node) => node.textContent ?? '').join('');
    return words.trim().length > 8 && width < 40 ? [`${name(element)} is only ${Math.round(width)} pixels wide`] : [];
  };

  /** A control too low for a finger. A link within a sentence is exempt, because it is as high as its line. */
  const tooLow = (element: Element): string[] => {
    const pressed = element.matches('button, input:not([type=radio]):not([type=checkbox]):not([type=file]), textarea');
    const inLine = getComputedStyle(element).display === 'inline' || element.closest('p, details summary') !== null;
    if (!pressed || inLine) return [];
    // A field's border belongs to the element around its input.
    const { height } = (
      element.closest('.fui-Input, .fui-Combobox, .fui-SpinButton') ?? element
    ).getBoundingClientRect();
    return height < 43.5 ? [`${name(element)} is ${Math.round(height)} pixels high`] : [];
  };

  const seen = [...(document.querySelector('.fui-FluentProvider')?.querySelectorAll('*') ?? [])].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  });
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  return [
    ...(wide > 1 ? [`the page is ${wide} pixels wider than its window`] : []),
    ...seen.flatMap((element) => [...cutOff(element), ...tooNarrow(element), ...(phone ? tooLow(element) : [])]),
  ];
};

/** Every line that the screen shows or a screen reader says: visible words, names of controls and pictures, hints. */
const wordsOnScreen = (): string[] => {
  const app = document.querySelector<HTMLElement>('.fui-FluentProvider');
  if (!app) return [];
  const said = [...app.querySelectorAll('*')].flatMap((element) =>
    ['aria-label', 'aria-description', 'title', 'alt', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
  );
  return [...new Set([...app.innerText.split('\n'), ...said].map((line) => line.trim()).filter(Boolean))];
};

/** Chooses the host's theme, as somebody does in its settings, and waits until the whole app has changed. */
export async function chooseLook(session: Session, look: Look): Promise<void> {
  const frame = await session.frame();
  await session.page.locator('#look').selectOption(look);
  await frame.waitForFunction(
    (wanted) =>
      getComputedStyle(document.querySelector('.fui-FluentProvider')!)
        .getPropertyValue('--colorNeutralBackground1')
        .trim() === wanted,
    grounds[look],
  );
  // Buttons fade from one colour to the other. In between, their contrast is that of neither look.
  await frame.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const fading = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
}

/** The faults of the open screen at this width. Also saves a picture of it. */
export async function wrongWith(session: Session, name: string, width: number, withAxe: boolean): Promise<string[]> {
  await session.page.setViewportSize({ width, height: 900 });
  // Waits for two frames, because elements that measure their own width render again in the second.
  await (
    await session.frame()
  ).evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const found = withAxe ? await axeFindings(session) : [];
  found.push(...(await (await session.frame()).evaluate(layoutFaults, width <= 400)));
  found.push(...(await (await session.frame()).evaluate(surprisingDownloads)));
  const words = await (await session.frame()).evaluate(wordsOnScreen);
  found.push(...words.flatMap(wordFaults));
  await session.page.screenshot({ path: path.join(pictures, `${name}, ${width}.jpg`), type: 'jpeg', quality: 70 });
  return found.map((finding) => `${width}: ${finding}`);
}

/** The example plan in a browser. */
export interface Walk {
  browser: Browser;
  product: RunningProduct;
  close(): Promise<void>;
}

export async function beginWalk(): Promise<Walk> {
  mkdirSync(pictures, { recursive: true });
  const product = await startProduct({ empty: false });
  const browser = await launchChromium();
  return {
    browser,
    product,
    close: async () => {
      await browser.close();
      await product.close();
    },
  };
}

export const upn = (person: string): string => `${person}@council.example`;

/** Opens a screen in a browser of its person. `asked`: the requests of its first view to SharePoint. */
export async function open(
  { browser, product }: Walk,
  screen: ScreenToSee,
  hostPage: HostPage,
): Promise<Session & { asked: string[] }> {
  const session = await signIn(browser, product, upn(screen.person), hostPage);
  const asked: string[] = [];
  session.page.on('request', (request) => {
    if (request.url().includes('/_api/')) asked.push(decodeURIComponent(request.url().split('/_api/')[1]));
  });
  await session.open(screen.route);
  if (screen.follow) await session.app.getByRole('main').getByRole('link', { name: screen.follow }).first().click();
  await session.app.getByText(screen.shows).first().waitFor();
  await session.page.waitForLoadState('networkidle');
  const firstView = [...asked];
  // A tall window loads the parts that are read when they come into view, so that they are checked as well.
  await session.page.setViewportSize({ width: 1280, height: 6000 });
  await (await session.frame()).waitForFunction(() => document.querySelector('.fui-Spinner') === null);
  return { ...session, asked: firstView };
}
