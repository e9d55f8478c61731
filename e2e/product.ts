import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Fault } from '../local/tenant/faults';
import type { Language } from '../local/tenant/sharepoint/languages';
import type { Switches } from '../local/tenant/switches';
import { readyFolder } from '../scripts/readyFolder';
import { testStart } from '../scripts/testClock';

const root = path.join(__dirname, '..');

export interface RunningProduct {
  /** Origin, without a closing slash. */
  url: string;
  /** The address of the plan's site. */
  site: string;
  /**
   * Stops the tenant's clock at a moment, or lets it run on from there. With null it runs on from the usual moment of
   * the tests.
   */
  setClock(now: string | null, runs?: 'held' | 'running'): Promise<void>;
  /** Sets the tenant's switches, which make it differ from a usual tenant. */
  turn(switches: Partial<Switches>): Promise<void>;
  /** Makes the next requests of a kind fail. */
  fault(fault: Pick<Fault, 'fault' | 'path'> & Partial<Fault>): Promise<void>;
  /** The answer of SharePoint or Graph to a request by this person. */
  ask(upn: string, address: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Finds two free neighbouring ports, one for the page and one for the bundle, and gives the first. */
async function freePorts(): Promise<number> {
  const free = (port: number): Promise<boolean> =>
    new Promise((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
  for (let tries = 0; tries < 200; tries += 1) {
    const port = 20_000 + 2 * Math.floor(Math.random() * 10_000);
    if ((await free(port)) && (await free(port + 1))) return port;
  }
  throw new Error('No two free neighbouring ports were found.');
}

function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const onOutput = (chunk: Buffer): void => {
      said += chunk.toString();
      const ready = /Improvement Plan is ready at (http:\/\/localhost:\d+)\//.exec(said);
      if (ready) resolve(ready[1]!);
    };
    child.stdout?.on('data', onOutput);
    child.stderr?.on('data', onOutput);
    child.once('exit', (code) =>
      reject(new Error(`The product stopped with code ${code} before it was ready:\n${said}`)),
    );
  });
}

interface StartedProcess {
  /** Origin, without a closing slash. */
  url: string;
  /** Stops the product; its data remains. */
  stop(): Promise<void>;
}

/** Runs `npm start` on a folder of data, with the package already built, and waits until it is ready. */
async function startOn(dataDir: string, empty: boolean, language: Language = 'en'): Promise<StartedProcess> {
  const port = await freePorts();
  const flags = ['--port', String(port), '--data', dataDir, '--no-build', '--now', testStart, '--language', language];
  const child = spawn(
    process.execPath,
    [path.join(root, 'scripts', 'start.mjs'), ...flags, ...(empty ? ['--empty'] : [])],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.pid !== undefined) {
      process.kill(-child.pid, 'SIGINT');
      await ended;
    }
  };
  const url = await untilReady(child).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, stop };
}

/**
 * Starts the product as `npm start` does, on the package already built and with data of its own: none, or the example
 * plan. The example is built only once in a run of the tests.
 */
export async function startProduct(options: { empty: boolean; language?: Language }): Promise<RunningProduct> {
  const dataDir = options.empty
    ? await mkdtemp(path.join(tmpdir(), 'improvement-plan-'))
    : await readyFolder('example', async (folder) => {
        const seeding = await startOn(folder, false);
        await seeding.stop();
      });
  const { url, stop } = await startOn(dataDir, options.empty, options.language);
  const control = async (what: string, body: object): Promise<void> => {
    const answer = await fetch(`${url}/_local/${what}`, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`The tenant refused its ${what}: ${answer.status} ${await answer.text()}`);
  };
  return {
    url,
    site: `${url}/sites/improvement`,
    setClock: (now, runs = 'held') => control('clock', { now, runs: runs === 'running' }),
    turn: (switches) => control('switches', switches),
    fault: (fault) => control('faults', fault),
    async ask(upn, address) {
      const headers = { Authorization: `Bearer local:${upn}`, Accept: 'application/json;odata=nometadata' };
      const answer = await fetch(url + address, { headers });
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
      return answer.json();
    },
    async close() {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
