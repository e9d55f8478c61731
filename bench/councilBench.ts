import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { RunningLocal } from '../local/runLocal';
import { median } from './median';

/**
 * The first view on a council's network: 10 Mbit/s, 80 ms to SharePoint, and a processor at half its speed, all by the
 * browser's own throttling. Beside it an empty web part in the same place, which is the least that any web part costs.
 */
const network = { offline: false, latency: 80, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };
const PROCESSOR_SLOWED = 2;
const ROUNDS = 5;

const EMPTY = 'An empty web part';
const emptyWebPart = `define("empty", ["@microsoft/sp-webpart-base"], (base) => ({
  default: class extends base.BaseClientSideWebPart { render() { this.domElement.textContent = ${JSON.stringify(EMPTY)}; } },
}));`;

const hosts = {
  'SharePoint page': '/sites/improvement/SitePages/Plan.aspx',
  Teams: '/teams?tab=channel',
} as const;
type HostName = keyof typeof hosts;

/** One first visit, in milliseconds from the start of navigation. */
interface Visit {
  /** Until the plan's sentence stands on the screen: something true. */
  sentence: number;
  whole: number;
  /** The longest task that kept the page from answering. */
  longestTask: number;
  /** Compressed bytes of scripts and of SharePoint's answers until the whole view stands. */
  bytes: number;
}

const appOf = (page: Page, host: HostName): Page | FrameLocator =>
  host === 'Teams' ? page.frameLocator('iframe#tab') : page;

/** A new browser on the council's network, and the bytes that came. */
async function openPage(browser: Browser, local: RunningLocal, person: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: 'Europe/London' });
  await context.addCookies([{ name: 'localUser', value: person, url: local.url }]);
  const page = await context.newPage();
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const seen = window as unknown as { longestTask?: number };
      for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask ?? 0, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const browserSession = await context.newCDPSession(page);
  let bytes = 0;
  await browserSession.send('Network.enable');
  await browserSession.send('Network.emulateNetworkConditions', network);
  await browserSession.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR_SLOWED });
  browserSession.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength));
  return { context, page, bytes: () => bytes };
}

/** The time until an empty web part stands in the place of the product. */
async function visitEmpty(browser: Browser, local: RunningLocal, person: string, host: HostName): Promise<number> {
  const { context, page } = await openPage(browser, local, person);
  await page.route(/\/assets\/improvement-plan_[^/]+\.js$/, async (route) => {
    // An answer that the browser is given here passes no network, so it waits as the other scripts do.
    await new Promise((resolve) => setTimeout(resolve, network.latency));
    await route.fulfill({
      contentType: 'text/javascript',
      headers: { 'Access-Control-Allow-Origin': '*' },
      body: emptyWebPart,
    });
  });
  const started = performance.now();
  await page.goto(`${local.url}${hosts[host]}`, { waitUntil: 'commit' });
  await appOf(page, host).getByText(EMPTY).waitFor();
  const time = performance.now() - started;
  await context.close();
  return time;
}

async function visit(browser: Browser, local: RunningLocal, person: string, host: HostName): Promise<Visit> {
  const { context, page, bytes } = await openPage(browser, local, person);
  const started = performance.now();
  await page.goto(`${local.url}${hosts[host]}`, { waitUntil: 'commit' });
  const app = appOf(page, host);
  await app
    .getByText(/^Of [\d,]+ actions/)
    .first()
    .waitFor();
  const sentence = performance.now() - started;
  await app.getByRole('heading', { name: 'By priority' }).waitFor();
  const whole = performance.now() - started;
  const came = bytes();
  const tasks = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => (window as { longestTask?: number }).longestTask ?? 0)),
  );
  await context.close();
  return { sentence, whole, longestTask: Math.max(...tasks), bytes: came };
}

/** The median with the least and the most, rounded to a hundredth. */
const spread = (values: readonly number[]): { median: number; from: number; to: number } => {
  const round = (value: number): number => Number(value.toFixed(2));
  return { median: round(median(values)), from: round(Math.min(...values)), to: round(Math.max(...values)) };
};

/** The first view in one place, beside an empty web part there. */
interface OnNetwork {
  host: HostName;
  emptyWebPart: number;
  whole: number;
  sentenceToEmpty: ReturnType<typeof spread>;
  wholeToEmpty: ReturnType<typeof spread>;
  longestTask: number;
  bytes: number;
}

/** A row of the table that the command prints. */
export function networkInWords(measured: OnNetwork): Record<string, string> {
  const ratio = ({ median: middle, from, to }: ReturnType<typeof spread>): string => `${middle} × (${from} to ${to})`;
  return {
    host: measured.host,
    'an empty web part': `${measured.emptyWebPart} ms`,
    'the whole view': `${measured.whole} ms`,
    'sentence to empty': ratio(measured.sentenceToEmpty),
    'whole to empty': ratio(measured.wholeToEmpty),
    'longest task': `${measured.longestTask} ms`,
    'bytes on the wire': `${(measured.bytes / 1000).toFixed(1)} kB`,
  };
}

/**
 * Measures the first view of a plan in each place beside an empty web part, alternately in one run.
 * @param local a tenant that compresses what it sends
 */
export async function measureOnCouncilNetwork(
  browser: Browser,
  local: RunningLocal,
  person: string,
  rounds = ROUNDS,
): Promise<OnNetwork[]> {
  const results: OnNetwork[] = [];
  for (const host of Object.keys(hosts) as HostName[]) {
    // The first visits fill the servers' own stores and are not counted.
    await visitEmpty(browser, local, person, host);
    await visit(browser, local, person, host);
    const floors: number[] = [];
    const visits: Visit[] = [];
    for (let round = 0; round < rounds; round += 1) {
      floors.push(await visitEmpty(browser, local, person, host));
      visits.push(await visit(browser, local, person, host));
    }
    results.push({
      host,
      emptyWebPart: Math.round(median(floors)),
      whole: Math.round(median(visits.map((each) => each.whole))),
      sentenceToEmpty: spread(visits.map(({ sentence }, round) => sentence / floors[round]!)),
      wholeToEmpty: spread(visits.map(({ whole }, round) => whole / floors[round]!)),
      longestTask: Math.round(median(visits.map((each) => each.longestTask))),
      bytes: Math.round(median(visits.map((each) => each.bytes))),
    });
  }
  return results;
}
