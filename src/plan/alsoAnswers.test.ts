import { answersTo } from './inspections/answered';
import type { PlanData } from './planData';
import { viewPlan } from './planView';
import { actionWith, assigned, dataWith, planWith, priorityWith, recommendationWith } from './testing';

const TODAY = '2026-11-23';

/** Two recommendations under two priorities; action 1.1 belongs to the first and also answers the second. */
function answeringBoth(alsoAnswersIds: number[]): PlanData {
  return dataWith({
    plan: planWith(),
    priorities: [priorityWith(1), priorityWith(2)],
    recommendations: [
      recommendationWith(1, { priorityId: 1, inspectionId: 7 }),
      recommendationWith(2, { priorityId: 2, inspectionId: 7 }),
      recommendationWith(3, { priorityId: 2, inspectionId: 7 }),
    ],
    actions: [actionWith({ recommendationId: 1, priorityId: 1, alsoAnswersIds })],
    rows: [assigned(1, '2026-11-02')],
  });
}

describe('an action that answers several recommendations (requirement 67)', () => {
  const view = viewPlan(answeringBoth([2]), TODAY);
  const [first, second] = view.priorities;

  it('leaves none of them without a response', () => {
    expect(view.withoutResponse.map(({ ref }) => ref)).toEqual(['3']);
    expect(viewPlan(answeringBoth([]), TODAY).withoutResponse.map(({ ref }) => ref)).toEqual(['2', '3']);
  });

  it('rates each of them, and counts once in the plan and in the priority where it stands', () => {
    expect(first.recommendations[0].counts.total).toBe(1);
    expect(second.recommendations[0]).toMatchObject({ actions: [], counts: { total: 1 } });
    expect(second.recommendations[0].alsoAnsweredBy.map(({ action }) => action.ref)).toEqual(['1.1']);
    expect([view.counts.total, first.counts.total, second.counts.total]).toEqual([1, 1, 0]);
  });

  it('counts once among what answers their inspection', () => {
    const { counts, gaps } = answersTo({ id: 7 } as Parameters<typeof answersTo>[0], view);
    expect([counts.total, gaps.map(({ ref }) => ref)]).toEqual([1, ['3']]);
  });

  it('is not doubled where the first is named again', () => {
    const [again] = viewPlan(answeringBoth([1]), TODAY).priorities;
    expect(again.recommendations[0].counts.total).toBe(1);
  });
});
