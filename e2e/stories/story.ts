import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { openPlanStore } from '../../src/lists';
import type { PlanStore } from '../../src/lists/planStore';
import { launchChromium } from '../chromium';
import { startProduct } from '../product';
import type { RunningProduct } from '../product';
import { signIn } from '../screen';
import type { Session } from '../screen';

/**
 * A story: what a public document tells of a council's plan, repeated in the running product by the people concerned,
 * one part after the other. With STORY_PICTURES=1 pictures for readers are written to docs/stories/pictures.
 */
export interface Story {
  readonly product: RunningProduct;
  readonly browser: Browser;
  /**
   * The session of a person of the fictional directory, "anne.faulkner", at a SharePoint page with the plan. Each
   * person signs in once.
   */
  person(name: string): Promise<Session>;
  /** Sets the clock to half past nine on this day, and lets it run. */
  on(day: string): Promise<void>;
  /** The product's own services for this person, for entries that would be repeated many times on the screens. */
  services(name: string): PlanStore;
  /** A part of the story. After a part has failed, the later ones are not run. */
  part(name: string, run: () => Promise<void>): void;
  /** Saves a picture of a page for the story's document, when pictures are asked for. */
  picture(of: Page, name: string, options?: { from?: Locator; height?: number }): Promise<void>;
}

/** The people of every story: fictional people in the roles that the documents name. */
export const people = {
  director: 'caroline.hart',
  manager: 'anne.faulkner',
  clerk: 'dilys.morgan',
  councillor: 'ruth.ellery',
} as const;

export const loginOf = (name: string): string => `${name}@council.example`;

const kept = path.join(__dirname, '../../docs/stories/pictures');
const picturesAsked = process.env.STORY_PICTURES === '1';

/** Begins a story on a site without any lists, on the given day. Must be called where tests are described. */
export function describeStory(name: string, firstDay: string): Story {
  let product: RunningProduct | undefined;
  let browser: Browser | undefined;
  let broken: string | null = null;
  const sessions = new Map<string, Promise<Session>>();
  const stores = new Map<string, PlanStore>();
  const there = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('The story has not begun.');
    return thing;
  };
  const story: Story = {
    get product() {
      return there(product);
    },
    get browser() {
      return there(browser);
    },
    // The clock must run. Lists only show by the second of their last change that they changed, so a change under a
    // stopped clock would not be noticed.
    on: (day) => there(product).setClock(`${day}T09:30:00Z`, 'running'),
    person(who) {
      const signedIn = sessions.get(who) ?? signIn(there(browser), there(product), loginOf(who), 'SharePoint page');
      sessions.set(who, signedIn);
      return signedIn;
    },
    services(who) {
      const store =
        stores.get(who) ??
        openPlanStore({ siteUrl: there(product).site, bearer: () => Promise.resolve(`local:${loginOf(who)}`) });
      stores.set(who, store);
      return store;
    },
    part: (what, run) =>
      test(what, async () => {
        if (broken) throw new Error(`Not tried, because "${broken}" did not work.`);
        broken = what;
        await run();
        broken = null;
      }),
    async picture(page, what, { from, height = 800 } = {}) {
      if (!picturesAsked) return;
      mkdirSync(kept, { recursive: true });
      const size = page.viewportSize() ?? { width: 1280, height: 900 };
      await page.mouse.move(0, 0);
      if (from) await from.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      // The picture shows the app without the page around it; a page without the app is shown from its top.
      const app = await page
        .locator('nav[aria-label="Improvement plan"]')
        .first()
        .boundingBox({ timeout: 1000 })
        .catch(() => null);
      const y = from || !app ? 0 : Math.max(0, Math.round(app.y));
      await page.setViewportSize({ ...size, height: y + height });
      await page.screenshot({
        path: path.join(kept, `${name}-${what}.jpg`),
        type: 'jpeg',
        quality: 60,
        clip: { x: 0, y, width: size.width, height },
      });
      await page.setViewportSize(size);
    },
  };
  const begin = async (): Promise<void> => {
    product = await startProduct({ empty: true });
    await story.on(firstDay);
    browser = await launchChromium();
  };
  const end = async (): Promise<void> => {
    sessions.clear();
    stores.clear();
    await browser?.close();
    await product?.close();
  };
  beforeAll(begin);
  afterAll(end);
  return story;
}
