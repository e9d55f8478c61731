import { access, open, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandProblem } from './terminal';

const MEGABYTE = 1024 * 1024;

/** The file system's code of an error, in brackets: " (EACCES)". */
const codeOf = (error: unknown): string => {
  const { code } = error as NodeJS.ErrnoException;
  return code ? ` (${code})` : '';
};

async function refuseWhatIsNoFile(file: string, what: string, most: number): Promise<void> {
  const found = await stat(resolve(file));
  if (found.isDirectory()) throw new CommandProblem(`${file} is a folder; name ${what} in it.`);
  // A device or a pipe may never end.
  if (!found.isFile()) throw new CommandProblem(`${file} is no file; save ${what} as one and name that.`);
  if (found.size > most)
    throw new CommandProblem(
      `${file} is ${Math.ceil(found.size / MEGABYTE)} MB; ${what} may have ${most / MEGABYTE} MB at most.`,
    );
}

/**
 * The bytes of a file that a command was given. Its kind and size are looked at before anything is read.
 * @param what what the file is, in sentences: "the plan"
 * @param most the most bytes that are read
 * @throws CommandProblem when it is no file, too large, or cannot be opened
 */
export async function bytesOf(file: string, what: string, most: number): Promise<Uint8Array> {
  try {
    await refuseWhatIsNoFile(file, what, most);
    const handle = await open(resolve(file));
    try {
      const bytes = await handle.readFile();
      return new Uint8Array(bytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof CommandProblem) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new CommandProblem(`There is no file ${file}.`);
    throw new CommandProblem(`${file} could not be opened${codeOf(error)}.`);
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(resolve(file)).then(
    () => true,
    () => false,
  );

/**
 * Refuses to write over a file that is there, before the work begins.
 * @throws CommandProblem where a file has the name and `overwrite` was not asked for
 */
export async function refuseOverwriting(file: string, overwrite: boolean): Promise<void> {
  if (!overwrite && (await isThere(file)))
    throw new CommandProblem(`${file} is there already. Name another file, or add --overwrite to write over it.`);
}

/**
 * Writes a new file; one that is there only where `overwrite` was asked for.
 * @throws CommandProblem where it cannot be written
 */
export async function writeNewFile(file: string, bytes: Uint8Array, overwrite: boolean): Promise<void> {
  await refuseOverwriting(file, overwrite);
  try {
    await writeFile(resolve(file), bytes, { flag: overwrite ? 'w' : 'wx' });
  } catch (error) {
    throw new CommandProblem(`${file} could not be written${codeOf(error)}.`);
  }
}
