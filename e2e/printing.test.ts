import { openPdf } from '../src/documents/report/pdf';
import { signIn } from './screen';
import { startForTests } from './startForTests';

/**
 * The screens that people print from the browser: on every page stand the plan's name and its number, no button is
 * printed, and no page is empty.
 */

const running = startForTests();

const PLAN = 'Children’s services improvement plan';

async function pagesOf(bytes: Buffer): Promise<string[]> {
  const pdf = await openPdf(new Uint8Array(bytes), 'printed.pdf');
  const pages: string[] = [];
  for (let number = 1; number <= pdf.pageCount; number += 1)
    pages.push(
      (await pdf.readPage(number)).pieces
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  await pdf.close();
  return pages;
}

test.each<{ screen: string; person: string; route: string; as: 'heading' | 'treegrid'; shown: string | RegExp }>([
  { screen: 'Overview', person: 'caroline.hart', route: '#/', shown: 'By priority', as: 'heading' },
  { screen: 'Plan', person: 'caroline.hart', route: '#/plan', shown: /./, as: 'treegrid' },
  {
    screen: 'My actions',
    person: 'priya.nair',
    route: '#/my',
    shown: 'What you will be asked, and when',
    as: 'heading',
  },
])(
  '$screen prints with the plan’s name and page numbers, without buttons and empty pages',
  async ({ person, route, shown, as }) => {
    const session = await signIn(running.browser, running.product, `${person}@council.example`, 'SharePoint page', {
      route,
    });
    const { page, app } = session;
    await app.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    // What stands there once the plan is read, and not before.
    await app.getByRole('main').getByRole(as, { name: shown }).waitFor();
    const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeGreaterThan(0);
    pages.forEach((text, at) => {
      expect(text).toContain(PLAN);
      expect(text).toContain(`Page ${at + 1} of ${pages.length}`);
      const own = text.replace(PLAN, '').replace(`Page ${at + 1} of ${pages.length}`, '');
      expect(own.trim().length).toBeGreaterThan(40);
    });
    await page.emulateMedia({ media: 'print' });
    // A figure or a column's head that can be pressed stays, because paper needs its words.
    const buttons = await app.getByRole('button').evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[role="columnheader"]'))
        .map((one) => one.textContent ?? '')
        .filter((words) => !/^\d*$/.test(words)),
    );
    expect(buttons).toEqual([]);
    await session.context.close();
  },
);

test('the line of time prints on one landscape sheet, with every action of the plan', async () => {
  const anne = 'anne.faulkner@council.example';
  const session = await signIn(running.browser, running.product, anne, 'SharePoint page', {
    route: '#/plan?view=timeline',
  });
  const grid = session.app.getByRole('treegrid', { name: 'Actions on a time line' });
  await grid.locator('[data-row]').first().waitFor();
  const bytes = await session.page.pdf({ preferCSSPageSize: true });
  const pages = await pagesOf(bytes);
  expect(pages).toHaveLength(1);
  const pdf = await openPdf(new Uint8Array(bytes), 'printed.pdf');
  const { width, height } = await pdf.pageSize(1);
  await pdf.close();
  expect(width).toBeGreaterThan(height);
  const [, shown] = /(\d+) of \d+ actions/.exec(pages[0]) ?? [];
  const list = "_api/web/getList('/sites/improvement/Lists/ImprovementPlanActions')/items?$select=Title&$top=500";
  const { value } = (await running.product.ask(anne, `/sites/improvement/${list}`)) as { value: { Title: string }[] };
  const printed = value.filter(({ Title }) => pages[0].includes(` ${Title} `));
  expect(printed.length).toBeGreaterThanOrEqual(Number(shown));
  await session.context.close();
});
