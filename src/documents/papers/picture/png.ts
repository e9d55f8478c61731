import { zlibSync } from 'fflate';
import { addToChecksum } from '../../crc32';

/** A greyscale picture with one byte for each pixel, 0 for black, and rows from the top. */
export interface Greys {
  width: number;
  height: number;
  points: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(content, 8);
  view.setUint32(content.length + 8, ~addToChecksum(~0, bytes.subarray(4, content.length + 8)) >>> 0);
  return bytes;
}

/** A PNG file of a greyscale picture (PNG specification, colour type 0, 8 bits). */
export function pngOf({ width, height, points }: Greys): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 8;
  // Each row begins with the number of its filter: 0 for none.
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(points.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const chunks = [SIGNATURE, chunk('IHDR', header), chunk('IDAT', zlibSync(rows)), chunk('IEND', new Uint8Array())];
  const file = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const each of chunks) {
    file.set(each, at);
    at += each.length;
  }
  return file;
}
