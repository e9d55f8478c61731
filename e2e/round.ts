import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { chooseFile } from './inputMethods';
import type { InputMethod } from './inputMethods';
import type { RunningProduct } from './product';
import { axeFindings, signIn } from './screen';
import type { HostPage, Session } from './screen';

const report = path.join(__dirname, "../local/demo/report/children's services inspection - 24 november 2017.pdf");
const manager = 'anne.faulkner@council.example';
const lead = 'lena.kowal@council.example';
/** A Monday between the report and the deadline of the council's response. */
export const today = '2018-01-15T09:30:00Z';

const action = 'Emergency duty team writes straight into the child’s record';
const words = 'Three of nine workers have no remote access.';

/** The settings of a round. */
export interface Round {
  hostPage: HostPage;
  inputOf: (session: Session) => InputMethod;
  start: () => Promise<RunningProduct>;
  /** Prepares each person's browser before anything is opened in it. */
  prepare?: (session: Session) => Promise<void>;
  /** Changes the tenant before the step with the given name. */
  before?: { readonly [step: string]: (product: RunningProduct) => Promise<void> };
  /** Runs in the tenant while the step with the given name is taken. */
  during?: { readonly [step: string]: (product: RunningProduct, manager: Session) => Promise<void> };
  /** Further steps after the round. */
  after?: { readonly [step: string]: (at: { product: RunningProduct; manager: Session }) => Promise<void> };
}

/** Defines the steps of the round as tests, one after the other, each taken by the person concerned. */
export function walkRound({
  hostPage,
  inputOf: inputOf,
  start,
  prepare,
  before = {},
  during = {},
  after = {},
}: Round): void {
  let browser: Browser;
  let product: RunningProduct;
  let anne: Session;
  let input: InputMethod;
  let broken: string | null = null;

  beforeAll(async () => {
    product = await start();
    await product.setClock(today);
    browser = await launchChromium();
    anne = await signIn(browser, product, manager, hostPage);
    await prepare?.(anne);
    input = inputOf(anne);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  /** A step of the round. After a step has failed, the later ones are not run. */
  const step = (name: string, run: () => Promise<void>): void =>
    test(name, async () => {
      if (broken) throw new Error(`Not tried, because "${broken}" did not work.`);
      broken = name;
      await before[name]?.(product);
      await Promise.all([run(), during[name]?.(product, anne)]);
      broken = null;
    });

  const rowsOf = async (list: string): Promise<unknown[]> => {
    const address = `/sites/improvement/_api/web/getList('/sites/improvement/Lists/ImprovementPlan${list}')/items?$top=5000`;
    return ((await product.ask(manager, address)) as { value: unknown[] }).value;
  };

  /** Opens a screen from the navigation, where its link stands under "More" when there is no room for it. */
  const openScreen = async (name: string): Promise<void> => {
    const link = anne.app.getByRole('link', { name, exact: true });
    const navigation = anne.app.getByRole('navigation', { name: 'Improvement plan' });
    if (!(await link.isVisible())) await input.press(navigation.getByRole('button', { name: /^More/ }));
    await input.press(link);
  };

  step('a site owner makes the lists', async () => {
    await anne.open('#/set-up');
    await input.press(anne.app.getByRole('button', { name: 'Make the lists' }));
    await anne.app.getByRole('button', { name: 'Check and repair' }).waitFor({ timeout: 120_000 });
    await anne.app.getByText(/Dates are kept in British time/).waitFor();
  });

  step('a report is read, looked through and added', async () => {
    await anne.open('#/');
    await input.press(anne.app.getByRole('link', { name: 'Read a report' }));
    await chooseFile(anne, input, anne.app.getByRole('button', { name: 'Choose a file' }), report);
    const confirm = anne.app.getByRole('button', { name: /Confirm and add 13 recommendations/ });
    await confirm.waitFor({ timeout: 60_000 });
    // Nothing is written before the confirmation.
    expect(await rowsOf('Recommendations')).toHaveLength(0);
    expect(await axeFindings(anne)).toEqual([]);
    await input.press(confirm);
    await anne.app.getByText('0 of 0 actions').waitFor({ timeout: 120_000 });
    expect(await rowsOf('Recommendations')).toHaveLength(13);
  });

  step('an action is added for a lead', async () => {
    const { app } = anne;
    await input.openRow(app.getByRole('row').filter({ hasText: /Rec 2\b/ }), 1);
    // Until the recommendation is open beside the plan, the last button of this name belongs to another one.
    await app.getByText(/What answers it/).waitFor();
    await input.press(
      app.getByRole('button', { name: 'Add the first action' }).filter({ hasText: 'Add the first action' }).last(),
    );
    await input.type(app.getByLabel('What will be done'), action);
    await input.type(app.getByLabel('Desired outcome'), 'Day staff see by 9 am what happened overnight.');
    await input.type(app.getByLabel('How success is measured'), 'Records written the same day, each month.');
    const option = app.getByRole('option', { name: /Lena Kowal/ }).filter({ visible: true });
    await input.choose(app.getByRole('combobox', { name: 'Lead' }).first(), 'Lena', option);
    await app.getByRole('list', { name: 'Lead: chosen' }).getByText('Lena Kowal').waitFor();
    await input.type(app.getByLabel('Due', { exact: true }), '19 Jan 2018');
    await input.press(app.getByRole('button', { name: 'Add the action' }));
    await app.getByRole('heading', { name: action }).waitFor();
  });

  step('the manager sees who will be reminded of what, and sends it', async () => {
    await openScreen('Reminders');
    // Before the first reminders of a plan go, the manager sees who would get what.
    await anne.app.getByRole('heading', { name: 'The first reminders: look who would get what' }).waitFor();
    await input.press(anne.app.getByRole('button', { name: 'Confirm 2 mails' }));
    // The lead is due a reminder and, because it is Monday, so is the manager, who gets the state of the plan.
    await anne.app.getByRole('heading', { name: 'Two people are due a reminder today' }).waitFor();
    await input.press(anne.app.getByRole('button', { name: 'Send all 2 now' }));
    await anne.app.getByRole('heading', { name: /This run: / }).waitFor();
    // A reminder that was sent is not sent again.
    await anne.open('#/reminders');
    await anne.app.getByRole('heading', { name: 'Nobody needs a reminder today' }).waitFor();
  });

  step('the lead opens the link from the mailbox and reports', async () => {
    const lena = await signIn(browser, product, lead, hostPage);
    await prepare?.(lena);
    const lenasInput = inputOf(lena);
    await lena.page.goto(`${product.url}/mailboxes/${lead}`);
    const link = lena.page.getByRole('link', { name: /Report progress on action 2\.1/ }).first();
    if (hostPage === 'Teams') {
      // The button in the mail leads to the SharePoint page; the test opens the same route in Teams.
      await lena.open(new URL((await link.getAttribute('href'))!).hash);
    } else {
      await lenasInput.press(link);
    }
    const going = lena.app.getByRole('radiogroup', { name: /How is it going/ });
    await lenasInput.pick(going, going.getByRole('radio', { name: 'At risk, or stuck' }), 1);
    const trouble = lena.app.getByRole('radiogroup', { name: /How bad is it/ });
    await lenasInput.pick(trouble, trouble.getByRole('radio', { name: /^At risk/ }), 0);
    await lenasInput.type(lena.app.getByLabel(/^Why, and what has happened/), words);
    await lenasInput.press(lena.app.getByRole('button', { name: 'Send report' }));
    await lena.app.getByRole('form', { name: /^Report progress/ }).waitFor({ state: 'detached' });
    await lena.app.getByText(words).first().waitFor();
  });

  step('the overview changes, and says why', async () => {
    await anne.open('#/');
    const attention = anne.app.getByRole('region', { name: /Needs attention/ });
    await attention.getByText(action).waitFor();
    await attention.getByText(new RegExp(words)).first().waitFor();
    await attention.getByRole('img', { name: 'At risk' }).waitFor();
  });

  for (const [name, run] of Object.entries(after)) step(name, () => run({ product, manager: anne }));
}
