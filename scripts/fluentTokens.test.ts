import { tokens as libraryTokens } from '@fluentui/react-components';
import { tokens } from '../config/fluentTokens.js';

it('gives each of Fluent’s tokens as the library does', () => {
  const names = Object.keys(libraryTokens);
  expect(names.length).toBeGreaterThan(400);
  for (const name of names)
    expect([name, (tokens as Record<string, string>)[name]]).toEqual([
      name,
      (libraryTokens as Record<string, string>)[name],
    ]);
});
