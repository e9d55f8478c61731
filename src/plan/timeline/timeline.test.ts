import { viewPlan } from '../planView';
import { actionWith, assigned, dataWith, rowWith } from '../testing';
import type { PlanView } from '../view';
import { along, barInWords, barOf, scaleOf, spanOf, waitedIn } from './timeline';
import type { TimeBar } from './timeline';

const today = '2026-11-23';

/** Action 1 is done, 2 waits for it and for 3, 3 is late and was moved, 4 has no day. */
function planOnTime(): PlanView {
  const actions = [
    actionWith({ id: 1, start: '2026-09-01', originalDue: '2026-10-30', due: '2026-10-30' }),
    actionWith({
      id: 2,
      start: '2026-11-02',
      originalDue: '2027-02-26',
      due: '2027-02-26',
      waitsFor: [
        { actionId: 1, need: 'complete' },
        { actionId: 3, need: 'complete' },
        { actionId: 99, need: 'complete' },
      ],
    }),
    actionWith({ id: 3, originalDue: '2026-10-01', due: '2026-11-06' }),
    actionWith({ id: 4, originalDue: null, due: null }),
  ];
  const due = ['2026-10-30', '2027-02-26', '2026-11-06', null];
  return viewPlan(
    dataWith({
      actions,
      rows: [
        ...actions.map(({ id }, at) => assigned(id, '2026-09-01', { actionId: id, due: due[at] })),
        rowWith({
          id: 11,
          kind: 'progress',
          actionId: 1,
          day: '2026-10-20',
          going: 'done',
          doneOn: '2026-10-16',
          text: 'Done.',
          evidence: [{ title: 'Audit', url: 'https://council.example/audit.pdf' }],
        }),
      ],
    }),
    today,
  );
}

const barsOf = (view: PlanView): TimeBar[] => view.actions.map((rated) => barOf(rated, today));

describe('an action on a line of time', () => {
  const view = planOnTime();
  const [done, waiting, late, dayless] = barsOf(view);

  it('goes from its start to its due day, or to the day it was done', () => {
    expect(done).toMatchObject({
      from: '2026-09-01',
      to: '2026-10-16',
      due: '2026-10-30',
      firstDue: null,
      late: false,
    });
    expect(waiting).toMatchObject({ from: '2026-11-02', to: '2027-02-26', late: false });
  });

  it('has no start made up, and keeps the day it was first due', () => {
    expect(late).toMatchObject({
      start: null,
      from: '2026-11-06',
      to: '2026-11-06',
      firstDue: '2026-10-01',
      late: true,
    });
    expect(dayless).toMatchObject({ from: null, to: null, late: false });
  });

  it('is read with its state, its days and what it waits for', () => {
    expect(barInWords(done, view)).toMatch(
      /^1\.1 Action 1\. Complete with evidence: .*From 1 Sep 2026, due 30 Oct 2026, done 16 Oct 2026\.$/,
    );
    expect(barInWords(waiting, view)).toMatch(/Waits for actions 1\.1 \(complete\) and 1\.3\.$/);
    expect(barInWords(late, view)).toMatch(/Off track: late 11 working days.*Due 6 Nov 2026, first due 1 Oct 2026\.$/);
    expect(barInWords(dayless, view)).toMatch(/No due date yet\.$/);
  });

  it('waits for what the plan has, and says whether that is met', () => {
    expect(waitedIn(view.actions).map((each) => [each.by.action.ref, each.for.action.ref, each.met])).toEqual([
      ['1.2', '1.1', true],
      ['1.2', '1.3', false],
    ]);
    expect(waitedIn(view.actions.slice(1)).map((each) => each.for.action.ref)).toEqual(['1.3']);
  });
});

describe('a line of time', () => {
  const span = spanOf(barsOf(planOnTime()), today);

  it('holds whole quarters, with every day and today', () => {
    expect(span).toEqual({ from: '2026-07-01', to: '2027-03-31' });
    expect(spanOf([], today)).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(along(span, span.from)).toBe(0);
    expect(along(span, '2027-04-01')).toBe(1);
  });

  it('is named by quarter and month, or by year and quarter', () => {
    const quarters = scaleOf(span, 'quarter');
    expect(quarters.large.map(({ label }) => label)).toEqual(['Jul to Sep 2026', 'Oct to Dec 2026', 'Jan to Mar 2027']);
    expect(quarters.small.map(({ label }) => label)).toHaveLength(9);
    const years = scaleOf(span, 'year');
    expect(years.large).toEqual([
      { label: '2026', from: '2026-07-01', to: '2026-12-31' },
      { label: '2027', from: '2027-01-01', to: '2027-03-31' },
    ]);
    expect(years.small.map(({ label }) => label)).toEqual(['Jul to Sep', 'Oct to Dec', 'Jan to Mar']);
  });
});
