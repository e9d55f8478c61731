import { parseArgs } from 'node:util';
import type { Language } from './tenant/sharepoint/languages';

/** The options of `npm start --`. */
export interface StartOptions {
  port: number;
  dataDir: string;
  empty: boolean;
  build: boolean;
  /** The time at which the local tenant's clock starts; real time when not given. */
  now?: Date;
  /** The language of a new tenant; English when not given. */
  language?: Language;
}

/** The error for a start that cannot go on, with a sentence for the person at the keyboard. */
export class CannotStart extends Error {}

export const usage = 'npm start -- [--port N] [--data DIR] [--empty] [--no-build] [--now MOMENT] [--language en|cy|de]';

const languages: readonly Language[] = ['en', 'cy', 'de'];

/** Reads the arguments. Throws CannotStart with the name of the wrong one. */
export function readStartOptions(args: readonly string[]): StartOptions {
  let values: { port?: string; data?: string; empty?: boolean; 'no-build'?: boolean; now?: string; language?: string };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        empty: { type: 'boolean' },
        'no-build': { type: 'boolean' },
        now: { type: 'string' },
        language: { type: 'string' },
      },
    }));
  } catch (error) {
    throw new CannotStart(`${(error as Error).message}\nUse it so: ${usage}`);
  }
  const port = values.port === undefined ? 4380 : Number(values.port);
  // The web parts are served on the port after this one, so the highest port cannot be chosen.
  if (!Number.isInteger(port) || port < 1 || port > 65534)
    throw new CannotStart(`--port takes a number from 1 to 65534, not "${values.port}".`);
  if (values.data === '') throw new CannotStart('--data takes the name of a folder.');
  const now = values.now === undefined ? undefined : new Date(values.now);
  if (now !== undefined && (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(values.now!) || Number.isNaN(now.getTime())))
    throw new CannotStart(`--now takes a moment such as 2026-12-25T10:00:00Z, not "${values.now}".`);
  const language = readLanguage(values.language);
  return {
    port,
    dataDir: values.data ?? '.local',
    empty: values.empty === true,
    build: values['no-build'] !== true,
    ...(now && { now }),
    ...(language && { language }),
  };
}

function readLanguage(text: string | undefined): Language | undefined {
  const language = languages.find((one) => one === text);
  if (text !== undefined && language === undefined)
    throw new CannotStart(`--language takes ${languages.join(', ')}, not "${text}".`);
  return language;
}
