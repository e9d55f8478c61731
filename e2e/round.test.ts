import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { startProduct } from './product';
import type { RunningProduct } from './product';
import { axeFindings, sit, tabTo } from './screen';
import type { Place, Seat } from './screen';

/** The whole round of issue and answer, by the people concerned, in a real browser on the built package. */

const report = path.join(__dirname, "../local/demo/report/children's services inspection - 24 november 2017.pdf");
const manager = 'anne.faulkner@council.example';
const lead = 'lena.kowal@council.example';
/** A Monday in term, in winter time. */
const today = '2018-01-15T09:30:00Z';

const recommendationTwo = /^Ensure that all children have information added to their electronic records/;

describe.each<Place>(['SharePoint page', 'Teams'])('the round, on a %s', (place) => {
  let browser: Browser;
  let product: RunningProduct;
  let anne: Seat;
  let lena: Seat;
  let broken: string | null = null;

  beforeAll(async () => {
    product = await startProduct({ empty: true });
    await product.setClock(today);
    browser = await launchChromium();
    anne = await sit(browser, product, manager, place);
  });

  /** A step of the round. When it fails, what each person saw is kept as a picture. */
  const step = (name: string, run: () => Promise<void>): void =>
    test(name, async () => {
      if (broken) throw new Error(`Not tried, because "${broken}" did not work.`);
      try {
        await run();
      } catch (error) {
        broken = name;
        const pages = browser.contexts().flatMap((context) => context.pages());
        const picture = (index: number): string =>
          path.join(__dirname, '../screenshots', `failed, ${place}, ${name}, ${index + 1}.png`);
        await Promise.all(pages.map((page, index) => page.screenshot({ path: picture(index) })));
        throw error;
      }
    });

  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  step('a site owner makes the lists', async () => {
    await anne.open('#/set-up');
    await anne.app.getByRole('button', { name: 'Make the lists' }).click();
    await anne.app.getByRole('button', { name: 'Check and repair' }).waitFor({ timeout: 120_000 });
    await anne.app.getByText(/Dates are kept in British time/).waitFor();
  });

  step('a report is read, looked through and added', async () => {
    await anne.open('#/import');
    await anne.app.getByLabel('The report’s PDF', { exact: true }).setInputFiles(report);
    const confirm = anne.app.getByRole('button', { name: /Confirm and add 13 recommendations/ });
    await confirm.waitFor({ timeout: 60_000 });
    // Nothing is written before the word is given.
    const before = (await product.ask(
      manager,
      `/sites/improvement/_api/web/getList('/sites/improvement/Lists/ImprovementPlanRecommendations')/items`,
    )) as { value: unknown[] };
    expect(before.value).toHaveLength(0);
    expect(await axeFindings(anne)).toEqual([]);
    await confirm.click();
    await anne.app.getByText('0 of 0 actions').waitFor({ timeout: 120_000 });
    const after = (await product.ask(
      manager,
      `/sites/improvement/_api/web/getList('/sites/improvement/Lists/ImprovementPlanRecommendations')/items?$top=5000`,
    )) as { value: { Text?: string }[] };
    expect(after.value).toHaveLength(13);
  });

  step('an action is added for a lead', async () => {
    await anne.open('#/recommendations/2');
    await anne.app.getByText(recommendationTwo).first().waitFor();
    await anne.app.getByRole('button', { name: 'Add the first action' }).click();
    await anne.app.getByLabel('What will be done').fill('Emergency duty team writes straight into the child’s record');
    await anne.app
      .getByLabel('Desired outcome')
      .fill('Day staff see by 9 am what happened overnight, for every child.');
    await anne.app.getByLabel('How success is measured').fill('Records written the same day, from the monthly report.');
    await anne.app.getByLabel('Lead', { exact: true }).pressSequentially('Lena');
    await anne.app
      .getByRole('option', { name: /Lena Kowal/ })
      .filter({ visible: true })
      .click();
    await anne.app.getByRole('list', { name: 'Lead: chosen' }).getByText('Lena Kowal').waitFor();
    await anne.app.getByLabel('Due', { exact: true }).fill('19 Jan 2018');
    await anne.app.getByRole('button', { name: 'Add the action' }).click();
    await anne.app
      .getByRole('heading', { name: 'Emergency duty team writes straight into the child’s record' })
      .waitFor();
  });

  step('the manager sees who will be reminded of what, and sends it', async () => {
    await anne.open('#/reminders');
    await anne.app.getByRole('heading', { name: 'One person is due a reminder today' }).waitFor();
    await anne.app.getByRole('button', { name: 'Send it now' }).click();
    await anne.app.getByRole('heading', { name: /This run: / }).waitFor();
    // What was said once is not said again.
    await anne.open('#/reminders');
    await anne.app.getByRole('heading', { name: 'Nobody needs a reminder today' }).waitFor();
  });

  step('the lead opens the link from the mailbox and reports, by keyboard alone', async () => {
    lena = await sit(browser, product, lead, place);
    await lena.page.goto(`${product.url}/mailboxes/${lead}`);
    const link = lena.page.getByRole('link', { name: /Report progress on 2\.1/ }).first();
    if (place === 'Teams') {
      const address = await link.getAttribute('href');
      // The mail's first link goes to the SharePoint page; the lead opens the same route in Teams.
      await lena.open(new URL(address!).hash);
    } else {
      await tabTo(lena, link);
      await lena.page.keyboard.press('Enter');
    }
    const choice = lena.app.getByRole('radio', { name: 'At risk, or stuck' });
    await tabTo(lena, lena.app.getByRole('radio', { name: 'On course' }));
    await lena.page.keyboard.press('Space');
    await lena.page.keyboard.press('ArrowRight');
    expect(await choice.isChecked()).toBe(true);
    await tabTo(lena, lena.app.getByRole('radio', { name: /^At risk: it may not/ }));
    await lena.page.keyboard.press('Space');
    await tabTo(lena, lena.app.getByLabel(/^Why, and what has happened/));
    await lena.page.keyboard.type('Three of nine workers have no remote access.');
    await tabTo(lena, lena.app.getByRole('button', { name: 'Send report' }));
    await lena.page.keyboard.press('Enter');
    await lena.app.getByText('Three of nine workers have no remote access.').first().waitFor();
    await lena.app.getByRole('button', { name: 'Send report' }).waitFor({ state: 'detached' });
  });

  step('the overview changes, and says why', async () => {
    await anne.open('#/');
    const attention = anne.app.getByRole('region', { name: /Needs attention/ });
    await attention.getByText('Emergency duty team writes straight into the child’s record').waitFor();
    await attention
      .getByText(/Three of nine workers have no remote access/)
      .first()
      .waitFor();
    await anne.app
      .getByText(/of 1 action|1 action|One action|The one action/i)
      .first()
      .waitFor();
  });
});
