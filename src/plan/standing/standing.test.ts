import { addDays } from '../day';
import type { StandingRow } from '../fields/standing';
import { viewPlan } from '../planView';
import { savePositionOf } from '../savePosition';
import { actionWith, assigned, dataWith, LEAD, MANAGER, planWith, recommendationWith, rowWith } from '../testing';
import { putRightSentence, standingAge, standingOldFrom } from './age';
import { differenceOf, isAsWritten, withChecksum } from './difference';
import { standingMonthsOf, standingRowsOf } from './rows';

const TODAY = '2026-11-23';

/** A plan with an action that moved once and is late, one that is withdrawn, and one that answers two sources. */
const data = dataWith({
  plan: planWith({ title: 'Getting\nto good' }),
  recommendations: [recommendationWith(1, { ref: '12' }), recommendationWith(2, { ref: 'RSH 3' })],
  actions: [
    actionWith({ id: 1, recommendationId: 1, originalDue: '2026-10-01', due: '2026-11-02' }),
    actionWith({ id: 2, text: 'Withdrawn one' }),
    actionWith({ id: 3, recommendationId: 1, alsoAnswersIds: [2] }),
  ],
  rows: [
    assigned(1, '2026-09-01', { actionId: 1, due: '2026-10-01' }),
    assigned(2, '2026-09-01', { actionId: 2, due: '2026-12-18' }),
    assigned(3, '2026-09-01', { actionId: 3, due: '2026-12-18' }),
    rowWith({
      id: 4,
      kind: 'due',
      day: '2026-09-20',
      actionId: 1,
      authorId: MANAGER,
      due: '2026-11-02',
      text: 'Later',
    }),
    rowWith({
      id: 5,
      kind: 'progress',
      day: '2026-11-10',
      actionId: 1,
      authorId: LEAD,
      going: 'on course',
      text: 'Two of three\r\nworkers have started.',
    }),
    rowWith({ id: 6, kind: 'withdraw', day: '2026-10-05', actionId: 2, authorId: MANAGER, text: 'Done elsewhere.' }),
  ],
});
const view = viewPlan(data, TODAY);
const rows = standingRowsOf(data, view);
const stored = (values = rows): StandingRow[] =>
  values.map((one, at) => ({ ...withChecksum<StandingRow>(one), id: at + 1, etag: `"${at}"` }));

describe('the rows of Standing', () => {
  it('say what the screens say of every action, each day also as plain text', () => {
    const [late] = rows.filter(({ ref }) => ref === '1.1');
    expect(late).toMatchObject({
      rating: 'Red',
      state: 'Off track',
      reason: view.byRef.get('1.1')!.rating!.reason.replace(/\s+/g, ' '),
      leadId: LEAD,
      leadName: 'Priya Nair',
      due: '2026-11-02',
      dueText: '2026-11-02',
      firstDue: '2026-10-01',
      firstDueText: '2026-10-01',
      timesMoved: 1,
      daysLate: view.byRef.get('1.1')!.workingDaysLate,
      recommendations: '12',
      plan: 'Getting to good',
      isCounted: true,
      asOf: TODAY,
      asOfText: TODAY,
      actionId: 1,
    });
    expect(late.daysLate).toBe(15);
  });

  it('have a row for a withdrawn action, which is not counted, and name every recommendation that one answers', () => {
    expect(rows.find(({ ref }) => ref === '1.2')).toMatchObject({
      rating: null,
      state: 'Withdrawn',
      reason: 'Done elsewhere.',
      isCounted: false,
      daysLate: 0,
    });
    expect(rows.find(({ ref }) => ref === '1.3')?.recommendations).toBe('12; RSH 3');
  });

  it('have keys of their own in lower-case hex', () => {
    const keys = [...rows, ...standingMonthsOf(data, view)].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('the rows of Standing by month', () => {
  it('give the ratings as they were at each month’s end, and today’s, which sum', () => {
    const months = standingMonthsOf(data, view);
    expect(months.map(({ kind, dayText, total }) => [kind, dayText, total])).toEqual([
      ['month end', '2026-09-30', 3],
      ['month end', '2026-10-31', 2],
      ['today', TODAY, 2],
    ]);
    for (const { blue, green, amber, red, grey, total } of months)
      expect(blue + green + amber + red + grey).toBe(total);
    expect(months[2]).toMatchObject({ red: 1, redActions: '1.1' });
    expect(months.map(({ oldFrom, oldFromText }) => [oldFrom, oldFromText])).toEqual([
      [null, ''],
      [null, ''],
      ['2026-11-25', '2026-11-25'],
    ]);
    expect([months[0].amberActions, months[1].amberActions]).toEqual(['1.1, 1.2, 1.3', '1.1, 1.3']);
  });

  it('are the same from the saved position as from all rows', () => {
    const resumed = { ...data, position: savePositionOf(data, TODAY), rows: [] };
    const resumedView = viewPlan(resumed, TODAY);
    expect(standingMonthsOf(resumed, resumedView)).toEqual(standingMonthsOf(data, view));
    expect(standingRowsOf(resumed, resumedView)).toEqual(rows);
  });
});

describe('the difference between what stands and what should', () => {
  const dated = { dated: ['asOf', 'asOfText'] as const };

  it('is nothing on a later day on which an action stands as it did', () => {
    const later = rows.map((row) => ({ ...row, asOf: '2026-11-24', asOfText: '2026-11-24' }));
    expect(differenceOf<StandingRow>(stored(), later, dated)).toEqual({
      added: [],
      changed: [],
      putRight: [],
      removed: [],
    });
  });

  it('finds what is new, what changed, what nobody stands behind, and what was edited by hand', () => {
    const [first, second, third] = stored();
    const strayed = { ...first, id: 9, key: 'f'.repeat(32) };
    const byHand = { ...second, reason: 'All is well' };
    const wanted = rows.map((row) => (row.key === first.key ? { ...row, daysLate: row.daysLate + 1 } : row));
    const found = differenceOf<StandingRow>([first, byHand, strayed], wanted, dated);
    expect(found.added.map(({ key }) => key)).toEqual([third.key]);
    expect(found.changed.map(({ row }) => row.id)).toEqual([first.id]);
    expect(found.putRight.map(({ row, values }) => [row.id, values.reason])).toEqual([[second.id, second.reason]]);
    expect(found.removed.map(({ id }) => id)).toEqual([9]);
  });

  it('sees an edit of the day alone, and none in other line ends or spaces', () => {
    const [row] = stored();
    expect(isAsWritten({ ...row, asOfText: '2020-01-01' })).toBe(false);
    expect(isAsWritten({ ...row, reason: ` ${row.reason.replace(' ', '\r\n')}` })).toBe(true);
    expect(isAsWritten({ ...row, state: 'On track' })).toBe(false);
  });

  it('keeps rows that may stay although they cannot be computed any more', () => {
    const [row] = stored();
    expect(differenceOf<StandingRow>([row], [], { isKept: () => true }).removed).toEqual([]);
  });
});

describe('the age of Standing', () => {
  const today = { kind: 'today' as const, planId: 1, putRight: '' };

  it('is told for the plan, and is stale after more than one working day', () => {
    const ageOn = (day: string): ReturnType<typeof standingAge> =>
      standingAge([{ ...today, day: '2026-11-20' }], 1, day, []);
    expect(ageOn('2026-11-23')).toEqual({
      isStale: false,
      words: 'The list Standing is as of 20 Nov 2026.',
      putRight: '',
    });
    expect(ageOn('2026-11-24')).toMatchObject({
      isStale: true,
      words: expect.stringContaining('as of 20 Nov 2026, 2 working days ago'),
    });
    expect(standingAge([{ ...today, day: TODAY }], 2, TODAY, []).words).toMatch(
      /^The list Standing has not been written/,
    );
  });

  it.each([
    ['a weekend', '2026-11-20', [], '2026-11-24'],
    ['Easter', '2027-03-25', [], '2027-03-31'],
    ['Christmas', '2026-12-24', [], '2026-12-30'],
    ['a council closed until the new year', '2026-12-24', ['2026-12-29', '2026-12-30', '2026-12-31'], '2027-01-05'],
  ])('lets the job rest over %s, and from the second working day after it is old', (_when, written, off, oldFrom) => {
    expect(standingOldFrom(written, off)).toBe(oldFrom);
    const isStaleOn = (day: string): boolean => standingAge([{ ...today, day: written }], 1, day, off).isStale;
    for (let day = written; day < oldFrom; day = addDays(day, 1)) expect([day, isStaleOn(day)]).toEqual([day, false]);
    expect(isStaleOn(oldFrom)).toBe(true);
  });

  it('says what was put right, at most ten by name', () => {
    expect(putRightSentence([], TODAY)).toBe('');
    expect(putRightSentence(['3.2'], TODAY)).toBe(
      'On 23 Nov 2026 1 row of Standing that had been edited by hand was put right: 3.2.',
    );
    const many = Array.from({ length: 12 }, (_, at) => `${at + 1}`);
    expect(putRightSentence(many, TODAY)).toMatch(/12 rows .* were put right: 1, 2, .*10 and 2 more\.$/);
  });
});
