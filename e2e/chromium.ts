import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { watchForFailure } from './failedScreens';

/**
 * Finds a Chromium for the browser tests: the one named in CHROMIUM_PATH, otherwise one of the system, otherwise the
 * one in the npm package @sparticuz/chromium. The package also has the libraries needed on a system without libnss3.
 */

const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Options for Chromium. Tests run in containers and as root, where Chromium's own sandbox cannot start. The rules for
 * pages are unaffected.
 */
const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Candidate {
  name: string;
  executablePath: string;
  env: Record<string, string>;
}

/**
 * The script runs in a process of its own, because the package is an ES module and unpacks into the temporary folder of
 * its process.
 */
const unpack = `
  import { inflate } from '@sparticuz/chromium';
  for (const archive of process.argv.slice(1)) await inflate(archive);
`;

/** Unpacks the npm package's Chromium into .build/chromium, completely or not at all, and gives the way to start it. */
async function fromNpm(withLibraries: boolean): Promise<Candidate> {
  const packed = path.join(path.dirname(createRequire(__filename).resolve('@sparticuz/chromium')), '..', 'bin');
  const folder = path.join(__dirname, '..', '.build', 'chromium');
  if (!existsSync(folder)) {
    const unpacking = `${folder}.${process.pid}`;
    mkdirSync(unpacking, { recursive: true });
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', unpack, ...archives.map((archive) => path.join(packed, archive))],
      { cwd: path.join(__dirname, '..'), env: { ...process.env, TMPDIR: unpacking } },
    );
    if (existsSync(folder)) rmSync(unpacking, { recursive: true });
    else renameSync(unpacking, folder);
  }
  const env: Record<string, string> = {};
  if (withLibraries) env.LD_LIBRARY_PATH = path.join(folder, 'al2023', 'lib');
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = path.join(folder, 'fonts');
  return { name: '@sparticuz/chromium', executablePath: path.join(folder, 'chromium'), env };
}

function* candidates(): Generator<() => Promise<Candidate>> {
  const named = process.env.CHROMIUM_PATH;
  const places = named ? [named] : systemPlaces.filter((place) => existsSync(place));
  for (const place of places) yield () => Promise.resolve({ name: place, executablePath: place, env: {} });
  if (named || process.platform !== 'linux' || process.arch !== 'x64') return;
  yield () => fromNpm(false);
  yield () => fromNpm(true);
}

/**
 * Starts the first Chromium that works. Throws when none does, with the names of those tried and the reason why each
 * failed.
 */
export async function launchChromium(): Promise<Browser> {
  const failures: string[] = [];
  for (const candidate of candidates()) {
    const { name, executablePath, env } = await candidate();
    try {
      const browser = await chromium.launch({
        executablePath,
        args: quiet,
        env: { ...(process.env as Record<string, string>), ...env },
      });
      return watchForFailure(browser);
    } catch (error) {
      failures.push(`${name}: ${(error as Error).message.split('\n').slice(0, 3).join(' ')}`);
    }
  }
  throw new Error(
    `No Chromium could be started. Install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.\n${failures.join('\n')}`,
  );
}
