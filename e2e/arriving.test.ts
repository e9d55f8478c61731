import type { Locator } from 'playwright-core';
import { signIn } from './screen';
import type { HostPage } from './screen';
import { startForTests } from './startForTests';

/**
 * Coming to a page is seen and heard (WCAG 2.4.2 and 2.4.3): its heading has the focus, the window bears its name, and
 * it begins at its top. A link within a page leads there, and Back and Forward do.
 */

const running = startForTests();

/** A list, and the words of a link in it that opens one of its items. */
const lists: readonly [route: string, item: RegExp][] = [
  ['#/meetings', /Improvement Board/],
  ['#/measures', /^Initial contacts decided/],
  ['#/inspections', /^Ofsted/],
  ['#/assurance', /Chronologies/],
  ['#/papers', /^Committee report/],
];

test.each<HostPage>(['SharePoint page', 'Teams'])(
  'an opened item has the focus, the name and the top in a %s',
  async (host) => {
    const { app, open, frame } = await signIn(running.browser, running.product, 'anne.faulkner@council.example', host);
    const go = async (where: 'back' | 'forward'): Promise<void> =>
      (await frame()).evaluate((to) => window.history[to](), where);
    for (const [route, item] of lists) {
      await open(route);
      const link = app.getByRole('main').getByRole('link', { name: item }).first();
      await link.scrollIntoViewIfNeeded();
      const list = await app.getByRole('heading', { level: 1 }).innerText();
      await link.click();
      const focused = app.locator('h1:focus');
      // A page that reads first may show its heading twice, and the one before keeps the focus until the address has
      // changed; each read waits for the heading that is meant.
      const arrived = async (heading: Locator): Promise<string> => {
        const words = await heading.innerText();
        expect(await heading.evaluate((own) => own.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
        return words;
      };
      const words = await arrived(focused.filter({ hasNotText: list }));
      expect(await (await frame()).title()).toContain(words);
      await go('back');
      expect(await arrived(focused.filter({ hasText: list }))).toBe(list);
      await go('forward');
      expect(await arrived(focused.filter({ hasText: words }))).toBe(words);
    }
  },
);
