import type { PlanData } from '../planData';
import { actionWith, assigned, dataWith, MANAGER, planWith, rowWith } from '../testing';
import { allPlansOf, allPlansSentence } from './standings';

const TODAY = '2026-11-23';

/** A plan with one action, due on a day, with a recent report. */
function planOf(id: number, due: string, changes: Parameters<typeof planWith>[0] = {}): PlanData {
  const action = actionWith({ id: id * 10, planId: id, ref: '1.1', due });
  return dataWith({
    plan: planWith({ id, key: `p${id}`, title: `Plan ${id}`, managerId: MANAGER, ...changes }),
    actions: [action],
    rows: [
      assigned(id * 100, '2026-09-01', { actionId: action.id, due }),
      rowWith({
        id: id * 100 + 1,
        kind: 'progress',
        day: '2026-11-16',
        actionId: action.id,
        going: 'on course',
        text: 'Under way.',
      }),
    ],
  });
}

const titles = (standings: readonly { data: PlanData }[]): string[] => standings.map(({ data }) => data.plan.title);

describe('all plans of a site', () => {
  const plans = [
    planOf(1, '2026-12-18', { example: true }),
    planOf(2, '2026-11-06'),
    planOf(3, '2026-10-02', { sponsorId: 2 }),
    planOf(4, '2026-10-01', { closed: '2026-10-30' }),
    planOf(5, '2026-10-01', { closed: '2026-11-02' }),
  ];
  const all = allPlansOf(plans, TODAY);

  it('stand in the order in which they were made, the example last, and closed ones apart', () => {
    expect(titles(all.open)).toEqual(['Plan 2', 'Plan 3', 'Plan 1']);
    expect(titles(all.closed)).toEqual(['Plan 5', 'Plan 4']);
    expect(all.open[1]).toMatchObject({ sponsor: { name: 'Priya Nair' }, manager: { name: 'Anne Faulkner' } });
  });

  it('put what is late over all of them together, the longest late first, without closed ones and the example', () => {
    expect(all.late.map(({ of, rated }) => [of.data.plan.title, rated.workingDaysLate])).toEqual([
      ['Plan 3', 36],
      ['Plan 2', 11],
    ]);
    expect(all.counts).toMatchObject({ Red: 2, total: 2 });
    expect(allPlansSentence(all)).toBe(
      '2 plans with 2 actions in all: 2 late or off track. The example is not counted.',
    );
  });

  it('put what comes next in the order of the days, each with its plan', () => {
    const days = allPlansOf([planOf(2, '2026-12-04'), planOf(3, '2026-12-02')], TODAY).next;
    expect(days.slice(0, 2).map(({ of, deadline }) => [of.data.plan.title, deadline.day])).toEqual([
      ['Plan 3', '2026-12-02'],
      ['Plan 2', '2026-12-04'],
    ]);
  });

  it('are the example alone while there is nothing else', () => {
    const only = allPlansOf([plans[0]], TODAY);
    expect(only.counts.total).toBe(1);
    expect(allPlansSentence(only)).toBe('1 plan with 1 action in all: 1 on track or done.');
    expect(allPlansSentence(allPlansOf([], TODAY))).toBe('No plan is open.');
  });
});
