import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { bend, casesOf, random } from '../testing/bending';
import { PlanError } from './planError';
import { readPlan } from './readPlan';
import { shapes } from './testing/shapes';
import type { Shape } from './testing/shapes';
import { truePlans } from './testing/truePlans';

const CASES = casesOf(5000);
const FILES = join(__dirname, 'testing', 'files');
/** The kept files: what other programs export, and plans in PDF. */
const kept = readdirSync(FILES).map((fileName) => ({
  fileName,
  write: async () => new Uint8Array(await readFile(join(FILES, fileName))),
}));
const originals: readonly Pick<Shape, 'fileName' | 'write'>[] = [
  ...shapes,
  ...kept,
  ...truePlans.filter(({ fileName }) => /\.od[st]$/.test(fileName)),
];
/** In how many rounds a kind of file has one turn: reading a PDF costs some fifteen times as much as a sheet. */
const turnEvery: { readonly [ending: string]: number } = { pdf: 20, docx: 3 };

/** The files in the order in which they are bent, each in its turn. */
function* inTurn<One extends { fileName: string }>(files: readonly One[]): Generator<One, never> {
  for (let round = 0; ; round++)
    yield* files.filter(({ fileName }) => round % (turnEvery[fileName.replace(/.*\./, '')] ?? 1) === 0);
}

// A case that does not end fails by Jest's timeout.
jest.setTimeout(60_000 + CASES * 500);

/** Changes the text of a part as somebody with an editor might: swaps values, moves tags, enlarges numbers. */
function bendText(bytes: Uint8Array, next: () => number): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const tags = text.match(/<[^>]+>/g) ?? [''];
  const some = (): string => tags[Math.floor(next() * tags.length)];
  const swaps: [string | RegExp, string][] = [
    [some(), ''],
    [some(), some()],
    [some(), `${some()}${some()}`],
    [/"\d+"/, `"${Math.floor(next() * 2 ** 33) - 5}"`],
    [/r="[A-Z]+\d+"/, 'r="XFD1048576"'],
    [/>[^<]{2,}</, '>&#x10FFFF;\u202e=1+1<'],
  ];
  const [from, to] = swaps[Math.floor(next() * swaps.length)];
  return new TextEncoder().encode(text.replace(from, () => to));
}

/**
 * Changes the file's bytes in half of the cases; in the other half changes a part inside and packs it again with its
 * correct checksum.
 */
function mutate(bytes: Uint8Array, fileName: string, next: () => number): Uint8Array {
  if (/\.(csv|pdf)$/.test(fileName) || next() < 0.5) return bend(bytes, next);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) =>
    /document|sheet1|styles|numbering|shared|workbook|rels|content/.test(name),
  );
  const name = names[Math.floor(next() * names.length)];
  return zipSync({ ...parts, [name]: (next() < 0.3 ? bend : bendText)(parts[name], next) }, { level: 1 });
}

describe('files that were bent', () => {
  it('begin from every kind of file', () => {
    const endings = new Set(originals.map(({ fileName }) => fileName.replace(/.*\./, '')));
    expect([...endings].sort()).toEqual(['csv', 'docx', 'ods', 'odt', 'pdf', 'xlsx']);
    expect(originals.map(({ fileName }) => fileName)).toEqual(
      expect.arrayContaining(['planner-premium.xlsx', 'jira.csv', 'asana.csv', 'smartsheet.xlsx', 'lists.csv']),
    );
  });

  it(`are read or refused in words, ${CASES} of them`, async () => {
    const files = await Promise.all(originals.map(async ({ fileName, write }) => ({ fileName, bytes: await write() })));
    const turns = inTurn(files);
    const outcomes = { read: 0, refused: 0 };
    for (let seed = 1; seed <= CASES; seed++) {
      const next = random(seed);
      const { fileName, bytes } = turns.next().value;
      const outcome = await readPlan(mutate(bytes, fileName, next), fileName).catch((error: unknown) => error);
      const said = outcome instanceof PlanError ? 'refused' : outcome instanceof Error ? String(outcome.stack) : 'read';
      expect({ seed, fileName, said }).toEqual({ seed, fileName, said: expect.stringMatching(/^(read|refused)$/) });
      outcomes[said as 'read' | 'refused']++;
    }
    // Some files must be read and some refused; otherwise the changes are too large or too small to find faults.
    expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(CASES / 10);
  });
});
