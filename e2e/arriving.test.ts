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
      const arrived = async (): Promise<string> => {
        // A page that reads first may show its heading twice; each read waits for the one with the focus.
        const heading = app.locator('h1:focus');
        const words = await heading.innerText();
        expect(await heading.evaluate((own) => own.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
        return words;
      };
      const words = await arrived();
      expect(await (await frame()).title()).toContain(words);
      expect(words).not.toBe(list);
      await go('back');
      expect(await arrived()).toBe(list);
      await go('forward');
      expect(await arrived()).toBe(words);
    }
  },
);
