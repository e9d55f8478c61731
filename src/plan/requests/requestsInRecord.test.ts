import type { AcceptanceChoice, ProgressRow } from '../fields';
import { movesInWords } from '../dueMoves';
import { viewPlan } from '../planView';
import type { PlanData } from '../planData';
import {
  actionWith,
  appointed,
  assigned,
  dataWith,
  LEAD,
  MANAGER,
  planWith,
  priorityWith,
  recommendationWith,
  rowWith,
} from '../testing';
import type { RatedAction } from '../view';
import { openRequests } from './openRequests';

const OTHER_MANAGER = 9;
const evidence = [{ title: 'Audit', url: 'https://council.example/audit.pdf' }];
const appointments = [MANAGER, OTHER_MANAGER].map((personId) => appointed('managers', personId));
const given = assigned(1, '2026-09-24', { due: '2026-11-30' });

function dataOf(rows: ProgressRow[], changes: Partial<PlanData> = {}): PlanData {
  return dataWith({ rows: [given, ...rows], appointments, ...changes });
}

function ratedOn(day: string, rows: ProgressRow[], changes: Partial<PlanData> = {}): RatedAction {
  return viewPlan(dataOf(rows, changes), day).actions[0];
}

function requestsOn(
  day: string,
  rows: ProgressRow[],
  changes: Partial<PlanData> = {},
): ReturnType<typeof openRequests> {
  const data = dataOf(rows, changes);
  return openRequests(data, viewPlan(data, day));
}

const asked = rowWith({
  id: 2,
  kind: 'more time',
  day: '2026-11-20',
  authorId: LEAD,
  askedDue: '2027-01-29',
  text: 'The supplier is late.',
  tried: 'Asked two others.',
});

const decided = (changes: Partial<ProgressRow>): ProgressRow =>
  rowWith({ id: 3, kind: 'decision', day: '2026-11-24', about: 'k2', text: 'With a plan by week.', ...changes });

const report = (id: number, day: string, changes: Partial<ProgressRow> = {}): ProgressRow =>
  rowWith({ id, kind: 'progress', day, going: 'on course', text: 'Half way.', ...changes });

describe('a request for more time', () => {
  it('moves no date, and is open until it is decided', () => {
    const { state } = ratedOn('2026-11-23', [asked]);
    expect(state.due).toBe('2026-11-30');
    expect(state.dueMoves).toEqual([]);
    expect(requestsOn('2026-11-23', [asked])).toMatchObject([
      {
        asked: 'more time',
        about: 'k2',
        byId: LEAD,
        askedDue: '2027-01-29',
        text: 'The supplier is late.',
        tried: 'Asked two others.',
        decider: { kind: 'plan manager' },
      },
    ]);
  });

  it('moves the date by what is granted, not by what was wished', () => {
    const granted = decided({ outcome: 'granted', due: '2026-12-18' });
    const { state } = ratedOn('2026-11-25', [asked, granted]);
    expect(state.due).toBe('2026-12-18');
    expect(state.dueMoves).toMatchObject([
      {
        from: '2026-11-30',
        to: '2026-12-18',
        reason: 'The supplier is late.',
        granted: 'With a plan by week.',
        by: { personId: MANAGER, bodyId: null },
      },
    ]);
    expect(requestsOn('2026-11-25', [asked, granted])).toEqual([]);
    // On the day before, neither was there.
    expect(ratedOn('2026-11-23', [asked, granted]).state.due).toBe('2026-11-30');
  });

  it.each(['refused', 'returned'] as const)('moves nothing when it is %s, and is no longer open', (outcome) => {
    const { state } = ratedOn('2026-11-25', [asked, decided({ outcome })]);
    expect(state.due).toBe('2026-11-30');
    expect(state.decidedTime?.decision).toMatchObject({ outcome, text: 'With a plan by week.' });
    expect(requestsOn('2026-11-25', [asked, decided({ outcome })])).toEqual([]);
  });

  it('is decided once: the first of two decisions counts, and neither where it was never asked', () => {
    const first = decided({ outcome: 'refused' });
    const second = decided({ id: 4, authorId: OTHER_MANAGER, outcome: 'granted', due: '2027-01-29' });
    expect(ratedOn('2026-11-25', [asked, first, second]).state.due).toBe('2026-11-30');
    expect(ratedOn('2026-11-25', [second]).state.due).toBe('2026-11-30');
    expect(ratedOn('2026-11-25', [asked, decided({ outcome: 'granted', due: null })]).state.moreTime).not.toBeNull();
  });

  it('is a comment from somebody who does not lead the action', () => {
    expect(ratedOn('2026-11-23', [{ ...asked, authorId: 77 }]).state.moreTime).toBeNull();
  });

  it('takes the place of the one before, and is answered where the date is moved to the day', () => {
    const later = { ...asked, id: 4, key: 'k4', askedDue: '2027-02-26' };
    expect(requestsOn('2026-11-23', [asked, later])).toMatchObject([{ about: 'k4', askedDue: '2027-02-26' }]);
    const moved = rowWith({ id: 5, kind: 'due', day: '2026-11-23', due: '2027-01-29', decidedById: MANAGER });
    expect(requestsOn('2026-11-23', [asked, moved])).toEqual([]);
    expect(requestsOn('2026-11-23', [asked, { ...moved, due: '2026-12-18' }])).toHaveLength(1);
  });

  it('is not decided by whoever asked or leads the action', () => {
    const own = { ...asked, authorId: MANAGER };
    const grant = decided({ outcome: 'granted', due: '2027-01-29' });
    expect(ratedOn('2026-11-25', [own, grant]).state.due).toBe('2026-11-30');
    expect(ratedOn('2026-11-25', [own, { ...grant, authorId: OTHER_MANAGER }]).state.due).toBe('2027-01-29');
    expect(ratedOn('2026-11-25', [asked, { ...grant, decidedById: LEAD }]).state.due).toBe('2026-11-30');
    expect(ratedOn('2026-11-25', [asked, { ...grant, authorId: LEAD }]).state.due).toBe('2026-11-30');
    // A manager who wrote down what the lead asked has not asked themselves.
    const forLead = { ...asked, authorId: MANAGER, onBehalfOfId: LEAD };
    expect(ratedOn('2026-11-25', [forLead, grant]).state.due).toBe('2027-01-29');
  });
});

describe('a new date for what was late', () => {
  const moved = rowWith({
    id: 4,
    kind: 'due',
    day: '2026-12-07',
    due: '2027-01-29',
    text: 'x',
    decidedById: MANAGER,
  });

  it('is Amber until somebody reports: new date, not yet reported', () => {
    expect(ratedOn('2026-12-04', []).rating).toMatchObject({ key: 'Red', rule: 'overdue' });
    expect(ratedOn('2026-12-07', [report(2, '2026-11-20'), moved]).rating).toMatchObject({
      key: 'Amber',
      rule: 'new date',
      reason: 'New date, not yet reported: late since 30 Nov 2026, now due on 29 Jan 2027.',
    });
    const since = report(5, '2026-12-08');
    expect(ratedOn('2026-12-08', [report(2, '2026-11-20'), moved, since]).rating).toMatchObject({
      key: 'Green',
      rule: 'on track',
    });
  });

  it('is so as well where the time was granted, and until a report after several moves', () => {
    const granted = decided({ day: '2026-12-07', outcome: 'granted', due: '2026-12-11' });
    const again = { ...moved, day: '2026-12-14' };
    expect(ratedOn('2026-12-08', [asked, granted]).rating?.rule).toBe('new date');
    expect(ratedOn('2026-12-15', [asked, granted, again]).rating?.reason).toContain('late since 30 Nov 2026');
  });

  it('is Green where somebody has reported since it was late, or it never was', () => {
    expect(ratedOn('2026-12-07', [report(2, '2026-12-02'), moved]).rating?.key).toBe('Green');
    const early = { ...moved, day: '2026-11-27' };
    expect(ratedOn('2026-12-07', [report(2, '2026-11-20'), early]).rating?.key).toBe('Green');
  });

  it('changes no rating that was published before a row said whose decision it was', () => {
    const older = { ...moved, decidedById: null };
    expect(ratedOn('2026-12-07', [report(2, '2026-11-20'), older]).rating?.key).toBe('Green');
  });
});

it('says how often and how far a day has moved, whoever moved it', () => {
  const granted = decided({ outcome: 'granted', due: '2027-01-29' });
  const moved = rowWith({ id: 4, kind: 'due', day: '2026-12-07', due: '2027-03-30', decidedById: MANAGER });
  expect(movesInWords(ratedOn('2026-12-08', [asked, granted, moved]).state)).toBe('moved twice, 4 months');
});

describe('what is complete awaits acceptance', () => {
  const choice = (from: string, by: AcceptanceChoice['by']): AcceptanceChoice => ({ from, by, bodyId: null });
  const chosen = { plan: planWith({ acceptance: [choice('2026-11-01', 'plan manager')] }) };
  const done = report(2, '2026-11-20', { going: 'done', doneOn: '2026-11-18', evidence });
  const accepted = decided({ outcome: 'accepted', text: 'Looked at the audit.' });
  const returned = decided({ outcome: 'returned', text: 'The audit is of the wrong team.' });

  it('as its own state of Green, never Blue, from the day of the choice', () => {
    expect(ratedOn('2026-11-23', [done], chosen).rating).toMatchObject({
      key: 'Green',
      rule: 'awaiting acceptance',
      awaiting: true,
      reason: 'Complete on 18 Nov 2026, with evidence, awaiting acceptance.',
    });
    expect(viewPlan(dataOf([done], chosen), '2026-11-23').counts).toMatchObject({ Green: 1, Blue: 0, awaiting: 1 });
    // As today until somebody chooses; and what was complete before the choice stays so.
    expect(ratedOn('2026-11-23', [done]).rating).toMatchObject({ key: 'Blue', awaiting: false });
    const later = { plan: planWith({ acceptance: [choice('2026-11-21', 'plan manager')] }) };
    expect(ratedOn('2026-11-23', [done], later).rating?.key).toBe('Blue');
  });

  it('is counted in words of its own', () => {
    const { sentence } = viewPlan(dataOf([done], chosen), '2026-11-23');
    expect(sentence.map(({ text }) => text).join('')).toBe('The one action is on track or done (awaiting acceptance).');
  });

  it('is Blue once it is accepted', () => {
    expect(ratedOn('2026-11-24', [done, accepted], chosen).rating).toMatchObject({ key: 'Blue', rule: 'complete' });
    expect(ratedOn('2026-11-23', [done, accepted], chosen).rating?.key).toBe('Green');
    expect(requestsOn('2026-11-24', [done, accepted], chosen)).toEqual([]);
  });

  it('is not complete any more when it is returned, until it is reported again with what was there', () => {
    expect(ratedOn('2026-11-24', [done, returned], chosen).rating).toMatchObject({
      key: 'Amber',
      rule: 'returned',
      reason: 'Not accepted, returned on 24 Nov 2026: The audit is of the wrong team.',
    });
    const again = report(4, '2026-11-26', { going: 'done' });
    const state = ratedOn('2026-11-26', [done, returned, again], chosen);
    expect(state.rating?.awaiting).toBe(true);
    expect(state.state.done?.evidence).toEqual(evidence);
    expect(ratedOn('2026-12-02', [done, returned], chosen).rating?.rule).toBe('overdue');
  });

  it('is not accepted by its lead, and not by a decision about an earlier report', () => {
    expect(ratedOn('2026-11-24', [done, { ...accepted, authorId: LEAD }], chosen).rating?.key).toBe('Green');
    const again = report(4, '2026-11-26', { going: 'done' });
    const stale = { ...accepted, id: 5, day: '2026-11-27' };
    expect(ratedOn('2026-11-27', [done, returned, again, stale], chosen).rating?.key).toBe('Green');
  });

  it('needs evidence that opens first, and none for what was brought in as complete', () => {
    expect(ratedOn('2026-11-23', [{ ...done, evidence: [] }], chosen).rating?.rule).toBe('no evidence');
    expect(ratedOn('2026-11-23', [{ ...done, imported: true }], chosen).rating?.key).toBe('Blue');
  });

  it('stays accepted when the report is corrected or more evidence is added', () => {
    const corrected = report(4, '2026-11-26', { going: 'done', evidence, replaces: 'k2' });
    expect(ratedOn('2026-11-26', [done, accepted, corrected], chosen).rating?.key).toBe('Blue');
    const more = report(4, '2026-11-26', { going: 'done', evidence });
    expect(ratedOn('2026-11-26', [done, accepted, more], chosen).rating?.key).toBe('Blue');
    const open = report(4, '2026-11-26', { going: 'at risk' });
    const anew = report(5, '2026-11-27', { going: 'done', evidence });
    expect(ratedOn('2026-11-27', [done, accepted, open, anew], chosen).rating?.awaiting).toBe(true);
  });
});

describe('whose recorded decision counts', () => {
  const [SENIOR, SCRUTINY_CLERK] = [11, 12];
  const grant = decided({ outcome: 'granted', due: '2027-01-29' });
  const held = {
    appointments: [
      ...appointments,
      appointed('senior officer', SENIOR, { priorityId: 4, to: '2026-11-30' }),
      appointed('clerks', SCRUTINY_CLERK),
    ],
    priorities: [priorityWith(4)],
    actions: [actionWith({ priorityId: 4 })],
  };
  const dueAfter = (row: ProgressRow): string | null => ratedOn('2026-12-10', [asked, row], held).state.due;

  it('is a senior officer’s, while they are one', () => {
    expect(requestsOn('2026-11-23', [asked], held)).toMatchObject([{ decider: { kind: 'person', personId: SENIOR } }]);
    expect(dueAfter({ ...grant, authorId: SENIOR })).toBe('2027-01-29');
    expect(dueAfter({ ...grant, authorId: SENIOR, day: '2026-12-01' })).toBe('2026-11-30');
    expect(dueAfter({ ...grant, authorId: 77 })).toBe('2026-11-30');
  });

  it('is what a clerk or manager wrote down of them, or of a body', () => {
    expect(dueAfter({ ...grant, authorId: SCRUTINY_CLERK })).toBe('2026-11-30');
    expect(dueAfter({ ...grant, authorId: SCRUTINY_CLERK, decidedById: SENIOR })).toBe('2027-01-29');
    expect(dueAfter({ ...grant, authorId: SCRUTINY_CLERK, bodyId: 7 })).toBe('2027-01-29');
    expect(dueAfter({ ...grant, authorId: SENIOR, bodyId: 7 })).toBe('2026-11-30');
    expect(dueAfter({ ...grant, authorId: SENIOR, decidedById: MANAGER })).toBe('2026-11-30');
  });

  it('is a plan manager’s for a request of the senior officer themselves', () => {
    const own = { ...asked, authorId: MANAGER, onBehalfOfId: SENIOR };
    expect(requestsOn('2026-11-23', [own], held)).toMatchObject([{ decider: { kind: 'plan manager' } }]);
    expect(ratedOn('2026-12-10', [own, { ...grant, authorId: SENIOR }], held).state.due).toBe('2026-11-30');
  });

  describe('where the action stood under another priority then', () => {
    const NEW_SENIOR = 13;
    const bySenior = { ...grant, authorId: SENIOR, day: '2026-11-24' };
    const byNewSenior = { ...grant, authorId: NEW_SENIOR, day: '2026-11-24' };
    const seniors = {
      ...held,
      appointments: [...held.appointments, appointed('senior officer', NEW_SENIOR, { priorityId: 5 })],
      priorities: [priorityWith(4), priorityWith(5)],
    };
    const movedOn = (until: string): Partial<PlanData> => ({
      ...seniors,
      actions: [actionWith({ priorityId: 5, stoodUnder: [{ recommendationId: null, priorityId: 4, until }] })],
    });
    const due = (row: ProgressRow, data: Partial<PlanData>): string | null =>
      ratedOn('2026-12-10', [asked, row], data).state.due;

    it('is that of its senior officer then: a later change neither voids nor allows what was decided', () => {
      expect(due(bySenior, movedOn('2026-11-27'))).toBe('2027-01-29');
      expect(due(byNewSenior, movedOn('2026-11-27'))).toBe('2026-11-30');
      expect(due(bySenior, movedOn('2026-11-20'))).toBe('2026-11-30');
      expect(due(byNewSenior, movedOn('2026-11-20'))).toBe('2027-01-29');
    });

    it('is that of both on the day of the change, and never that of another priority’s officer', () => {
      expect(due(bySenior, movedOn('2026-11-24'))).toBe('2027-01-29');
      expect(due(byNewSenior, movedOn('2026-11-24'))).toBe('2027-01-29');
      expect(due(byNewSenior, seniors)).toBe('2026-11-30');
    });

    it('follows the recommendation that it answered then', () => {
      const recommendations = [
        recommendationWith(1, {
          priorityId: 5,
          stoodUnder: [{ recommendationId: null, priorityId: 4, until: '2026-11-27' }],
        }),
      ];
      const actions = [actionWith({ recommendationId: 1, priorityId: null })];
      expect(due(bySenior, { ...seniors, recommendations, actions })).toBe('2027-01-29');
      expect(due(byNewSenior, { ...seniors, recommendations, actions })).toBe('2026-11-30');
    });
  });
});
