import type { Locator } from 'playwright-core';
import { signIn } from './screen';
import type { Session } from './screen';
import { startForTests } from './startForTests';

/**
 * A councillor has ten minutes. Everything that councillors look for is at most two clicks away from the Overview of
 * the example plan. Each test counts its own clicks.
 */

const councillor = 'ruth.ellery@council.example';
const MOST_CLICKS = 2;

const running = startForTests();
let session: Session;
let clicks: number;

beforeAll(async () => {
  session = await signIn(running.browser, running.product, councillor, 'SharePoint page');
});

beforeEach(async () => {
  clicks = 0;
  await session.open('#/');
});

afterEach(() => expect(clicks).toBeLessThanOrEqual(MOST_CLICKS));

async function click(target: Locator): Promise<void> {
  clicks += 1;
  await target.click();
}

const section = (name: RegExp): Locator => session.app.getByRole('region', { name });

test('what is off track, and why', async () => {
  const attention = section(/^Needs attention/);
  const first = attention.getByRole('listitem').first();
  await first.getByRole('img', { name: 'Off track' }).waitFor();
  await first.getByText(/Late \d+ working days?\. /).waitFor();
  await click(first.getByRole('link').first());
  await session.app.getByRole('heading', { name: /The story so far/ }).waitFor();
});

test('what changed since the last meeting', async () => {
  const since = section(/^Since .*[Bb]oard.*, \d+ \w+ \d{4}/);
  await since.getByText(/got (better|worse)/).waitFor();
  await click(since.getByRole('link').first());
  await session.app.getByRole('heading', { name: /The story so far/ }).waitFor();
});

test('what inspectors said, and what was done about it', async () => {
  await click(session.app.getByRole('link', { name: 'What inspectors said' }));
  await session.app
    .getByRole('heading', { level: 1, name: 'What inspectors said, and what was done about it' })
    .waitFor();
});

test('what is due to which body next', async () => {
  await click(session.app.getByRole('link', { name: 'Meetings', exact: true }));
  const due = section(/^Due next, by body/).getByRole('table');
  await due.getByRole('cell').first().waitFor();
});
