import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assuranceWith } from '../assurance/testing';
import type { Body, Decision, Meeting, ProgressRow } from '../fields';
import { measureWith, readingWith } from '../measures/testing';
import type { PlanData } from '../planData';
import type { PlanSettings } from '../planSettings';
import { addDays } from '../day';
import type { Day } from '../day';
import { actionWith, assigned, dataWith, DEPUTY, LEAD, MANAGER, planWith, rowWith, SECOND_LEAD } from '../testing';
import { remindersDue } from './due';
import { reminderRules } from './occurrence';
import type { ReminderRule } from './occurrence';
import { defaultReminderSettings, type ReminderSettings } from './settings';
import { sentenceOf, standing } from './words';

const TODAY = '2026-11-23';
const NOTHING: ReadonlySet<string> = new Set();
const FAR = '2027-06-30';

const with_ = (
  data: PlanData,
  reminders: Partial<ReminderSettings>,
  settings: Partial<PlanSettings> = {},
): PlanData => ({
  ...data,
  settings: { ...data.settings, ...settings, reminders: { ...defaultReminderSettings, digest: 'never', ...reminders } },
});
const planOf = (changes: Partial<PlanData>, reminders: Partial<ReminderSettings> = {}): PlanData =>
  with_(dataWith({ actions: [], ...changes }), reminders);

/** The reminders of one rule, each as "rule: person: words". */
function said(data: PlanData, day: Day, rule: ReminderRule, before = NOTHING): string[] {
  const on = { today: day, extraHolidays: data.settings.extraHolidays };
  return remindersDue(data, day, before)
    .filter((one) => one.rule === rule)
    .map(
      (one) => `${one.to === 'person' ? one.personId : `above ${one.personId}`}: ${one.about.ref} ${standing(one, on)}`,
    );
}
const keysOn = (data: PlanData, day: Day): Set<string> =>
  new Set(remindersDue(data, day, NOTHING).map(({ key }) => key));

describe('a new assignment', () => {
  const given = (day: Day): PlanData =>
    planOf({ actions: [actionWith({ due: FAR, originalDue: FAR })], rows: [assigned(1, day, { due: FAR })] });

  it('is told once to the lead, while it is news', () => {
    const data = given('2026-11-20');
    expect(said(data, TODAY, 'new assignment')).toEqual([`${LEAD}: 1.1 is now yours`]);
    expect(said(data, '2026-11-24', 'new assignment', keysOn(data, TODAY))).toEqual([]);
    expect(said(data, '2026-12-07', 'new assignment')).toEqual([]);
  });

  it('is told to the next lead too, and to nobody who spoke about it already', () => {
    const data = given('2026-11-20');
    const next = rowWith({ id: 2, kind: 'lead', day: TODAY, leadId: SECOND_LEAD });
    expect(said({ ...data, rows: [...data.rows, next] }, TODAY, 'new assignment', keysOn(data, '2026-11-20'))).toEqual([
      `${SECOND_LEAD}: 1.1 is now yours`,
    ]);
    const spoke = rowWith({ id: 2, kind: 'progress', day: '2026-11-21', going: 'on course' });
    expect(said({ ...data, rows: [...data.rows, spoke] }, TODAY, 'new assignment')).toEqual([]);
  });
});

describe('what stays late', () => {
  const late = (sponsorId: number | null = 4): PlanData =>
    planOf({
      plan: planWith({ sponsorId }),
      actions: [actionWith({ due: '2026-11-06', originalDue: '2026-11-06' })],
      rows: [assigned(1, '2026-06-01', { due: '2026-11-06' })],
    });

  it('goes to the line manager after ten working days, then to the sponsor after twenty, once each', () => {
    expect(said(late(), '2026-11-19', 'escalated')).toEqual([]);
    expect(said(late(), '2026-11-20', 'escalated')).toEqual([
      `above ${LEAD}: 1.1 is 10 working days late, led by Priya Nair`,
    ]);
    expect(said(late(), '2026-12-03', 'escalated', keysOn(late(), '2026-11-20'))).toEqual([]);
    expect(said(late(), '2026-12-04', 'escalated', keysOn(late(), '2026-11-20'))).toEqual([
      '4: 1.1 is 20 working days late, led by Priya Nair',
    ]);
  });

  it('goes to the sponsor alone where nobody leads the action, who has no line manager', () => {
    const { rows, actions, ...rest } = late();
    const unled = {
      ...rest,
      actions: actions.map((action) => ({ ...action, leadId: null })),
      rows: rows.map((row) => (row.kind === 'assigned' ? { ...row, leadId: null } : row)),
    };
    expect(said(unled, '2026-12-04', 'escalated')).toEqual(['4: 1.1 is 20 working days late, and nobody leads it']);
  });

  it('goes to no sponsor where there is none, and to nobody where it is switched off', () => {
    expect(said(late(null), '2026-12-04', 'escalated')).toHaveLength(1);
    expect(said(with_(late(), { lineManagerAfter: 0, sponsorAfter: 0 }), '2026-12-04', 'escalated')).toEqual([]);
  });
});

describe('silence', () => {
  const quiet = planOf({
    actions: [actionWith({ due: FAR, originalDue: FAR })],
    rows: [
      assigned(1, '2026-09-01', { due: FAR }),
      rowWith({ id: 2, kind: 'progress', day: '2026-10-20', going: 'on course' }),
    ],
  });

  it('is asked about after the review period, and again after each further one', () => {
    expect(said(quiet, '2026-11-17', 'progress asked')).toEqual([]);
    expect(said(quiet, '2026-11-18', 'progress asked')).toEqual([`${LEAD}: 1.1 has had no word since 20 Oct 2026`]);
    const before = keysOn(quiet, '2026-11-18');
    expect(said(quiet, '2026-12-15', 'progress asked', before)).toEqual([]);
    expect(said(quiet, '2026-12-16', 'progress asked', before)).toHaveLength(1);
  });

  it('is not asked about where the date asks already, before the start, or where it is switched off', () => {
    const soon = { ...quiet, rows: [assigned(1, '2026-09-01', { due: '2026-12-01' })] };
    expect(said(soon, TODAY, 'progress asked')).toEqual([]);
    const later = { ...quiet, actions: [actionWith({ due: FAR, originalDue: FAR, start: '2027-01-04' })] };
    expect(said(later, TODAY, 'progress asked')).toEqual([]);
    expect(said(with_(quiet, { askWhenSilent: false }), TODAY, 'progress asked')).toEqual([]);
  });
});

const body = (id: number, name: string): Body => ({
  ...({ key: '', etag: '', kind: 'improvement board', from: null, until: null, becameId: null } as const),
  ...{ chair: null, teamsChat: null },
  id,
  name,
  memberIds: [],
  receives: [],
  order: id,
});
const meeting = (id: number, day: Day | null, changes: Partial<Meeting> = {}): Meeting =>
  ({
    id,
    key: '',
    etag: '',
    planId: 1,
    title: '',
    bodyId: 1,
    day,
    state: 'planned',
    officerId: null,
    ...changes,
  }) as Meeting;

describe('before a meeting', () => {
  const actions = [1, 2].map((id) => actionWith({ id, due: FAR, originalDue: FAR }));
  const data = planOf(
    {
      actions,
      bodies: [body(1, 'Improvement Board')],
      meetings: [meeting(1, '2026-10-22', { state: 'held' }), meeting(2, '2026-11-26')],
      rows: [
        ...actions.map(({ id }) => assigned(id, '2026-09-01', { actionId: id, due: FAR })),
        rowWith({ id: 5, kind: 'progress', actionId: 2, day: '2026-11-02', going: 'on course' }),
      ],
    },
    { askWhenSilent: false },
  );

  it('the leads who said nothing since the body last met are asked, some working days before', () => {
    expect(said(data, '2026-11-18', 'progress asked')).toEqual([]);
    expect(said(data, '2026-11-19', 'progress asked')).toEqual([
      `${LEAD}: 1.1 goes to Improvement Board on 26 Nov 2026`,
    ]);
    expect(said(data, '2026-11-25', 'progress asked', keysOn(data, '2026-11-19'))).toEqual([]);
    expect(said(data, '2026-11-27', 'progress asked')).toEqual([]);
  });

  it('what was said on the very day of the last meeting is not news for the next', () => {
    const saidOn = (day: string) => ({
      ...data,
      rows: [...data.rows, rowWith({ id: 6, kind: 'progress', actionId: 1, day, going: 'on course' })],
    });
    expect(said(saidOn('2026-10-22'), '2026-11-19', 'progress asked')).toHaveLength(1);
    expect(said(saidOn('2026-10-23'), '2026-11-19', 'progress asked')).toEqual([]);
  });

  it('nobody is asked for a meeting that is cancelled or has no day, or where it is switched off', () => {
    const others = [meeting(2, '2026-11-26', { state: 'cancelled' }), meeting(3, null)];
    expect(said({ ...data, meetings: others }, TODAY, 'progress asked')).toEqual([]);
    expect(said(with_(data, { beforeMeeting: 0, askWhenSilent: false }), TODAY, 'progress asked')).toEqual([]);
  });
});

describe('a promised report', () => {
  const promised = (changes: Partial<Decision>): PlanData =>
    planOf({
      bodies: [body(1, 'Scrutiny')],
      meetings: [meeting(1, '2026-09-10', { state: 'held', officerId: SECOND_LEAD })],
      decisions: [
        {
          id: 9,
          planId: 1,
          kind: 'promised report',
          meetingId: 1,
          toBodyId: 1,
          text: 'A report on placements.',
          due: TODAY,
          madeOn: null,
          ...changes,
        } as Decision,
      ],
    });

  it('is chased with the officer until it is made, also once it is late', () => {
    expect(said(promised({}), TODAY, 'report due')).toEqual([`${SECOND_LEAD}: A report on placements is due today`]);
    expect(said(promised({ due: '2026-11-13' }), TODAY, 'report due')).toEqual([
      `${SECOND_LEAD}: A report on placements is 6 working days late`,
    ]);
    expect(said(promised({ madeOn: '2026-11-20' }), TODAY, 'report due')).toEqual([]);
    expect(said(promised({ text: ' ' }), TODAY, 'report due')).toEqual([]);
    expect(said(promised({ meetingId: null }), TODAY, 'report due')).toEqual([
      `${MANAGER}: A report on placements is due today`,
    ]);
  });
});

describe('measures', () => {
  const measure = measureWith({ id: 4, ref: 'M4', ownerId: SECOND_LEAD, frequency: 'monthly', baselineDay: null });
  const data = planOf({ measures: [measure], readings: [readingWith(1, '2026-09-30', 40, { measureId: 4 })] });

  it('are asked for when their period has ended, on the day, and after it', () => {
    expect(said(data, '2026-10-30', 'reading due')).toEqual([]);
    expect(said(data, '2026-11-02', 'reading due')).toEqual([`${SECOND_LEAD}: M4 needs its reading for Oct 2026`]);
    expect(said(data, '2026-11-03', 'reading due', keysOn(data, '2026-11-02'))).toEqual([]);
    expect(said(data, '2026-11-16', 'reading due', keysOn(data, '2026-11-02'))).toEqual([
      `${SECOND_LEAD}: M4 has had no reading for Oct 2026`,
    ]);
    const read = { ...data, readings: [...data.readings, readingWith(2, '2026-10-31', 38, { measureId: 4 })] };
    expect(said(read, '2026-11-16', 'reading due')).toEqual([]);
  });

  it('go to the plan manager when nobody owns them', () => {
    expect(said({ ...data, measures: [{ ...measure, ownerId: null }] }, '2026-11-02', 'reading due')[0]).toMatch(
      /^1: M4/,
    );
  });

  it('are chased until they are defined, and while nobody said by when', () => {
    const open = { ...measure, undefinedWhy: 'the SEND strategy is not agreed', definedBy: TODAY, definedFrom: null };
    const undefinedData = { ...data, measures: [open] };
    const [one] = remindersDue(undefinedData, TODAY, NOTHING);
    expect(one.rule).toBe('measure undefined');
    expect(sentenceOf(one, { today: TODAY, extraHolidays: [] })).toBe(
      'It is not yet defined: the SEND strategy is not agreed. It is to be by 23 Nov 2026.',
    );
    const noDay = { ...data, measures: [{ ...open, definedBy: null }] };
    expect(said(noDay, TODAY, 'measure undefined')).toHaveLength(1);
    expect(said(noDay, '2026-11-24', 'measure undefined', keysOn(noDay, TODAY))).toEqual([]);
    expect(said(noDay, '2026-12-01', 'measure undefined', keysOn(noDay, TODAY))).toHaveLength(1);
  });
});

describe('an audit', () => {
  const audit = (changes: object): PlanData =>
    planOf({
      assurance: [
        assuranceWith(3, {
          title: 'Audit of chronologies',
          planned: '2026-11-30',
          held: null,
          leadId: LEAD,
          ...changes,
        }),
      ],
    });

  it('is due to who leads it, before, on and after its day, until it is held or called off', () => {
    expect(said(audit({}), TODAY, 'audit due')).toEqual([`${LEAD}: Audit of chronologies is due in 5 working days`]);
    expect(said(audit({}), '2026-12-01', 'audit due')).toEqual([
      `${LEAD}: Audit of chronologies is 1 working day late`,
    ]);
    expect(said(audit({ held: '2026-11-20' }), TODAY, 'audit due')).toEqual([]);
    expect(said(audit({ cancelled: 'Done by the inspectors.' }), TODAY, 'audit due')).toEqual([]);
  });
});

describe('what an action waits for', () => {
  const actions = [
    actionWith({ id: 1, due: FAR, originalDue: FAR, waitsFor: [{ actionId: 2, need: 'complete' }] }),
    actionWith({ id: 2, due: '2026-11-20', originalDue: '2026-11-20' }),
  ];
  const rows = [
    assigned(1, '2026-06-01', { actionId: 1, due: FAR }),
    assigned(2, '2026-06-01', { actionId: 2, due: '2026-11-20', leadId: SECOND_LEAD }),
  ];
  const data = planOf({ actions, rows });

  it('is told when it is late, and when it has come', () => {
    expect(said(data, '2026-11-20', 'dependency late')).toEqual([]);
    expect(said(data, TODAY, 'dependency late')).toEqual([`${LEAD}: 1.1 waits on action 1.2, which is late`]);
    const done = rowWith({ id: 5, kind: 'progress', actionId: 2, day: TODAY, going: 'done', authorId: SECOND_LEAD });
    const met = { ...data, rows: [...rows, done] };
    expect(said(met, TODAY, 'dependency late')).toEqual([]);
    expect(said(met, TODAY, 'dependency met')).toEqual([
      `${LEAD}: 1.1 can go on: what it waited for has come, action 1.2, since 23 Nov 2026`,
    ]);
    expect(said(met, '2026-12-21', 'dependency met')).toEqual([]);
  });
});

describe('a question', () => {
  const asked = rowWith({ id: 2, kind: 'query', day: '2026-11-18', text: 'Who signs it off?' });
  const data = planOf({
    actions: [actionWith({ due: FAR, originalDue: FAR })],
    rows: [assigned(1, '2026-11-02', { due: FAR }), asked],
  });

  it('is asked again every few working days until it is answered', () => {
    const [one] = remindersDue(data, '2026-11-18', NOTHING).filter(({ rule }) => rule === 'query open');
    expect(one.detail).toBe('Anne Faulkner asked on 18 Nov 2026: “Who signs it off?”');
    expect(said(data, '2026-11-20', 'query open', keysOn(data, '2026-11-18'))).toEqual([]);
    expect(said(data, '2026-11-24', 'query open', keysOn(data, '2026-11-18'))).toHaveLength(1);
    const answer = rowWith({
      id: 3,
      kind: 'answer',
      day: '2026-11-19',
      authorId: LEAD,
      about: 'k2',
      text: 'The head.',
    });
    expect(said({ ...data, rows: [...data.rows, answer] }, '2026-11-24', 'query open')).toEqual([]);
  });
});

describe('an answer', () => {
  const rows = [
    assigned(1, '2026-11-02', { due: '2026-11-06' }),
    rowWith({ id: 2, kind: 'query', day: '2026-11-18', text: 'When?', wantsDay: true }),
  ];
  const answer = rowWith({
    id: 3,
    kind: 'answer',
    day: '2026-11-19',
    authorId: LEAD,
    about: 'k2',
    text: 'The forum signs first.',
    forecast: '2026-12-11',
  });
  const late = (more: ProgressRow[] = []) =>
    planOf({ actions: [actionWith({ due: '2026-11-06', originalDue: '2026-11-06' })], rows: [...rows, ...more] });

  it('is told to whoever asked, once, while it is news, with the day that it names', () => {
    const [told, ...others] = remindersDue(late([answer]), '2026-11-20', NOTHING).filter(
      ({ rule }) => rule === 'query answered',
    );
    expect(others).toEqual([]);
    expect(told).toMatchObject({ personId: MANAGER, due: '2026-11-19', about: { ref: '1.1' } });
    expect(told.detail).toBe('Priya Nair answered on 19 Nov 2026: “The forum signs first.” By 11 Dec 2026.');
    expect(said(late([answer]), '2026-11-23', 'query answered', new Set([told.key]))).toEqual([]);
    expect(said(late([answer]), '2026-12-04', 'query answered')).toEqual([]);
  });

  it('of one’s own is told to nobody', () => {
    expect(said(late([{ ...answer, authorId: MANAGER }]), '2026-11-20', 'query answered')).toEqual([]);
  });

  it('and a question keep the lead from being reminded again that it is late', () => {
    const unasked = { ...late(), rows: rows.slice(0, 1) };
    const first = keysOn(unasked, '2026-11-09');
    const overdue = (more: ProgressRow[], day: string) => said(late(more), day, 'overdue', first).length;
    expect(said(unasked, '2026-11-20', 'overdue', first)).toHaveLength(1);
    // A lead who never heard that the action is late hears it once all the same.
    expect(said(late(), '2026-11-20', 'overdue')).toHaveLength(1);
    expect(overdue([], '2026-11-20')).toBe(0);
    expect(overdue([answer], '2026-11-20')).toBe(0);
    expect(overdue([answer], '2026-11-26')).toBe(1);
  });
});

describe('a question about a measure, an audit or a promised report', () => {
  const about = { kind: 'query', day: '2026-11-18', actionId: null, askedId: LEAD, text: 'When?' } as const;
  const data = planOf({
    measures: [measureWith({ id: 4, ref: 'M4', ownerId: SECOND_LEAD })],
    rows: [assigned(1, '2026-11-02', { due: FAR }), rowWith({ id: 2, ...about, measureId: 4 })],
  });

  it('goes to whoever was asked, and opens the form for the answer', () => {
    const [one] = remindersDue(data, '2026-11-18', NOTHING).filter(({ rule }) => rule === 'query open');
    expect(one).toMatchObject({
      personId: LEAD,
      about: { kind: 'measure', ref: 'M4' },
      opens: '#/measures/M4?answer=2',
    });
  });

  it('is answered by whoever was asked or a plan manager, and by nobody else', () => {
    const answered = (authorId: number): boolean => {
      const row = rowWith({ id: 3, ...about, kind: 'answer', authorId, about: 'k2', measureId: 4 });
      return said({ ...data, rows: [...data.rows, row] }, '2026-11-24', 'query open').length === 0;
    };
    expect([LEAD, MANAGER, SECOND_LEAD, DEPUTY].map(answered)).toEqual([true, true, false, false]);
  });
});

describe('leads are not nagged', () => {
  it.each([
    ['paused', { kind: 'pause', until: FAR }],
    ['withdrawn', { kind: 'withdraw' }],
  ] as const)('about an action that is %s, by any rule', (_what, changes) => {
    const rows = [
      assigned(1, '2026-11-02', { due: '2026-11-06' }),
      rowWith({ id: 2, kind: 'query', day: '2026-11-03', text: 'Who?' }),
      rowWith({ id: 3, day: '2026-11-04', ...changes }),
    ];
    const data = planOf({ plan: planWith({ sponsorId: 4 }), actions: [actionWith({ due: '2026-11-06' })], rows });
    for (let day = '2026-11-04'; day < '2027-01-31'; day = addDays(day, 1))
      expect(remindersDue(data, day, NOTHING)).toEqual([]);
  });
});

describe('the digest', () => {
  it('goes to the plan manager on the first working day of a week, or each day, or never', () => {
    const data = planOf({ actions: [actionWith({ due: FAR })], rows: [assigned(1, '2026-06-01', { due: FAR })] });
    const weekly = with_(data, { digest: 'weekly' });
    expect(said(weekly, TODAY, 'digest')).toEqual([`${MANAGER}: digest as it stands`]);
    expect(said(weekly, '2026-11-27', 'digest', keysOn(weekly, TODAY))).toEqual([]);
    expect(said(weekly, '2026-11-30', 'digest', keysOn(weekly, TODAY))).toHaveLength(1);
    const daily = with_(data, { digest: 'daily' });
    expect(said(daily, '2026-11-24', 'digest', keysOn(daily, TODAY))).toHaveLength(1);
    expect(said(data, TODAY, 'digest')).toEqual([]);
  });
});

describe('a paused plan', () => {
  it('says nothing until the day is over', () => {
    const data = planOf({
      actions: [actionWith({ due: '2026-11-06' })],
      rows: [assigned(1, '2026-06-01', { due: '2026-11-06' })],
    });
    const paused = with_(data, { pausedUntil: '2026-11-24' });
    expect(remindersDue(paused, '2026-11-24', NOTHING)).toEqual([]);
    expect(remindersDue(paused, '2026-11-25', NOTHING).length).toBeGreaterThan(0);
  });
});

it('every rule is described in docs/reminders.md', () => {
  const page = readFileSync(join(__dirname, '../../../docs/reminders.md'), 'utf8');
  const described = [...page.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, rules]) => rules.split(', '));
  expect(reminderRules.filter((rule) => !described.includes(rule))).toEqual([]);
});
