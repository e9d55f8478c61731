import type { Locator, Page } from 'playwright-core';
import type { Session } from '../screen';

/**
 * Opens a kept paper or a frozen edition by its link, as this person: SharePoint input such pages over as files, so it is
 * fetched with the person's own sign-in and shown as they see it once they open the file.
 */
export async function openKept(session: Session, link: Locator): Promise<Page> {
  const address = await link.getAttribute('href');
  if (address === null) throw new Error('The link leads nowhere.');
  const answer = await session.context.request.get(new URL(address, link.page().url()).href);
  if (!answer.ok()) throw new Error(`${address} answered ${answer.status()}.`);
  const page = await session.context.newPage();
  await page.setContent(await answer.text());
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** The words of a paper as they are read, one after the other. */
export async function wordsOf(page: Page): Promise<string> {
  return (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
}
