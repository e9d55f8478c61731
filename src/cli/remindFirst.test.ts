import { rm } from 'node:fs/promises';
import { toConfirmAgain } from '../plan/reminders';
import { remindSite, type JobOptions, type JobReport } from './reminderJob';
import { makePlanFolder, run, runDay, startCommandTenant, upn, type CommandTenant } from './testing/commandTenant';

describe('the first reminders of a plan', () => {
  let folder: string;
  let tenant: CommandTenant;
  beforeAll(async () => {
    folder = await makePlanFolder();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    tenant = await startCommandTenant(folder);
    tenant.clock(`${runDay}T10:00:00Z`);
    await tenant.store('anne.faulkner').changeSettings(1, toConfirmAgain);
  });
  afterEach(() => tenant.close());

  const job = (more: Partial<JobOptions> = {}): Promise<JobReport> => remindSite({ site: tenant.siteUrl, ...more });
  const firstRun = async () => (await tenant.store('anne.faulkner').open()).data!.settings.reminders.firstRun;

  it('do not go from the job alone, which says what they wait for', async () => {
    const { messages, notes, problems } = await job();
    expect({ messages, problems }).toEqual({ messages: [], problems: [] });
    expect(notes.join()).toContain('A plan manager looks first at who would get what');
    expect(await tenant.ledger()).toEqual([]);
    expect(await tenant.inbox('joanne.tranter')).toEqual([]);
  });

  it('are shown by a dry run, and go once confirmed but to those left out', async () => {
    const { code, out } = await run('remind', '--site', tenant.siteUrl, '--dry-run');
    expect(code).toBe(0);
    expect(out.join('\n')).toMatch(/Joanne Tranter <joanne.tranter@council.example>: to confirm: 1\.1 overdue/);
    const went = await run('remind', '--site', tenant.siteUrl, '--confirm', '--without', upn('joanne.tranter'));
    expect(went.code).toBe(0);
    expect(await firstRun()).toBe('confirmed');
    expect((await tenant.inbox('priya.nair')).length).toBe(1);
    // Nothing of what was left out is said later; what becomes due afterwards is.
    await job();
    expect(await tenant.inbox('joanne.tranter')).toEqual([]);
    tenant.clock('2026-11-27T10:00:00Z');
    await job();
    expect((await tenant.inbox('joanne.tranter')).length).toBe(1);
  });

  it('are refused with a name that nobody due has, and with --without alone', async () => {
    const nobody = await run('remind', '--site', tenant.siteUrl, '--confirm', '--without', 'Joan Tranter');
    expect(nobody).toMatchObject({ code: 1, problems: [expect.stringContaining('Joan Tranter')] });
    expect(await firstRun()).toBe('to confirm');
    const alone = await run('remind', '--site', tenant.siteUrl, '--without', 'Joanne Tranter');
    expect(alone.code).toBe(1);
    expect(await tenant.ledger()).toEqual([]);
  });

  it('count as confirmed where reminders of the plan went before this was asked', async () => {
    const anne = tenant.store('anne.faulkner');
    const unsaid = (firstRun: null | 'confirmed') =>
      anne.changeSettings(1, (now) => ({ ...now, reminders: { ...now.reminders, firstRun } }));
    await unsaid(null);
    expect((await job()).messages).toEqual([]);
    await unsaid('confirmed');
    expect((await job()).messages.some(({ outcome }) => outcome === 'sent')).toBe(true);
    await unsaid(null);
    tenant.clock('2026-11-24T10:00:00Z');
    expect((await job()).notes).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])('send nothing unconfirmed when a confirmation is cut off at write %i', async (write) => {
    await tenant.fault({ fault: 'cut', method: 'POST', path: '_api', after: write - 1, times: null });
    await job({ confirm: { without: ['Joanne Tranter'], by: 'Anne Faulkner' } }).catch(() => undefined);
    await tenant.clearFaults();
    expect(await tenant.inbox('joanne.tranter')).toEqual([]);
    if ((await firstRun()) !== 'confirmed') {
      expect(await tenant.inbox('priya.nair')).toEqual([]);
      expect((await job()).messages).toEqual([]);
      await job({ confirm: { without: [], by: 'Anne Faulkner' } });
    } else await job();
    expect((await tenant.inbox('priya.nair')).length).toBe(1);
  });
});
