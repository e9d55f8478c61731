import fc from 'fast-check';
import type { PlanData } from '../planData';
import type { PlanSettings } from '../planSettings';
import type { ProgressRow } from '../fields';
import { addDays } from '../day';
import type { Day } from '../day';
import { messagesOf, remindersDue as everythingDue } from './due';
import type { Occurrence } from './occurrence';
import { sentenceOf } from './words';
import { actionWith, assigned, dataWith, LEAD, MANAGER, people, planWith, rowWith, SECOND_LEAD } from '../testing';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../workingDays';

/** The day itself when it is a working day, otherwise the next working day. */
const workingDayFrom = (day: Day): Day => addWorkingDays(addDays(day, -1), 1);

const NOTHING: ReadonlySet<string> = new Set();

/** Only the reminders about due dates of actions; the other rules have tests of their own. */
const remindersDue = (data: PlanData, day: Day, said: ReadonlySet<string>): Occurrence[] =>
  everythingDue(data, day, said).filter(({ rule }) => ['due soon', 'due today', 'overdue'].includes(rule));

const reasonOn = (data: PlanData, day: Day): string =>
  sentenceOf(remindersDue(data, day, NOTHING)[0], { today: day, extraHolidays: data.settings.extraHolidays });

function planDue(due: Day, rows: ProgressRow[] = [], settings: Partial<PlanSettings> = {}): PlanData {
  const data = dataWith({ rows: [assigned(1, '2026-06-01', { due }), ...rows] });
  return { ...data, settings: { ...data.settings, ...settings } };
}

const said = (data: PlanData, day: Day, before: ReadonlySet<string> = NOTHING): string[] =>
  remindersDue(data, day, before).map(({ rule, step }) => `${rule} ${step}`);

describe('one action on its way to its due date', () => {
  // 18 December 2026 is a Friday; reminders are due 10 and 3 working days before, then every 5 after.
  const data = planDue('2026-12-18');

  it.each([
    ['2026-12-03', []],
    ['2026-12-04', ['due soon 10']],
    ['2026-12-14', ['due soon 10']],
    ['2026-12-15', ['due soon 3']],
    ['2026-12-17', ['due soon 3']],
    ['2026-12-18', ['due today 0']],
    ['2026-12-21', ['overdue 0']],
    ['2026-12-24', ['overdue 0']],
    // No reminders on Christmas Day, Boxing Day's substitute and the weekend between them.
    ['2026-12-25', []],
    ['2026-12-26', []],
    ['2026-12-28', []],
    ['2026-12-29', ['overdue 0']],
    ['2026-12-30', ['overdue 1']],
  ])('on %s: %j', (day, expected) => {
    expect(said(data, day)).toEqual(expected);
  });

  it('says why in words', () => {
    expect(reasonOn(data, '2026-12-07')).toBe('It is due on 18 Dec 2026, in 9 working days.');
    expect(reasonOn(data, '2026-12-17')).toBe('It is due on 18 Dec 2026, in 1 working day.');
    expect(reasonOn(data, '2026-12-18')).toBe('It is due today.');
    expect(reasonOn(data, '2026-12-21')).toBe('It was due on 18 Dec 2026.');
  });

  it('is silent once it was said, and speaks again at the next step', () => {
    const first = new Set(remindersDue(data, '2026-12-04', NOTHING).map(({ key }) => key));
    expect(said(data, '2026-12-07', first)).toEqual([]);
    expect(said(data, '2026-12-15', first)).toEqual(['due soon 3']);
  });

  it('starts anew when the due date moves', () => {
    const keys = new Set(
      ['2026-12-04', '2026-12-15'].flatMap((day) => remindersDue(data, day, NOTHING).map(({ key }) => key)),
    );
    const moved = planDue('2026-12-18', [rowWith({ id: 2, kind: 'due', day: '2026-12-16', due: '2027-01-15' })]);
    expect(said(moved, '2026-12-16', keys)).toEqual([]);
    expect(said(moved, '2027-01-05', keys)).toEqual(['due soon 10']);
  });
});

describe('what fell on a quiet day', () => {
  it('a due date on a Saturday is said on Monday', () => {
    const data = planDue('2026-12-12');
    expect(said(data, '2026-12-12')).toEqual([]);
    expect(said(data, '2026-12-14')).toEqual(['overdue 0']);
    expect(reasonOn(data, '2026-12-14')).toBe('It was due on 12 Dec 2026.');
  });

  it('a step reached on a day off is said on the next working day', () => {
    const data = planDue('2026-12-18', [], { extraHolidays: ['2026-12-04'] });
    expect(said(data, '2026-12-04')).toEqual([]);
    expect(said(data, '2026-12-07')).toEqual(['due soon 10']);
  });

  it('on the last working day before a due date on a weekend, "due soon" does not count to zero', () => {
    expect(reasonOn(planDue('2026-12-12'), '2026-12-11')).toBe('It is due on 12 Dec 2026.');
  });
});

describe('when nothing is to be said', () => {
  const late = '2026-11-06';
  it.each<[string, Partial<ProgressRow> & Pick<ProgressRow, 'kind'>]>([
    ['done', { kind: 'progress', going: 'done' }],
    ['withdrawn', { kind: 'withdraw' }],
    ['paused', { kind: 'pause', until: '2027-01-04' }],
  ])('an action that is %s', (_what, changes) => {
    const data = planDue(late, [rowWith({ id: 2, day: '2026-11-02', ...changes })]);
    expect(said(data, '2026-11-23')).toEqual([]);
  });

  it('a pause that has run out', () => {
    const data = planDue(late, [rowWith({ id: 2, kind: 'pause', day: '2026-11-02', until: '2026-11-20' })]);
    expect(said(data, '2026-11-20')).toEqual([]);
    expect(said(data, '2026-11-23')).toEqual(['overdue 2']);
  });

  it('an action without a due date, and settings without steps', () => {
    const undated = dataWith({ actions: [actionWith({ due: null, originalDue: null })] });
    expect(said(undated, '2026-11-23')).toEqual([]);
    expect(said(planDue('2026-12-18', [], { dueSoonSteps: [] }), '2026-12-17')).toEqual([]);
  });

  it('what was recorded after the day of the run does not count for it', () => {
    const data = planDue(late, [rowWith({ id: 2, kind: 'progress', day: '2026-11-24', going: 'done' })]);
    expect(said(data, '2026-11-23')).toEqual(['overdue 2']);
    expect(said(data, '2026-11-24')).toEqual([]);
  });

  it('a repeat every 0 days is said once', () => {
    expect(said(planDue(late, [], { overdueEvery: 0 }), '2026-11-23')).toEqual(['overdue 0']);
  });
});

describe('who is told', () => {
  it('the lead of that day', () => {
    const data = planDue('2026-11-06', [rowWith({ id: 2, kind: 'lead', day: '2026-11-20', leadId: SECOND_LEAD })]);
    expect(remindersDue(data, '2026-11-19', NOTHING)[0].personId).toBe(LEAD);
    expect(remindersDue(data, '2026-11-20', NOTHING)[0].personId).toBe(SECOND_LEAD);
  });

  it('the plan’s manager when nobody leads; nobody when there is no manager either', () => {
    const rows = [assigned(1, '2026-06-01', { due: '2026-11-06', leadId: null, deputyIds: [] })];
    const data = dataWith({ actions: [actionWith({ leadId: null, deputyIds: [] })], rows });
    expect(remindersDue(data, '2026-11-23', NOTHING)[0]).toMatchObject({ personId: MANAGER, leadId: null });
    expect(remindersDue({ ...data, plan: planWith({ managerId: null }) }, '2026-11-23', NOTHING)).toEqual([]);
  });

  it('one message a person, most pressing first', () => {
    const dues: [id: number, due: Day, lead: number][] = [
      [1, '2026-12-04', LEAD],
      [2, '2026-11-23', LEAD],
      [3, '2026-11-20', LEAD],
      [4, '2026-11-06', LEAD],
      [5, '2026-11-06', SECOND_LEAD],
      [6, '2026-11-06', 77],
    ];
    const data = dataWith({
      actions: dues.map(([id]) => actionWith({ id })),
      rows: dues.map(([id, due, leadId]) => assigned(id, '2026-06-01', { actionId: id, due, leadId })),
    });
    const messages = messagesOf(data, remindersDue(data, '2026-11-23', NOTHING));
    expect(messages.map(({ personId, occurrences }) => [personId, occurrences.map(({ about }) => about.ref)])).toEqual([
      [LEAD, ['1.4', '1.3', '1.2', '1.1']],
      [SECOND_LEAD, ['1.5']],
      [77, ['1.6']],
    ]);
    expect(messages.map(({ person }) => person)).toEqual([people[1], people[4], null]);
  });
});

/** Runs the job day by day, except on the days without a run. */
function runJob(data: PlanData, from: Day, to: Day, runs: (day: Day) => boolean): (Occurrence & { on: Day })[] {
  const keys = new Set<string>();
  const all: (Occurrence & { on: Day })[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!runs(day)) continue;
    for (const occurrence of remindersDue(data, day, keys)) {
      keys.add(occurrence.key);
      all.push({ ...occurrence, on: day });
    }
  }
  return all;
}

describe('over any months (property)', () => {
  const anyDue = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2026-01-01', offset));

  it('says each thing once, never on a quiet day, and misses nothing', () => {
    fc.assert(
      fc.property(anyDue, fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { maxLength: 3 }), (due, dueSoonSteps) => {
        const data = { ...planDue(due, [], { dueSoonSteps }), rows: [assigned(1, '2025-01-01', { due })] };
        const all = runJob(data, addDays(due, -40), addDays(due, 40), () => true);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        for (const { on } of all) expect(isWorkingDay(on)).toBe(true);
        for (const step of dueSoonSteps) {
          // Once the step is reached, a run on or after that day tells it, unless a nearer step was reached with it.
          const told = all.find((one) => one.rule === 'due soon' && one.step === step);
          const overtaken = dueSoonSteps.some(
            (other) => other < step && workingDaysBetween(workingDayFrom(addDays(due, -40)), due) <= other,
          );
          expect(told !== undefined || overtaken).toBe(true);
          if (told) expect(workingDaysBetween(told.on, due)).toBe(step);
        }
        const today = all.filter(({ rule }) => rule === 'due today');
        expect(today.map(({ on }) => on)).toEqual(isWorkingDay(due) ? [due] : []);
        const overdue = all.filter(({ rule }) => rule === 'overdue');
        expect(overdue[0].on).toBe(workingDayFrom(addDays(due, 1)));
        expect(overdue.map(({ on }) => workingDaysBetween(due, on))).toEqual(overdue.map((_one, i) => 1 + 5 * i));
      }),
      { numRuns: 60 },
    );
  });

  it('a job that misses days says late what still holds, and nothing twice', () => {
    fc.assert(
      fc.property(anyDue, fc.infiniteStream(fc.boolean()), (due, dice) => {
        const ran = new Map<Day, boolean>();
        const runs = (day: Day): boolean => {
          if (!ran.has(day)) ran.set(day, Boolean(dice.next().value));
          return ran.get(day) ?? false;
        };
        const data = { ...planDue(due), rows: [assigned(1, '2025-01-01', { due })] };
        const all = runJob(data, addDays(due, -40), addDays(due, 40), runs);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        // From there the job runs every day, so every reminder that is still true and unsent goes with the first run.
        const last = workingDayFrom(addDays(due, 41));
        const expected = Math.floor((workingDaysBetween(due, last) - 1) / 5);
        const before = new Set(all.map(({ key }) => key));
        const steps = all.filter(({ rule }) => rule === 'overdue').map(({ step }) => step);
        expect(remindersDue(data, last, before).length).toBe(steps.includes(expected) ? 0 : 1);
      }),
      { numRuns: 60 },
    );
  });
});
