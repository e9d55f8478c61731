import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { startProduct } from './product';
import type { RunningProduct } from './product';
import { signIn } from './screen';
import type { HostPage } from './screen';

/**
 * A sign-in that runs out in the middle of a report (contracts/semantics.md S33): with a file chosen that is not yet uploaded,
 * and Entra asking again who sits there.
 */

const lead = 'priya.nair@council.example';
const hosts: HostPage[] = ['SharePoint page', 'Teams'];

let browser: Browser;
let product: RunningProduct;

beforeAll(async () => {
  product = await startProduct({ empty: false });
  browser = await launchChromium();
});

// Each person comes with a cookie of the first round.
beforeEach(() => product.turn({ signInRound: 0, entraRound: 0 }));

afterAll(async () => {
  await browser?.close();
  await product?.close();
});

test('the file and the words stay while one signs in beside the page, and both are sent', async () => {
  const hostPage = 'SharePoint page';
  const { app, page, context, ...session } = await signIn(browser, product, lead, hostPage);
  await session.open('#/actions/2.3?report=1');
  const form = app.getByRole('form', { name: 'Report progress on action 2.3' });
  const said = `Said on the ${hostPage}, and the audit shows it.`;
  await form.getByRole('radio', { name: 'On course' }).check();
  await form.getByLabel(/what has happened/i).fill(said);
  await product.turn({ signInRound: 1, entraRound: 1 });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    form.getByRole('button', { name: 'Add a file' }).click(),
  ]);
  await chooser.setFiles({ name: 'audit.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 audit') });
  await form.getByText(/audit\.pdf was not uploaded\. You are signed out/).waitFor();
  const [beside] = await Promise.all([
    context.waitForEvent('page'),
    form.getByRole('button', { name: 'Sign in' }).click(),
  ]);
  const closed = beside.waitForEvent('close');
  await beside.getByRole('link', { name: /Priya Nair/ }).click();
  await form.getByRole('button', { name: 'Remove audit.pdf' }).waitFor();
  await closed;
  await form.getByRole('button', { name: 'Send report' }).click();
  await form.waitFor({ state: 'detached' });
  await app.getByText(said).first().waitFor();
  await context.close();
});

test.each(hosts)('a sign-in that Entra remembers is renewed unseen, and the page stays: %s', async (hostPage) => {
  const { app, context, frame, ...session } = await signIn(browser, product, lead, hostPage);
  await session.open('#/actions/2.3?report=1');
  const form = app.getByRole('form', { name: 'Report progress on action 2.3' });
  const inside = await frame();
  await inside.evaluate(() => Object.assign(window, { isSamePage: true }));
  const said = `Said on the ${hostPage}, unasked.`;
  await form.getByRole('radio', { name: 'On course' }).check();
  await form.getByLabel(/what has happened/i).fill(said);
  await product.turn({ signInRound: 1 });
  await form.getByRole('button', { name: 'Send report' }).click();
  await form.waitFor({ state: 'detached' });
  await app.getByText(said).first().waitFor();
  expect(await inside.evaluate(() => (window as { isSamePage?: boolean }).isSamePage)).toBe(true);
  await context.close();
});
