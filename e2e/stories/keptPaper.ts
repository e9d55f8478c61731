import type { Locator, Page } from 'playwright-core';
import type { Session } from '../screen';

/**
 * Opens a kept paper or a frozen edition by its link, as this person: the app shows it in a frame of its own, since
 * SharePoint gives such files over as downloads. What stands in the frame is given back as a page, to be read and seen whole.
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

/** The words of a paper as they are read, one after the other. */
export async function wordsOf(page: Page): Promise<string> {
  return (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
}
