import { openGraph, reminderLinks, runReminders, type ReminderMessage } from '../graph';
import type { PlanData } from '../plan/planData';
import { allThatHolds, confirmedSettings, reminderRules, remindingDay } from '../plan/reminders';
import { everyRule, everyRuleDay, everyRulePreferences, everyRuleQuestions } from '../graph/testing/everyRule';
import { openReminderLedger, type ReminderRow } from '../lists/reminderLedger';
import { startCommandTenant, upn, makePlanFolder, type CommandTenant } from './testing/commandTenant';
import { rm } from 'node:fs/promises';

/** Runs every rule twice: each person gets each reminder once, and the plan manager gets no untrue statement. */
describe('a run that comes again', () => {
  let folder: string;
  let tenant: CommandTenant;
  beforeAll(async () => {
    folder = await makePlanFolder();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    tenant = await startCommandTenant(folder);
    tenant.clock(`${everyRuleDay}T08:00:00Z`);
    await tellLeads();
  });
  afterEach(() => tenant.close());

  /** The plan with everybody above its leads confirmed, as it is once reminders have gone for some time. */
  const plan = (): PlanData => {
    const data = everyRule();
    const seniors = data.people.flatMap(({ login }) => [login, `above ${login}`]);
    return { ...data, settings: confirmedSettings(seniors)(data.settings) };
  };
  /** Notes that whoever leads an escalated action was told on its day that it is late. */
  const tellLeads = async (): Promise<void> => {
    const ledger = openReminderLedger(tenant.as('app'));
    const data = plan();
    const late = allThatHolds(remindingDay(data, everyRuleDay)).filter(({ rule }) => rule === 'escalated');
    const once = [...new Map(late.map((one) => [one.about.id, one])).values()];
    for (const [index, { about, due, leadId }] of once.entries()) {
      const lead = data.people.find(({ id }) => id === leadId);
      const reachable = lead && lead.login !== upn('derek.malin');
      const key = `${reachable ? '' : 'manager-'}${data.plan.id}|${about.id}|overdue|${due}|0`;
      const personLogin = reachable ? lead.login : upn('anne.faulkner');
      const message = { planId: data.plan.id, key: `told${index}`, subject: 'Late', personLogin, personName: '' };
      const occurrences = [{ key, ref: about.ref, rule: 'overdue' }];
      const { row } = await ledger.claim({ ...message, day: due, sequence: index, occurrences, runKey: 'before' });
      await ledger.record(row, { state: 'sent', why: '' }, 'before');
    }
  };

  const run = (): Promise<ReminderMessage[]> => {
    const bearer = async (): Promise<string> => 'local:app';
    const graph = openGraph({ graphUrl: `${tenant.running.url}/graph/v1.0`, bearer, pause: async () => undefined });
    return runReminders({
      plans: [
        {
          data: plan(),
          links: reminderLinks(`${tenant.siteUrl}/SitePages/Plan.aspx`, null, 1),
          questionsToClerk: everyRuleQuestions,
        },
      ],
      on: everyRuleDay,
      ledger: openReminderLedger({ ...tenant.as('app'), pause: async () => undefined }),
      mailer: (letter) => graph.mail.send(letter, upn('anne.faulkner')),
      accounts: (logins) => graph.people.accounts(logins),
      lineManager: (login) => graph.people.manager(login),
      dryRun: false,
      preferences: everyRulePreferences,
      pause: async () => undefined,
    });
  };
  const people = ['anne.faulkner', 'joanne.tranter', 'priya.nair', 'owen.bright', 'caroline.hart', 'derek.malin'];
  const everybody = [...people, 'ruth.ellery', 'helen.whitfield', 'sarah.penrose'];
  const mailsOf = async (): Promise<Record<string, number>> =>
    Object.fromEntries(await Promise.all(everybody.map(async (name) => [name, (await tenant.inbox(name)).length])));
  /** Occurrences that were sent, or may have been, more than once, to whichever person. */
  const saidTwice = (rows: ReminderRow[]): string[] => {
    const keys = rows
      .filter(({ state }) => state !== 'failed')
      .flatMap(({ occurrences }) => occurrences.map(({ key }) => key.replace(/^manager-/, '')));
    return keys.filter((key, index) => keys.indexOf(key) !== index);
  };
  const once = { ...Object.fromEntries(everybody.map((name) => [name, 1])), 'derek.malin': 0 };

  it('has something of every rule to say', async () => {
    await run();
    const rules = new Set((await tenant.ledger()).flatMap(({ occurrences }) => occurrences.map(({ rule }) => rule)));
    expect([...rules].sort()).toEqual([...reminderRules].sort());
  });

  it('says nothing new the second and the third time', async () => {
    await run();
    const first = await mailsOf();
    expect(first).toEqual(once);
    for (let again = 0; again < 2; again++) {
      tenant.clock(`${everyRuleDay}T${10 + again}:00:00Z`);
      expect((await run()).filter(({ outcome }) => outcome === 'sent')).toEqual([]);
    }
    expect(await mailsOf()).toEqual(first);
    expect(saidTwice(await tenant.ledger())).toEqual([]);
    expect((await tenant.inbox('anne.faulkner'))[0].html).not.toContain('looked up');
  });

  it('says each thing once when three run at the same time and Graph is busy', async () => {
    await tenant.fault({ fault: 'status', status: 429, path: 'sendMail', times: 4, after: 2, retryAfter: 1 });
    await tenant.fault({ fault: 'status', status: 503, path: '/manager', times: 2 });
    await Promise.all([run(), run(), run()]);
    await tenant.clearFaults();
    await run();
    expect(await mailsOf()).toEqual(once);
    expect(saidTwice(await tenant.ledger())).toEqual([]);
  });

  it('waits with what rests on a look-up that fails for the moment, and tells nobody else', async () => {
    await tenant.fault({ fault: 'status', status: 503, path: '/manager', times: null });
    const messages = await run();
    const waits = messages.filter(({ name }) => name.startsWith('The line manager of'));
    expect(new Set(waits.map(({ why }) => why))).toEqual(
      new Set(['Who that is could not be looked up just now. The next run asks again.']),
    );
    const [toManager] = await tenant.inbox('anne.faulkner');
    expect(toManager.html).not.toMatch(/line manager is|line manager of/);
    await tenant.clearFaults();
    await run();
    // Helen Whitfield already had a mail of her own, so the escalation from Joanne Tranter comes in a second.
    expect(await mailsOf()).toEqual({ ...once, 'anne.faulkner': 2, 'helen.whitfield': 2 });
    expect((await tenant.inbox('anne.faulkner'))[0].html).toContain('names no line manager of Caroline Hart');
    expect(saidTwice(await tenant.ledger())).toEqual([]);
  });

  it('sends nothing to anybody whose account could not be looked up, and all of it once it could', async () => {
    await tenant.fault({ fault: 'status', status: 503, path: 'batch', times: null });
    const messages = await run();
    expect(messages.filter(({ outcome }) => outcome === 'sent')).toEqual([]);
    expect(messages.find(({ name }) => name === 'Priya Nair')?.why).toBe(
      'Whether Priya Nair still has an account could not be looked up just now. The next run asks again.',
    );
    await tenant.clearFaults();
    await run();
    expect(await mailsOf()).toEqual(once);
  });
});
