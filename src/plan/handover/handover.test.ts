import { viewPlan } from '../planView';
import {
  actionWith,
  appointed,
  assigned,
  CLERK,
  dataWith,
  DEPUTY,
  LEAD,
  planWith,
  priorityWith,
  rowWith,
  SECOND_LEAD,
} from '../testing';
import { assuranceWith } from '../assurance/testing';
import { partnerWith } from '../engagement/testing';
import { meetingActionWith, meetingWith, questionWith } from '../governance/testing';
import { measureWith } from '../measures/testing';
import { riskReviewWith, riskWith } from '../risks/testing';
import { handedOver, inHand } from './handover';
import { measureHandedOver, ownedByPerson, planHandedOver, standInHandedOver } from './owned';

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

it('somebody also answers for open risks, measures in force, audits to come, what meetings asked for and questions', () => {
  const data = dataWith({
    risks: [riskWith(1, { ownerId: LEAD }), riskWith(2, { ownerId: LEAD }), riskWith(3, { ownerId: LEAD })],
    riskReviews: [
      riskReviewWith(1, '2026-10-01', { riskId: 2, kind: 'closed', authorId: 1 }),
      riskReviewWith(2, '2026-10-01', { riskId: 3, kind: 'owner', authorId: 1, ownerId: CLERK }),
    ],
    measures: [measureWith({ ownerId: LEAD }), measureWith({ id: 2, ownerId: LEAD, withdrawn: 'Replaced.' })],
    assurance: [
      assuranceWith(1, { leadId: LEAD, held: null }),
      assuranceWith(2, { leadId: LEAD, held: '2026-10-01' }),
      assuranceWith(3, { leadId: LEAD, held: null, cancelled: 'No time.' }),
    ],
    meetingActions: [
      meetingActionWith(1, { personId: LEAD, text: 'Write to schools' }),
      meetingActionWith(2, { personId: LEAD, text: 'Done already', doneOn: '2026-10-01' }),
    ],
    questions: [
      questionWith(1, { answererId: LEAD, text: 'How many?', answer: '' }),
      questionWith(2, { answererId: LEAD, text: 'Why?', answer: 'Because.' }),
    ],
  });
  data.measures.push(measureWith({ id: 3, deputyIds: [LEAD, CLERK] }));
  data.priorities.push(priorityWith(1, { seniorId: LEAD }));
  data.partners.push(
    partnerWith(1, { answeredForById: LEAD }),
    partnerWith(2, { answeredForById: LEAD, state: 'declined' }),
  );
  data.meetings.push(meetingWith(1, { officerId: LEAD }), meetingWith(2, { officerId: LEAD, state: 'held' }));
  data.plan = { ...data.plan, managerId: CLERK, sponsorId: LEAD };
  const owned = ownedByPerson({ ...data, appointments: [appointed('managers', 1)] }, TODAY);
  const named = (personId: number) => owned.get(personId)!.map(({ kind, row }) => `${kind} ${row.id}`);
  expect(named(LEAD)).toEqual([
    ...['risk 1', 'measure 1', 'stand-in 3', 'audit 1', 'meeting action 1', 'question 1'],
    ...['priority 1', 'commitment 1', 'meeting 1', 'plan 1'],
  ]);
  expect(named(CLERK)).toEqual(['risk 3', 'stand-in 3', 'plan 1']);
});

it('the new owner of a measure is not its deputy too, and the terms keep who answered for it before', () => {
  const before = { from: '2026-01-05', personIds: [LEAD, DEPUTY] };
  const measure = measureWith({ ownerId: LEAD, deputyIds: [DEPUTY, CLERK], ownerTerms: [before] });
  expect(measureHandedOver(measure, CLERK, TODAY)).toEqual({
    ownerId: CLERK,
    deputyIds: [DEPUTY],
    ownerTerms: [before, { from: TODAY, personIds: [CLERK, DEPUTY].sort((a, b) => a - b) }],
  });
});

it('whoever stands in for the owner of a measure is named once, and the plan keeps whom the leaver was not', () => {
  const measure = measureWith({ ownerId: CLERK, deputyIds: [LEAD, DEPUTY] });
  expect(standInHandedOver(measure, LEAD, DEPUTY, TODAY).deputyIds).toEqual([DEPUTY]);
  expect(standInHandedOver(measure, LEAD, CLERK, TODAY)).toEqual({
    deputyIds: [DEPUTY],
    ownerTerms: [{ from: TODAY, personIds: [CLERK, DEPUTY].sort((a, b) => a - b) }],
  });
  expect(planHandedOver(planWith({ managerId: CLERK, sponsorId: LEAD }), LEAD, DEPUTY)).toEqual({ sponsorId: DEPUTY });
  expect(planHandedOver(planWith({ managerId: LEAD, sponsorId: LEAD }), LEAD, CLERK)).toEqual({
    managerId: CLERK,
    sponsorId: CLERK,
  });
});
