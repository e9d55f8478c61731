import { rm } from 'node:fs/promises';
import { openPlanStore } from '../lists';
import { remindSite } from './reminderJob';
import { makePlanFolder, run, runDay, startCommandTenant } from './testing/commandTenant';
import type { CommandTenant } from './testing/commandTenant';

let folder: string;
let tenant: CommandTenant;

beforeAll(async () => {
  folder = await makePlanFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  tenant = await startCommandTenant(folder);
  tenant.clock(`${runDay}T08:00:00Z`);
});
afterEach(() => tenant.close());

const standing = (...more: string[]): ReturnType<typeof run> => run('standing', '--site', tenant.siteUrl, ...more);

async function rows(): Promise<Record<string, unknown>[]> {
  const list = `${tenant.siteUrl}/_api/web/getList('/sites/improvement/Lists/ImprovementPlanStanding')/items?$top=5000`;
  const answer = await fetch(list, {
    headers: { Authorization: 'Bearer local:app', Accept: 'application/json;odata=nometadata' },
  });
  return ((await answer.json()) as { value: Record<string, unknown>[] }).value;
}

describe('standing', () => {
  it('writes both lists and says what it did, and finds nothing to do the second time', async () => {
    expect(await standing()).toEqual({
      code: 0,
      problems: [],
      out: [
        'Standing: 6 added, 0 changed, 0 removed, 0 put right',
        'Standing by month: 1 added, 0 changed, 0 removed, 0 put right',
        'Both are as of 23 Nov 2026.',
      ],
    });
    expect(JSON.parse((await standing('--json')).out.join('\n'))).toEqual({
      on: runDay,
      actions: { added: 0, changed: 0, removed: 0, putRight: 0 },
      months: { added: 0, changed: 0, removed: 0, putRight: 0 },
    });
  });

  it('puts right what was edited by hand and removes what nothing stands behind', async () => {
    await standing();
    const [first, second] = await rows();
    const list = `${tenant.siteUrl}/_api/web/getList('/sites/improvement/Lists/ImprovementPlanStanding')/items`;
    const edit = (id: unknown, values: object): Promise<Response> =>
      fetch(`${list}(${String(id)})`, {
        method: 'POST',
        headers: {
          Authorization: 'Bearer local:app',
          Accept: 'application/json;odata=nometadata',
          'Content-Type': 'application/json;odata=nometadata',
          'X-HTTP-Method': 'MERGE',
          'IF-MATCH': '*',
        },
        body: JSON.stringify(values),
      });
    expect((await edit(first.Id, { Rating: 'Blue' })).status).toBe(204);
    // A row under another key is nobody's, and the action's own is missing.
    expect((await edit(second.Id, { Key: 'e'.repeat(32) })).status).toBe(204);
    expect((await standing()).out[0]).toBe('Standing: 1 added, 0 changed, 1 removed, 1 put right');
    expect((await rows()).map(({ Rating }) => Rating)).not.toContain('Blue');
  });

  it('says so where there is no plan to read', async () => {
    const { code, problems } = await run('standing', '--site', `${tenant.running.url}/sites/second`);
    expect([code, problems.length]).toEqual([1, 1]);
  });

  it('is done by the reminder job too, also on a day on which nobody is reminded, and not by a dry run', async () => {
    await remindSite({ site: tenant.siteUrl, on: '2026-11-22', dryRun: true });
    expect(await rows()).toEqual([]);
    await remindSite({ site: tenant.siteUrl, on: '2026-11-22' });
    expect(await rows()).toHaveLength(6);
  });

  it('stops no reminder when it fails, and says so', async () => {
    const path = 'ImprovementPlanStanding';
    await tenant.fault({ fault: 'status', status: 403, path, times: null });
    const { messages, problems } = await remindSite({ site: tenant.siteUrl, on: runDay });
    expect(messages.filter(({ outcome }) => outcome === 'sent')).toHaveLength(4);
    expect(problems.join(' ')).toMatch(/^The list Standing could not be written/);
    await tenant.clearFaults();
    expect((await openPlanStore(tenant.as('app')).writeStanding())?.actions.added).toBe(6);
  });
});
