import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, textFiles } from './files';

const page = readFileSync(path.join(root, 'docs', 'glossary.md'), 'utf8');
const entries = [...page.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)]
  .map(([, terms, meaning]) => ({ terms: terms.split(', '), meaning }))
  .filter(({ meaning }) => meaning !== 'meaning');
const allTerms = entries.flatMap(({ terms }) => terms);

/** Names that the code once had and that nobody understood on first reading. Some are ordinary words of English. */
const COINED =
  `useAnswer useRead useOperation useSeen useReturn useSubmitAfter useKept useOpenings Part SomeOf Shown Maker MadeFor
  MadeForm Beside Compared AsItWas TiedActions DueNext Asked AskedAhead BroughtInBefore FixField lay gather giveWay likeness
  openPace demandGround toldToRead owed held sending wishes silence guard overTime reportRound patience drawn again hands acts
  telling sit cast happening ink bareHeading furnish bodyWish wear moods toldPlan tellStory`.split(/\s+/);

/** The text of the product's code without tests. */
const product = textFiles()
  .filter(({ name }) => /^src\/.*\.tsx?$/.test(name) && !/test\.tsx?$|testing/.test(name))
  .map(({ text }) => text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/\s+/g, ' '))
  .join(' ')
  .toLowerCase();

describe('the glossary', () => {
  it('names each term once, in the order of the alphabet', () => {
    const first = entries.map(({ terms }) => terms[0].toLowerCase());
    expect(first.length).toBeGreaterThan(80);
    expect(first).toEqual([...first].sort((a, b) => a.localeCompare(b, 'en')));
    expect(new Set(allTerms).size).toBe(allTerms.length);
  });

  it('says each in one sentence', () => {
    expect(entries.filter(({ meaning }) => !/^[A-Z][^.]*(\.\w[^.]*)*\.$/.test(meaning))).toEqual([]);
  });

  it('holds terms of the product alone', () => {
    const occurs = (term: string): boolean => new RegExp(`\\b${term.toLowerCase()}`).test(product);
    expect(allTerms.filter((term) => !occurs(term))).toEqual([]);
  });

  it('explains none by a name that somebody made up', () => {
    expect(allTerms.filter((term) => COINED.includes(term))).toEqual([]);
    const identifiers = COINED.filter((name) => /[a-z][A-Z]/.test(name));
    expect(identifiers.filter((name) => page.includes(name))).toEqual([]);
  });

  it('is not passed over by a declaration or a file of such a name', () => {
    const code = textFiles().filter(({ name }) => /\.(tsx?|mjs)$/.test(name));
    const declared = new RegExp(
      `^(?:export )?(?:async )?(?:function|const|let|type|interface|class) (?:${COINED.join('|')})\\b`,
      'gm',
    );
    expect(code.flatMap(({ name, text }) => (text.match(declared) ?? []).map((found) => `${name}: ${found}`))).toEqual(
      [],
    );
    const named = code.map(({ name }) => path.basename(name).replace(/\..*/, ''));
    expect(named.filter((name) => COINED.includes(name))).toEqual([]);
  });
});
