import JSZip from 'jszip';
import { signIn } from './screen';
import type { Session } from './screen';
import { startForTests } from './startForTests';

/**
 * A bundle for inspectors is written straight to the file that Chromium asks for. A browser without a screen cannot show
 * that question, so the answer is given for it: a file of the browser's own file system, opened and written as any other.
 */

const ANNE = 'anne.faulkner@council.example';
const FILE = 'bundle.zip';

const running = startForTests();
let session: Session;

beforeAll(async () => {
  session = await signIn(running.browser, running.product, ANNE, 'SharePoint page');
  await session.context.addInitScript((name) => {
    Object.assign(window, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => {
        document.documentElement.dataset.suggested = suggestedName;
        return (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
      },
    });
  }, FILE);
});

/** What was written to the chosen file, by its base64. */
async function written(): Promise<Buffer> {
  const base64 = await session.page.evaluate(async (name) => {
    const file = await (await (await navigator.storage.getDirectory()).getFileHandle(name)).getFile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  }, FILE);
  return Buffer.from(base64, 'base64');
}

/** Settles everything that has to be looked at. */
async function settleAll(): Promise<void> {
  const { page } = session;
  await page.getByRole('region', { name: 'What it holds' }).waitFor();
  for (const tick of await page.getByRole('checkbox', { name: /^I have looked at this/ }).all()) await tick.check();
}

interface TakenRow {
  Title: string;
  Kind: string;
  Words: string;
}

async function recorded(): Promise<{ [part: string]: string }[]> {
  const list = "_api/web/getList('/sites/improvement/Lists/ImprovementPlanPapers')/items?$filter=Kind eq 'bundle'";
  const { value } = (await running.product.ask(ANNE, `/sites/improvement/${list}`)) as { value: TakenRow[] };
  return value.map(({ Words }) => JSON.parse(Words) as { [part: string]: string });
}

test('a bundle is written straight to a file, breaks off with its page, and is begun again with what was chosen', async () => {
  const { page } = session;
  const before = (await recorded()).length;
  await session.open('#/bundle');
  await page.getByRole('checkbox', { name: 'All of them' }).check();
  await page.getByRole('button', { name: 'See what it holds' }).click();
  await settleAll();
  // A file of evidence does not come: the bundle stops there, and the page is closed.
  await running.product.fault({ fault: 'status', status: 403, path: 'ImprovementPlanEvidence.*value', times: 1 });
  await page.getByRole('button', { name: 'Make the bundle' }).click();
  await page.getByRole('button', { name: 'Go on' }).waitFor();
  await page.getByRole('alert').first().waitFor();
  expect((await recorded()).slice(before)).toMatchObject([{ by: 'Anne Faulkner', state: 'begun' }]);
  await session.open('#/bundle');
  // Chromium keeps what was written aside until the file is closed, so no half a zip lies there.
  expect(await written()).toHaveLength(0);

  await page.getByText(/^It was begun and is not complete/).waitFor();
  await page.getByRole('button', { name: 'Begin it again' }).click();
  await settleAll();
  await page.getByRole('button', { name: 'Make the bundle' }).click();
  await page.getByText(/^The bundle is complete, and it is recorded/).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.suggested)).toMatch(
    /evidence \d{4}-\d\d-\d\d\.zip$/,
  );
  const zip = await JSZip.loadAsync(await written(), { checkCRC32: true });
  const paths = Object.keys(zip.files);
  expect(paths).toEqual(expect.arrayContaining(['Index.docx', 'Index.html']));
  const evidence = paths.filter((path) => /\/\d{4}-\d\d-\d\d .*\.pdf$/.test(path));
  expect(evidence).not.toEqual([]);
  expect((await zip.file(evidence[0])!.async('string')).slice(0, 5)).toBe('%PDF-');
  const taken = (await recorded()).slice(before);
  expect(taken).toMatchObject([
    { by: 'Anne Faulkner', state: 'begun' },
    { by: 'Anne Faulkner', state: 'complete' },
  ]);
});
