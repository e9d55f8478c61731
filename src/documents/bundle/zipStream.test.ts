import JSZip from 'jszip';
import { openZip } from './zipStream';

/** A target that keeps the bytes, and how many were written at once. */
function kept(): {
  bytes(): Uint8Array;
  largest(): number;
  write(part: Uint8Array): Promise<void>;
  close(): Promise<void>;
} {
  const parts: Uint8Array[] = [];
  return {
    bytes: () => Uint8Array.from(Buffer.concat(parts)),
    largest: () => Math.max(...parts.map(({ length }) => length)),
    write: async (part) => void parts.push(part.slice()),
    close: async () => undefined,
  };
}

it('opens with another unzip: every file whole, under its own name', async () => {
  const target = kept();
  const zip = openZip(target);
  const large = new Uint8Array(9 * 1024 * 1024).map((_, at) => at % 251);
  await zip.add('1.1 Sign off/2026-06-03 Audit of “50” contacts.pdf', large);
  await zip.add('Index.html', new TextEncoder().encode('<p>Évidence</p>'));
  await zip.add('Empty.txt', new Uint8Array(0));
  await zip.end();
  const opened = await JSZip.loadAsync(target.bytes(), { checkCRC32: true });
  expect(Object.keys(opened.files)).toEqual([
    '1.1 Sign off/2026-06-03 Audit of “50” contacts.pdf',
    'Index.html',
    'Empty.txt',
  ]);
  const found = await opened.file('1.1 Sign off/2026-06-03 Audit of “50” contacts.pdf')!.async('uint8array');
  expect(Buffer.compare(Buffer.from(found), Buffer.from(large))).toBe(0);
  expect(await opened.file('Index.html')!.async('string')).toBe('<p>Évidence</p>');
  // No more than a slice goes to the target at once.
  expect(target.largest()).toBeLessThanOrEqual(4 * 1024 * 1024);
});
