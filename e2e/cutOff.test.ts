import path from 'node:path';
import { groupOf } from '../src/lists/roles';
import { chooseFile, mouse } from './inputMethods';
import { signIn } from './screen';
import type { Session } from './screen';
import { csvFile } from './stories/steps';
import { startForTests } from './startForTests';

/**
 * A tab that is closed while it writes: a plan is brought in, or a report read, up to a request; another manager finds
 * what was begun, and finishes it or takes it back. Every row is there once afterwards, or nobody sees any.
 */

const anne = 'anne.faulkner@council.example';
const caroline = 'caroline.hart@council.example';
const reader = 'ruth.ellery@council.example';
const lists = ['Plans', 'Inspections', 'Judgements', 'Priorities', 'Recommendations', 'Actions', 'Progress'];

const running = startForTests();

beforeAll(async () => {
  const group = encodeURIComponent(groupOf.managers);
  const answer = await fetch(`${running.product.site}/_api/web/sitegroups/getbyname('${group}')/users`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer local:${anne}`,
      Accept: 'application/json;odata=nometadata',
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ LoginName: `i:0#.f|membership|${caroline}` }),
  });
  if (!answer.ok) throw new Error(await answer.text());
});
/** How many rows each list has. */
async function rowCounts(): Promise<number[]> {
  return Promise.all(
    lists.map(async (list) => {
      const at = `/sites/improvement/_api/web/getList('/sites/improvement/Lists/ImprovementPlan${list}')`;
      return ((await running.product.ask(anne, `${at}?$select=ItemCount`)) as { ItemCount: number }).ItemCount;
    }),
  );
}

/** What somebody does on a screen up to the press that writes. */
type Prepare = (session: Session, title: string) => Promise<void>;

const bringIn: Prepare = async (session, title) => {
  const { app } = session;
  const file = csvFile(`${title}.csv`, [
    ['Rec no', 'Action', 'Lead officer', 'Timescale'],
    ['2', `Thresholds are written again for ${title}`, 'Priya Nair', '30 June 2027'],
    ['3', `Chronologies are checked for ${title}`, 'Lena Kowal', '31 July 2027'],
  ]);
  await session.open('#/bring-in');
  await chooseFile(session, mouse(session), app.getByRole('button', { name: 'Choose a file' }), file);
  await app.getByRole('radio', { name: 'Into a new plan beside it' }).check();
  await app.getByLabel(/^Name of the plan/).fill(title);
};

const readReport: Prepare = async (session, title) => {
  const { app } = session;
  const report = path.join(__dirname, "../local/demo/report/children's services inspection - 24 november 2017.pdf");
  await session.open('#/import');
  await chooseFile(session, mouse(session), app.getByRole('button', { name: 'Choose a file' }), report);
  await app.getByRole('button', { name: /^Confirm and / }).waitFor({ timeout: 60_000 });
  await app.getByRole('radio', { name: /new plan/ }).check();
  await app.getByLabel(/^Name of the plan/).fill(title);
};

/** Presses Confirm, and closes the tab once its n-th write was carried out; null: it ends undisturbed. */
async function confirmAndClose(prepare: Prepare, title: string, n: number | null): Promise<void> {
  const session = await signIn(running.browser, running.product, anne, 'SharePoint page');
  await prepare(session, title);
  let writes = 0;
  const reached = new Promise<void>((resolve) => {
    void session.context.route(/\/_api\/(?!contextinfo)/, async (route) => {
      if (n === null || route.request().method() === 'GET') return route.continue();
      writes += 1;
      if (writes < n) return route.continue();
      if (writes === n) await route.fetch();
      resolve();
      return route.abort();
    });
  });
  const confirm = session.app.getByRole('button', { name: /^Confirm and / });
  await confirm.click();
  if (n === null) await session.page.waitForURL(/#\/plan/, { timeout: 120_000 });
  else await reached;
  await session.context.close();
}

/** Whether a reader finds a plan of the name among all plans. */
async function isShown(title: string): Promise<boolean> {
  const session = await signIn(running.browser, running.product, reader, 'SharePoint page', { route: '#/all-plans' });
  await session.app.getByRole('heading', { level: 1 }).waitFor();
  await session.app.getByText(/Late in any plan/).waitFor();
  const found = await session.app.getByText(title).count();
  await session.context.close();
  return found > 0;
}

describe.each([
  { what: 'bringing a plan in', prepare: bringIn, closedAfter: [3, 5, 8] },
  { what: 'reading a report', prepare: readReport, closedAfter: [3, 6] },
])('$what, whose tab is closed', ({ what, prepare, closedAfter }) => {
  let added: number[];

  const addedSince = async (before: readonly number[]): Promise<number[]> =>
    (await rowCounts()).map((count, at) => count - before[at]!);

  beforeAll(async () => {
    const before = await rowCounts();
    await confirmAndClose(prepare, `Undisturbed ${what}`, null);
    added = await addedSince(before);
    expect(added[0]).toBe(1);
  });

  test.each(closedAfter)('after %s writes, is found by another manager', async (n) => {
    const isFinished = closedAfter.indexOf(n) % 2 === 0;
    const title = `Cut off after ${n} of ${what}`;
    const before = await rowCounts();
    await confirmAndClose(prepare, title, n);
    expect(await isShown(title)).toBe(false);
    const { app, context } = await signIn(running.browser, running.product, caroline, 'SharePoint page', {
      route: '#/',
    });
    const cutOff = app.getByRole('region', { name: 'Cut off' });
    await cutOff.getByText(/begun by Anne Faulkner on .*, was cut off/).waitFor();
    await cutOff.getByRole('button', { name: isFinished ? 'Finish' : 'Take it back' }).click();
    await cutOff.waitFor({ state: 'detached', timeout: 60_000 });
    await context.close();
    expect(await isShown(title)).toBe(isFinished);
    if (isFinished) expect(await addedSince(before)).toEqual(added);
  });
});
