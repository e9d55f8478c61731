/**
 * Draws the two icons of the Teams app into teams-manifest/: `node scripts/drawIcons.mjs`. The icons are kept in the
 * repository, and this script can make them again. The picture is a plan of three lines, each with the mark of a rating
 * before it: square, circle and triangle, as in src/app/rating.
 */
import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../teams-manifest/', import.meta.url));

const white = [255, 255, 255];
const blue = [15, 84, 140];
const green = [94, 199, 90];
const amber = [255, 180, 50];
const sky = [98, 171, 245];

const roundedBox = (left, top, width, height, radius) => (x, y) => {
  const dx = Math.max(left + radius - x, x - (left + width - radius), 0);
  const dy = Math.max(top + radius - y, y - (top + height - radius), 0);
  return x >= left && x <= left + width && y >= top && y <= top + height && dx * dx + dy * dy <= radius * radius;
};
const circle = (cx, cy, radius) => (x, y) => (x - cx) ** 2 + (y - cy) ** 2 <= radius * radius;
const triangle = (cx, top, width, height) => (x, y) =>
  y >= top && y <= top + height && Math.abs(x - cx) <= ((y - top) / height) * (width / 2);
const all = () => true;

/**
 * The colour of each pixel is that of the last shape that covers it. Edges are smoothed with sixteen samples for each
 * pixel.
 */
function draw(size, unit, shapes) {
  const samples = 4;
  const pixels = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0, 0];
      for (let sample = 0; sample < samples * samples; sample++) {
        const x = ((column + ((sample % samples) + 0.5) / samples) / size) * unit;
        const y = ((row + (Math.floor(sample / samples) + 0.5) / samples) / size) * unit;
        const colour = shapes.findLast(([covers]) => covers(x, y))?.[1];
        if (colour) {
          colour.forEach((part, at) => (sum[at] += part));
          sum[3] += 1;
        }
      }
      const at = row * (size * 4 + 1) + 1 + column * 4;
      for (let part = 0; part < 3; part++) pixels[at + part] = sum[3] ? Math.round(sum[part] / sum[3]) : 0;
      pixels[at + 3] = Math.round((sum[3] / (samples * samples)) * 255);
    }
  }
  return png(size, pixels);
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function png(size, pixels) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // eight bits each for red, green, blue and alpha
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const lines = (colour) => [
  [roundedBox(42, 27, 38, 9, 4.5), colour],
  [roundedBox(42, 45.5, 38, 9, 4.5), colour],
  [roundedBox(42, 64, 24, 9, 4.5), colour],
];
const marks = (colours) => [
  [roundedBox(18, 23, 17, 17, 3), colours[0]],
  [circle(26.5, 50, 9), colours[1]],
  [triangle(26.5, 60, 20, 17), colours[2]],
];

// Teams crops the colour icon, so its background fills the square and the marks are in the middle.
writeFileSync(`${folder}color.png`, draw(192, 100, [[all, blue], ...marks([sky, green, amber]), ...lines(white)]));
writeFileSync(`${folder}outline.png`, draw(32, 100, [...marks([white, white, white]), ...lines(white)]));
