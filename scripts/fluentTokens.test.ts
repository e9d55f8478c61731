import { tokens as libraryTokens } from '@fluentui/react-components';

const { tokens } = jest.requireActual<{ tokens: Record<string, string> }>('../config/fluentTokens.js');

it('gives each of Fluent’s tokens as the library does', () => {
  const names = Object.keys(libraryTokens) as (keyof typeof libraryTokens)[];
  expect(names.length).toBeGreaterThan(400);
  for (const name of names) expect([name, tokens[name]]).toEqual([name, libraryTokens[name]]);
});
