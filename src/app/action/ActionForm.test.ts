import { viewPlan } from '../../plan/planView';
import { actionWith, assigned, dataWith, DEPUTY, LEAD, recommendationWith, rowWith } from '../../plan/testing';
import type { RatedAction } from '../../plan/view';
import { actionAsRecorded, newAction, actionProblem, actionValues } from './ActionForm';

const data = dataWith({
  recommendations: [recommendationWith(3, { ref: '3', priorityId: 9 })],
  actions: [
    actionWith({ id: 1, ref: '3.1', recommendationId: 3, priorityId: 9, order: 4 }),
    actionWith({ id: 2, ref: '3.2', recommendationId: 3, priorityId: 9, order: 6 }),
  ],
  rows: [
    assigned(1, '2026-09-10'),
    assigned(2, '2026-09-10', { actionId: 2 }),
    rowWith({ id: 3, kind: 'due', day: '2026-10-01', due: '2027-01-29', text: 'Later.' }),
    rowWith({ id: 4, kind: 'withdraw', day: '2026-10-02', actionId: 2, text: 'No longer needed.' }),
  ],
});
const view = viewPlan(data, '2026-11-23');
const rated = view.byRef.get('3.1') as RatedAction;

describe('an action being filled in', () => {
  it('gets the next number, not that of a withdrawn one, and the last place', () => {
    const values = actionValues({ recommendationId: 3, text: 'Do it.' }, null, data);
    expect(newAction(values, data)).toMatchObject({
      ref: '3.3',
      order: 7,
      priorityId: 9,
      text: 'Do it.',
      leadId: null,
      due: null,
      illustrative: false,
    });
  });

  it('is numbered apart when no recommendation asked for it', () => {
    expect(newAction({ recommendationId: null, text: 'x' }, data).ref).toBe('A1');
  });

  it('starts an edit from the record, where the list lags behind', () => {
    expect(actionAsRecorded(rated).due).toBe('2027-01-29');
  });

  it('does not name the lead as a deputy as well', () => {
    const values = { recommendationId: 3, leadId: DEPUTY, deputyIds: [DEPUTY] };
    expect(actionValues(values, actionAsRecorded(rated), data)).toMatchObject({ leadId: DEPUTY, deputyIds: [] });
    expect(rated.state.leadId).toBe(LEAD);
  });

  it('moves no action whose recommendation was moved to another priority since', () => {
    const base = { ...actionAsRecorded(rated), priorityId: 4 };
    expect(actionValues({ recommendationId: 3 }, base, data)).not.toHaveProperty('priorityId');
    expect(actionValues({ recommendationId: 3 }, { ...base, recommendationId: null }, data).priorityId).toBe(9);
  });

  it('says what to put right', () => {
    expect(actionProblem({ start: '2027-02-01', due: '2027-01-31' }, view, 1)).toEqual({
      field: 'due',
      message: expect.stringMatching(/before it starts, on 1 Feb 2027/),
    });
    expect(actionProblem({ externalOwner: 'The police', leadId: null }, view, 1)?.field).toBe('externalOwner');
    // What came in so can be edited before somebody is named; another owner needs a lead.
    const outside = { ...data, actions: [actionWith({ id: 1, externalOwner: 'The police', leadId: null })], rows: [] };
    const unnamed = viewPlan(outside, '2026-11-23');
    expect(actionProblem({ externalOwner: 'The police', leadId: null }, unnamed, 1)).toBeNull();
    expect(actionProblem({ externalOwner: 'The trust', leadId: null }, unnamed, 1)?.field).toBe('externalOwner');
    expect(actionProblem({ start: '2027-01-01', due: '2027-01-31', leadId: 2 }, view, 1)).toBeNull();
  });
});
