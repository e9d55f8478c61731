import type { Locator } from 'playwright-core';
import { signIn } from './screen';
import { startForTests } from './startForTests';

/** A manager finds what is late and has asked in two presses; its lead answers from the mail in two (requirement 85). */

const manager = 'anne.faulkner@council.example';
const DAY = '29 Jan 2027';

/**
 * How long a step may take. Sending the question is a whole run of reminders in the page, and the lead's page loads
 * everything anew: on a busy machine either takes longer than the usual half minute.
 */
const STEP = 100_000;

const running = startForTests();

test('a question is asked in two presses and answered from the mail in two', async () => {
  const { app, open, context } = await signIn(running.browser, running.product, manager, 'SharePoint page');
  context.setDefaultTimeout(STEP);
  await open('#/');
  let presses = 0;
  const press = async (target: Locator): Promise<void> => {
    presses += 1;
    await target.click();
  };
  const attention = app.getByRole('region', { name: 'Needs attention' });
  const ask = attention.getByRole('button', { name: /^Ask Joanne Tranter about action/ }).first();
  const [, ref] = /about action (\S+)$/.exec((await ask.getAttribute('aria-label')) ?? '') ?? [];
  await press(ask);
  const dialog = app.getByRole('dialog');
  await press(dialog.getByRole('button', { name: 'Send the question' }));
  await dialog.getByText('Joanne Tranter was sent it by mail at once', { exact: false }).waitFor();
  expect(presses).toBe(2);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await attention
    .getByRole('listitem')
    .filter({ has: app.getByRole('link', { name: new RegExp(`^${ref} `) }) })
    .getByText(/Asked on .*, not answered yet/)
    .waitFor();

  const lead = 'joanne.tranter@council.example';
  const { page, context: hers } = await signIn(running.browser, running.product, lead, 'SharePoint page');
  hers.setDefaultTimeout(STEP);
  await page.goto(`${running.product.url}/mailboxes/${lead}`);
  presses = 0;
  await press(page.getByRole('link', { name: `Answer on action ${ref}` }).first());
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type('The forum signs in January.');
  const day = page.getByLabel(/^By which day/);
  if (await day.isVisible()) await day.fill(DAY);
  await press(page.getByRole('button', { name: 'Send the answer' }));
  await page.getByText(`Your answer on action ${ref} was sent.`, { exact: false }).first().waitFor();
  expect(presses).toBe(2);
});
