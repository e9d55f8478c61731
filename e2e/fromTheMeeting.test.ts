import type { Locator } from 'playwright-core';
import { signIn } from './screen';
import type { Session } from './screen';
import { startForTests } from './startForTests';

/** A clerk has every paper of a meeting as Word in two presses from its page (requirement 90). */

const clerk = 'dilys.morgan@council.example';

const running = startForTests();
let session: Session;

beforeAll(async () => {
  session = await signIn(running.browser, running.product, clerk, 'SharePoint page');
});

test.each([
  ['Make the cover report', /\.docx$/],
  ['Make the pack', /\.docx$/],
])('%s', async (link, file) => {
  // The next meeting of the example plan.
  await session.open('#/meetings/20');
  const { app, page } = session;
  let presses = 0;
  const press = async (target: Locator): Promise<void> => {
    presses += 1;
    await target.click();
  };
  await press(app.getByRole('link', { name: link }));
  const word = app.getByRole('button', { name: 'Word' });
  await word.and(app.locator(':not([aria-disabled="true"])')).waitFor({ timeout: 60_000 });
  const downloaded = page.waitForEvent('download');
  await press(word);
  expect((await downloaded).suggestedFilename()).toMatch(file);
  expect(presses).toBe(2);
});
