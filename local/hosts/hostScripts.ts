import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from '@swc/core';

const folder = path.join(__dirname, 'browser');
const made = new Map<string, Promise<string>>();

async function compile(name: string): Promise<string> {
  const file = name.startsWith('browser/')
    ? path.join(folder, `${name.slice(8)}.ts`)
    : path.join(__dirname, `${name}.ts`);
  const { code } = await transform(await readFile(file, 'utf8'), {
    filename: file,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  return code;
}

/** The names that a browser may ask for: the scripts of the host pages and what they share with the server. */
export const hostScriptPath = /^\/_host\/((?:browser\/[a-zA-Z]+)|pageLooks)$/;

/** A host page's script as a module that a browser runs; its imports are addresses beside it. Null when there is none. */
export async function hostScript(pathname: string): Promise<string | null> {
  const name = hostScriptPath.exec(pathname)?.[1];
  if (name === undefined) return null;
  let script = made.get(name);
  if (script === undefined) {
    script = compile(name);
    made.set(name, script);
  }
  try {
    return await script;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
