/** The number of changed files that a run reads: `npm run fuzz` sets 20,000, `npm test` takes fewer. */
export function casesOf(fewer: number): number {
  return Number(process.env.FUZZ ?? fewer);
}

/** A random generator of numbers from 0 to 1 that a seed makes repeatable (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Changes, drops, repeats or cuts bytes. */
export function bend(bytes: Uint8Array, next: () => number): Uint8Array {
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

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const joined = new Uint8Array(one.length + other.length);
  joined.set(one);
  joined.set(other, one.length);
  return joined;
}
