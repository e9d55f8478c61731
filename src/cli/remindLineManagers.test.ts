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

  const told = '2026-11-09';
  const job = async (on: string, more: object = {}): Promise<JobReport['messages']> => {
    tenant.clock(`${on}T10:00:00Z`);
    return (await remindSite({ site: tenant.siteUrl, on, ...more })).messages;
  };
  const confirm = { without: [], by: 'Anne Faulkner' };
  const isEscalated = ({ items }: JobReport['messages'][number]): boolean =>
    items.some(({ rule }) => rule === 'escalated');

  /** Gives action 1.1, due on 6 November, to the named person. */
  const lateWith = async (name: string): Promise<void> => {
    const anne = tenant.store('anne.faulkner');
    tenant.clock(`${told}T08:00:00Z`);
    const { data } = await anne.open();
    const action = data!.actions.find(({ ref }) => ref === '1.1')!;
    const { id: leadId } = await anne.ensurePerson(upn(name));
    await anne.editAction(action, { due: '2026-11-06', leadId }, 'As agreed', newKey());
  };
  /** Tells the lead on 9 November, and confirms two weeks later what then goes up the line. */
  const runWith = async (name: string): Promise<JobReport['messages']> => {
    await lateWith(name);
    await job(told);
    return job(runDay, { confirm });
  };
  /** The people above the lead who were told, and the words they got. */
  const above = async (messages: JobReport['messages']): Promise<{ to: string[]; words: string }> => {
    const to = messages
      .filter(({ outcome, items }) => outcome === 'sent' && items.some(({ rule }) => rule === 'escalated'))
      .map((message) => message.to);
    const [mail] = to.length > 0 ? await tenant.inbox(to[0].split('@')[0]) : [];
    return { to, words: mail?.html ?? '' };
  };

  it('goes up the line only after the days set since the lead was told, however late it is', async () => {
    await lateWith('joanne.tranter');
    // The first run comes on the day on which it is eleven working days late: nobody has told the lead so far.
    expect((await job(runDay, { confirm })).filter(isEscalated)).toEqual([]);
    expect((await job('2026-12-04', { confirm })).filter(isEscalated)).toEqual([]);
    const after = (await job('2026-12-07', { confirm })).filter(isEscalated);
    expect(after.map(({ name, outcome }) => [name, outcome])).toEqual([['Helen Whitfield', 'sent']]);
    const [mail] = await tenant.inbox('helen.whitfield');
    expect(mail.html).toContain('Joanne Tranter was last reminded on');
  });

  it('does not go to somebody senior until a plan manager has confirmed it, and then without being asked again', async () => {
    await lateWith('joanne.tranter');
    await job(told);
    const [held] = (await job(runDay)).filter(isEscalated);
    expect(held).toMatchObject({ name: 'Helen Whitfield', outcome: 'skipped' });
    expect(held.why).toContain('A plan manager confirms it first');
    expect(await tenant.inbox('helen.whitfield')).toEqual([]);
    expect((await job(runDay, { dryRun: true })).filter(isEscalated)).toMatchObject([{ outcome: 'to confirm' }]);
    await job(runDay, { confirm });
    expect(await tenant.inbox('helen.whitfield')).toHaveLength(1);
    // Her next mail needs no word: another of Joanne Tranter’s actions, with a date that is late for long enough.
    const anne = tenant.store('anne.faulkner');
    const { data } = await anne.open();
    const other = data!.actions.find(({ ref }) => ref === '1.2')!;
    await anne.editAction(other, { due: '2026-11-20' }, 'As agreed', newKey());
    await job(runDay);
    const went = (await job('2026-12-07')).filter((message) => isEscalated(message) && message.outcome === 'sent');
    expect(went.map(({ name }) => name)).toEqual(['Helen Whitfield']);
  });

  it('is not told to whom a plan manager left out, not later either', async () => {
    await lateWith('joanne.tranter');
    await job(told);
    await job(runDay, { confirm: { without: ['Helen Whitfield'], by: 'Anne Faulkner' } });
    expect((await job('2026-11-24', { confirm })).filter(isEscalated)).toMatchObject([
      { outcome: 'skipped', why: 'A plan manager left it out on 23 Nov 2026.' },
    ]);
    expect(await tenant.inbox('helen.whitfield')).toEqual([]);
  });

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
