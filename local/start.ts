import { constants } from 'node:fs';
import { access, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { packageFile, runLocal } from './runLocal';
import type { RunningLocal } from './runLocal';
import { CannotStart, readStartOptions, usage } from './startOptions';
import type { StartOptions } from './startOptions';
import { DataFolderInUse } from './tenant/database';

const say = (words: string): void => void process.stdout.write(`${words}\n`);

/** Checks that a port is free, before any long work begins. */
async function claimPort(port: number, what: string, other: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken =
        error.code === 'EADDRINUSE'
          ? 'is in use by another program'
          : `cannot be used (${error.code ?? error.message})`;
      reject(new CannotStart(`Port ${port}, for ${what}, ${taken}. Choose another: npm start -- --port ${other}`));
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

/**
 * The folder of this tenant's data. An empty tenant has its own folder, so that --empty never changes the demo plan.
 */
async function prepareData(options: StartOptions): Promise<string> {
  const folder = path.resolve(options.dataDir);
  const own = options.empty ? path.join(folder, 'empty') : path.join(folder, 'demo');
  try {
    await mkdir(own, { recursive: true });
    await access(own, constants.R_OK | constants.W_OK);
    const probe = path.join(own, '.writable');
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CannotStart(
      `The data folder ${folder} cannot be used (${code ?? (error as Error).message}). Name one that you may write to: npm start -- --data DIR`,
    );
  }
  return own;
}

async function readOr(file: string, otherwise: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return otherwise;
    throw error;
  }
}

/** The age in days at which the demo, whose story ends on the day of seeding, is called old. */
const FRESH_DAYS = 14;

/** Updates an earlier demo to this version, and tells how to seed it again when it has grown old. */
async function keepDemo(local: RunningLocal, mark: string): Promise<void> {
  const { upgradeDemo } = await import('./demo/seed');
  if (await upgradeDemo(local.url)) say('Brought the lists of the demo plan up to this version.');
  const days = Math.floor((Date.now() - (await stat(mark)).mtimeMs) / 86_400_000);
  if (days > FRESH_DAYS)
    say(
      `The demo plan was told ${days} days ago and ends there. Delete ${path.dirname(mark)} to have it told up to today.`,
    );
}

/**
 * Seeds the demo plan once. A run that is interrupted leaves the mark "begun", and the next run starts again, because
 * half a demo could be mistaken for a plan.
 */
async function openDemo(options: StartOptions, dataDir: string): Promise<RunningLocal> {
  const mark = path.join(dataDir, 'demo.txt');
  const state = await readOr(mark, 'none');
  if (state === 'begun') {
    say('The demo plan was not finished last time. Beginning it again.');
    await rm(dataDir, { recursive: true });
    await mkdir(dataDir, { recursive: true });
  }
  const local = await runLocal({
    port: options.port,
    contentPort: options.port + 1,
    dataDir,
    now: options.now,
    language: options.language,
  });
  try {
    if (state === 'done') {
      await keepDemo(local, mark);
      return local;
    }
    await writeFile(mark, 'begun');
    const started = Date.now();
    say('Making the demo plan: provisioning the site, reading the example report, writing what happened since.');
    const { seedDemo } = await import('./demo/seed');
    await seedDemo({ url: local.url, onStep: (label) => say(`  ${label}`) });
    await writeFile(mark, 'done');
    say(`Made the demo plan in ${Math.round((Date.now() - started) / 1000)} s.`);
    return local;
  } catch (error) {
    await local.close();
    throw error;
  }
}

async function start(args: readonly string[]): Promise<void> {
  const options = readStartOptions(args);
  await claimPort(options.port, 'the tenant', options.port + 10);
  await claimPort(options.port + 1, 'the web parts', options.port + 10);
  const dataDir = await prepareData(options);
  if (options.build) {
    const { buildPackage } = await import('../scripts/buildPackage.mjs');
    await buildPackage(say);
  } else if (!(await readOr(packageFile, ''))) {
    throw new CannotStart('There is no built package yet. Start once without --no-build.');
  }
  const local = options.empty
    ? await runLocal({
        port: options.port,
        contentPort: options.port + 1,
        dataDir,
        now: options.now,
        language: options.language,
      })
    : await openDemo(options, dataDir);
  const stop = (): void => {
    local.close().then(
      () => process.exit(0),
      (error: Error) => {
        process.stderr.write(`${error.message}\n`);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  say(`Improvement Plan is ready at ${local.url}/`);
}

/** `npm start`. An expected failure is one sentence on stderr with exit code 1; an unexpected one shows its stack. */
export async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    say(usage);
    return;
  }
  try {
    await start(args);
  } catch (error) {
    const known =
      error instanceof CannotStart ||
      error instanceof DataFolderInUse ||
      (error as Error).message?.startsWith('The build failed');
    process.stderr.write(`${known ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
    process.exitCode = 1;
  }
}
