import type { Locator } from 'playwright-core';
import { keyboard } from './inputMethods';
import { signIn, tabTo } from './screen';
import type { HostPage, Session } from './screen';
import { startForTests } from './startForTests';

/**
 * A lead, a manager, a clerk and a director do the beginning of their work by keyboard alone, in both hosts: once at
 * 400% zoom (320 by 256 pixels are a window of 1280 by 1024), once in a light contrast theme of the system. They come to
 * a screen, open a form, send it with something missing, find the focus there, and leave. Nothing is written.
 */

const running = startForTests();

/**
 * Goes to a screen by the navigation, whose link stands under "More" where there is no room for it. Which screens there
 * are is only known once the plan is read.
 */
async function goTo(session: Session, screen: string): Promise<void> {
  const { app } = session;
  await app
    .getByText(/54 of 54/)
    .first()
    .waitFor();
  const { press } = keyboard(session);
  const navigation = app.getByRole('navigation', { name: 'Improvement plan' });
  const link = navigation.getByRole('link', { name: screen, exact: true });
  if (!(await link.isVisible())) await press(navigation.getByRole('button', { name: /^More/ }));
  await press(link);
  await app.locator('h1:focus').waitFor();
}

/** Sends a form in which something is missing: the focus goes to a field that is marked as wrong, in sight. */
async function sendIncomplete(session: Session, form: Locator, send: string): Promise<void> {
  await keyboard(session).press(form.getByRole('button', { name: send, exact: true }));
  const fault = form.locator('[aria-invalid="true"]').first();
  await fault.waitFor();
  const first = fault.locator(':focus').or(form.locator('[aria-invalid="true"]:focus')).first();
  await first.waitFor();
  const seen = await first.evaluate((field) => {
    const { top, bottom } = field.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
  expect(seen).toBe(true);
}

/** What each does, up to a form that cannot be sent yet, and how they leave it. */
const work: readonly { who: string; person: string; walk(session: Session): Promise<void> }[] = [
  {
    who: 'a lead',
    person: 'priya.nair',
    async walk(session) {
      const { app } = session;
      await goTo(session, 'My actions');
      const report = app.getByRole('button', { name: /^Report progress on action/ }).first();
      await keyboard(session).press(report);
      const form = app.getByRole('form', { name: /^Report progress on action/ });
      await sendIncomplete(session, form, 'Send report');
    },
  },
  {
    who: 'a manager',
    person: 'anne.faulkner',
    async walk(session) {
      const { app, page } = session;
      await goTo(session, 'Overview');
      await keyboard(session).press(app.getByRole('region', { name: 'Needs attention' }).getByRole('link').first());
      await app.getByRole('heading', { name: 'The story so far' }).waitFor();
      const more = app.getByRole('button', { name: /^More to do with action/ });
      await keyboard(session).press(more);
      await app.getByRole('menuitem', { name: 'Withdraw' }).waitFor();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await sendIncomplete(session, app.getByRole('form', { name: /^Withdraw: action/ }), 'Withdraw it');
      await page.keyboard.press('Escape');
      await app.locator('button:focus[aria-label^="More to do with action"]').waitFor();
    },
  },
  {
    who: 'a clerk',
    person: 'dilys.morgan',
    async walk(session) {
      const { app } = session;
      await goTo(session, 'Meetings');
      const coming = app.getByRole('region', { name: 'Coming' });
      await keyboard(session).press(coming.getByRole('link', { name: 'Improvement Board' }).first());
      await app.locator('h1:focus', { hasText: 'Improvement Board' }).waitFor();
      await keyboard(session).press(app.getByRole('button', { name: 'Add a question or view' }));
      const form = app.getByRole('form', { name: 'Add a question or view' });
      await form.locator('input:focus, textarea:focus, select:focus').waitFor();
      await sendIncomplete(session, form, 'Add');
      await keyboard(session).press(form.getByRole('button', { name: 'Cancel' }));
      await app.locator('button:focus', { hasText: 'Add a question or view' }).waitFor();
    },
  },
  {
    who: 'a director',
    person: 'caroline.hart',
    async walk(session) {
      await goTo(session, 'Requests');
      await sendIncomplete(session, session.app.getByRole('form', { name: 'Decide requests' }), 'Send the decision');
    },
  },
];

const hosts: readonly HostPage[] = ['SharePoint page', 'Teams'];

describe.each(hosts)('in a %s', (host) => {
  test.each(work)('$who works by keyboard alone at 400% zoom', async ({ person, walk }) => {
    const session = await signIn(running.browser, running.product, `${person}@council.example`, host, {
      width: 320,
      height: 256,
    });
    await session.open('#/plan');
    await walk(session);
    await session.context.close();
  });

  test.each(work)('$who works by keyboard alone in a light contrast theme', async ({ person, walk }) => {
    const session = await signIn(running.browser, running.product, `${person}@council.example`, host);
    await session.page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
    await session.open('#/plan');
    await walk(session);
    await session.context.close();
  });
});

test('the Plan at 400% zoom scrolls with the page alone', async () => {
  const session = await signIn(running.browser, running.product, 'anne.faulkner@council.example', 'SharePoint page', {
    width: 320,
    height: 256,
    route: '#/plan',
  });
  const { app, frame } = session;
  const last = app.getByRole('list', { name: 'The plan' }).getByRole('listitem').last();
  await last.waitFor();
  const boxes = await (
    await frame()
  ).evaluate(() =>
    [...document.querySelectorAll('.fui-FluentProvider *')]
      .filter((box) => /auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight + 1)
      .map((box) => `${box.tagName} of ${box.clientHeight} pixels`),
  );
  expect(boxes).toEqual([]);
  await tabTo(session, last.getByRole('link').first(), 400);
  const { top, bottom } = await last
    .getByRole('link')
    .first()
    .evaluate((link) => link.getBoundingClientRect().toJSON() as { top: number; bottom: number });
  expect(bottom > 0 && top < 256).toBe(true);
  await session.context.close();
});

/** The marks of ratings whose letter cannot be read on its ground. Runs in the page. */
const unreadMarks = (): string[] => {
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (/\d.*\d/.exec(colour)?.[0] ?? '').split(/[, ]+/).map((each) => {
      const value = Number(each) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = getComputedStyle(document.querySelector('.fui-FluentProvider')!).backgroundColor;
  return [...document.querySelectorAll('svg:has(> path + text)')].flatMap((mark) => {
    const { fill } = getComputedStyle(mark.querySelector('path')!);
    const letter = getComputedStyle(mark.querySelector('text')!).fill;
    const [dark, bright] = [light(letter), light(fill === 'none' ? ground : fill)].sort((a, b) => a - b);
    return (bright! + 0.05) / (dark! + 0.05) >= 4.5 ? [] : [`${mark.textContent}: ${letter} on ${fill}`];
  });
};

test.each(['light', 'dark'] as const)('every rating is seen where %s colours are forced', async (colorScheme) => {
  const session = await signIn(running.browser, running.product, 'anne.faulkner@council.example', 'SharePoint page');
  await session.page.emulateMedia({ forcedColors: 'active', colorScheme });
  for (const route of ['#/', '#/plan']) {
    await session.open(route);
    await session.app.getByRole('img', { name: 'Off track' }).first().waitFor();
    expect(await (await session.frame()).evaluate(unreadMarks)).toEqual([]);
  }
  await session.context.close();
});
