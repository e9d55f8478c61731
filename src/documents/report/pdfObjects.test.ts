import { deflateSync } from 'node:zlib';
import { unpack } from './pdfObjects';

it('counts what many small streams unpack to against one allowance', () => {
  const packed = new Uint8Array(deflateSync(Buffer.alloc(100_000)));
  const stream = { words: '/Filter /FlateDecode', stream: { from: 0, to: packed.length } };
  const allowance = { bytesLeft: 250_000 };
  const unpacked = Array.from({ length: 5 }, () => unpack(packed, stream, allowance).length);
  expect(unpacked).toEqual([100_000, 100_000, 100_000, 0, 0]);
  expect(allowance.bytesLeft).toBeLessThanOrEqual(0);
});
