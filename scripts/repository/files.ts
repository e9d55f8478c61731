import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(__dirname, '..', '..');

/** A file of the repository and its text. */
export interface TextFile {
  name: string;
  text: string;
}

/** What is made or installed, where the folder is no git checkout that could say so. */
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

/** All text files that the repository holds or is about to hold: what git ignores is left out, and so is what is no text. */
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

/** What is wrong on a line of a file, as "file:line: what". */
export const onLines = (file: TextFile, wrong: (line: string) => string | null): string[] =>
  file.text.split('\n').flatMap((line, at) => {
    const what = wrong(line);
    return what === null ? [] : [`${file.name}:${at + 1}: ${what}`];
  });
