import { viewPlan } from '../planView';
import { actionWith, assigned, dataWith, rowWith } from '../testing';
import { unreportedSince } from './unreported';

it('is what owes a report and has none since the day: not what is done, paused, withdrawn or not begun', () => {
  const actions = [1, 2, 3, 4, 5, 6].map((id) => actionWith({ id, start: id === 6 ? '2027-01-04' : null }));
  const rows = [
    ...actions.map(({ id }) => assigned(id, '2026-09-01', { actionId: id })),
    rowWith({ id: 11, kind: 'progress', day: '2026-11-20', actionId: 2, going: 'on course' }),
    rowWith({ id: 12, kind: 'progress', day: '2026-10-20', actionId: 3, going: 'done' }),
    rowWith({ id: 13, kind: 'pause', day: '2026-10-20', actionId: 4, until: '2027-01-01', text: 'Guidance.' }),
    rowWith({ id: 14, kind: 'withdraw', day: '2026-10-20', actionId: 5, text: 'Merged.' }),
  ];
  const view = viewPlan(dataWith({ actions, rows }), '2026-11-23');
  const refs = (since: string): number[] => unreportedSince(view, since).map(({ action }) => action.id);
  expect(refs('2026-11-01')).toEqual([1]);
  expect(refs('2026-11-20')).toEqual([1, 2]);
});
