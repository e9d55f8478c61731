import type { Locator } from 'playwright-core';
import { remindSite } from '../src/cli/reminderJob';
import { addDays, dayOf } from '../src/plan/day';
import { isWorkingDay } from '../src/plan/workingDays';
import { signIn } from './screen';
import { startForTests } from './startForTests';

/**
 * A lead has a reminder in the mailbox. From the mail it takes two clicks, besides typing the words, to report
 * progress.
 */

const lead = 'joanne.tranter@council.example';

const running = startForTests();

beforeAll(async () => {
  let on = dayOf(new Date().toISOString(), 'Europe/London');
  while (!isWorkingDay(on)) on = addDays(on, 1);
  const { messages } = await remindSite({ site: running.product.site, on });
  expect(messages.find(({ to }) => to === lead)?.outcome).toBe('sent');
});

test.each([
  ['on a desk', 1280],
  ['on a phone', 400],
])('from the message to a reported update, %s', async (where, width) => {
  const { page } = await signIn(running.browser, running.product, lead, 'SharePoint page', { width, look: 'dark' });
  await page.goto(`${running.product.url}/mailboxes/${lead}`);
  let clicks = 0;
  const click = async (target: Locator): Promise<void> => {
    clicks += 1;
    await target.click();
  };
  await click(page.getByRole('link', { name: 'Action 11.4 is at risk' }).first());
  // The form has the answer from the mail, and the focus is in the field for the words.
  await page.locator('textarea:focus').waitFor();
  const said = `Ten of twelve young people have agreed the wording, said ${where}.`;
  await page.keyboard.type(said);
  await click(page.getByRole('button', { name: 'Send report' }));
  await page.getByText('Your report on action 11.4 was sent.').first().waitFor();
  await page.getByText(said).first().waitFor();
  expect(clicks).toBe(2);
});
