import { batchesOf, sized } from './batches';

const part = (bytes: number): ReturnType<typeof sized> => Object.assign(async () => undefined, { bytes });

describe('batches', () => {
  it('hold fifty parts, or a million bytes, whichever comes first', () => {
    const few = batchesOf(Array.from({ length: 120 }, () => part(10)));
    expect(few.map(({ length }) => length)).toEqual([50, 50, 20]);
    const large = batchesOf([part(600_000), part(300_000), part(300_000), part(2_000_000), part(1)]);
    expect(large.map(({ length }) => length)).toEqual([2, 1, 1, 1]);
  });

  it('count a text as it is sent, in bytes', () => {
    expect(sized({ Title: 'é' }, async () => undefined).bytes).toBe(14);
  });
});
