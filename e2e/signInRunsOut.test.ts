import path from 'node:path';
import type { Locator } from 'playwright-core';
import { chooseFile, mouse } from './inputMethods';
import { signIn } from './screen';
import type { HostPage, Session } from './screen';
import { csvFile } from './stories/steps';
import { startForTests } from './startForTests';

/**
 * A sign-in runs out during work (contracts/semantics.md S33), and Entra asks who the person is. Tested in a progress
 * report with a file not yet uploaded, while an inspection report is being checked, and while a plan is brought in.
 */

const manager = 'anne.faulkner@council.example';
const lead = 'priya.nair@council.example';
const hosts: HostPage[] = ['SharePoint page', 'Teams'];

const running = startForTests();

// Each person begins with a cookie of the first round of sign-ins.
beforeEach(() => running.product.turn({ signInRound: 0, entraRound: 0 }));

/** Ends all sign-ins, so that Entra asks who the person is. */
const everythingRunsOut = (): Promise<void> => running.product.turn({ signInRound: 1, entraRound: 1 });

/** Signs in again in the window that opens and then closes itself. */
async function signInBeside({ context }: Pick<Session, 'context'>, button: Locator, name: RegExp): Promise<void> {
  const [beside] = await Promise.all([context.waitForEvent('page'), button.click()]);
  const closed = beside.waitForEvent('close');
  await beside.getByRole('link', { name }).click();
  await closed;
}

/** Marks the open page. The returned function tells whether the same page is still open. */
async function markPage(session: Session): Promise<() => Promise<boolean>> {
  const inside = await session.frame();
  await inside.evaluate(() => Object.assign(window, { isSamePage: true }));
  return () => inside.evaluate(() => (window as { isSamePage?: boolean }).isSamePage === true);
}

test.each(hosts)('the file and the words stay while one signs in beside, and both are sent: %s', async (hostPage) => {
  const { app, page, context, ...session } = await signIn(running.browser, running.product, lead, hostPage);
  await session.open('#/actions/2.3?report=1');
  const form = app.getByRole('form', { name: 'Report progress on action 2.3' });
  const said = `Said on the ${hostPage}, and the audit shows it.`;
  await form.getByRole('radio', { name: 'On course' }).check();
  await form.getByLabel(/what has happened/i).fill(said);
  await everythingRunsOut();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    form.getByRole('button', { name: 'Add a file' }).click(),
  ]);
  await chooser.setFiles({ name: 'audit.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 audit') });
  await form.getByText(/audit\.pdf was not uploaded\. You are signed out/).waitFor();
  await signInBeside({ context }, form.getByRole('button', { name: 'Sign in' }), /Priya Nair/);
  await form.getByRole('button', { name: 'Remove audit.pdf' }).waitFor();
  await form.getByRole('button', { name: 'Send report' }).click();
  await form.waitFor({ state: 'detached' });
  await app.getByText(said).first().waitFor();
  await context.close();
});

test.each(hosts)('a sign-in that Entra remembers is renewed unseen, and the page stays: %s', async (hostPage) => {
  const { app, context, frame, ...session } = await signIn(running.browser, running.product, lead, hostPage);
  await session.open('#/actions/2.3?report=1');
  const form = app.getByRole('form', { name: 'Report progress on action 2.3' });
  const inside = await frame();
  await inside.evaluate(() => Object.assign(window, { isSamePage: true }));
  const said = `Said on the ${hostPage}, unasked.`;
  await form.getByRole('radio', { name: 'On course' }).check();
  await form.getByLabel(/what has happened/i).fill(said);
  await running.product.turn({ signInRound: 1 });
  await form.getByRole('button', { name: 'Send report' }).click();
  await form.waitFor({ state: 'detached' });
  await app.getByText(said).first().waitFor();
  expect(await inside.evaluate(() => (window as { isSamePage?: boolean }).isSamePage)).toBe(true);
  await context.close();
});

/** Chooses a file on a screen that reads files. */
async function choose(session: Session, route: string, file: string): Promise<void> {
  await session.open(route);
  await chooseFile(session, mouse(session), session.app.getByRole('button', { name: 'Choose a file' }), file);
}

describe.each(hosts)('a document that was looked through: %s', (hostPage) => {
  test('an inspection report, with what was corrected, is added once one has signed in again', async () => {
    const session = await signIn(running.browser, running.product, manager, hostPage);
    const { app } = session;
    const report = path.join(__dirname, "../local/demo/report/children's services inspection - 24 november 2017.pdf");
    await choose(session, '#/import', report);
    const confirm = app.getByRole('button', { name: /^Confirm and / });
    await confirm.waitFor({ timeout: 60_000 });
    await app.getByRole('radio', { name: /new plan/ }).check();
    const title = `The plan of the ${hostPage}`;
    await app.getByLabel(/^Name of the plan/).fill(title);
    const isSame = await markPage(session);
    await everythingRunsOut();
    await confirm.click();
    await signInBeside(session, app.getByRole('button', { name: 'Sign in' }), /Anne Faulkner/);
    await app.getByText(title).first().waitFor({ timeout: 60_000 });
    await app.getByText('0 of 0 actions').waitFor({ timeout: 60_000 });
    expect(await isSame()).toBe(true);
    await session.context.close();
  });

  test('a plan, with what was answered, is brought in once one has signed in again', async () => {
    const session = await signIn(running.browser, running.product, manager, hostPage);
    const { app } = session;
    const action = `Thresholds are written again, on the ${hostPage}`;
    const file = csvFile('Council plan.csv', [
      ['Rec no', 'Action', 'Lead officer', 'Timescale'],
      ['2', action, 'Priya Nair', '30 June 2027'],
    ]);
    await choose(session, '#/bring-in', file);
    await app.getByRole('radio', { name: 'Into a new plan beside it' }).check();
    const title = `Brought in on the ${hostPage}`;
    await app.getByLabel(/^Name of the plan/).fill(title);
    const isSame = await markPage(session);
    await everythingRunsOut();
    await app.getByRole('button', { name: /^Confirm and / }).click();
    await signInBeside(session, app.getByRole('button', { name: 'Sign in' }), /Anne Faulkner/);
    await app.getByText(action).first().waitFor({ timeout: 60_000 });
    await app.getByText(title).first().waitFor();
    expect(await isSame()).toBe(true);
    await session.context.close();
  });
});
