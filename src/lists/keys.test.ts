import { derivedKey, inOrderGiven, newKey, slots } from './keys';

describe('keys', () => {
  it('are lower-case hex, because unique columns ignore case', () => {
    const keys = Array.from({ length: 200 }, newKey);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('derived from an operation are the same each time and different for each row', () => {
    const operation = newKey();
    const all = (Object.keys(slots) as (keyof typeof slots)[]).flatMap((slot) =>
      [0, 1, 4999].map((index) => derivedKey(operation, slot, index)),
    );
    expect(new Set(all).size).toBe(all.length);
    for (const key of all) expect(key).toMatch(new RegExp(`^${operation}[0-9a-f]{8}$`));
    expect(derivedKey(operation, 'recommendation', 3)).toBe(derivedKey(operation, 'recommendation', 3));
  });
});

describe('rows that were made in a batch', () => {
  const [one, other] = ['a'.repeat(32), 'b'.repeat(32)];
  const row = (id: number, key: string): { id: number; key: string } => ({ id, key });

  it('stand in the order in which they were given, whatever their numbers; every other row keeps its place', () => {
    const rows = [
      row(1, newKey()),
      row(2, derivedKey(one, 'action', 2)),
      row(3, derivedKey(one, 'action', 1)),
      row(4, derivedKey(other, 'action', 0)),
      row(5, derivedKey(one, 'action', 0)),
      row(6, newKey()),
    ];
    expect(inOrderGiven(rows).map(({ id }) => id)).toEqual([1, 5, 3, 4, 2, 6]);
  });
});
