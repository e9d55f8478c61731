import type { Action, ProgressRow } from './fields';
import { rolesByDayIn } from './appointments';
import { foldAction } from './fold';
import { rateAction, silentSince, workingDaysLate } from './rating';
import type { RatingContext } from './rating';
import { actionWith, appointed, assigned, LEAD, MANAGER, rowWith } from './testing';
import type { Rating } from './view';

const roles = rolesByDayIn({ appointments: [appointed('managers', MANAGER)], recommendations: [] });
const TODAY = '2026-11-23';
const evidence = [{ title: 'Audit', url: 'https://council.example/audit.pdf' }];
const given = assigned(1, '2026-11-02');

const report = (changes: Partial<ProgressRow> = {}): ProgressRow =>
  rowWith({ id: 2, kind: 'progress', day: '2026-11-13', going: 'on course', text: 'Half way.', ...changes });
const pause = rowWith({ id: 8, kind: 'pause', day: '2026-11-14', until: '2027-01-04', text: 'Awaiting guidance' });

function contextOn(today: string, changes: Partial<RatingContext> = {}): RatingContext {
  return {
    today,
    reviewDays: 28,
    extraHolidays: [],
    nameOf: (id) => (id === MANAGER ? 'Anne Faulkner' : null),
    ...changes,
  };
}

function rate(
  rows: ProgressRow[],
  { action = actionWith(), today = TODAY, context = {} }: RateOptions = {},
): Rating | null {
  return rateAction(action, foldAction(action, rows, today, roles), contextOn(today, context));
}
interface RateOptions {
  action?: Action;
  today?: string;
  context?: Partial<RatingContext>;
}

describe('the rules, in the design’s order', () => {
  it('withdrawn is not counted, whatever else holds', () => {
    const withdrawn = rowWith({ id: 9, kind: 'withdraw', day: '2026-11-20', text: 'Overtaken.' });
    const moderated = rowWith({
      id: 7,
      kind: 'moderate',
      day: '2026-11-19',
      rating: 'Red',
      until: '2027-01-01',
      text: 'x',
    });
    expect(rate([given, report({ going: 'done', evidence }), moderated, withdrawn])).toBeNull();
  });

  it('Blue: complete, with evidence that opens', () => {
    expect(rate([given, report({ going: 'done', doneOn: '2026-11-12', evidence })])).toEqual({
      key: 'Blue',
      rule: 'complete',
      embedded: false,
      awaiting: false,
      reason: 'Complete on 12 Nov 2026, with evidence.',
      moderated: null,
    });
  });

  it('Blue before paused, late and silent', () => {
    const rows = [
      assigned(1, '2026-06-01', { due: '2026-07-01' }),
      report({ day: '2026-06-20', going: 'done', evidence }),
      pause,
    ];
    expect(rate(rows)?.rule).toBe('complete');
  });

  it('embedded is Blue, with the finding as its reason, and can be lost', () => {
    const done = report({ going: 'done', evidence });
    const found = rowWith({
      id: 3,
      kind: 'assurance',
      day: '2026-11-14',
      embedded: true,
      text: '48 of 50 in the audit',
    });
    expect(rate([given, done, found])).toMatchObject({
      key: 'Blue',
      embedded: true,
      rule: 'embedded',
      reason: 'Embedded: 48 of 50 in the audit.',
    });
    const lost = rowWith({ id: 4, kind: 'assurance', day: '2026-11-20', embedded: false, text: '31 of 50.' });
    expect(rate([given, done, found, lost])).toMatchObject({
      key: 'Blue',
      embedded: false,
      rule: 'complete',
      reason: 'Complete, with evidence. Not embedded: 31 of 50.',
    });
    // A finding from before the action was done again does not apply to the new completion.
    const again = { ...done, id: 5, key: 'k5', day: '2026-11-21', created: '2026-11-21T10:00:00Z' };
    expect(rate([given, lost, again])?.reason).toMatch(/^Complete on .*, with evidence\.$/);
  });

  it('embedded without evidence is not Blue', () => {
    const found = rowWith({ id: 3, kind: 'assurance', day: '2026-11-14', embedded: true });
    expect(rate([given, report({ going: 'done' }), found])).toMatchObject({ key: 'Amber', embedded: false });
  });

  it('Grey: paused to its last day and not after it', () => {
    expect(rate([given, pause])).toMatchObject({
      key: 'Grey',
      rule: 'paused',
      reason: 'Paused until 4 Jan 2027: Awaiting guidance.',
    });
    expect(rate([given, pause], { today: '2027-01-04' })?.rule).toBe('paused');
    expect(rate([given, pause], { today: '2027-01-05' })?.rule).toBe('overdue');
  });

  it('paused comes before late and off track', () => {
    const rows = [assigned(1, '2026-10-01', { due: '2026-11-06' }), report({ going: 'off track' }), pause];
    expect(rate(rows)?.rule).toBe('paused');
  });

  it('Red: past the due date, with working days and the lead’s last words', () => {
    const late = assigned(1, '2026-09-24', { due: '2026-11-06' });
    expect(rate([late, report({ text: 'Three of nine have no access. IT is on it.' })])).toMatchObject({
      key: 'Red',
      rule: 'overdue',
      reason: 'Late 11 working days. Three of nine have no access.',
    });
    expect(rate([late])?.reason).toBe('Late 11 working days. No progress reported yet.');
  });

  it('is on time on the due date, late the day after', () => {
    expect(rate([given, report({ day: '2026-12-17' })], { today: '2026-12-18' })?.key).toBe('Green');
    // 18 December 2026 is a Friday: on the weekend the action is late, but no working day has passed.
    expect(rate([given, report({ day: '2026-12-17' })], { today: '2026-12-19' })).toMatchObject({
      key: 'Red',
      reason: 'Not done by 18 Dec 2026. Half way.',
    });
    expect(rate([given, report({ day: '2026-12-17' })], { today: '2026-12-21' })?.reason).toMatch(
      /^Late 1 working day\./,
    );
  });

  it('counts lateness with the council’s own days off', () => {
    const late = assigned(1, '2026-09-24', { due: '2026-11-06' });
    expect(rate([late], { context: { extraHolidays: ['2026-11-09'] } })?.reason).toMatch(/^Late 10 working days/);
  });

  it('Red: the lead says off track, before Amber’s reasons', () => {
    expect(rate([given, report({ going: 'off track', forecast: '2027-03-01', text: 'Supplier gone.' })])).toMatchObject(
      {
        key: 'Red',
        rule: 'off track',
        reason: 'Off track. Supplier gone.',
      },
    );
  });

  it('Amber: the lead says at risk', () => {
    expect(rate([given, report({ going: 'at risk', text: '40 of 118 are still to be told.' })])).toMatchObject({
      key: 'Amber',
      rule: 'at risk',
      reason: 'At risk. 40 of 118 are still to be told.',
    });
  });

  it('Amber: the forecast is after the due date; on the day itself it is not', () => {
    expect(rate([given, report({ forecast: '2027-01-29' })])).toMatchObject({
      key: 'Amber',
      rule: 'forecast late',
      reason: 'Forecast 29 Jan 2027 is after the due date, 18 Dec 2026.',
    });
    expect(rate([given, report({ forecast: '2026-12-18' })])?.key).toBe('Green');
  });

  it('a due date moved to the forecast settles it', () => {
    const moved = rowWith({ id: 3, kind: 'due', day: '2026-11-16', due: '2027-01-29' });
    expect(rate([given, report({ forecast: '2027-01-29' }), moved])).toMatchObject({
      key: 'Green',
      reason: 'On track for the new date, reported 13 Nov 2026.',
    });
  });

  it('Amber: it waits on something late', () => {
    const one = rate([given, report()], { context: { lateOnesItWaitsFor: () => ['2.3'] } });
    expect(one).toMatchObject({ key: 'Amber', rule: 'waits', reason: 'Waits on action 2.3, which is late.' });
    const two = rate([given, report()], { context: { lateOnesItWaitsFor: () => ['2.3', '5.1'] } });
    expect(two?.reason).toBe('Waits on actions 2.3 and 5.1, which are late.');
  });

  it('Amber: silent for longer than the review period, not on its last day', () => {
    const rows = [assigned(1, '2026-09-24'), report({ day: '2026-10-26' })];
    expect(rate(rows)?.key).toBe('Green');
    expect(rate(rows, { today: '2026-11-24' })).toMatchObject({
      key: 'Amber',
      rule: 'silent',
      reason: 'No progress reported since 26 Oct 2026.',
    });
  });

  it('does not date a report that never was', () => {
    expect(rate([assigned(1, '2026-09-24')])?.reason).toBe('No progress reported since it began on 24 Sep 2026.');
  });

  it('silence counts from the assignment, the start, the resumption or the end of a pause', () => {
    const stateOf = (rows: ProgressRow[], action: Action, today: string): string | null =>
      silentSince(action, foldAction(action, rows, today, roles), today);
    const old = assigned(1, '2026-06-01');
    expect(stateOf([old], actionWith(), TODAY)).toBe('2026-06-01');
    expect(stateOf([old], actionWith({ start: '2026-11-02' }), TODAY)).toBe('2026-11-02');
    const resumed = rowWith({ id: 9, kind: 'resume', day: '2026-11-20' });
    expect(stateOf([old, pause, resumed], actionWith(), TODAY)).toBe('2026-11-20');
    expect(stateOf([old, pause], actionWith(), '2027-01-20')).toBe('2027-01-05');
    expect(stateOf([], actionWith(), TODAY)).toBeNull();
  });

  it('Amber: complete without evidence, even when it was late', () => {
    const rows = [assigned(1, '2026-09-24', { due: '2026-11-06' }), report({ going: 'done' })];
    expect(rate(rows)).toMatchObject({
      key: 'Amber',
      rule: 'no evidence',
      reason: 'Reported done on 13 Nov 2026, but no evidence of it can be opened.',
    });
  });

  it.each(['', '   ', 'see the shared drive', 'C:\\audit.pdf', 'https://council.example/my audit.pdf', 'https://'])(
    'what cannot be opened is no evidence: "%s"',
    (url) => {
      expect(rate([given, report({ going: 'done', evidence: [{ title: 'Audit', url }] })])?.rule).toBe('no evidence');
    },
  );

  it('what was looked up and did not open is no evidence, until something that opens is added', () => {
    const gone = report({ going: 'done', evidence: [{ ...evidence[0], opens: false }] });
    expect(rate([given, gone])?.rule).toBe('no evidence');
    const added = report({ id: 3, day: '2026-11-14', going: 'done', evidence });
    expect(rate([given, gone, added])?.rule).toBe('complete');
  });

  it('Grey: not due to start, unless the lead already says at risk', () => {
    const action = actionWith({ start: '2027-01-04' });
    expect(rate([assigned(1, '2026-06-01')], { action })).toMatchObject({
      key: 'Grey',
      rule: 'not due to start',
      reason: 'Not due to start until 4 Jan 2027.',
    });
    expect(rate([given, report({ going: 'at risk' })], { action })?.key).toBe('Amber');
    expect(rate([given], { action, today: '2027-01-04' })?.rule).not.toBe('not due to start');
  });

  it('Green: on track', () => {
    expect(rate([given])?.reason).toBe('On track, not yet reported on.');
    expect(rate([given, report()])?.reason).toBe('On track, reported 13 Nov 2026.');
    const undated = actionWith({ due: null, originalDue: null });
    expect(rate([assigned(1, '2026-11-02', { due: null })], { action: undated })).toMatchObject({
      key: 'Green',
      reason: 'On track, with no due date, not yet reported on.',
    });
  });
});

describe('moderation', () => {
  const moderated = rowWith({
    id: 5,
    kind: 'moderate',
    day: '2026-11-16',
    rating: 'Amber',
    until: '2026-11-30',
    text: 'The board wants to see the audit first',
  });

  it('gives the rating, and shows what the rules say beside it', () => {
    expect(rate([given, report(), moderated])).toEqual({
      key: 'Amber',
      rule: 'on track',
      embedded: false,
      awaiting: false,
      reason: 'The board wants to see the audit first.',
      moderated: {
        computed: 'Green',
        computedReason: 'On track, reported 13 Nov 2026.',
        until: '2026-11-30',
        by: 'Anne Faulkner',
      },
    });
  });

  it('holds to its last day and not after it', () => {
    expect(rate([given, report(), moderated], { today: '2026-11-30' })?.moderated).not.toBeNull();
    expect(rate([given, report(), moderated], { today: '2026-12-01' })).toMatchObject({
      key: 'Green',
      moderated: null,
    });
  });

  it('counts no embedded outside Blue', () => {
    const done = report({ going: 'done', evidence });
    const found = rowWith({ id: 4, kind: 'assurance', day: '2026-11-14', embedded: true });
    expect(rate([given, done, found, moderated])).toMatchObject({ key: 'Amber', embedded: false });
  });

  it('names a manager whom the plan no longer knows as one', () => {
    const context = { nameOf: () => null };
    expect(rate([given, report(), moderated], { context })?.moderated?.by).toBe('a plan manager');
  });
});

it('counts no lateness for what is done, paused or withdrawn', () => {
  const late = assigned(1, '2026-09-24', { due: '2026-11-06' });
  const daysLate = (rows: ProgressRow[]): number =>
    workingDaysLate(foldAction(actionWith(), rows, TODAY, roles), TODAY, []);
  expect(daysLate([late])).toBe(11);
  expect(daysLate([late, report({ going: 'done', authorId: LEAD })])).toBe(0);
  expect(daysLate([late, pause])).toBe(0);
  expect(daysLate([late, rowWith({ id: 9, kind: 'withdraw', day: '2026-11-20' })])).toBe(0);
});
