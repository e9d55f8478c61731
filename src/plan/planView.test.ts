import { inspectionFields } from './fields/inspections';
import { emptyValues } from './fields/field';
import fc from 'fast-check';
import type { Action, Inspection, ProgressRow } from './fields';
import type { PlanData } from './planData';
import { addDays } from './day';
import type { Day } from './day';
import { deadlinesAhead } from './nextDates';
import { predictRating, viewPlan } from './planView';
import type { ReportToCome } from './planView';
import type { Rating } from './view';
import { decisionWith } from './governance/testing';
import { actionWith, assigned, dataWith, LEAD, planWith, priorityWith, recommendationWith, rowWith } from './testing';

const TODAY = '2026-11-23';
const evidence = [{ title: 'Audit', url: '/sites/improvement/audit.pdf' }];
const inspection: Inspection = {
  ...emptyValues(inspectionFields),
  id: 1,
  key: 'i1',
  etag: '"1"',
  authority: 'Shropshire',
  inspectorate: 'Ofsted',
  framework: 'Single inspection framework',
  start: '2017-09-11',
  end: '2017-10-05',
  published: '2017-11-24',
  received: '2026-09-04',
};

/** Actions due on the days given, assigned on 1 October and reported on 16 November. */
function planDue(dues: (string | null)[], changes: Partial<PlanData> = {}, rows: ProgressRow[] = []): PlanData {
  const actions = dues.map((due, i) => actionWith({ id: i + 1, originalDue: due, due }));
  const own = dues.flatMap((due, i) => [
    assigned(2 * i + 1, '2026-10-01', { actionId: i + 1, due }),
    rowWith({ id: 2 * i + 2, kind: 'progress', day: '2026-11-16', actionId: i + 1, going: 'on course', text: 'Half.' }),
  ]);
  // SharePoint numbers rows as they arrive, so a row of a later day never has a smaller number.
  const inOrder = [...own, ...rows].sort((a, b) => a.day.localeCompare(b.day) || a.id - b.id);
  return dataWith({ actions, rows: inOrder.map((row, i) => ({ ...row, id: i + 1 })), ...changes });
}

describe('viewPlan', () => {
  it('shows a plan without actions', () => {
    const view = viewPlan(dataWith({ actions: [] }), TODAY);
    expect(view.counts.total).toBe(0);
    expect(view.priorities).toEqual([]);
    expect(view.attention).toEqual([]);
    expect(view.sentence).toEqual([{ text: 'The plan has no actions yet.' }]);
  });

  it('finds actions by number, and by the number people see', () => {
    const view = viewPlan(planDue(['2026-12-18', '2026-11-06']), TODAY);
    expect(view.byRef.get('1.2')?.rating?.reason).toBe('Late 11 working days. Half.');
    expect(view.byId.get(1)).toBe(view.byRef.get('1.1'));
    expect(view.byId.get(1)?.lead?.name).toBe('Priya Nair');
  });

  it('counts sum, whatever happened (property)', () => {
    const kinds = fc.constantFrom('progress', 'pause', 'withdraw', 'moderate', 'due' as const);
    const anyRow = fc.record({
      kind: kinds,
      actionId: fc.integer({ min: 1, max: 5 }),
      going: fc.constantFrom('done', 'at risk', 'off track'),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), (drafts) => {
        const rows = drafts.map((draft, i) =>
          rowWith({
            ...(draft as Pick<ProgressRow, 'kind' | 'going' | 'actionId'>),
            id: 100 + i,
            day: '2026-11-17',
            until: '2026-12-01',
            rating: 'Amber',
            due: '2026-11-01',
            text: 'Said.',
            evidence: i % 2 ? evidence : [],
          }),
        );
        const data = planDue(['2026-12-18', '2026-11-06', null, '2026-11-23', '2026-11-20'], {}, rows);
        const { counts, priorities, actions } = viewPlan(data, TODAY);
        expect(counts.Blue + counts.Green + counts.Amber + counts.Red + counts.Grey).toBe(counts.total);
        expect(counts.total).toBe(actions.filter(({ rating }) => rating).length);
        expect(priorities.reduce((sum, group) => sum + group.counts.total, 0)).toBe(counts.total);
        expect(counts.embedded).toBeLessThanOrEqual(counts.Blue);
        for (const { rating } of actions) if (rating) expect(rating.reason).not.toBe('');
      }),
    );
  });
});

describe('order and groups', () => {
  const data = (actions: Action[], rows: ProgressRow[] = []): PlanData =>
    dataWith({
      actions,
      rows,
      priorities: [priorityWith(1, { order: 2 }), priorityWith(2, { order: 1 })],
      recommendations: [
        recommendationWith(10, { priorityId: 1, order: 2, ref: '10' }),
        recommendationWith(2, { priorityId: 1, order: 1, ref: '2' }),
        recommendationWith(7, { priorityId: 2, ref: '7' }),
        recommendationWith(9, { priorityId: null, ref: '9' }),
        recommendationWith(11, { priorityId: 99, ref: '11', withdrawn: 'Not ours.' }),
      ],
    });
  const actions = [
    actionWith({ id: 1, ref: '10.1', recommendationId: 10, order: 1 }),
    actionWith({ id: 2, ref: '2.10', recommendationId: 2, order: 1 }),
    actionWith({ id: 3, ref: '2.9', recommendationId: 2, order: 1 }),
    actionWith({ id: 4, ref: '7.1', recommendationId: 7, priorityId: 1 }),
    actionWith({ id: 5, ref: 'A1', priorityId: 1 }),
    actionWith({ id: 6, ref: 'A2' }),
    actionWith({ id: 7, ref: '2.1', recommendationId: 2, order: 0 }),
  ];
  const withdrawn = rowWith({ id: 1, kind: 'withdraw', day: '2026-11-01', actionId: 7 });

  it('lists actions by priority, recommendation and place, withdrawn ones last', () => {
    const refs = viewPlan(data(actions, [withdrawn]), TODAY).actions.map(({ action }) => action.ref);
    expect(refs).toEqual(['7.1', '2.9', '2.10', '10.1', 'A1', 'A2', '2.1']);
  });

  it('groups them with counts and the worst, and keeps a place for what has no priority', () => {
    const late = assigned(2, '2026-10-01', { actionId: 1, due: '2026-11-06' });
    const view = viewPlan(data(actions, [withdrawn, late]), TODAY);
    expect(
      view.priorities.map(({ priority, counts, worst }) => [priority?.ref, counts.total, worst?.action.ref]),
    ).toEqual([
      ['2', 1, '7.1'],
      ['1', 4, '10.1'],
      [undefined, 1, 'A2'],
    ]);
    const [, first, none] = view.priorities;
    expect(first.recommendations.map(({ recommendation }) => recommendation.ref)).toEqual(['2', '10']);
    expect(first.recommendations[0].actions.map(({ action }) => action.ref)).toEqual(['2.9', '2.10', '2.1']);
    expect(first.otherActions.map(({ action }) => action.ref)).toEqual(['A1']);
    expect(none.recommendations.map(({ recommendation }) => recommendation.ref)).toEqual(['9', '11']);
  });

  it('lists recommendations without a live action, but not withdrawn ones (requirement 17)', () => {
    const only = [actions[0], actions[6]];
    const refs = viewPlan(data(only, [withdrawn]), TODAY).withoutResponse.map(({ ref }) => ref);
    expect(refs).toEqual(['2', '7', '9']);
  });
});

describe('needs attention', () => {
  it('puts the longest late first, then what the lead says, each with what happens next', () => {
    const data = planDue(['2026-11-20', '2026-11-06', '2026-12-18', '2026-12-18', '2026-12-18'], {}, [
      rowWith({
        id: 90,
        kind: 'progress',
        day: '2026-11-20',
        actionId: 1,
        going: 'on course',
        forecast: '2026-11-30',
        text: 'Soon.',
      }),
      rowWith({ id: 91, kind: 'progress', day: '2026-11-17', actionId: 3, going: 'done', text: 'Done.' }),
      rowWith({
        id: 92,
        kind: 'progress',
        day: '2026-11-17',
        actionId: 4,
        going: 'on course',
        forecast: '2027-01-29',
        text: 'Slow.',
      }),
      rowWith({
        id: 93,
        kind: 'progress',
        day: '2026-11-17',
        actionId: 5,
        going: 'off track',
        forecast: '2026-11-20',
        text: 'Stuck.',
      }),
    ]);
    expect(
      viewPlan(data, TODAY).attention.map(({ rated, next }) => [rated.action.ref, rated.rating?.key, next]),
    ).toEqual([
      ['1.2', 'Red', 'Ask Priya Nair for a new date'],
      ['1.1', 'Red', 'Expected by 30 Nov 2026'],
      ['1.5', 'Red', 'Forecast 20 Nov 2026 has passed: ask again'],
      ['1.3', 'Amber', 'Ask Priya Nair to add what shows it'],
      ['1.4', 'Amber', 'Decide whether to move the date'],
    ]);
  });

  it('asks for a lead where there is none', () => {
    const rows = [assigned(1, '2026-10-01', { due: '2026-11-06', leadId: null, deputyIds: [] })];
    const [first] = viewPlan(dataWith({ rows }), TODAY).attention;
    expect(first).toMatchObject({ next: 'Name a lead', reason: 'Late 11 working days. No progress reported yet.' });
  });

  it('says how long a rating by hand holds', () => {
    const moderated = rowWith({
      id: 99,
      kind: 'moderate',
      day: '2026-11-20',
      rating: 'Red',
      until: '2026-12-04',
      text: 'Board asked.',
    });
    const [first] = viewPlan(planDue(['2026-12-18'], {}, [moderated]), TODAY).attention;
    expect(first).toMatchObject({ reason: 'Board asked.', next: 'Rated by hand until 4 Dec 2026' });
  });
});

describe('what falls due', () => {
  const ahead = (data: PlanData, today: Day) => deadlinesAhead(data, viewPlan(data, today).actions, today);
  const withInspection = (dues: string[], changes: Partial<PlanData> = {}): PlanData =>
    planDue(dues, { inspection, ...changes });

  it('has the response with the working day it is, open actions of four weeks, and the end', () => {
    const settledDays = [{ title: 'Report sent to partners and the press', on: '2026-10-01', words: 'Sent' }];
    const settled = { inspection: { ...inspection, settledDays } };
    const next = ahead(withInspection(['2026-12-18', '2026-12-22', '2026-11-06'], settled), TODAY);
    expect(next).toEqual([
      {
        day: '2026-12-11',
        workingDaysLeft: 14,
        isLate: false,
        title: 'Response to Ofsted published',
        detail: 'Working day 70 of 70',
        route: '#/meetings',
        kind: 'response',
      },
      {
        day: '2026-12-18',
        workingDaysLeft: 19,
        isLate: false,
        title: '1.1 Action 1',
        detail: 'Due, Priya Nair',
        route: '#/actions/1.1',
        kind: 'action',
        actions: [expect.objectContaining({ action: expect.objectContaining({ ref: '1.1' }) })],
      },
      expect.objectContaining({ kind: 'plan end', day: '2028-02-29' }),
    ]);
  });

  it('has what else the rule asks for, late once its day is past, until somebody says that it is settled', () => {
    const plan = planWith({ responseRule: 'ofsted-focused-visit', ends: null });
    const kinds = (today: string): unknown[] =>
      ahead(withInspection([], { plan }), today).map(({ day, kind, detail }) => [day, kind, detail]);
    expect(kinds('2026-10-02')).toEqual([
      ['2026-10-02', 'step', 'Working day 20 of 20'],
      ['2026-12-11', 'response', 'Working day 70 of 70'],
    ]);
    expect(kinds('2026-10-05')).toHaveLength(2);
    expect(ahead(withInspection([], { plan }), '2026-10-05')[0]).toMatchObject({
      kind: 'step',
      isLate: true,
      workingDaysLeft: -1,
      route: `#/inspections/${inspection.id}`,
    });
    const { title } = ahead(withInspection([], { plan }), '2026-10-05')[0];
    const settledDays = [{ title, on: '2026-10-05', words: 'Sent to Ofsted' }];
    const settled = { inspection: { ...inspection, settledDays } };
    expect(ahead(withInspection([], { plan, ...settled }), '2026-10-06').map(({ kind }) => kind)).toEqual(['response']);
  });

  it('counts months where the rule does', () => {
    const data = withInspection([], { plan: planWith({ responseRule: 'ombudsman', ends: null }) });
    expect(ahead(data, TODAY)).toMatchObject([{ day: '2026-12-03', detail: 'Counted from 4 Sep 2026' }]);
  });

  it('has the response on its day, and late after it until the plan is submitted', () => {
    const responseOn = (today: string): boolean =>
      ahead(withInspection([]), today).some(({ kind }) => kind === 'response');
    expect(responseOn('2026-12-11')).toBe(true);
    expect(responseOn('2026-12-12')).toBe(true);
    const submitted = decisionWith(1, { kind: 'step', step: 'submitted', day: '2026-12-14' });
    const after = ahead(withInspection([], { decisions: [submitted] }), '2026-12-15');
    expect(after.some(({ kind }) => kind === 'response')).toBe(false);
  });

  it('puts actions of one day together', () => {
    const [first, second] = ahead(planDue(['2026-12-04', ...Array<string>(8).fill('2026-11-27')]), TODAY);
    expect(first).toMatchObject({
      title: '8 actions due',
      route: '#/plan?due=2026-11&group=none&sort=due',
      detail: '1.2, 1.3, 1.4, 1.5, 1.6, 1.7 and 2 more',
    });
    expect(second.title).toBe('1.1 Action 1');
    const [three] = ahead(planDue(Array<string>(3).fill('2026-11-27')), TODAY);
    expect(three).toMatchObject({ title: '3 actions due', detail: '1.1, 1.2 and 1.3', workingDaysLeft: 4 });
  });

  it('leaves out what is done, paused or withdrawn', () => {
    const rows = [
      rowWith({ id: 90, kind: 'progress', day: '2026-11-17', actionId: 1, going: 'done', evidence }),
      rowWith({ id: 91, kind: 'pause', day: '2026-11-17', actionId: 2, until: '2027-01-04' }),
      rowWith({ id: 92, kind: 'withdraw', day: '2026-11-17', actionId: 3 }),
    ];
    const data = planDue(Array<string>(3).fill('2026-11-27'), { plan: planWith({ ends: null }) }, rows);
    expect(ahead(data, TODAY)).toEqual([]);
  });
});

describe('what changed', () => {
  const rows = [
    rowWith({ id: 90, kind: 'progress', day: '2026-10-15', actionId: 1, going: 'at risk', text: 'Hm.' }),
    rowWith({ id: 91, kind: 'progress', day: '2026-11-17', actionId: 1, going: 'on course', text: 'Fine.' }),
    rowWith({ id: 92, kind: 'progress', day: '2026-11-17', actionId: 2, going: 'done', evidence, text: 'Done.' }),
    rowWith({ id: 93, kind: 'due', day: '2026-10-20', actionId: 4, due: '2027-01-15' }),
    rowWith({ id: 94, kind: 'due', day: '2026-11-17', actionId: 4, due: '2027-01-29' }),
    rowWith({ id: 95, kind: 'pause', day: '2026-11-17', actionId: 5, until: '2027-01-04' }),
  ];
  const data = planDue(['2026-12-18', '2026-12-18', '2026-11-20', '2026-12-18', '2026-12-18'], {}, rows);

  it('tells better, worse, finished and moved since a month ago', () => {
    const { changes } = viewPlan(data, TODAY);
    expect(changes.since).toBe('2026-10-23');
    const named = (list: { rated: { action: Action }; before: string }[]): string[][] =>
      list.map(({ rated, before }) => [rated.action.ref, before]);
    expect(named(changes.better)).toEqual([['1.1', 'Amber']]);
    expect(named(changes.worse)).toEqual([['1.3', 'Green']]);
    expect(named(changes.finished)).toEqual([['1.2', 'Green']]);
    expect(changes.moved.map(({ rated, from, to }) => [rated.action.ref, from, to])).toEqual([
      ['1.4', '2027-01-15', '2027-01-29'],
    ]);
  });

  it('since another day, and not for what was not yet in the plan', () => {
    const { changes } = viewPlan(data, TODAY, { since: '2026-10-10' });
    expect(changes.moved.map(({ from }) => from)).toEqual(['2026-12-18']);
    expect(viewPlan(data, TODAY, { since: '2026-09-01' }).changes).toMatchObject({
      better: [],
      worse: [],
      finished: [],
    });
  });
});

describe('trend and period', () => {
  it('has a point for each month end since there were actions, and today', () => {
    const rows = [rowWith({ id: 90, kind: 'progress', day: '2026-10-15', actionId: 1, going: 'off track' })];
    const [group] = viewPlan(planDue(['2026-12-18', '2026-12-18'], {}, rows), '2026-12-10').priorities;
    expect(group.trend).toEqual([
      { day: '2026-10-31', onTrackOrDone: 0, total: 2 },
      { day: '2026-11-30', onTrackOrDone: 2, total: 2 },
      { day: '2026-12-10', onTrackOrDone: 2, total: 2 },
    ]);
  });

  it.each([
    ['2026-08-31', null],
    ['2026-09-01', { month: 1, of: 18 }],
    ['2026-09-30', { month: 1, of: 18 }],
    ['2026-11-23', { month: 3, of: 18 }],
    ['2028-02-29', { month: 18, of: 18 }],
    ['2028-06-01', { month: 18, of: 18 }],
  ])('on %s the plan is in %j', (today, period) => {
    expect(viewPlan(dataWith(), today).period).toEqual(period);
  });

  it('has no period without both ends', () => {
    expect(viewPlan(dataWith({ plan: planWith({ ends: null }) }), TODAY).period).toBeNull();
    expect(viewPlan(dataWith({ plan: planWith({ ends: '2026-08-01' }) }), TODAY).period).toBeNull();
  });
});

describe('dependencies (requirement 24)', () => {
  const waiting = (need: 'complete' | 'sufficiently progressed'): PlanData => {
    const data = planDue(['2026-12-18', '2026-11-06']);
    const [first, ...others] = data.actions;
    return { ...data, actions: [{ ...first, waitsFor: [{ actionId: 2, need }] }, ...others] };
  };
  const reported = (data: PlanData, changes: Partial<ProgressRow>): PlanData => ({
    ...data,
    rows: [...data.rows, rowWith({ id: 9, kind: 'progress', day: TODAY, actionId: 2, going: 'on course', ...changes })],
  });
  const ratingIn = (data: PlanData): Rating | null | undefined => viewPlan(data, TODAY).byId.get(1)?.rating;

  it('an action that waits on a late one is at risk, until that is done', () => {
    const data = waiting('complete');
    expect(ratingIn(data)?.reason).toBe('Waits on action 1.2, which is late.');
    expect(ratingIn(reported(data, { sufficient: true }))?.key).toBe('Amber');
    expect(ratingIn(reported(data, { going: 'done', evidence }))?.key).toBe('Green');
  });

  it('goes on once what it waits for is reported sufficiently progressed, if that is all it needs', () => {
    const data = waiting('sufficiently progressed');
    expect(ratingIn(data)?.rule).toBe('waits');
    expect(ratingIn(reported(data, { sufficient: true }))?.key).toBe('Green');
  });

  it('is said of what a report will change, too', () => {
    const data = waiting('complete');
    const report: ReportToCome = {
      going: 'on course',
      text: 'Now.',
      forecast: null,
      doneOn: null,
      evidence: [],
      replaces: null,
    };
    expect(predictRating(data, 1, report, TODAY)?.rule).toBe('waits');
  });

  it('holds for the day on which it was recorded: a past rating does not change with it', () => {
    const data = waiting('complete');
    const free = { ...data, actions: data.actions.map((action) => ({ ...action, waitsFor: [] })) };
    const rows = [
      ...data.rows,
      rowWith({ id: 8, kind: 'schedule', day: '2026-11-20', waitsFor: [{ actionId: 2, need: 'complete' }] }),
      rowWith({ id: 9, kind: 'schedule', day: '2026-11-23', waitsFor: [] }),
    ];
    const keyOn = (day: string): string | undefined => viewPlan({ ...free, rows }, day).byId.get(1)?.rating?.rule;
    expect([keyOn('2026-11-19'), keyOn('2026-11-20'), keyOn('2026-11-23')]).toEqual(['on track', 'waits', 'on track']);
  });
});

describe('predictRating', () => {
  const data = planDue(['2026-11-06']);
  const report: ReportToCome = {
    going: 'on course',
    text: 'Now.',
    forecast: null,
    doneOn: null,
    evidence: [],
    replaces: null,
  };

  it('says what the rating becomes, by the same rules', () => {
    expect(predictRating(data, 1, { ...report, going: 'done', doneOn: TODAY, evidence }, TODAY)?.key).toBe('Blue');
    expect(predictRating(data, 1, { ...report, going: 'done', doneOn: TODAY }, TODAY)?.rule).toBe('no evidence');
    expect(predictRating(data, 1, report, TODAY)?.reason).toBe('Late 11 working days. Now.');
  });

  it('equals the rating once the report is there (property)', () => {
    const anyReport = fc.record({
      going: fc.constantFrom('on course', 'at risk', 'off track', 'done'),
      forecast: fc.option(fc.integer({ min: 0, max: 60 }).map((days) => addDays(TODAY, days))),
      withEvidence: fc.boolean(),
      replaces: fc.constantFrom(null, 'k2', 'k99'),
    });
    fc.assert(
      fc.property(anyReport, fc.constantFrom('2026-11-06', '2026-12-18'), ({ withEvidence, ...draft }, due) => {
        const before = planDue([due]);
        const sent = { ...report, ...(draft as Partial<ReportToCome>), evidence: withEvidence ? evidence : [] };
        const row = rowWith({ ...sent, id: 50, kind: 'progress', day: TODAY, authorId: LEAD });
        const after = viewPlan({ ...before, rows: [...before.rows, row] }, TODAY);
        expect(predictRating(before, 1, sent, TODAY)).toEqual(after.byId.get(1)?.rating);
      }),
    );
  });

  it('has nothing to say of a withdrawn action, and refuses one that is not there', () => {
    const withdrawn = planDue(['2026-11-06'], {}, [rowWith({ id: 9, kind: 'withdraw', day: '2026-11-20' })]);
    expect(predictRating(withdrawn, 1, report, TODAY)).toBeNull();
    expect(() => predictRating(data, 5, report, TODAY)).toThrow('The plan has no action with the number 5.');
  });
});
