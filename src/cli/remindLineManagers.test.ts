import { rm } from 'node:fs/promises';
import { newKey } from '../lists';
import { remindSite, type JobReport } from './reminderJob';
import { makePlanFolder, runDay, startCommandTenant, upn, type CommandTenant } from './testing/commandTenant';

describe('an action that stays late', () => {
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

  /** Makes action 1.1 eleven working days late, with the named person as lead, and runs the job. */
  const runWith = async (name: string): Promise<JobReport['messages']> => {
    const anne = tenant.store('anne.faulkner');
    const { data } = await anne.open();
    const action = data!.actions.find(({ ref }) => ref === '1.1')!;
    const { id: leadId } = await anne.ensurePerson(upn(name));
    await anne.editAction(action, { due: '2026-11-06', leadId }, 'As agreed', newKey());
    return (await remindSite({ site: tenant.siteUrl, on: runDay })).messages;
  };
  /** The people above the lead who were told, and the words they got. */
  const above = async (messages: JobReport['messages']): Promise<{ to: string[]; words: string }> => {
    const to = messages
      .filter(({ outcome, items }) => outcome === 'sent' && items.some(({ rule }) => rule === 'escalated'))
      .map((message) => message.to);
    const [mail] = to.length > 0 ? await tenant.inbox(to[0].split('@')[0]) : [];
    return { to, words: mail?.html ?? '' };
  };

  it('is told to the line manager whom the directory names', async () => {
    const { to, words } = await above(await runWith('joanne.tranter'));
    expect(to).toEqual([upn('helen.whitfield')]);
    expect(words).toContain('This action stays late.');
  });

  it('is told to the plan manager, with the reason, where the directory names none', async () => {
    const { to, words } = await above(await runWith('caroline.hart'));
    expect(to).toEqual([upn('anne.faulkner')]);
    expect(words).toContain('The directory names no line manager of Caroline Hart.');
    // The lead has been reminded, so the mail does not ask for another lead.
    expect(words).toContain('This action stays late.');
    expect(words).not.toContain('Choose a lead for action 1.1');
    expect(words).toContain('Choose a lead for action 2.2');
  });

  it('is told to the plan manager, with the reason, where the directory may not be asked', async () => {
    await tenant.fault({ fault: 'status', status: 403, path: '/manager', times: null });
    const { to, words } = await above(await runWith('joanne.tranter'));
    expect(to).toEqual([upn('anne.faulkner')]);
    expect(words).toContain('The reminder job is not allowed to look up who Joanne Tranter’s line manager is.');
  });
});
