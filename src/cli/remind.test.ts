import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { postOf } from '../../local/tenant/graph/post';
import manifest from '../../teams-manifest/reminders.json';
import { openGraph, reminderLinks, runReminders } from '../graph';
import { newKey } from '../lists';
import { openReminderLedger } from '../lists/reminderLedger';
import { JOB, openReminderRuns } from '../lists/reminderRuns';
import { confirmedSettings } from '../plan/reminders';
import { remindSite } from './reminderJob';
import {
  fiona,
  makePlanFolder,
  run,
  runDay,
  startCommandTenant,
  upn,
  type CommandTenant,
} from './testing/commandTenant';

interface Message {
  to: string;
  items: { ref: string; rule: string }[];
  outcome: string;
  why: string;
}

const joannes = [
  { ref: '1.1', rule: 'overdue' },
  { ref: '1.2', rule: 'due soon' },
];
const told = ['anne.faulkner', 'joanne.tranter', 'priya.nair', fiona];

let folder: string;
beforeAll(async () => {
  folder = await makePlanFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('remind', () => {
  let tenant: CommandTenant;
  beforeEach(async () => {
    tenant = await startCommandTenant(folder);
    tenant.clock(`${runDay}T08:00:00Z`);
  });
  afterEach(() => tenant.close());

  const remind = async (...words: string[]): Promise<{ code: number; problems: string[]; messages: Message[] }> => {
    const { code, out, problems } = await run('remind', '--site', tenant.siteUrl, '--on', runDay, '--json', ...words);
    const printed = JSON.parse(out.join('\n')) as { on: string; messages: Message[] };
    expect(printed.on).toBe(runDay);
    return { code, problems, messages: printed.messages };
  };
  const to = (messages: Message[], name: string): Message[] => messages.filter((message) => message.to === upn(name));
  const mailsOf = async (...names: string[]): Promise<number[]> =>
    Promise.all(names.map(async (name) => (await tenant.inbox(name)).length));

  it('says in a dry run who would get what, and writes and sends nothing', async () => {
    const { code, messages } = await remind('--dry-run');
    expect(code).toBe(0);
    expect(messages).toEqual([
      {
        to: upn('derek.malin'),
        items: [{ ref: '2.2', rule: 'overdue' }],
        outcome: 'skipped',
        why: 'The account of Derek Malin is disabled. Anne Faulkner is told instead.',
      },
      ...[
        {
          to: upn('anne.faulkner'),
          items: [
            { ref: '2.2', rule: 'overdue' },
            { ref: 'digest', rule: 'digest' },
          ],
        },
        { to: upn('joanne.tranter'), items: joannes },
        { to: upn('priya.nair'), items: [{ ref: '2.1', rule: 'due today' }] },
        { to: 'fiona.ashe@health.example', items: [{ ref: '3.1', rule: 'due soon' }] },
      ].map((message) => ({ ...message, outcome: 'would send', why: '' })),
    ]);
    expect(await mailsOf(...told, 'derek.malin')).toEqual([0, 0, 0, 0, 0]);
    expect(await tenant.ledger()).toEqual([]);
  });

  it('prints the mails in words without --json', async () => {
    const { out } = await run('remind', '--site', tenant.siteUrl, '--on', runDay, '--dry-run');
    expect(out).toContain('  Improvement plan: 2 of your actions need a word, 1 late, 1 due soon');
    expect(out).toContain('  Hello Joanne,');
    expect((await run('remind', '--site', tenant.siteUrl, '--on', '2026-11-22')).out).toEqual([
      'Nothing goes out. 22 Nov 2026 is not a working day.',
    ]);
  });

  it('sends one mail a person with links to the report forms, and notes it in the Reminders list', async () => {
    const { code, messages } = await remind();
    expect(code).toBe(0);
    expect(messages.filter(({ outcome }) => outcome === 'sent')).toHaveLength(4);
    expect(await mailsOf(...told, 'derek.malin')).toEqual([1, 1, 1, 1, 0]);
    const [mail] = await tenant.inbox('joanne.tranter');
    expect(mail.subject).toBe('Improvement plan: 2 of your actions need a word, 1 late, 1 due soon');
    expect(mail.html).toContain(`href="${tenant.siteUrl}/SitePages/Plan.aspx#/actions/1.1?report=1&amp;plan=1"`);
    const rows = await tenant.ledger();
    expect(
      rows.map(({ personLogin, day, sequence, state, channel }) => ({ personLogin, day, sequence, state, channel })),
    ).toEqual(
      told
        .map((name) => ({ personLogin: upn(name), day: runDay, sequence: 1, state: 'sent', channel: 'mail' }))
        .sort(
          (a, b) =>
            rows.findIndex((row) => row.personLogin === a.personLogin) -
            rows.findIndex((row) => row.personLogin === b.personLogin),
        ),
    );
    expect(rows.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
    expect(rows.every(({ sentAt }) => sentAt !== null)).toBe(true);
  });

  it('asks for a second word before it reminds for a day far from today', async () => {
    tenant.clock('2026-11-02T08:00:00Z');
    const asked = await run('remind', '--site', tenant.siteUrl, '--on', runDay);
    expect(asked.code).toBe(1);
    expect(asked.problems.join()).toContain('23 Nov 2026 is 21 days ahead: today is 2 Nov 2026. Nothing was sent.');
    expect(await mailsOf(...told)).toEqual([0, 0, 0, 0]);
    expect((await remind('--dry-run')).messages).toHaveLength(5);
    expect((await remind('--yes')).code).toBe(0);
    expect(await mailsOf(...told)).toEqual([1, 1, 1, 1]);
  });

  it('sends nothing again on a second run, and says why', async () => {
    await remind();
    const { messages } = await remind();
    expect(messages.map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped', 'skipped', 'skipped']);
    expect(to(messages, 'joanne.tranter')).toEqual([
      { to: upn('joanne.tranter'), items: joannes, outcome: 'skipped', why: 'Sent on 23 Nov 2026 already.' },
    ]);
    expect(await mailsOf(...told)).toEqual([1, 1, 1, 1]);
  });

  it('sends everything once when two runs go at the same time', async () => {
    const [first, second] = await Promise.all([remind(), remind()]);
    expect(await mailsOf(...told)).toEqual([1, 1, 1, 1]);
    const sent = [...first.messages, ...second.messages].filter(({ outcome }) => outcome === 'sent');
    expect(sent).toHaveLength(4);
    expect((await tenant.ledger()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  it('says what became due later on the same day in a second message', async () => {
    await remind();
    const anne = tenant.store('anne.faulkner');
    const { data } = await anne.open();
    const action = data!.actions.find(({ ref }) => ref === '3.2')!;
    const { id: leadId } = await anne.ensurePerson(upn('joanne.tranter'));
    await anne.editAction(action, { due: '2026-11-24', leadId }, 'Brought forward', newKey());
    const { messages } = await remind();
    expect(messages.filter(({ outcome }) => outcome === 'sent')).toEqual([
      {
        to: upn('joanne.tranter'),
        items: [
          { ref: '3.2', rule: 'due soon' },
          { ref: '3.2', rule: 'new assignment' },
        ],
        outcome: 'sent',
        why: '',
      },
    ]);
    expect((await tenant.ledger()).map(({ personName, sequence }) => `${personName} ${sequence}`)).toContain(
      'Joanne Tranter 2',
    );
  });

  it('still tells a new lead what the manager was told in place of one who left', async () => {
    await remind();
    const anne = tenant.store('anne.faulkner');
    const { data } = await anne.open();
    const action = data!.actions.find(({ ref }) => ref === '2.2')!;
    const { id: leadId } = await anne.ensurePerson(upn('owen.bright'));
    await anne.editAction(action, { leadId }, 'Derek Malin left', newKey());
    const { messages } = await remind();
    expect(to(messages, 'owen.bright')).toMatchObject([
      {
        items: [
          { ref: '2.2', rule: 'overdue' },
          { ref: '2.2', rule: 'new assignment' },
        ],
        outcome: 'sent',
      },
    ]);
  });

  it.each([
    ['lost answer', 1],
    ['cut', 0],
  ])('never repeats a mail after "%s": it may have gone', async (fault, arrived) => {
    await tenant.fault({ fault, path: 'sendMail', after: 1 });
    const { code, messages } = await remind();
    expect(code).toBe(0);
    const [unsure] = messages.filter(({ outcome }) => outcome === 'uncertain');
    expect(unsure.why).toContain('The mail may have gone all the same, so it is not sent again.');
    const mails = await mailsOf(...told);
    expect(mails.reduce((sum, count) => sum + count)).toBe(3 + arrived);
    const again = await remind();
    expect(again.messages.filter(({ outcome }) => outcome === 'sent')).toEqual([]);
    expect(again.messages.find(({ to }) => to === unsure.to)).toMatchObject({ outcome: 'uncertain' });
    expect(await mailsOf(...told)).toEqual(mails);
  });

  it.each([500, 502, 504])('takes a failure inside the service (%i) for no proof that nothing went', async (status) => {
    await tenant.fault({ fault: 'status', status, path: 'sendMail' });
    const { messages } = await remind();
    expect(messages.filter(({ outcome }) => outcome === 'uncertain')).toHaveLength(1);
    expect(messages.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    const before = await mailsOf(...told);
    await remind();
    expect(await mailsOf(...told)).toEqual(before);
  });

  it('waits as long as Graph asks when it is too much at once, and then sends once', async () => {
    await tenant.fault({ fault: 'status', status: 429, retryAfter: 1, path: 'sendMail' });
    const { messages } = await remind();
    expect(messages.filter(({ outcome }) => outcome === 'sent')).toHaveLength(4);
    expect(await mailsOf(...told)).toEqual([1, 1, 1, 1]);
  });

  it('waits out the thirty mails a minute of a mailbox', async () => {
    const { people, mail } = openGraph({
      graphUrl: `${tenant.running.url}/graph/v1.0`,
      bearer: async () => 'local:app',
    });
    const other = {
      to: { name: 'Ruth Ellery', email: upn('ruth.ellery') },
      replyTo: [],
      subject: 'Papers',
      html: '',
      text: '',
    };
    for (let sent = 0; sent < 28; sent++) await mail.send(other, upn('anne.faulkner'));
    const { data } = await tenant.store('anne.faulkner').open();
    const waited: number[] = [];
    const messages = await runReminders({
      plans: [{ data: data!, links: reminderLinks(`${tenant.siteUrl}/SitePages/Plan.aspx`, null, 1) }],
      on: runDay,
      ledger: openReminderLedger(tenant.as('app')),
      mailer: (letter, { manager }) => mail.send(letter, manager.login),
      accounts: people.accounts,
      dryRun: false,
      now: () => tenant.running.tenant.clock.now().getTime(),
      pause: async (milliseconds) => {
        waited.push(milliseconds);
        tenant.clock(new Date(tenant.running.tenant.clock.now().getTime() + milliseconds).toISOString());
      },
    });
    expect(messages.filter(({ outcome }) => outcome === 'sent')).toHaveLength(4);
    // Two mails had to wait for the same minute.
    expect(new Set(waited)).toEqual(new Set([60_000]));
    expect(await mailsOf(...told)).toEqual([1, 1, 1, 1]);
  });

  it('ends with code 1 when a mail was refused, and takes it up again in the next run', async () => {
    await tenant.fault({ fault: 'status', status: 400, path: 'sendMail' });
    const { code, problems, messages } = await remind();
    expect(code).toBe(1);
    expect(problems).toEqual(['1 reminder could not be sent. Run it again to try once more.']);
    const [failed] = messages.filter(({ outcome }) => outcome === 'failed');
    expect(await tenant.ledger()).toContainEqual(expect.objectContaining({ state: 'failed', why: failed.why }));

    const [first, second] = await Promise.all([remind(), remind()]);
    const sent = [...first.messages, ...second.messages].filter(({ outcome }) => outcome === 'sent');
    expect(sent).toEqual([{ to: failed.to, items: failed.items, outcome: 'sent', why: '' }]);
    expect(await mailsOf(...told)).toEqual([1, 1, 1, 1]);
    expect((await tenant.ledger()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  it('does not ask for every person when Graph allows no mail at all', async () => {
    await tenant.fault({ fault: 'status', status: 403, path: 'sendMail' });
    const { messages } = await remind();
    expect(messages.filter(({ outcome }) => outcome === 'failed')).toHaveLength(4);
    expect(await mailsOf(...told)).toEqual([0, 0, 0, 0]);
    expect(await tenant.ledger()).toHaveLength(1);
  });

  it.each([
    ['the claim', 'ImprovementPlanReminders.*/items$'],
    ['the outcome', 'ImprovementPlanReminders.*/items\\(\\d+\\)$'],
  ])('sends once and notes it once when the answer to %s is lost', async (_what, path) => {
    await tenant.fault({ fault: 'lost answer', method: 'POST', path });
    const { messages } = await remind();
    expect(messages.filter(({ outcome }) => outcome === 'sent')).toHaveLength(4);
    expect(await mailsOf(...told)).toEqual([1, 1, 1, 1]);
    expect((await tenant.ledger()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  it('repeats nothing after it was killed between the claim and the outcome, and gives the claim up after an hour', async () => {
    await tenant.fault({ fault: 'delay', milliseconds: 1500, path: 'sendMail' });
    const root = join(__dirname, '../..');
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/cli/main.ts', 'remind', '--site', tenant.siteUrl, '--on', runDay],
      { cwd: root, stdio: 'ignore' },
    );
    const ended = new Promise((resolve) => child.once('exit', resolve));
    while ((await tenant.ledger()).length === 0) await wait(50);
    // The claim is written by now, and the mail is sent or about to be.
    await wait(300);
    child.kill('SIGKILL');
    await ended;
    await wait(1500);
    const [claimed] = await tenant.ledger();
    expect(claimed.state).toBe('claimed');
    const arrived = await tenant.inbox(claimed.personLogin.split('@')[0]);
    expect(arrived).toHaveLength(1);

    const next = await remind();
    expect(next.messages.filter(({ outcome }) => outcome === 'sent')).toHaveLength(3);
    expect(next.messages.find(({ to }) => to === claimed.personLogin)).toMatchObject({
      outcome: 'skipped',
      why: 'Another run is sending this at the moment.',
    });
    tenant.clock(`${runDay}T09:30:00Z`);
    const later = await remind();
    expect(later.messages.find(({ to }) => to === claimed.personLogin)).toMatchObject({ outcome: 'uncertain' });
    expect((await tenant.ledger()).map(({ state }) => state).sort()).toEqual(['sent', 'sent', 'sent', 'uncertain']);
    expect(await mailsOf(...told)).toEqual([1, 1, 1, 1]);
  });

  it('sends nothing while the Reminders list cannot be written', async () => {
    await tenant.fault({ fault: 'status', status: 403, method: 'POST', path: 'ImprovementPlanReminders', times: null });
    const { code, messages } = await remind();
    expect(code).toBe(1);
    expect(messages.filter(({ outcome }) => outcome === 'failed')).toHaveLength(4);
    expect(messages.find(({ outcome }) => outcome === 'failed')?.why).toContain('Nothing was sent');
    expect(await mailsOf(...told)).toEqual([0, 0, 0, 0]);
  });

  it('goes on in the next run where the host had to stop one, and repeats nothing', async () => {
    let asked = 0;
    const mustEnd = (): string | null => (++asked <= 2 ? null : 'Not sent yet: the host was about to stop the run.');
    const { messages } = await remindSite({ site: tenant.siteUrl, on: runDay, mustEnd });
    const outcomes = messages.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(2);
    expect(messages.filter(({ why }) => why.startsWith('Not sent yet'))).toHaveLength(2);
    expect((await mailsOf(...told)).reduce((sum, count) => sum + count)).toBe(2);
    expect((await remind()).code).toBe(0);
    expect(await mailsOf(...told)).toEqual([1, 1, 1, 1]);
  });

  it('takes up what a manager asked for in the app, once', async () => {
    const runs = openReminderRuns(tenant.as('anne.faulkner'));
    const request = { key: newKey(), planId: 1, day: runDay, by: 'Anne Faulkner' };
    await runs.queue(request);
    await runs.queue(request);
    expect((await runs.latest()).filter(({ startedAt }) => startedAt === null)).toHaveLength(1);
    await remind('--dry-run');
    expect((await runs.latest()).filter(({ startedAt }) => startedAt === null)).toHaveLength(1);
    await remind();
    const [own, asked] = (await runs.latest()).sort((a, b) => b.id - a.id);
    expect(asked).toMatchObject({ by: 'Anne Faulkner', why: 'The reminder job took it up with its own run.' });
    expect(asked.startedAt).not.toBeNull();
    expect(own).toMatchObject({ by: JOB, why: '' });
    expect(await mailsOf(...told)).toEqual([1, 1, 1, 1]);
  });

  describe('without a day', () => {
    const job = (): ReturnType<typeof remindSite> => remindSite({ site: tenant.siteUrl });

    // The hours are in the site's time zone, in winter and in summer.
    it.each([
      ['2026-11-23T02:00:00Z', '2.00 am'],
      ['2026-11-23T23:30:00Z', '11.30 pm'],
      ['2026-11-23T07:59:00Z', '7.59 am'],
      ['2027-06-21T06:30:00Z', '7.30 am'],
    ])('sends nothing at night: %s', async (moment, said) => {
      tenant.clock(moment);
      const { messages, notes } = await job();
      expect(messages).toEqual([]);
      expect(notes).toEqual([`It is ${said}. Reminders go between 8.00 am and 6.00 pm.`]);
      expect(await mailsOf(...told)).toEqual([0, 0, 0, 0]);
      expect(await tenant.ledger()).toEqual([]);
    });

    it('sends in the hours that are set, on the day that the site has', async () => {
      tenant.clock(`${runDay}T08:01:00Z`);
      const { on, notes } = await job();
      expect({ on, notes }).toEqual({ on: runDay, notes: [] });
      expect(await mailsOf(...told)).toEqual([1, 1, 1, 1]);
    });

    it.each(['2026-11-22T10:00:00Z', '2026-12-25T10:00:00Z'])('sends nothing on a day off: %s', async (moment) => {
      tenant.clock(moment);
      const { messages, notes } = await job();
      expect({ messages, notes: notes.length }).toEqual({ messages: [], notes: 1 });
      expect(await mailsOf(...told)).toEqual([0, 0, 0, 0]);
    });
  });

  it('reminds nobody of the example plan that stands beside the council’s own', async () => {
    const anne = tenant.store('anne.faulkner');
    const { id: leadId } = await anne.ensurePerson(upn('owen.bright'));
    const addPlan = async (title: string, example: boolean): Promise<void> => {
      const { id } = await anne.addPlan({ title, starts: '2026-09-01', ends: null, example }, newKey());
      await anne.changeSettings(id, confirmedSettings([]));
      const action = { ref: '9.1', text: `Do what ${title} says`, due: runDay, leadId, start: null, order: 1 };
      const rest = { recommendationId: null, priorityId: null, outcome: '', measure: '', deputyIds: [] };
      await anne.addAction(id, { ...action, ...rest, urgent: false, illustrative: example }, newKey());
    };
    await addPlan('An example', true);
    await addPlan('SEND action plan', false);
    const { messages } = await remind();
    const own = [
      { ref: '9.1', rule: 'due today' },
      { ref: '9.1', rule: 'new assignment' },
    ];
    expect(to(messages, 'owen.bright')).toMatchObject([{ outcome: 'sent', items: own }]);
    const [mail] = await tenant.inbox('owen.bright');
    expect(mail.html).toContain('SEND action plan');
    expect(mail.html).not.toContain('An example');
  });

  it('prints what went of the other plans when one cannot be read, and ends with code 1', async () => {
    const anne = tenant.store('anne.faulkner');
    const second = { title: 'SEND action plan', starts: '2026-09-01', ends: null, example: false };
    const { id } = await anne.addPlan(second, newKey());
    await anne.changeSettings(id, confirmedSettings([]));
    const { id: leadId } = await anne.ensurePerson(upn('owen.bright'));
    await anne.addAction(
      id,
      {
        recommendationId: null,
        priorityId: null,
        ref: '1.1',
        text: 'Agree one referral form',
        outcome: '',
        measure: '',
        start: null,
        due: runDay,
        leadId,
        deputyIds: [],
        urgent: false,
        order: 1,
        illustrative: false,
      },
      newKey(),
    );
    // Mails about the plan that the site opens first are sent; those about the other plan are not.
    await anne.changeSiteSettings((now) => ({ ...now, openingPlanId: id }));
    await tenant.fault({
      fault: 'status',
      status: 403,
      path: 'ImprovementPlanProgress.*/items',
      after: 1,
      times: null,
    });
    const { code, problems, messages } = await remind();
    expect(code).toBe(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^The plan “Children’s services improvement plan” could not be read, so nobody was reminded of it\. /,
    );
    expect(to(messages, 'owen.bright')).toMatchObject([{ outcome: 'sent' }]);
    expect(await mailsOf('owen.bright', 'joanne.tranter')).toEqual([1, 0]);
    await tenant.clearFaults();
    expect((await remind()).code).toBe(0);
    expect(await mailsOf('owen.bright', 'joanne.tranter')).toEqual([1, 1]);
  });

  it('tells in one line that a site has no plan', async () => {
    const second = `${tenant.running.url}/sites/second`;
    expect(await run('remind', '--site', second, '--json')).toEqual({
      code: 1,
      out: [],
      problems: [`${second} has no plan yet. Run provision first, or open Set-up.`],
    });
  });
});

describe('the line in the Teams activity feed', () => {
  let tenant: CommandTenant;
  beforeEach(async () => {
    const { activityTypes } = manifest.activities;
    const installedFor = [upn('joanne.tranter'), upn('anne.faulkner')];
    tenant = await startCommandTenant(folder, [{ id: 'app', name: 'Improvement Plan', activityTypes, installedFor }]);
    tenant.clock(`${runDay}T08:00:00Z`);
    const anne = tenant.store('anne.faulkner');
    const { plan } = (await anne.open()).data!;
    await anne.changeSettings(plan.id, (settings) => ({
      ...settings,
      teamsUrl: 'https://teams.microsoft.com/l/entity/app/plan',
      reminders: { ...settings.reminders, channel: 'mail and activity' },
    }));
  });
  afterEach(() => tenant.close());

  const remind = (): ReturnType<typeof run> => run('remind', '--site', tenant.siteUrl, '--on', runDay, '--json');
  const feedOf = (name: string): { type: string; text: string; preview: string; link: string }[] => {
    const { directory, database } = tenant.running.tenant;
    return postOf(database).activities(directory.find(upn(name))!.id);
  };
  const channels = async (): Promise<string[]> =>
    (await tenant.ledger()).map(({ personName, state, channel, why }) => `${personName}: ${state}, ${channel}. ${why}`);

  it('names how many and the most pressing, and leaves mail alone where the app is not installed', async () => {
    expect((await remind()).code).toBe(0);
    expect(feedOf('joanne.tranter')).toMatchObject([
      {
        type: 'severalNeedYou',
        text: '2 things need you, first action 1.1',
        preview: 'Action 1.1 is 2 working days late. Do what 1.1 says',
      },
    ]);
    expect(feedOf('joanne.tranter')[0].link).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/app\/plan\?/);
    expect(feedOf('priya.nair')).toEqual([]);
    const notInstalled = 'sent, mail. Told by mail: Improvement Plan is not installed in Teams for them.';
    expect((await channels()).sort()).toEqual([
      'Anne Faulkner: sent, mail and activity. ',
      `Fiona Ashe: ${notInstalled}`,
      'Joanne Tranter: sent, mail and activity. ',
      `Priya Nair: ${notInstalled}`,
    ]);
    await remind();
    expect(feedOf('joanne.tranter')).toHaveLength(1);
  });

  it.each(['status', 'lost answer', 'cut'])('repeats no mail whatever becomes of it (%s)', async (fault) => {
    await tenant.fault({ fault, status: 500, path: 'sendActivityNotification', times: null });
    expect((await remind()).code).toBe(0);
    await remind();
    expect((await tenant.ledger()).map(({ state, channel }) => `${state}, ${channel}`)).toEqual(
      told.map(() => 'sent, mail'),
    );
    for (const name of told) expect(await tenant.inbox(name)).toHaveLength(1);
  });
});
