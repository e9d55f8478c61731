import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';

const folder = path.join(__dirname, '../.build/failed');

/** The browsers of this test file. */
const browsers = new Set<Browser>();

/** Registers a browser, whose pages are saved as pictures when a test fails (environment.js). */
export function watchForFailure(browser: Browser): Browser {
  browsers.add(browser);
  browser.on('disconnected', () => browsers.delete(browser));
  (globalThis as { keepScreens?: typeof keepScreens }).keepScreens = keepScreens;
  return browser;
}

/**
 * Saves a picture of a page and describes it in words: the person, the address, the heading, and the file of the
 * picture.
 */
async function keepScreen(page: Page, file: string): Promise<string> {
  const { hash, pathname, search } = new URL(page.url());
  const cookies = await page.context().cookies();
  const person = cookies.find(({ name }) => name === 'localUser')?.value.split('@')[0] ?? 'nobody';
  const where = hash || decodeURIComponent(new URLSearchParams(search).get('subPageId') ?? '') || pathname;
  const frame = (pathname === '/teams' && page.mainFrame().childFrames()[0]) || page.mainFrame();
  const heads = await frame.locator('h1, h2').allInnerTexts();
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, file), fullPage: true });
  return `${where} of ${person}, “${heads[0] ?? 'no heading'}”: .build/failed/${file}`;
}

async function keepScreens(test: string): Promise<string[]> {
  const pages = [...browsers].flatMap((browser) => browser.contexts()).flatMap((context) => context.pages());
  const name = test
    .replace(/[^\p{L}\p{N} ,-]+/gu, ' ')
    .slice(0, 80)
    .trim();
  return Promise.all(
    pages.map((page, at) =>
      // If the page is closed already, that failure must not hide the test's own.
      keepScreen(page, `${name} ${at + 1}.png`).catch((error: Error) => `no picture: ${error.message.split('\n')[0]}`),
    ),
  );
}
