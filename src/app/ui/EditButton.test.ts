import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEdit } from './EditButton';

const app = join(__dirname, '..');
const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !/test\.tsx$|^testing/.test(name))
  .map((name) => ({ name, text: readFileSync(join(app, name), 'utf8') }));
const filesWith = (pattern: RegExp): string[] =>
  sources.flatMap(({ name, text }) => (pattern.test(text) ? [name] : []));

describe('what edits', () => {
  it('begins with the word, and with no other that means it', () => {
    expect(['Edit', 'Edit the dates', 'Editions', 'Add a reading'].map(isEdit)).toEqual([true, true, false, false]);
    const others =
      /(?:label(?:=|: )|\? )['"`](?:Change|Correct|Amend|Modify|Update) |>\s*(?:Change|Correct|Amend|Modify|Update)\b[^<]*<\/(?:Button|EditCommand|MenuItem)>/;
    expect(filesWith(others)).toEqual([]);
  });

  it('has the one pencil, from one place', () => {
    expect(filesWith(/svg\/edit'/)).toEqual(['forms/Section.tsx', 'ui/EditButton.tsx']);
  });
});

it('the way back to a list is one component; a panel beside the plan closes by its own button', () => {
  expect(filesWith(/svg\/arrow-left'/)).toEqual(['action/PanelFrame.tsx', 'ui/BackLink.tsx']);
  const words = sources.flatMap(({ text }) => [...text.matchAll(/<BackLink[^>]*>([^<{]*)</g)].map(([, said]) => said));
  expect(words.length).toBeGreaterThan(8);
  expect(words.filter((said) => !/^(?:All [a-z ]+|Set-up)$/.test(said))).toEqual([]);
});
