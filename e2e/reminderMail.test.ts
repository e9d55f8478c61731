import type { Browser } from 'playwright-core';
import { writeReminder } from '../src/graph/reminderMail';
import { everyBlock } from '../src/graph/testing/reminders';
import { launchChromium } from './chromium';
import { axeFindings } from './screen';

/** A reminder as mail programs show it: in the reader's light or dark theme, on a phone and beside a list of mails. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const shown = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [400, 800].map((width) => ({ colorScheme, width })),
);

test.each(shown)('is read with ease in $colorScheme at $width pixels', async ({ colorScheme, width }) => {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
  const mail = everyBlock();
  // A word as long as a file name must not make the mail wider than a phone.
  mail.parts[0].items[0].about.text += ' and_share_the_final_version_of_the_pledge_v12_with_comments.docx';
  await page.setContent(writeReminder(mail).html);
  expect(await axeFindings({ frame: async () => page.mainFrame() })).toEqual([]);
  const { scrollWidth, ground, words } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    ground: getComputedStyle(document.body).backgroundColor,
    words: getComputedStyle(document.querySelector('h2')!).color,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(width);
  expect([ground, words]).toEqual(
    colorScheme === 'dark' ? ['rgb(41, 41, 41)', 'rgb(255, 255, 255)'] : ['rgb(255, 255, 255)', 'rgb(36, 36, 36)'],
  );
  if (process.env.LETTER_SHOTS)
    await page.screenshot({ path: `${process.env.LETTER_SHOTS}/${colorScheme}${width}.png`, fullPage: true });
  await page.close();
});
