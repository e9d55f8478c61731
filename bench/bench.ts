import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';
import { launchChromium } from '../e2e/chromium';
import type { Connection } from '../src/lists';
import { runLocal } from '../local/runLocal';
import type { RunningLocal } from '../local/runLocal';
import { makeBenchPlan, savePosition } from './benchPlan';
import { measureOnCouncilNetwork, networkInWords } from './councilBench';
import type { PlanSize } from './benchPlan';
import { growPlan } from './growPlan';
import { measurePapers } from './papersBench';
import { measureReading } from './readingBench';
import { measureScale } from './scaleBench';
import { inWords, measureStanding } from './standingBench';
import { median } from './median';

/**
 * `npm run bench`: measures the cost of the first view, on the built package in a real browser against the local
 * tenant. Prints a table and writes bench/results.json. Times differ from machine to machine, so each is also given as
 * a ratio to the same page with an almost empty plan, loaded alternately in the same run. Then measures the first view on
 * a council's network beside an empty web part, on a page and in Teams; how a plan of several years opens, filters,
 * scrolls and is drawn on a line of time compared with one of 200 actions, how both are written to the lists Standing, how
 * long reading a report takes, and how long writing papers takes.
 */

const person = 'anne.faulkner@council.example';
const rounds = 7;
const anHour = 3_600_000;

interface Load {
  /** From the start of navigation until the whole view is shown, in milliseconds. */
  milliseconds: number;
  sharePointCalls: number;
  sharePointBytes: number;
  scripts: { raw: number; gzip: number };
}

interface Site {
  local: RunningLocal;
  size: PlanSize;
  connection: Connection;
}

const pages = {
  'Improvement Plan': {
    address: 'Plan.aspx',
    whole: (page: Page) => page.getByRole('heading', { name: 'By priority' }),
  },
  'Plan progress and My actions': {
    address: 'Cards.aspx',
    whole: (page: Page) => page.getByText(/^Of \d+ actions/).first(),
  },
} as const;
type PageName = keyof typeof pages;

/** A plan after several years: 20 months of reports on each of its actions. */
const grownSize = { actions: 5000, months: 20 };

async function startSite(size: PlanSize, dataDir: string, growTo?: typeof grownSize): Promise<Site> {
  await mkdir(dataDir, { recursive: true });
  const local = await runLocal({ port: 0, contentPort: 0, dataDir, compresses: true });
  const connection = {
    siteUrl: `${local.url}/sites/improvement`,
    bearer: () => Promise.resolve(`local:${person}`),
  };
  const setClock = (now: string | null): Promise<unknown> =>
    fetch(`${local.url}/_local/clock`, { method: 'POST', body: JSON.stringify({ now }) });
  await setClock(new Date(Date.now() - anHour).toISOString());
  await makeBenchPlan(connection, size);
  if (growTo) await growPlan(connection, growTo, setClock);
  await setClock(null);
  await savePosition(connection);
  return { local, size, connection };
}

/** One visit with an empty cache, like somebody's first visit of the day. */
async function visit(browser: Browser, site: Site, name: PageName): Promise<Load> {
  const { address, whole } = pages[name];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: 'Europe/London' });
  await context.addCookies([{ name: 'localUser', value: person, url: site.local.url }]);
  const page = await context.newPage();
  const answers: Response[] = [];
  page.on('response', (response) => answers.push(response));
  const started = performance.now();
  await page.goto(`${site.local.url}/sites/improvement/SitePages/${address}`);
  await whole(page).waitFor();
  const milliseconds = performance.now() - started;
  const before = answers.slice();
  const calls = before.filter((response) => new URL(response.url()).pathname.includes('/_api/'));
  const scripts = before.filter((response) => response.url().startsWith(`${site.local.contentUrl}/assets/`));
  const sizesOf = async (some: Response[]): Promise<Buffer[]> => Promise.all(some.map((response) => response.body()));
  const scriptBodies = await sizesOf(scripts);
  const load = {
    milliseconds,
    sharePointCalls: calls.length,
    sharePointBytes: (await sizesOf(calls)).reduce((sum, body) => sum + body.length, 0),
    scripts: {
      raw: scriptBodies.reduce((sum, body) => sum + body.length, 0),
      gzip: scriptBodies.reduce((sum, body) => sum + gzipSync(body).length, 0),
    },
  };
  await context.close();
  return load;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Measures the first full view of every page on a large plan and, for comparison, on a small one. */
async function measureFirstViews(browser: Browser, small: Site, large: Site) {
  const results = [];
  for (const name of Object.keys(pages) as PageName[]) {
    // The first visit reads the plan without a saved position, so it is not counted.
    await visit(browser, small, name);
    await visit(browser, large, name);
    const loads: { small: Load[]; large: Load[] } = { small: [], large: [] };
    for (let round = 0; round < rounds; round += 1) {
      loads.small.push(await visit(browser, small, name));
      loads.large.push(await visit(browser, large, name));
    }
    const last = loads.large[rounds - 1]!;
    const time = median(loads.large.map((load) => load.milliseconds));
    const ratio = median(loads.large.map((load, round) => load.milliseconds / loads.small[round]!.milliseconds));
    results.push({ page: name, ...last, milliseconds: Math.round(time), timeToSmallPlan: Number(ratio.toFixed(2)) });
  }
  const rows = results.map((result) => ({
    page: result.page,
    'JavaScript, gzip': kilobytes(result.scripts.gzip),
    raw: kilobytes(result.scripts.raw),
    'SharePoint calls': result.sharePointCalls,
    'bytes read': kilobytes(result.sharePointBytes),
    'first full view': `${result.milliseconds} ms`,
    'to a plan of 4 actions': `${result.timeToSmallPlan} ×`,
  }));
  console.table(rows);
  return results;
}

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'improvement-plan-bench-'));
  const sites: Site[] = [];
  const browser = await launchChromium();
  try {
    process.stdout.write('Making two plans: a small one to compare with, and 200 actions with 3,600 progress rows.\n');
    sites.push(await startSite({ recommendations: 2, actions: 4, rows: 4 }, path.join(folder, 'small')));
    sites.push(await startSite({ recommendations: 20, actions: 200, rows: 3600 }, path.join(folder, 'large')));
    const [small, large] = sites as [Site, Site];
    const results = await measureFirstViews(browser, small, large);
    process.stdout.write('The first view of the 200 actions on a council’s network, beside an empty web part:\n');
    const onNetwork = await measureOnCouncilNetwork(browser, large.local, person);
    console.table(onNetwork.map(networkInWords));
    process.stdout.write('Making a plan of years: 5,000 actions with 100,000 progress rows.\n');
    const grown = await startSite(
      { recommendations: 500, actions: 500, rows: 0 },
      path.join(folder, 'grown'),
      grownSize,
    );
    sites.push(grown);
    const scale = await measureScale(
      browser,
      person,
      { url: large.local.url, actions: large.size.actions },
      { url: grown.local.url, actions: grownSize.actions },
    );
    console.table(
      scale.map(({ task, usual, grown: time, ratio }) => ({
        somebody: task,
        '200 actions': `${usual} ms`,
        '5,000 actions': `${time} ms`,
        ratio: `${ratio} ×`,
      })),
    );
    process.stdout.write('How the lists Standing are written, through the local tenant:\n');
    const standing = await measureStanding(large.connection, grown.connection);
    console.table(
      standing.map(({ what, usual, grown: years, ratio }) => ({
        Standing: what,
        '200 actions': inWords(usual),
        '5,000 actions': inWords(years),
        ratio: `${ratio} ×`,
      })),
    );
    process.stdout.write('How long a report takes to read, in Node, without its pages being drawn:\n');
    const reading = await measureReading();
    console.table(
      reading.map(({ report, pages: count, milliseconds, timeToExample }) => ({
        report,
        pages: count,
        'read in': `${milliseconds} ms`,
        'to the example': `${timeToExample} ×`,
      })),
    );
    process.stdout.write('How long the papers of the 200 actions take, in Node, from the lists to the file:\n');
    const papers = await measurePapers(large.connection);
    console.table(
      papers.map(({ paper, read, html, docx, xlsx, whole, processor, withinBudget }) => ({
        paper,
        'read from the lists': `${read} ms`,
        'web page': `${html} ms`,
        Word: `${docx} ms`,
        tables: `${xlsx} ms`,
        whole: `${whole} ms`,
        'of it worked': `${processor} ms`,
        'at most 2 s': withinBudget ? 'yes' : 'NO',
      })),
    );
    await writeFile(
      path.join(__dirname, 'results.json'),
      `${JSON.stringify({ plan: large.size, results, onNetwork, scale, standing, reading, papers }, null, 2)}\n`,
    );
    process.stdout.write('Written to bench/results.json.\n');
  } finally {
    await browser.close();
    await Promise.all(sites.map(({ local }) => local.close()));
    await rm(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
