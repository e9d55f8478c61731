import { viewPlan } from '../planView';
import { actionWith, assigned, CLERK, dataWith, DEPUTY, LEAD, rowWith, SECOND_LEAD } from '../testing';
import { handedOver, inHand } from './handover';

const TODAY = '2026-11-23';
const actions = [1, 2, 3, 4].map((id) => actionWith({ id }));
const rows = [
  assigned(1, '2026-09-01', { actionId: 1 }),
  assigned(2, '2026-09-01', { actionId: 2 }),
  assigned(3, '2026-09-01', { actionId: 3, leadId: SECOND_LEAD, deputyIds: [LEAD, DEPUTY] }),
  assigned(4, '2026-09-01', { actionId: 4 }),
  rowWith({ id: 5, kind: 'progress', day: '2026-10-01', actionId: 2, going: 'done' }),
  rowWith({ id: 6, kind: 'withdraw', day: '2026-10-01', actionId: 4, text: 'Merged.' }),
];
const view = viewPlan(dataWith({ actions, rows }), TODAY);

it('in hand is what somebody leads or deputises for, not what is done or withdrawn', () => {
  expect(
    inHand(view).map(({ personId, leads, deputises }) => [
      personId,
      leads.map(({ action }) => action.id),
      deputises.map(({ action }) => action.id),
    ]),
  ).toEqual([
    [LEAD, [1], [3]],
    [DEPUTY, [], [1, 3]],
    [SECOND_LEAD, [3], []],
  ]);
});

it('the new person takes the leaver’s place, as lead or as deputy, and is not both', () => {
  const rated = (id: number) => view.byId.get(id)!;
  expect(handedOver(rated(1), LEAD, CLERK)).toEqual({ leadId: CLERK, deputyIds: [DEPUTY] });
  expect(handedOver(rated(1), LEAD, DEPUTY)).toEqual({ leadId: DEPUTY, deputyIds: [] });
  expect(handedOver(rated(3), LEAD, CLERK)).toEqual({ leadId: SECOND_LEAD, deputyIds: [CLERK, DEPUTY] });
  expect(handedOver(rated(3), LEAD, DEPUTY)).toEqual({ leadId: SECOND_LEAD, deputyIds: [DEPUTY] });
  expect(handedOver(rated(3), CLERK, DEPUTY)).toBeNull();
});
