import { everyScreen } from '../everyScreen';
import { signIn } from '../screen';
import type { Session } from '../screen';
import { beginWalk, open, upn, chooseLook, wrongWith } from './walk';
import type { Walk } from './walk';

/** Every screen of the example plan in Teams: axe finds nothing, nothing is cut off, and a link opens each screen. */

let walk: Walk;

beforeAll(async () => {
  walk = await beginWalk();
});

afterAll(() => walk?.close());

describe.each(everyScreen)('$name', (screen) => {
  test('is sound in Teams, dark and wide, in high contrast and narrow', async () => {
    const session = await open(walk, screen, 'Teams');
    const found: string[] = [];
    for (const [look, width] of [
      ['dark', 1280],
      ['contrast', 400],
    ] as const) {
      await session.page.setViewportSize({ width: 1280, height: 900 });
      await chooseLook(session, look);
      found.push(
        ...(await wrongWith(session, `${screen.name}, Teams, ${look}`, width, true)).map((fault) => `${look} ${fault}`),
      );
    }
    await session.context.close();
    expect(found).toEqual([]);
  });
});

test('a link into the channel’s tab opens each screen', async () => {
  const sessions = new Map<string, Session>();
  for (const { person, route, shows } of everyScreen.filter(({ follow }) => follow === undefined)) {
    const session = sessions.get(person) ?? (await signIn(walk.browser, walk.product, upn(person), 'Teams'));
    sessions.set(person, session);
    await session.page.goto('about:blank');
    await session.page.goto(`${walk.product.url}/teams?tab=channel&subPageId=${encodeURIComponent(route)}`);
    await session.app.getByText(shows).first().waitFor();
  }
  for (const { context } of sessions.values()) await context.close();
});
