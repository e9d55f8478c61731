import type { Browser, Page } from 'playwright-core';
import { median } from './median';

/** A pattern for a number as screens write it, 5,000 or 5000. */
const counted = (actions: number): string => String(actions).replace(/(\d)(?=(\d{3})+$)/g, '$1,?');

/** Waits two frames, after which the page shows what it has now. */
function twoFrames(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

async function scrollTenScreens(page: Page): Promise<void> {
  await page.mouse.move(400, 600);
  for (let screen = 0; screen < 10; screen += 1) {
    await page.mouse.wheel(0, 800);
    await twoFrames(page);
  }
}

/** What somebody does with a plan; each function resolves when the screen has finished. */
const tasks = {
  'opens the Overview': async (page: Page) => {
    await page.getByRole('heading', { name: 'By priority' }).waitFor();
  },
  'opens the Plan': async (page: Page) => {
    await page.getByRole('link', { name: 'Plan', exact: true }).first().click();
    await page.getByRole('treegrid').waitFor();
  },
  'searches it': async (page: Page, actions: number) => {
    await page.getByPlaceholder('Search the plan').fill('20.9:');
    await page.getByText(new RegExp(`^\\d of ${counted(actions)}`)).waitFor();
  },
  'shows all again': async (page: Page, actions: number) => {
    await page.getByPlaceholder('Search the plan').fill('');
    await page.getByText(new RegExp(`^${counted(actions)} of ${counted(actions)}`)).waitFor();
  },
  'scrolls ten screens': scrollTenScreens,
  'draws it on a line of time': async (page: Page) => {
    await page.getByRole('button', { name: 'Show on a time line' }).click();
    await page.getByRole('treegrid', { name: 'Actions on a time line' }).locator('[data-row]').first().waitFor();
    await twoFrames(page);
  },
  'scrolls ten screens of it': scrollTenScreens,
} as const;
type Task = keyof typeof tasks;
type Times = { [task in Task]: number };

/** A plan to measure, on a site of its own. */
export interface PlanToScale {
  url: string;
  actions: number;
}

async function visit(browser: Browser, person: string, { url, actions }: PlanToScale): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: 'Europe/London' });
  await context.addCookies([{ name: 'localUser', value: person, url }]);
  const page = await context.newPage();
  const times = {} as Times;
  for (const [task, done] of Object.entries(tasks) as [Task, (typeof tasks)[Task]][]) {
    const started = performance.now();
    if (task === 'opens the Overview') await page.goto(`${url}/sites/improvement/SitePages/Plan.aspx`);
    await done(page, actions);
    times[task] = performance.now() - started;
  }
  await context.close();
  return times;
}

/**
 * Measures how a plan of several years opens, filters, scrolls and is drawn on a line of time, in turn with one of 200 actions (docs/design.md,
 * "Budgets").
 * @returns for each task both times in milliseconds, and the ratio of the pairs of visits
 */
export async function measureScale(
  browser: Browser,
  person: string,
  usual: PlanToScale,
  grown: PlanToScale,
): Promise<{ task: string; usual: number; grown: number; ratio: number }[]> {
  const visits: { usual: Times; grown: Times }[] = [];
  for (let round = 0; round < 5; round += 1)
    visits.push({ usual: await visit(browser, person, usual), grown: await visit(browser, person, grown) });
  // The first visit fills the server's caches, so it is not counted.
  const warm = visits.slice(1);
  return (Object.keys(tasks) as Task[]).map((task) => ({
    task,
    usual: Math.round(median(warm.map((each) => each.usual[task]))),
    grown: Math.round(median(warm.map((each) => each.grown[task]))),
    ratio: Number(median(warm.map((each) => each.grown[task] / each.usual[task])).toFixed(2)),
  }));
}
