import { viewPlan } from '../../plan/planView';
import {
  actionWith,
  assigned,
  dataWith,
  DEPUTY,
  LEAD,
  people,
  recommendationWith,
  rowWith,
  SECOND_LEAD,
} from '../../plan/testing';
import type { RatedAction } from '../../plan/view';
import { actionChangesOf, actionDraftOf, actionProblems, editedActionEntry, newActionEntry } from './actionEntry';

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
const oakley = people.find(({ id }) => id === SECOND_LEAD) ?? null;

describe('an action being filled in', () => {
  it('gets the next number, not that of a withdrawn one, and the last place', () => {
    const draft = actionDraftOf({ ...newActionEntry('k', 3, null), text: ' Do it. ' }, data);
    expect(draft).toMatchObject({
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
    expect(actionDraftOf({ ...newActionEntry('k', null, null), text: 'x' }, data).ref).toBe('A1');
  });

  it('starts an edit from the record, where the list lags behind', () => {
    const entry = editedActionEntry(rated, view, 'k');
    expect(entry.due).toBe('29 Jan 2027');
    expect(actionChangesOf({ ...entry, reason: 'x' }, data)).toEqual({});
  });

  it('writes only what was changed', () => {
    const entry = {
      ...editedActionEntry(rated, view, 'k'),
      due: '12/2/2027',
      lead: oakley,
      outcome: 'Children are seen.',
    };
    expect(actionChangesOf(entry, data)).toEqual({
      due: '2027-02-12',
      leadId: SECOND_LEAD,
      outcome: 'Children are seen.',
    });
  });

  it('does not name the lead as a deputy as well', () => {
    const deputy = people.find(({ id }) => id === DEPUTY) ?? null;
    const entry = { ...editedActionEntry(rated, view, 'k'), lead: deputy };
    expect(actionChangesOf(entry, data)).toEqual({ leadId: DEPUTY, deputyIds: [] });
    expect(rated.state.leadId).toBe(LEAD);
  });

  it('says what to put right', () => {
    const entry = { ...editedActionEntry(rated, view, 'k'), text: '', start: '1 Feb 2027', due: 'soon' };
    expect(actionProblems(entry, view).map(({ field }) => field)).toEqual(['text', 'due', 'reason']);
    expect(actionProblems({ ...entry, text: 'x', reason: 'y', due: '31 Jan 2027' }, view)).toEqual([
      { field: 'due', message: expect.stringMatching(/before it starts, on 1 Feb 2027/) },
    ]);
  });
});
