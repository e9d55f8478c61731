import { actionWith } from '../testing';
import { changesOf, undoneChanges } from './manyChanges';

const action = actionWith({
  leadId: 3,
  deputyIds: [4],
  due: '2026-12-01',
  priorityId: 1,
  recommendationId: null,
  urgent: false,
});

describe('a change of several actions', () => {
  it('changes of each only what differs', () => {
    expect(changesOf(action, { leadId: 3, due: '2026-12-01', urgent: false, priorityId: 1 })).toEqual({});
    expect(changesOf(action, { leadId: 5, due: '2027-01-04', urgent: true, priorityId: 2 })).toEqual({
      leadId: 5,
      due: '2027-01-04',
      urgent: true,
      priorityId: 2,
    });
  });

  it('makes nobody lead and deputy at once', () => {
    expect(changesOf(action, { leadId: 4 })).toEqual({ leadId: 4, deputyIds: [] });
  });

  it('leaves the priority of an action to the recommendation that it answers', () => {
    expect(changesOf({ ...action, recommendationId: 7 }, { priorityId: 2 })).toEqual({});
    expect(changesOf(action, { priorityId: 2, recommendationId: 7 })).toEqual({ recommendationId: 7 });
  });

  it('gives back what each had, but not what somebody changed again since', () => {
    const changes = changesOf(action, { leadId: 5, due: '2027-01-04' });
    const after = { ...action, ...changes };
    expect(undoneChanges(action, changes, after)).toEqual({ leadId: 3, due: '2026-12-01' });
    expect(undoneChanges(action, changes, { ...after, due: '2027-02-01' })).toEqual({ leadId: 3 });
    expect(undoneChanges(action, changes, action)).toEqual({});
  });
});
