import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openGraph, reminderLinks, runReminders } from '../graph';
import { newKey } from '../lists';
import { openReminderLedger } from '../lists/reminderLedger';
import {
  fiona,
  makePlanFolder,
  run,
  runDay,
  startCommandTenant,
  upn,
  type CommandTenant,
} from './testing/commandTenant';

jest.setTimeout(60_000);

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

describe('remind', () => {
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
    // Two letters were waiting for the same minute.
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
    // The claim is written: the mail is on its way or about to be.
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

  it('tells in one line that a site has no plan', async () => {
    const second = `${tenant.running.url}/sites/second`;
    expect(await run('remind', '--site', second, '--json')).toEqual({
      code: 1,
      out: [],
      problems: [`${second} has no plan yet. Run provision first, or open Set-up.`],
    });
  });
});
