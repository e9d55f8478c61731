import { parseArgs } from 'node:util';

/** What `npm start --` was asked. */
export interface StartOptions {
  port: number;
  dataDir: string;
  empty: boolean;
  build: boolean;
}

/** Something that stops the start, as a sentence for the person at the keyboard. */
export class CannotStart extends Error {}

export const usage = 'npm start -- [--port N] [--data DIR] [--empty] [--no-build]';

/** Reads the arguments; throws CannotStart, saying which one is wrong. */
export function readStartOptions(args: readonly string[]): StartOptions {
  let values: { port?: string; data?: string; empty?: boolean; 'no-build'?: boolean };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        empty: { type: 'boolean' },
        'no-build': { type: 'boolean' },
      },
    }));
  } catch (error) {
    throw new CannotStart(`${(error as Error).message}\nUse it so: ${usage}`);
  }
  const port = values.port === undefined ? 4380 : Number(values.port);
  // The port after it serves the web parts, so the last one there is cannot be chosen.
  if (!Number.isInteger(port) || port < 1 || port > 65534)
    throw new CannotStart(`--port takes a number from 1 to 65534, not "${values.port}".`);
  if (values.data === '') throw new CannotStart('--data takes the name of a folder.');
  return { port, dataDir: values.data ?? '.local', empty: values.empty === true, build: values['no-build'] !== true };
}
