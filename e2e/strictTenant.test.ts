import type { Locator } from 'playwright-core';
import { STRICT } from '../local/tenant/switches';
import { mouse } from './inputMethods';
import { startProduct } from './product';
import type { RunningProduct } from './product';
import { today, walkRound } from './round';
import type { Session } from './screen';

/**
 * The round in the strictest tenant (contracts/semantics.md): Welsh, its root site closed, limits of versions set by
 * the service, the plan's rows and files on hold, pauses of minutes while lists are made, save conflicts and throttling
 * at each write, and sign-ins that last twenty minutes and run out during work. Further strict behaviour is the same in
 * every local tenant: versions in pages, batches in another order, downloads in place of pages, and scopes.
 */

/** The tenant's clock, which stands still until a test moves it. */
let now = Date.parse(today);
const minutesPass = (product: RunningProduct, minutes: number): Promise<void> =>
  product.setClock(new Date((now += minutes * 60_000)).toISOString());

/**
 * Lets more time pass than a sign-in lasts here (S33). The session with Entra remains, so the app renews the sign-in
 * without asking.
 */
const signInRunsOut = (product: RunningProduct): Promise<void> => minutesPass(product, STRICT.cookieMinutes! + 1);
/** Lets the sign-in and the session with Entra run out, so that Entra asks who the person is. */
const everythingRunsOut = async (product: RunningProduct): Promise<void> => {
  await product.turn({ signInRound: 1, entraRound: 1 });
  await signInRunsOut(product);
};

/** The sign-in cookie of a browser. */
const cookieOf = async ({ context }: Session): Promise<string | undefined> =>
  (await context.cookies()).find(({ name }) => name === 'localUser')?.value;

/** Causes a save conflict although nobody else is working (S35), and a request to wait for a second (S22). */
const causeConflictAndThrottling = async (product: RunningProduct, path: string): Promise<void> => {
  await product.fault({ fault: 'save conflict', method: 'POST', path, times: 1 });
  await product.fault({ fault: 'status', method: 'POST', path, times: 1, after: 1, status: 429, retryAfter: 1 });
};

/** Shortens a browser's waits of minutes to seconds. The tenant's own clock is moved by the full time (pausesPass). */
const shortenWaits = async (session: Session): Promise<void> => {
  await session.context.addInitScript(() => {
    const wait = window.setTimeout.bind(window) as (work: () => void, milliseconds?: number) => number;
    const shortened = (work: () => void, milliseconds = 0): number =>
      wait(work, milliseconds >= 60_000 ? milliseconds / 100 : milliseconds);
    Object.assign(window, { setTimeout: shortened });
  });
};

/** The notice that is shown while SharePoint asks to wait. */
const pause = (session: Session): Locator =>
  session.app.getByText(/^SharePoint is busy and asks to wait until .*This goes on by itself then\.$/).last();

/** Lets each pause pass that the tenant asks for while it makes lists (S39), and expects a notice each time. */
const pausesPass = async (product: RunningProduct, manager: Session): Promise<void> => {
  let pauses = 0;
  const notice = pause(manager).filter({ visible: true });
  const done = manager.app.getByRole('button', { name: 'Check and repair' });
  for (;;) {
    await notice.or(done).first().waitFor({ timeout: 120_000 });
    if (await done.isVisible()) break;
    pauses += 1;
    await minutesPass(product, 3);
    await notice.waitFor({ state: 'hidden' });
  }
  expect(pauses).toBeGreaterThan(0);
};

const waited = 'Seven of nine workers have it now.';
const lost = 'Two of nine workers still have no remote access.';

describe('the round, as a strict tenant', () => {
  walkRound({
    hostPage: 'SharePoint page',
    inputOf: mouse,
    prepare: shortenWaits,
    start: async () => {
      const product = await startProduct({ empty: true, language: 'cy' });
      await product.turn(STRICT);
      return product;
    },
    before: {
      'a site owner makes the lists': (product) => causeConflictAndThrottling(product, '/fields|/sitegroups'),
      'a report is read, looked through and added': async (product) => {
        await causeConflictAndThrottling(product, '/items$');
        await signInRunsOut(product);
      },
      'an action is added for a lead': (product) =>
        causeConflictAndThrottling(product, 'ImprovementPlanActions.*/items$'),
      'the manager sees who will be reminded of what, and sends it': signInRunsOut,
      'the lead opens the link from the mailbox and reports': (product) =>
        causeConflictAndThrottling(product, 'ImprovementPlanProgress.*/items$'),
      'the overview changes, and says why': signInRunsOut,
    },
    during: { 'a site owner makes the lists': pausesPass },
    after: {
      'a pause of minutes while a form is sent is told, and passes by itself': async ({ product, manager }) => {
        await manager.open('#/actions/2.1?report=1');
        const form = manager.app.getByRole('form', { name: 'Report progress on action 2.1' });
        await form.getByRole('radio', { name: 'On course' }).check();
        await form.getByLabel(/what has happened/i).fill(waited);
        const path = 'ImprovementPlanProgress.*/items$';
        await product.fault({ fault: 'status', method: 'POST', path, times: 1, status: 429, retryAfter: 180 });
        await form.getByRole('button', { name: 'Send report' }).click();
        await pause(manager).filter({ visible: true }).waitFor();
        await form.waitFor({ state: 'detached' });
        // The story is read once it comes into view.
        await manager.app.getByRole('heading', { name: 'The story so far' }).scrollIntoViewIfNeeded();
        await manager.app.getByText(waited).first().waitFor();
        await pause(manager).filter({ visible: true }).waitFor({ state: 'hidden' });
      },
      'a paper is kept, and opens in the app': async ({ product, manager }) => {
        await manager.open('#/papers/one-page');
        await manager.app.frameLocator('iframe[title^="Preview"]').getByRole('heading', { level: 1 }).waitFor();
        await causeConflictAndThrottling(product, 'ImprovementPlanPapers.*/items$');
        const signedInBefore = await cookieOf(manager);
        await signInRunsOut(product);
        await manager.app.getByRole('button', { name: /^Keep it/ }).click();
        await manager.app
          .getByRole('main')
          .getByText(/^The paper is kept: /)
          .waitFor();
        expect(await cookieOf(manager)).not.toBe(signedInBefore);
        await manager.open('#/papers');
        const kept = manager.app.getByRole('region', { name: 'Papers that were kept' });
        await kept.getByRole('link').first().click();
        const paper = manager.app.getByRole('main').frameLocator('iframe');
        await paper.getByText('Emergency duty team writes straight into the child’s record').first().waitFor();
      },
      'a sign-in that nothing renews is asked for beside the form, and the report is sent': async ({
        product,
        manager,
      }) => {
        await manager.open('#/actions/2.1?report=1');
        const form = manager.app.getByRole('form', { name: 'Report progress on action 2.1' });
        await form.getByRole('radio', { name: 'At risk, or stuck' }).check();
        await form
          .getByRole('radio', { name: /^At risk/ })
          .last()
          .check();
        await form.getByLabel(/^Why, and what has happened/).fill(lost);
        await everythingRunsOut(product);
        await form.getByRole('button', { name: 'Send report' }).click();
        const window = manager.context.waitForEvent('page');
        await form.getByRole('button', { name: 'Sign in' }).click();
        const beside = await window;
        const closed = beside.waitForEvent('close');
        await beside.getByRole('link', { name: /^Anne Faulkner/ }).click();
        await form.waitFor({ state: 'detached' });
        await manager.app.getByText(lost).first().waitFor();
        await closed;
      },
    },
  });
});
