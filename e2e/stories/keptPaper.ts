import type { Locator, Page } from 'playwright-core';
import type { Session } from '../screen';

/**
 * Opens a kept paper or frozen edition by its link. The app shows it in a frame of its own, because SharePoint sends
 * such files as downloads. The content of the frame is returned as a page, so that it can be read and pictured as a
 * whole.
 */
export async function openKept(session: Session, link: Locator): Promise<Page> {
  const address = await link.getAttribute('href');
  if (!address?.includes('#/file/')) throw new Error(`The link leads to ${address}, not to a file that the app shows.`);
  const app = await session.context.newPage();
  await app.goto(address);
  const html = await app.getByRole('main').locator('iframe').getAttribute('srcdoc');
  await app.close();
  const page = await session.context.newPage();
  await page.setContent(html ?? '');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** The text of a paper in reading order. */
export async function wordsOf(page: Page): Promise<string> {
  return (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
}
