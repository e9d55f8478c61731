import type { Locator } from 'playwright-core';
import { signIn } from './screen';
import { startForTests } from './startForTests';

/** A director has three requests on the desk: two for more time, and one to accept what is complete. */

const director = 'caroline.hart@council.example';
const MOST_PRESSES = 5;

const running = startForTests();

test('a director decides three requests in five presses, besides typing the words', async () => {
  const { app, open } = await signIn(running.browser, running.product, director, 'SharePoint page');
  await open('#/');
  let presses = 0;
  const press = async (target: Locator): Promise<void> => {
    presses += 1;
    await target.click();
  };
  await press(app.getByRole('link', { name: 'Requests', exact: true }));
  const form = app.getByRole('form', { name: 'Decide requests' });
  for (const ref of ['10.1', '11.3', '12.1'])
    await form.getByRole('checkbox', { name: new RegExp(`^Action ${ref.replace('.', '\\.')}:`) }).waitFor();
  await press(form.getByRole('checkbox', { name: 'All of them' }));
  await press(form.getByRole('radio', { name: 'Grant the time, accept as complete' }));
  await form.getByRole('textbox', { name: /^In words/ }).fill('Agreed with the portfolio holder.');
  await press(form.getByRole('button', { name: 'Send the decision' }));
  await app.getByText('Nothing waits for a decision.').waitFor();
  expect(presses).toBeLessThanOrEqual(MOST_PRESSES);

  const story = async (ref: string, words: RegExp): Promise<void> => {
    await open(`#/actions/${ref}`);
    // The story is read once it comes into view.
    await app.getByRole('heading', { name: 'The story so far' }).scrollIntoViewIfNeeded();
    await app.getByText(words).first().waitFor();
  };
  await story('12.1', /^Accepted as complete$/);
  await story('11.3', /^More time granted: due date moved from/);
});
