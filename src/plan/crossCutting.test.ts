import { viewPlan } from './planView';
import { actionWith, assigned, dataWith, priorityWith, recommendationWith } from './testing';

it('shows cross-cutting priorities beside the themes, with all that serves them', () => {
  const data = dataWith({
    priorities: [
      priorityWith(1, { title: 'Front door' }),
      priorityWith(2, { title: 'The child’s voice', kind: 'cross-cutting' }),
    ],
    recommendations: [
      recommendationWith(1, { priorityId: 1, crossPriorityIds: [2] }),
      recommendationWith(2, { priorityId: 2 }),
    ],
    actions: [
      actionWith({ id: 1, recommendationId: 1 }),
      actionWith({ id: 2, priorityId: 1, crossPriorityIds: [2] }),
      actionWith({ id: 3, priorityId: 1 }),
    ],
    rows: [1, 2, 3].map((id) => assigned(id, '2026-09-10', { actionId: id })),
  });
  const view = viewPlan(data, '2026-09-20');
  expect(view.priorities.map(({ priority, counts }) => [priority?.title ?? null, counts.total])).toEqual([
    ['Front door', 3],
    // A recommendation cannot belong to a priority that is no theme.
    [null, 0],
  ]);
  expect(
    view.crossCutting.map(({ priority, counts, actions }) => [priority.title, counts.total, actions.length]),
  ).toEqual([['The child’s voice', 2, 2]]);
});
