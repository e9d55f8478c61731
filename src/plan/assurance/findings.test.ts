import type { ProgressRow, Assurance } from '../fields';
import { viewPlan } from '../planView';
import { actionWith, assigned, dataWith, LEAD, rowWith } from '../testing';
import type { PlanView } from '../view';
import { assuranceCalendar, councilYearOf, councilYearWords } from './calendar';
import { assurancesOf, completeWithoutAssurance, lastFinding, verdictsInWords } from './findings';
import { assuranceWith } from './testing';

const evidence = [{ title: 'Audit', url: 'https://council.example/audit.pdf' }];
const done = (id: number, day: string, actionId = 1): ProgressRow =>
  rowWith({ id, kind: 'progress', day, actionId, authorId: LEAD, going: 'done', doneOn: day, text: 'Done.', evidence });
const found = (id: number, day: string, embedded: boolean): ProgressRow =>
  rowWith({
    id,
    kind: 'assurance',
    day,
    embedded,
    text: embedded ? 'Seen in every case.' : 'Half of the cases.',
    assuranceId: 7,
  });

function viewOf(rows: ProgressRow[], today = '2026-12-01'): PlanView {
  const all = [assigned(1, '2026-09-10'), assigned(2, '2026-09-10', { actionId: 2 }), ...rows];
  return viewPlan(dataWith({ actions: [actionWith(), actionWith({ id: 2 })], rows: all }), today);
}
const unassured = (view: PlanView, assurances: Assurance[]): [string, string][] =>
  completeWithoutAssurance(view.actions, assurances, view.today).map(({ rated, why }) => [rated.action.ref, why]);

describe('complete is not embedded', () => {
  it('until an audit after it finds that it lasts, and it can be lost again', () => {
    const key = (rows: ProgressRow[]): unknown => {
      const rating = viewOf(rows).byRef.get('1.1')?.rating;
      return [rating?.key, rating?.embedded];
    };
    expect(key([done(10, '2026-10-01')])).toEqual(['Blue', false]);
    expect(key([done(10, '2026-10-01'), found(11, '2026-10-20', true)])).toEqual(['Blue', true]);
    expect(key([done(10, '2026-10-01'), found(11, '2026-10-20', true), found(12, '2026-11-20', false)])).toEqual([
      'Blue',
      false,
    ]);
    expect(key([found(9, '2026-09-20', true), done(10, '2026-10-01')])).toEqual(['Blue', false]);
  });

  it('names the audit whose finding stands', () => {
    const audit = assuranceWith(7, {
      held: '2026-10-20',
      verdicts: [{ actionId: 1, verdict: 'embedded', words: 'Seen in every case.', rowKey: 'k11' }],
    });
    const view = viewOf([done(10, '2026-10-01'), found(11, '2026-10-20', true)]);
    expect(lastFinding(view.byRef.get('1.1')!, [assuranceWith(8), audit])).toMatchObject({
      embedded: true,
      day: '2026-10-20',
      assurance: { id: 7 },
    });
    expect(lastFinding(view.byRef.get('1.1')!, [])).toMatchObject({ assurance: null });
    expect(lastFinding(view.byRef.get('1.2')!, [audit])).toBeNull();
  });
});

describe('complete actions that nobody plans to look at', () => {
  it('are those without a planned audit, unless they are embedded', () => {
    const view = viewOf([done(10, '2026-10-01'), done(11, '2026-10-05', 2)]);
    const planned = assuranceWith(1, { planned: '2027-01-20', actionIds: [2] });
    expect(unassured(view, [planned])).toEqual([['1.1', 'Complete since 1 Oct 2026, not looked at since.']]);
    expect(unassured(view, [{ ...planned, actionIds: [1, 2] }])).toEqual([]);
    expect(unassured(viewOf([done(10, '2026-10-01'), found(11, '2026-10-20', true)]), [])).toEqual([]);
  });

  it('are not covered by an audit that was held or will not be', () => {
    const view = viewOf([done(10, '2026-10-01'), found(11, '2026-10-20', false)]);
    const held = assuranceWith(1, { held: '2026-10-20' });
    const cancelled = assuranceWith(2, { planned: '2027-01-20', cancelled: 'No time.' });
    expect(unassured(view, [held, cancelled])).toEqual([['1.1', 'Found not to be embedded on 20 Oct 2026.']]);
    // A late audit is still planned.
    expect(unassured(view, [assuranceWith(3, { planned: '2026-11-20' })])).toEqual([]);
  });

  it('says nothing of open and withdrawn actions', () => {
    expect(unassured(viewOf([]), [])).toEqual([]);
    const withdrawn = rowWith({ id: 11, kind: 'withdraw', day: '2026-10-02', text: 'Merged.' });
    expect(unassured(viewOf([done(10, '2026-10-01'), withdrawn]), [])).toEqual([]);
  });
});

describe('the calendar of assurance', () => {
  it('is the council’s year, month by month, gaps included', () => {
    const months = assuranceCalendar(
      [
        assuranceWith(1, { planned: '2026-11-20' }),
        assuranceWith(2, { planned: '2026-11-05', held: '2026-12-02' }),
        assuranceWith(3, { planned: '2026-11-02' }),
        assuranceWith(4, { planned: '2027-04-01' }),
        assuranceWith(5, { planned: null }),
        assuranceWith(6, { planned: '2027-03-31' }),
      ],
      '2026-04-01',
      '2026-11-10',
    );
    expect(months).toHaveLength(12);
    const told = months.flatMap(({ month, entries }) =>
      entries.map(({ assurance, standing }) => `${month.slice(0, 7)} ${assurance.id} ${standing}`),
    );
    expect(told).toEqual(['2026-11 3 late', '2026-11 1 due soon', '2026-12 2 late', '2027-03 6 planned']);
  });

  it('begins on 1 April', () => {
    expect(councilYearOf('2026-04-01')).toBe('2026-04-01');
    expect(councilYearOf('2027-03-31')).toBe('2026-04-01');
    expect(councilYearWords('2026-04-01')).toBe('2026/27');
    expect(councilYearWords('2099-04-01')).toBe('2099/00');
  });
});

describe('what audits say of an action', () => {
  it('is the latest first, without those that will not be held', () => {
    const audits = [
      assuranceWith(1, {
        held: '2026-05-01',
        verdicts: [{ actionId: 1, verdict: 'not embedded', words: '', rowKey: 'k' }],
      }),
      assuranceWith(2, { planned: '2027-01-01' }),
      assuranceWith(3, { cancelled: 'Merged.' }),
      assuranceWith(4, { actionIds: [9] }),
    ];
    expect(assurancesOf(1, audits).map(({ assurance, verdict }) => [assurance.id, verdict?.verdict ?? null])).toEqual([
      [2, null],
      [1, 'not embedded'],
    ]);
  });

  it('is summed in one line', () => {
    const of = (...kinds: ('embedded' | 'not embedded' | 'not looked at')[]): string =>
      verdictsInWords(kinds.map((verdict, i) => ({ actionId: i, verdict, words: '', rowKey: null })));
    expect(of('embedded', 'not looked at', 'embedded')).toBe('2 embedded, 1 not looked at');
    expect(of()).toBe('no actions looked at');
  });
});
