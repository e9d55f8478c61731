import { rm } from 'node:fs/promises';
import { openGraph, reminderLinks, runReminders, type ReminderMessage } from '../graph';
import { newKey } from '../lists';
import type { PlanData } from '../plan/planData';
import { actionWith, assigned, dataWith, planWith } from '../plan/testing';
import { remindSite } from './reminderJob';
import { fiona, makePlanFolder, runDay, startCommandTenant, upn, type CommandTenant } from './testing/commandTenant';

const told = ['anne.faulkner', 'joanne.tranter', 'priya.nair', fiona];
const realFetch = global.fetch;

/**
 * Stops a run at its n-th request, as when its process is killed: that request is carried out or not, and the run never
 * continues. Resolves when the run was stopped, or false when it ended before.
 */
async function dieAt(n: number, done: boolean, run: () => Promise<unknown>): Promise<boolean> {
  let count = 0;
  let died: () => void = () => undefined;
  const death = new Promise<true>((resolve) => {
    died = () => resolve(true);
  });
  const underWay: Promise<unknown>[] = [];
  const send = (...asked: Parameters<typeof fetch>): Promise<Response> => {
    const answer = realFetch(...asked);
    underWay.push(answer);
    return answer;
  };
  global.fetch = async (...asked) => {
    count += 1;
    if (count < n) return send(...asked);
    if (count === n && done) await send(...asked);
    died();
    return new Promise(() => undefined);
  };
  try {
    return await Promise.race([death, run().then(() => false)]);
  } finally {
    global.fetch = realFetch;
    // Requests under way when a process dies still arrive.
    await Promise.allSettled(underWay);
  }
}

describe('a run that is killed', () => {
  let folder: string;
  let tenant: CommandTenant;
  beforeAll(async () => {
    folder = await makePlanFolder();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  afterEach(() => tenant.close());

  const run = (): Promise<{ messages: ReminderMessage[] }> => remindSite({ site: tenant.siteUrl, on: runDay });

  // Stops the run at each of its requests in turn, once with the request carried out and once without: reading, looking
  // up, claiming, sending, recording, reporting.
  it.each([
    ['before', false],
    ['after', true],
  ])(
    '%s any of its requests repeats nothing, and leaves nobody out without a row that says so',
    async (_when, done) => {
      let steps = 0;
      for (let n = 1; ; n++) {
        tenant = await startCommandTenant(folder);
        tenant.clock(`${runDay}T08:00:00Z`);
        if (!(await dieAt(n, done, run))) break;
        steps = n;
        await run();
        tenant.clock(`${runDay}T09:30:00Z`);
        await run();
        const ledger = await tenant.ledger();
        for (const name of told) {
          const mails = await tenant.inbox(name);
          const states = ledger.filter(({ personLogin }) => personLogin === upn(name)).map(({ state }) => state);
          // Each message has one row. Either the row says sent and the mail arrived once, or its outcome is uncertain
          // and the manager sees that.
          expect({ n, name, mails: mails.length, states }).toEqual(
            states[0] === 'uncertain'
              ? { n, name, mails: mails.length > 0 ? 1 : 0, states: ['uncertain'] }
              : { n, name, mails: 1, states: ['sent'] },
          );
        }
        await tenant.close();
      }
      expect(steps).toBeGreaterThan(20);
    },
  );
});

describe('many recipients', () => {
  let folder: string;
  let tenant: CommandTenant;
  beforeAll(async () => {
    folder = await makePlanFolder();
    tenant = await startCommandTenant(folder);
  });
  afterAll(async () => {
    await tenant.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A plan with this many leads, each with an action due today. */
  function planOf(leads: number): PlanData {
    const ids = Array.from({ length: leads }, (_one, index) => index + 1000);
    const base = dataWith();
    const managed = base.people[0];
    return dataWith({
      plan: planWith(),
      people: [
        { ...managed, login: upn('anne.faulkner'), email: upn('anne.faulkner') },
        ...ids.map((id) => ({
          id,
          name: `Lead ${id}`,
          email: `lead${id}@council.example`,
          login: `lead${id}@council.example`,
        })),
      ],
      settings: { ...base.settings, reminders: { ...base.settings.reminders, digest: 'never' } },
      actions: ids.map((id) => actionWith({ id, due: runDay, originalDue: runDay, leadId: id, deputyIds: [] })),
      rows: ids.map((id) => assigned(id, '2026-06-01', { actionId: id, due: runDay, leadId: id, deputyIds: [] })),
    });
  }

  it('300 go out at 95% or more of the 30 a minute that one mailbox allows, and none is refused', async () => {
    const { clock } = tenant.running.tenant;
    tenant.clock(`${runDay}T08:00:00.000Z`);
    const { openReminderLedger } = await import('../lists/reminderLedger');
    const { mail } = openGraph({ graphUrl: `${tenant.running.url}/graph/v1.0`, bearer: async () => 'local:app' });
    let refused = 0;
    // The clock moves only while the run waits and no mail is under way, so that the speed of the machine cannot change
    // the result.
    const underWay = new Set<Promise<unknown>>();
    const pause = async (milliseconds: number): Promise<void> => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
      tenant.clock(new Date(clock.now().getTime() + milliseconds).toISOString());
    };
    // Memory stays level: each mail is written when its turn comes, and released once settled. Writing a mail asks for
    // the page's address once for the HTML and once for the text.
    let written = 0;
    let settled = 0;
    let mostInMemory = 0;
    const { page, teams } = reminderLinks(`${tenant.siteUrl}/SitePages/Plan.aspx`, null, 1);
    const counting = {
      teams,
      page: (route: string): string => {
        if (route === '#/my') written += 0.5;
        mostInMemory = Math.max(mostInMemory, written - settled);
        return page(route);
      },
    };
    const begun = clock.now().getTime();
    const messages = await runReminders({
      plans: [{ data: planOf(300), links: counting }],
      on: runDay,
      ledger: openReminderLedger(tenant.as('app')),
      mailer: async (letter) => {
        const sending = mail.send(letter, upn('anne.faulkner'));
        underWay.add(sending);
        try {
          await sending;
        } catch (error) {
          refused += 1;
          throw error;
        } finally {
          underWay.delete(sending);
        }
      },
      accounts: null,
      dryRun: false,
      onMessage: () => {
        settled += 1;
      },
      now: () => clock.now().getTime(),
      pause,
    });
    const minutes = (clock.now().getTime() - begun) / 60_000;
    expect(messages.filter(({ outcome }) => outcome === 'sent')).toHaveLength(300);
    expect(refused).toBe(0);
    expect({ written, settled }).toEqual({ written: 300, settled: 300 });
    expect(mostInMemory).toBeLessThanOrEqual(3);
    expect(messages.filter(({ mail }) => mail !== null)).toEqual([]);
    expect(300 / minutes).toBeGreaterThanOrEqual(0.95 * 30);
    // Never above the mailbox's limit: thirty mails go at once, then as many each minute.
    expect(minutes).toBeGreaterThanOrEqual(9);
  });

  it('a service that stays stuck ends the run in a clear report, and the next run goes on', async () => {
    const store = tenant.store('anne.faulkner');
    const { data } = await store.open();
    expect(data).not.toBeNull();
    let tried = 0;
    const { openReminderLedger } = await import('../lists/reminderLedger');
    const { GraphProblem } = await import('../graph');
    const stuck = new GraphProblem('Microsoft Graph is too busy.', 'busy', 429, 'TooManyRequests', 1);
    const messages = await runReminders({
      plans: [
        {
          data: { ...planOf(40), plan: planWith({ id: 77, key: newKey() }) },
          links: reminderLinks('https://x', null, 1),
        },
      ],
      on: '2026-11-24',
      ledger: openReminderLedger(tenant.as('app')),
      mailer: async () => {
        tried += 1;
        throw stuck;
      },
      accounts: null,
      dryRun: false,
      pause: async () => undefined,
    });
    expect(messages.every(({ outcome }) => outcome === 'failed')).toBe(true);
    expect(messages).toHaveLength(40);
    expect(tried).toBeLessThanOrEqual(3 * 6);
    expect(messages[39].why).toContain('The next run tries again.');
  });
});
