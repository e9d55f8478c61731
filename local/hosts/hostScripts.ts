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

/**
 * The script names that a browser may request: the scripts of host pages, and the modules that they share with the
 * server.
 */
export const hostScriptPath = /^\/_host\/((?:browser\/[a-zA-Z]+)|pageLooks)$/;

/**
 * A host page's script as a module for the browser, which imports its neighbours by address. Null when there is no such
 * script.
 */
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
