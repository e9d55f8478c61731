import { runInNewContext } from 'node:vm';

const Environment = require('../e2e/environment.js') as { prototype: object };

type Event = { name: string; test?: { name: string }; error: unknown };

/** The stack of a failed test's error, once these screens were recorded with it. */
async function told(error: unknown, screens: string[]): Promise<string | undefined> {
  const environment = Object.create(Environment.prototype) as {
    global: object;
    handleTestEvent(event: Event): Promise<void>;
  };
  environment.global = { keepScreens: async (test: string) => screens.map((screen) => `${screen} in ${test}`) };
  await environment.handleTestEvent({ name: 'test_fn_failure', test: { name: 'the round' }, error });
  return (error as Error | null)?.stack;
}

describe('a browser test that fails', () => {
  it.each([
    // Jest runs each test in a realm of its own, and errors from there are instances of a different class.
    ['of the test’s own realm', runInNewContext('new Error("Timeout")') as Error],
    ['of Node', new Error('Timeout')],
  ])('names its screen above an error %s', async (_of, error) => {
    expect(await told(error, ['#/plan of anne.faulkner'])).toMatch(
      /^Open when it failed:\n {2}#\/plan of anne\.faulkner in the round\n\nError: Timeout/,
    );
  });

  it('says nothing of screens where none was open, or of what is no error', async () => {
    expect(await told(new Error('Timeout'), [])).toMatch(/^Error: Timeout/);
    expect(await told(null, ['#/plan'])).toBeUndefined();
  });
});
