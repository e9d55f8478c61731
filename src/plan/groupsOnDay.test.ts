import { prioritiesIn, stoodUnderAfter } from './groupsOnDay';
import { actionWith, recommendationWith } from './testing';

const own = (
  priorityId: number | null,
  until: string,
): { recommendationId: null; priorityId: number | null; until: string } => ({
  recommendationId: null,
  priorityId,
  until,
});

describe('the priorities under which an action stood on a day', () => {
  const days = ['2026-10-31', '2026-11-01', '2026-11-15', '2026-12-01', '2026-12-02'];

  it('are its own, with both on the day of a change', () => {
    const action = actionWith({ priorityId: 3, stoodUnder: [own(1, '2026-11-01'), own(2, '2026-12-01')] });
    const on = prioritiesIn({ recommendations: [] });
    expect(days.map((day) => on(action, day))).toEqual([[1], [1, 2], [2], [2, 3], [3]]);
  });

  it('are those of the recommendation that it answered then', () => {
    const recommendations = [
      recommendationWith(1, { priorityId: 7, stoodUnder: [own(6, '2026-11-01')] }),
      recommendationWith(2, { priorityId: null }),
    ];
    const on = prioritiesIn({ recommendations });
    const stoodUnder = [{ recommendationId: 1, priorityId: null, until: '2026-12-01' }];
    const action = actionWith({ recommendationId: 2, priorityId: 3, stoodUnder });
    expect(days.map((day) => on(action, day))).toEqual([[6], [6, 7], [7], [7, 3], [3]]);
  });

  it('are several after several changes of one day, that of its end last', () => {
    const stoodUnder = [own(1, '2026-11-01'), own(2, '2026-11-01')];
    const on = prioritiesIn({ recommendations: [] });
    expect(on(actionWith({ priorityId: 3, stoodUnder }), '2026-11-01')).toEqual([1, 2, 3]);
    expect(on(actionWith({ priorityId: 3, stoodUnder }), '2026-11-02')).toEqual([3]);
  });
});

it('keeps what a row stood under when an edit gives it another group, and nothing otherwise', () => {
  const action = actionWith({ recommendationId: 1, priorityId: 4, stoodUnder: [own(2, '2026-10-01')] });
  expect(stoodUnderAfter(action, { priorityId: 5 }, '2026-11-23')).toEqual({
    stoodUnder: [own(2, '2026-10-01'), { recommendationId: 1, priorityId: 4, until: '2026-11-23' }],
  });
  expect(stoodUnderAfter(action, { recommendationId: null }, '2026-11-23')).toMatchObject({
    stoodUnder: { length: 2 },
  });
  expect(stoodUnderAfter(action, { priorityId: 4 }, '2026-11-23')).toEqual({});
  expect(stoodUnderAfter(action, {}, '2026-11-23')).toEqual({});
  expect(stoodUnderAfter(recommendationWith(1, { priorityId: 1 }), { priorityId: null }, '2026-11-23')).toEqual({
    stoodUnder: [own(1, '2026-11-23')],
  });
});
