import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bytesOf, writeNewFile } from './files';

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'cli-files-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const MEGABYTES_2 = 2 * 1024 * 1024;
const read = (file: string): Promise<Uint8Array> => bytesOf(file, 'the plan', MEGABYTES_2);
const at = (name: string): string => path.join(folder, name);

describe('a file that a command reads', () => {
  it('is read where it is one', async () => {
    writeFileSync(at('plan.csv'), 'Action');
    expect(Buffer.from(await read(at('plan.csv'))).toString()).toBe('Action');
  });

  it('is looked at before it is read: one that is too large is refused by its size alone', async () => {
    writeFileSync(at('large.csv'), '');
    // A sparse file: reading it would take a terabyte of memory.
    truncateSync(at('large.csv'), 2 ** 40);
    await expect(read(at('large.csv'))).rejects.toThrow('is 1048576 MB; the plan may have 2 MB at most.');
  });

  it('is no device and no pipe, which may never end', async () => {
    await expect(read('/dev/zero')).rejects.toThrow('/dev/zero is no file; save the plan as one and name that.');
    execFileSync('mkfifo', [at('pipe')]);
    await expect(read(at('pipe'))).rejects.toThrow('is no file');
  });

  it('is named in what is wrong with it', async () => {
    await expect(read(at('none.csv'))).rejects.toThrow(`There is no file ${at('none.csv')}.`);
    await expect(read(folder)).rejects.toThrow(`${folder} is a folder; name the plan in it.`);
  });
});

describe('a file that a command writes', () => {
  const bytes = new Uint8Array([65]);

  it('is new, or there is the word that it may be written over', async () => {
    const file = at('paper.html');
    await writeNewFile(file, bytes, false);
    writeFileSync(file, 'Written by an officer');
    await expect(writeNewFile(file, bytes, false)).rejects.toThrow(
      `${file} is there already. Name another file, or add --overwrite to write over it.`,
    );
    expect(readFileSync(file, 'utf8')).toBe('Written by an officer');
    await writeNewFile(file, bytes, true);
    expect(readFileSync(file, 'utf8')).toBe('A');
  });

  it('says where it cannot be written', async () => {
    await expect(writeNewFile(at('no/folder.html'), bytes, false)).rejects.toThrow(
      'folder.html could not be written (ENOENT).',
    );
  });
});
