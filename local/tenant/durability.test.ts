import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTenant } from './server';
import { bearer, rows, send } from './testing';
import type { Answer } from './testing';

const ROOT = join(__dirname, '..', '..');

/** Starts a server in a separate process, so that the test can kill it. */
async function spawnServer(dataDir: string): Promise<{ url: string; process: ChildProcess }> {
  const program = `import { startTenant } from ${JSON.stringify(join(__dirname, 'server.ts'))};
    startTenant({ port: 0, dataDir: ${JSON.stringify(dataDir)} }).then(({ url }) => console.log(url));`;
  const process = spawn(globalThis.process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    process.stdout!.once('data', (line: Buffer) => resolve(line.toString().trim()));
    process.once('exit', (code) => reject(new Error(`The server ended with ${String(code)}.`)));
  });
  return { url, process };
}

describe('a server that is killed', () => {
  it('keeps every row that it acknowledged, at whatever moment kill -9 comes', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'local-tenant-killed-'));
    const headers = {
      Authorization: bearer('anne.faulkner'),
      Accept: 'application/json;odata=nometadata',
      'Content-Type': 'application/json',
    };
    const items = "/sites/improvement/_api/web/lists/getByTitle('Rows')/items";
    const acknowledged: string[] = [];
    try {
      for (let round = 0; round < 3; round += 1) {
        const { url, process } = await spawnServer(dataDir);
        const post = (path: string, body: unknown): Promise<Answer> =>
          send(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
        if (round === 0) await post('/sites/improvement/_api/web/lists', { Title: 'Rows', BaseTemplate: 100 });
        const ended = new Promise((resolve) => process.once('exit', resolve));
        let killed = false;
        const before = acknowledged.length;
        const writer = async (name: string): Promise<void> => {
          for (let n = 0; !killed; n += 1) {
            const Title = `${round}-${name}-${n}`;
            // A cut connection ends the loop. Everything acknowledged before must still exist.
            const answer = await post(items, { Title }).catch(() => null);
            if (answer?.status !== 201) return;
            acknowledged.push(Title);
          }
        };
        const writers = ['a', 'b', 'c'].map(writer);
        while (acknowledged.length < before + 20 + round * 17) await new Promise((resolve) => setTimeout(resolve, 1));
        process.kill('SIGKILL');
        killed = true;
        await Promise.all([...writers, ended]);
      }
      const tenant = await startTenant({ port: 0, dataDir });
      try {
        expect(tenant.tenant.database.pragma('integrity_check', { simple: true })).toBe('ok');
        const found = rows(await send(`${tenant.url}${items}?$select=Title&$top=5000`, { headers }));
        const titles = new Set(found.map((row) => String(row.Title)));
        expect(acknowledged.filter((title) => !titles.has(title))).toEqual([]);
        // At most the requests in progress when the server was killed may exist besides.
        expect(found.length - acknowledged.length).toBeLessThanOrEqual(9);
      } finally {
        await tenant.close();
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
