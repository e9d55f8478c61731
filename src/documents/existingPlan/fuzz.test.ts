import { unzipSync, zipSync } from 'fflate';
import { PlanError } from './planError';
import { readPlan } from './readPlan';
import { shapes } from './testing/shapes';
import type { Shape } from './testing/shapes';

/** `FUZZ=2000 npx jest src/documents/existingPlan/fuzz` is the full run. */
const CASES = Number(process.env.FUZZ ?? 150);

// A case that hangs ends with Jest's own time.
jest.setTimeout(60_000 + CASES * 500);

/** A generator of numbers from 0 to 1 that a seed repeats (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Changes, drops, repeats or cuts bytes. */
function bend(bytes: Uint8Array, next: () => number): Uint8Array {
  const at = Math.floor(next() * bytes.length);
  const length = Math.floor(next() ** 4 * 200) + 1;
  const way = Math.floor(next() * 5);
  if (way === 0) return bytes.slice(0, at);
  if (way === 1) return join(bytes.slice(0, at), bytes.slice(at + length));
  if (way === 2) return join(bytes.slice(0, at + length), bytes.slice(at));
  const bent = bytes.slice();
  for (let each = 0; each < (way === 3 ? 1 : length); each++)
    bent[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
  return bent;
}

/** Changes a part's text as somebody with an editor might: swaps values, moves tags, blows numbers up. */
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

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const joined = new Uint8Array(one.length + other.length);
  joined.set(one);
  joined.set(other, one.length);
  return joined;
}

/** Half of the cases bend the file, half a part inside, packed again with its right checksum. */
function mutate(bytes: Uint8Array, { fileName }: Shape, next: () => number): Uint8Array {
  if (fileName.endsWith('.csv') || next() < 0.5) return bend(bytes, next);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /document|sheet1|styles|numbering|shared|workbook|rels/.test(name));
  const name = names[Math.floor(next() * names.length)];
  return zipSync({ ...parts, [name]: (next() < 0.3 ? bend : bendText)(parts[name], next) }, { level: 1 });
}

describe('files that were bent', () => {
  it(`are read or refused in words, ${CASES} of them`, async () => {
    const originals = await Promise.all(shapes.map(async (shape) => ({ shape, bytes: await shape.write() })));
    const outcomes = { read: 0, refused: 0 };
    for (let seed = 1; seed <= CASES; seed++) {
      const next = random(seed);
      const { shape, bytes } = originals[seed % originals.length];
      const outcome = await readPlan(mutate(bytes, shape, next), shape.fileName).catch((error: unknown) => error);
      const said = outcome instanceof PlanError ? 'refused' : outcome instanceof Error ? String(outcome.stack) : 'read';
      expect({ seed, said }).toEqual({ seed, said: expect.stringMatching(/^(read|refused)$/) });
      outcomes[said as 'read' | 'refused']++;
    }
    // Both must happen, or the bending is too hard or too soft to find anything.
    expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(CASES / 10);
  });
});
