import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { runProgram } from '../src/cli/program';
import { paperKinds } from '../src/documents/papers';
import { openPdf } from '../src/documents/report/pdf';
import { axeFindings, signIn } from './screen';
import { startForTests } from './startForTests';

/**
 * The papers of the example plan as their readers open them. On a wide screen and on a phone axe finds nothing and
 * nothing scrolls sideways, and the papers print. Then a clerk makes one of them in the app.
 */

const WIDTHS = [1280, 400];
/** The most pages of the example's committee report with its appendices, so that members read it. */
const MOST_PAGES = 14;

let folder: string;
const running = startForTests();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'papers-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A node of a PDF's structure, as pdf.js gives it: a tag such as "Table", a picture's alternative text, what is below. */
interface Tagged {
  role?: string;
  alt?: string;
  children?: readonly (Tagged | null)[];
}

const tagsIn = (node: Tagged | null): Tagged[] => (node ? [node, ...(node.children ?? []).flatMap(tagsIn)] : []);

/** What a PDF that the browser prints says to assistive technology (PDF/UA): its tags, title, language and bookmarks. */
async function saidByPdf(page: Page) {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  const pdf = await pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const tags: Tagged[] = [];
  for (let at = 1; at <= pdf.numPages; at += 1)
    tags.push(...tagsIn((await (await pdf.getPage(at)).getStructTree()) as Tagged | null));
  const { Title, Language } = (await pdf.getMetadata()).info as { Title?: string; Language?: string };
  const said = {
    isMarked: (await pdf.getMarkInfo())?.Marked,
    title: Title,
    language: Language,
    bookmarks: (await pdf.getOutline()).flatMap(({ title, items }) => [title, ...items.map((item) => item.title)]),
    tags,
  };
  await pdf.destroy();
  return said;
}

async function printed(page: Page): Promise<string[]> {
  const pdf = await openPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })), 'printed.pdf');
  const pages: string[] = [];
  for (let number = 1; number <= pdf.pageCount; number += 1)
    pages.push((await pdf.readPage(number)).pieces.map(({ text }) => text).join(' '));
  await pdf.close();
  return pages;
}

test.each(paperKinds)('the %s paper is for everybody to read, on a screen and on paper', async (kind) => {
  const file = path.join(folder, `${kind}.html`);
  const problems: string[] = [];
  const words = ['paper', '--site', running.product.site, '--kind', kind, '--out', file];
  await runProgram(words, { out: () => undefined, problem: (line) => problems.push(line) });
  expect(problems).toEqual([]);
  const page = await running.browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(pathToFileURL(file).href);
    expect(await axeFindings({ frame: async () => page.mainFrame() })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
  // The file requests nothing besides itself.
  expect([...new Set(asked)]).toEqual([pathToFileURL(file).href]);
  const pages = await printed(page);
  pages.forEach((text, at) => expect(text).toContain(`Page ${at + 1} of ${pages.length}`));
  if (kind === 'one-page') expect(pages).toHaveLength(1);
  if (kind === 'committee') expect(pages.length).toBeLessThanOrEqual(MOST_PAGES);

  const { isMarked, title, language, bookmarks, tags } = await saidByPdf(page);
  expect({ isMarked, title, language }).toEqual({ isMarked: true, title: await page.title(), language: 'en-GB' });
  const heads = await page.locator('h1, h2').allInnerTexts();
  expect(bookmarks).toEqual(heads.map((text) => text.replace(/\s+/g, ' ')));
  const count = (role: string): number => tags.filter((tag) => tag.role === role).length;
  expect(count('H1')).toBe(1);
  // A table over several pages is met on each of them.
  const tables = await page.locator('table').count();
  expect(count('Table')).toBeGreaterThanOrEqual(tables);
  expect(count('Caption')).toBeGreaterThanOrEqual(tables);
  expect(count('TH')).toBeGreaterThanOrEqual(await page.locator('th').count());
  const pictures = await page.locator('svg').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(tags.filter((tag) => tag.role === 'Figure').flatMap(({ alt }) => alt ?? [])).toEqual(
    expect.arrayContaining(pictures),
  );
  await page.close();
});

test('a clerk makes the report of the next meeting, takes it as Word, keeps it, and can prove it', async () => {
  const session = await signIn(running.browser, running.product, 'dilys.morgan@council.example', 'SharePoint page');
  const scripts: string[] = [];
  session.page.on('request', (request) => scripts.push(request.url().split('/').pop() ?? ''));
  await session.open('#/papers');
  const writesWord = /^chunk\.word[._]/;
  await session.app.getByRole('link', { name: 'Committee report', exact: true }).click();
  await session.page.frameLocator('iframe[title^="Preview"]').getByRole('heading', { level: 1 }).waitFor();
  expect(scripts.filter((name) => writesWord.test(name))).toEqual([]);

  await session.app.getByRole('textbox', { name: /^Risk assessment/ }).fill('The risk is that housing is not found.');
  const preview = session.page.frameLocator('iframe[title^="Preview"]');
  await preview.getByText('The risk is that housing is not found.').waitFor();
  const [download] = await Promise.all([
    session.page.waitForEvent('download'),
    session.app.getByRole('button', { name: 'Word', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/, \d{4}-\d\d-\d\d\.docx$/);
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
  expect(scripts.filter((name) => writesWord.test(name))).not.toEqual([]);

  const looked = session.app.getByRole('checkbox');
  if (await looked.count()) await looked.check();
  await session.app.getByRole('button', { name: 'Keep it for the public' }).click();
  await session.app
    .getByText(/^The paper is kept/)
    .first()
    .waitFor();
  await session.open('#/papers');
  await session.app.getByRole('button', { name: 'Check it' }).first().click();
  await session.app.getByText('Unchanged, and the lists still give the same paper.').waitFor();
  await session.context.close();
});
