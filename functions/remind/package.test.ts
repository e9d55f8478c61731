import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import {
  makePlanFolder,
  runDay,
  startCommandTenant,
  upn,
  type CommandTenant,
} from '../../src/cli/testing/commandTenant';

/** What a host does: gives its own module to the app, loads what package.json names, and fires the timer once. */
const host = `
const Module = require('node:module');
const load = Module._load;
const registered = [];
const core = {
  version: '4.0.0', hostVersion: '4.0.0', workerConfig: {}, app: {},
  setProgrammingModel() {}, getProgrammingModel() {}, registerHook() { return { dispose() {} }; },
  registerFunction(metadata, callback) { registered.push({ metadata, callback }); return { dispose() {} }; },
};
Module._load = (name, ...rest) => (name === '@azure/functions-core' ? core : load(name, ...rest));
require(process.argv[2]);
const [{ metadata, callback }] = registered;
const logs = [];
callback({ isPastDue: false }, { log: (words) => logs.push(words) }).then(
  () => console.log(JSON.stringify({ name: metadata.name, schedule: Object.values(metadata.bindings)[0].schedule, logs })),
  (error) => { console.error(error.message); process.exitCode = 1; },
);
`;

describe('the packed reminder function', () => {
  let folder: string;
  let data: string;
  let tenant: CommandTenant;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reminder-function-'));
    const root = join(__dirname, '../..');
    await promisify(execFile)(process.execPath, ['scripts/reminderFunction.mjs', join(folder, 'app.zip')], {
      cwd: root,
    });
    const zip = await JSZip.loadAsync(await readFile(join(folder, 'app.zip')));
    for (const [name, file] of Object.entries(zip.files))
      await writeFile(join(folder, name), await file.async('nodebuffer'));
    await writeFile(join(folder, 'host.cjs'), host);
    data = await makePlanFolder();
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await rm(data, { recursive: true, force: true });
  });
  beforeEach(async () => {
    tenant = await startCommandTenant(data);
  });
  afterEach(() => tenant.close());

  /** Starts the app from the unpacked zip alone, outside the repository: no node_modules are in reach. */
  const fire = async (): Promise<{ code: number | null; out: string; problems: string }> => {
    const { main } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { main: string };
    const child = spawn(process.execPath, ['host.cjs', join(folder, main)], {
      cwd: folder,
      env: { ...process.env, NODE_PATH: '', NODE_OPTIONS: '', IMPROVEMENT_PLAN_SITES: tenant.siteUrl },
    });
    let [out, problems] = ['', ''];
    child.stdout.on('data', (part) => (out += part));
    child.stderr.on('data', (part) => (problems += part));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, out, problems };
  };

  it('holds what a Functions app needs, and nothing of node_modules', async () => {
    const zip = await JSZip.loadAsync(await readFile(join(folder, 'app.zip')));
    expect(Object.keys(zip.files).sort()).toEqual(['LICENSE', 'host.json', 'index.js', 'package.json']);
    const code = await zip.file('index.js')!.async('string');
    expect(code).toContain('ManagedIdentityCredential');
    // What the local tenant alone is made of stays there.
    expect(code).not.toMatch(/selderee|multipart\/alternative/);
    const external = [...code.matchAll(/require\("([^"./][^"]*)"\)/g)].map(([, name]) => name.replace(/^node:/, ''));
    const { builtinModules } = await import('node:module');
    expect([...new Set(external)].filter((name) => !builtinModules.includes(name))).toEqual(['@azure/functions-core']);
  });

  it('P5: runs every hour and sends what is due, in London’s hours', async () => {
    tenant.clock(`${runDay}T08:05:00Z`);
    const { code, out, problems } = await fire();
    expect({ code, problems }).toEqual({ code: 0, problems: '' });
    expect(JSON.parse(out)).toMatchObject({
      name: 'remind',
      schedule: '0 5 * * * *',
      logs: [`${tenant.siteUrl}: 4 sent, 0 failed, 0 uncertain, 1 skipped.`],
    });
    expect(await tenant.inbox('joanne.tranter')).toHaveLength(1);
    const again = await fire();
    expect(again.out).toContain('0 sent');
    expect(await tenant.inbox('joanne.tranter')).toHaveLength(1);
  });

  it('sends nothing at night, and says why', async () => {
    tenant.clock(`${runDay}T19:05:00Z`);
    const { code, out } = await fire();
    expect(code).toBe(0);
    expect(out).toContain('It is 7.05 pm. Reminders go between 8.00 am and 6.00 pm.');
    expect(await tenant.inbox('joanne.tranter')).toEqual([]);
  });

  it('ends as failed when mail is refused, so that the host’s alert goes off, and names nobody in its log', async () => {
    tenant.clock(`${runDay}T08:05:00Z`);
    await tenant.fault({ fault: 'status', status: 403, path: 'sendMail' });
    const { code, problems } = await fire();
    expect(code).toBe(1);
    expect(problems).toContain('could not be sent; the next run tries again.');
    expect(problems).not.toContain(upn('joanne.tranter'));
  });
});
