import { dataWith } from '../plan/testing';
import type { Day } from '../plan/day';
import type { PlanData } from '../plan/planData';
import { wordFaults } from '../plan/wordFaults';
import { reminderLinks } from './reminderLinks';
import { planRun } from './reminderPlanning';
import type { Ledger, LedgerRow } from './reminderSending';
import { lookAt, planReminders, type KnownPeople, type LookedAt, type PlannedReminder } from './reminderPlan';
import { writeReminder } from './reminderMail';
import { everyRule, everyRuleDay } from './testing/everyRule';
import { untrueIn } from './testing/truth';

const upn = (name: string): string => `${name}@council.example`;
const person = (name: string, login: string): { name: string; login: string; email: string; jobTitle: string } => ({
  name,
  login: upn(login),
  email: upn(login),
  jobTitle: '',
});

const known: KnownPeople = {
  accounts: new Map([[upn('derek.malin'), 'disabled']]),
  lineManagers: new Map([
    [upn('joanne.tranter'), person('Helen Whitfield', 'helen.whitfield')],
    [upn('priya.nair'), person('Sarah Penrose', 'sarah.penrose')],
  ]),
  preferences: new Map(),
  lastTold: new Map(),
  toldOfOthers: new Set([upn('helen.whitfield'), upn('sarah.penrose'), upn('ruth.ellery')]),
};
const links = reminderLinks('https://council.example/p', null, 1);

function remindersOn(data: PlanData, day: Day): PlannedReminder[] {
  const looked = lookAt({ data, links }, day) as LookedAt;
  const lastTo = (login: string): Day | null => (login === upn('joanne.tranter') ? '2026-11-16' : null);
  return planReminders([looked], day, new Set(), known, { undelivered: () => '', sent: { lastTo } }).reminders;
}
const textTo = (name: string): string => {
  const one = remindersOn(everyRule(), everyRuleDay).find(({ letter }) => letter.to.name === name)!;
  return writeReminder(one.letter).text;
};

describe('what a letter says of people', () => {
  it('is what the rows say, for every rule and every reader', () => {
    const reminders = remindersOn(everyRule(), everyRuleDay);
    expect(reminders.map(({ letter }) => letter.to.name).sort()).toEqual([
      'Anne Faulkner',
      'Caroline Hart',
      'Helen Whitfield',
      'Joanne Tranter',
      'Owen Bright',
      'Priya Nair',
      'Ruth Ellery',
      'Sarah Penrose',
    ]);
    expect(reminders.flatMap((one) => untrueIn(one, [everyRule()], everyRuleDay))).toEqual([]);
  });

  it('has no words that people stumble over', () => {
    const mails = remindersOn(everyRule(), everyRuleDay).map(({ letter }) => writeReminder(letter));
    expect(mails.flatMap(({ subject, text }) => [subject, text].flatMap(wordFaults))).toEqual([]);
  });

  it('is found out by the same check where it is not so', () => {
    const [first, ...others] = remindersOn(everyRule(), everyRuleDay);
    expect(others.length).toBeGreaterThan(0);
    const told = { ...everyRule(), rows: everyRule().rows.filter(({ kind }) => kind !== 'progress') };
    expect(others.flatMap((one) => untrueIn(one, [told], everyRuleDay)).join(' ')).toContain('wrote');
    expect(untrueIn(first, [dataWith({ people: everyRule().people })], everyRuleDay)).not.toEqual([]);
  });

  it('quotes to a line manager what the lead wrote as the lead’s, and their own words as theirs', () => {
    const text = textTo('Helen Whitfield');
    expect(text).toContain('On 16 Nov 2026 Joanne Tranter wrote: “The forum asked for more.”');
    expect(text).toContain('On 18 Nov 2026 you wrote: “I asked the forum.”');
    expect(text).toContain('Joanne Tranter was last reminded on 16 Nov 2026.');
    expect(textTo('Joanne Tranter')).toContain('On 16 Nov 2026 you wrote: “The forum asked for more.”');
    expect(textTo('Ruth Ellery')).toContain('On 17 Nov 2026 Anne Faulkner wrote: “Priya is on leave.”');
  });

  it('says to a plan manager nothing that was meant for whoever leads it', () => {
    const text = textTo('Anne Faulkner');
    expect(text).not.toContain('You lead it.');
    expect(text).not.toContain('It is yours since');
    expect(text).toContain('Its lead has it since 19 Nov 2026');
    expect(text).not.toContain('has been reminded');
  });

  it('says to a sponsor and to a line manager why they have it', () => {
    expect(textTo('Sarah Penrose')).toContain('because you are the line manager of somebody who leads an action of');
    expect(textTo('Ruth Ellery')).toContain('“Children’s services improvement plan”');
  });

  it('does not say of actions that wait for a word already that they need nothing', () => {
    const data = everyRule();
    const joannes = data.actions.filter(({ leadId }) => leadId === 2).length;
    const looked = lookAt({ data, links }, everyRuleDay) as LookedAt;
    const mine = looked.holding.filter(({ personId, to }) => personId === 2 && to === 'person');
    const said = new Set(mine.slice(1).map(({ key }) => key));
    const { reminders } = planReminders([looked], everyRuleDay, said, known, {
      undelivered: () => '',
      sent: { lastTo: () => null },
    });
    const joanne = reminders.find(({ letter }) => letter.to.name === 'Joanne Tranter')!;
    expect(joannes).toBeGreaterThan(1);
    expect(writeReminder(joanne.letter).text).not.toContain('need nothing now');
    expect(writeReminder(joanne.letter).text).not.toContain('needs nothing now');
  });
});

describe('that a lead was reminded', () => {
  const lead = upn('joanne.tranter');
  const key = '1|1|overdue|2026-11-06|0';
  const row = (id: number, state: LedgerRow['state'], personLogin: string, said: string): LedgerRow => ({
    ...{ id, etag: '', planId: 1, key: `k${id}`, personLogin, personName: '', day: '2026-11-09', sequence: 1 },
    ...{ state, runKey: 'r', claimedAt: null, occurrences: [{ key: said, ref: '1', rule: 'overdue' }] },
  });
  /** The mail to the lead's line manager, where the record has one to the lead in a state, and the manager was told. */
  const mailAbove = async (state: LedgerRow['state'], to = lead): Promise<string> => {
    const rows = [row(1, state, to, key), row(2, 'sent', upn('anne.faulkner'), `manager-${key}`)];
    const { planned } = await planRun({
      plans: [{ data: everyRule(), links }],
      on: everyRuleDay,
      ledger: { rows: async () => rows } as unknown as Ledger<LedgerRow>,
      accounts: null,
      lineManager: async (login) => (login === lead ? person('Helen Whitfield', 'helen.whitfield') : null),
    });
    // The first mail to somebody senior waits to be confirmed.
    const letters = planned.toConfirm.flatMap(({ letter }) => letter ?? []);
    return writeReminder(letters.find(({ to: { name } }) => name === 'Helen Whitfield')!).text;
  };

  it('is said where Graph accepted the mail to them, and of no mail that failed, is uncertain or was left out', async () => {
    expect(await mailAbove('sent')).toContain('Joanne Tranter was last reminded on 9 Nov 2026.');
    for (const state of ['claimed', 'failed', 'uncertain', 'skipped'] as const) {
      const text = await mailAbove(state);
      expect([state, text.includes('stays late'), text.includes('reminded on')]).toEqual([state, true, false]);
    }
  });

  it('is not said of somebody else’s mail about the same action', async () => {
    expect(await mailAbove('sent', upn('owen.bright'))).not.toContain('reminded on');
  });
});
