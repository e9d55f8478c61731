import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(__dirname, '..', '..');

/** A text file of the repository. */
export interface TextFile {
  name: string;
  text: string;
}

/** Folders of built or installed files, left out where the folder is no git checkout with a list of ignored files. */
const made =
  /^(node_modules|\.git|\.build|\.local|dist|lib|release|temp|teams|coverage|screenshots|sharepoint\/solution)$/;

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (made.test(name)) continue;
    if (entry.isDirectory()) yield* walk(name);
    else yield name;
  }
}

const binary = (bytes: Buffer): boolean => bytes.subarray(0, 8000).includes(0);

/** All text files that are committed or about to be: ignored files and binary files are left out. */
export function textFiles(): TextFile[] {
  const names = existsSync(path.join(root, '.git'))
    ? execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
        .toString()
        .split('\0')
        .filter((name) => name !== '' && existsSync(path.join(root, name)))
    : [...walk('')];
  return names
    .filter((name) => statSync(path.join(root, name)).isFile())
    .map((name) => ({ name, bytes: readFileSync(path.join(root, name)) }))
    .filter(({ bytes }) => !binary(bytes))
    .map(({ name, bytes }) => ({ name, text: bytes.toString('utf8') }));
}

/** The faults in a file's lines, as "file:line: what". */
export const onLines = (file: TextFile, wrong: (line: string) => string | null): string[] =>
  file.text.split('\n').flatMap((line, at) => {
    const what = wrong(line);
    return what === null ? [] : [`${file.name}:${at + 1}: ${what}`];
  });
