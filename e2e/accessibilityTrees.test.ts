import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { everyScreen } from './everyScreen';
import { signIn } from './screen';
import { startForTests } from './startForTests';

/**
 * What a screen reader is told on the ten screens that people use most, as text that can be read and reviewed: every
 * role, name and state in order. A change of a screen shows here as a change of lines. `RENEW_TREES=1` writes the files
 * anew (CONTRIBUTING.md).
 */

/** The screens, and for those beside the plan the part of the page that is theirs. */
const mostUsed: readonly [name: string, part: string | null][] = [
  ['overview', null],
  ['plan, filtered', null],
  ['action', 'Action 2.3'],
  ['report', 'Action 2.3'],
  ['my actions', null],
  ['requests', null],
  ['meetings', null],
  ['a meeting to come', null],
  ['measures', null],
  ['papers', null],
];

const renews = process.env.RENEW_TREES === '1';
const folder = path.join(__dirname, 'accessibilityTrees');
const running = startForTests();

/**
 * The tree of a part of the page. Left out is what nobody hears and each run or release changes: addresses of links,
 * and the checksums of files.
 */
async function heardIn(part: Locator): Promise<string> {
  const lines = (await part.ariaSnapshot()).split('\n').filter((line) => !/^\s*- \/url:/.test(line));
  // A link of which only the address stood below it has nothing below it now.
  const heard = lines.map((line, index) => {
    const depth = (at: string | undefined): number => (at ?? '').search(/\S|$/);
    return line.endsWith(':') && depth(lines[index + 1]) <= depth(line) ? line.slice(0, -1) : line;
  });
  return `${heard.join('\n').replace(/Checksum [0-9a-f]{12}/g, 'Checksum 0123456789ab')}\n`;
}

/** What is heard once the part says the same twice, half a second apart: parts that load late are then there. */
async function settled(part: Locator, expected: string | null): Promise<string> {
  let before = '';
  for (let reads = 0; reads < 20; reads += 1) {
    const heard = await heardIn(part);
    if (heard === expected || (expected === null && heard === before)) return heard;
    before = heard;
    await part.page().waitForTimeout(500);
  }
  return before;
}

test.each(mostUsed)('%s is heard as it was reviewed', async (name, partName) => {
  const screen = everyScreen.find((each) => each.name === name);
  if (!screen) throw new Error(`There is no screen "${name}" in everyScreen.`);
  const { browser, product } = running;
  // A window as high as the screen has every row and every part that is read once it comes into view.
  const { app, page, open, frame, context } = await signIn(
    browser,
    product,
    `${screen.person}@council.example`,
    'SharePoint page',
    { width: 1280, height: 6000 },
  );
  await open(screen.route);
  await app.getByText(screen.shows).first().waitFor();
  await page.waitForLoadState('networkidle');
  await (await frame()).waitForFunction(() => document.querySelector('.fui-Spinner, [aria-busy="true"]') === null);
  const file = path.join(folder, `${name}.yml`);
  const reviewed = existsSync(file) && !renews ? readFileSync(file, 'utf8') : null;
  const part = partName === null ? app.getByRole('main') : app.getByRole('complementary', { name: partName });
  const heard = await settled(part, reviewed);
  await context.close();
  if (renews) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, heard);
    return;
  }
  expect(heard).toBe(reviewed);
});
