import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { paperFile } from '.';
import { openPdf } from '../report/pdf';
import { actionWith } from '../../plan/testing';
import type { Paper } from './paper';
import { everyPaper } from './testing/everyPaper';
import { planWithEveryPart } from './testing/planWithEveryPart';

/**
 * Tests the pages of Word files, laid out by LibreOffice where it is installed, because the files alone do not show
 * their pages (point 4 of the papers). Without LibreOffice one line says so, and only wordFiles.test.ts checks the
 * files.
 */
const run = promisify(execFile);
/** The number of actions, enough that the table of a recommendation runs over several pages. */
const MANY = 40;

/** A page of a paper: its text, and how far down its text reaches above its foot, as a share of its height. */
interface LaidOut {
  text: string;
  reach: number;
}

/** The share of a page under which it is taken for mostly white. */
const MOSTLY_WHITE = 0.5;

async function officeIsHere(): Promise<boolean> {
  try {
    await run('soffice', ['--version'], { timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

async function pagesOf(pdf: string): Promise<LaidOut[]> {
  const opened = await openPdf(new Uint8Array(await readFile(pdf)), pdf);
  const pages: LaidOut[] = [];
  for (let page = 1; page <= opened.pageCount; page++) {
    const { pieces, height } = await opened.readPage(page);
    const said = pieces.filter(({ text }) => text.trim() !== '');
    const foot = Math.max(...said.map(({ y }) => y));
    const text = pieces.map((piece) => piece.text).join(' ');
    const reach = Math.max(0, ...said.filter(({ y }) => y < foot - 2).map(({ y }) => y)) / height;
    pages.push({ text: text.replace(/\s+/g, ' '), reach });
  }
  await opened.close();
  return pages;
}

function longPlan(): Paper[] {
  const data = planWithEveryPart();
  const more = Array.from({ length: MANY }, (_, at) =>
    actionWith({
      id: 100 + at,
      ref: `1.${at + 10}`,
      text: `Check case file ${at + 1}`,
      recommendationId: 1,
      priorityId: 1,
    }),
  );
  return everyPaper({ ...data, actions: [...data.actions, ...more] });
}

it('the Word files fill their pages as a reader expects', async () => {
  if (!(await officeIsHere())) {
    console.info('soffice is not installed here: the pages of the Word files were not looked at.');
    return;
  }
  const papers = longPlan();
  const folder = await mkdtemp(path.join(tmpdir(), 'paper-pages-'));
  try {
    const names = papers.map(({ kind }) => `${kind}.docx`);
    for (const [at, paper] of papers.entries())
      await writeFile(path.join(folder, names[at]), (await paperFile(paper, 'docx')).bytes);
    // LibreOffice gets a profile of its own, because an instance that somebody has open would take the files and not
    // answer.
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', ...names], { cwd: folder, timeout: 400_000 });
    for (const paper of papers) lookAt(paper, await pagesOf(path.join(folder, `${paper.kind}.pdf`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 500_000);

function lookAt(paper: Paper, laidOut: readonly LaidOut[]): void {
  const pages = laidOut.map(({ text }) => text);
  const [first] = pages;
  expect(first).toContain(paper.title);
  expect(first).toContain(paper.authority);
  for (const { term } of paper.facts) expect(first).toContain(term);
  // The foot of each page names the paper, the page and the number of pages.
  pages.forEach((page, at) => {
    expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
    expect(page).toContain(paper.footer);
  });
  // Every page has text besides its foot.
  for (const page of pages) expect(page.length).toBeGreaterThan(paper.footer.length + 60);
  if (paper.kind === 'one-page') expect(pages).toHaveLength(1);
  const titles = (paper.appendices ?? []).map(({ title }) => title);
  for (const title of titles) expect(pages.some((page) => page.startsWith(title))).toBe(true);
  // No page is mostly white, but for the last one of the paper or of an appendix, one with a chart, whose words are
  // part of its picture, and one before a chart.
  const charts = paper.blocks.flatMap((block) => (block.kind === 'chart' ? [block.caption] : []));
  const isByChart = (at: number): boolean =>
    charts.some((caption) => pages[at].includes(caption) || pages[at + 1].includes(caption));
  const endsPart = (at: number): boolean =>
    at === pages.length - 1 || titles.some((title) => pages[at + 1].startsWith(title));
  const white = laidOut.filter(({ reach }, at) => reach < MOSTLY_WHITE && !endsPart(at) && !isByChart(at));
  expect({ kind: paper.kind, white }).toEqual({ kind: paper.kind, white: [] });
  if (paper.kind !== 'plan') return;
  // A table over several pages repeats its heading row on each of them.
  const over = pages.filter((page) => /Check case file \d/.test(page) && page.includes('How it stands'));
  expect(over.length).toBeGreaterThan(1);
  for (const page of over)
    expect(page).toMatch(/No\. Action What will be different, and how it is measured Lead Due How it stands/);
}
