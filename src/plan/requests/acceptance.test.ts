import type { AcceptanceChoice } from '../fields';
import { actionWith, planWith, priorityWith, recommendationWith } from '../testing';
import { acceptanceChoices } from '../fields/structured';
import { acceptorOn, acceptorsIn, leadAccepts } from './acceptance';

const choice = (from: string, by: AcceptanceChoice['by'], bodyId: number | null = null): AcceptanceChoice => ({
  from,
  by,
  bodyId,
});

describe('who accepts on a day', () => {
  it('is the lead until somebody chooses, and before the day of the choice', () => {
    expect(acceptorOn(planWith(), null, '2026-11-23')).toEqual(leadAccepts);
    const plan = planWith({ acceptance: [choice('2026-12-01', 'senior officer')] });
    expect(acceptorOn(plan, null, '2026-11-30')).toEqual(leadAccepts);
    expect(acceptorOn(plan, null, '2026-12-01')).toEqual({ by: 'senior officer', bodyId: null });
  });

  it('is as chosen for the priority, else as for the plan', () => {
    const plan = planWith({ acceptance: [choice('2026-10-01', 'plan manager')] });
    const audit = priorityWith(1, {
      acceptance: [choice('2026-11-01', 'body', 7), choice('2026-11-20', 'as the plan')],
    });
    expect(acceptorOn(plan, audit, '2026-10-31').by).toBe('plan manager');
    expect(acceptorOn(plan, audit, '2026-11-01')).toEqual({ by: 'body', bodyId: 7 });
    expect(acceptorOn(plan, audit, '2026-11-20').by).toBe('plan manager');
  });

  it('is the last of several choices of one day', () => {
    const plan = planWith({ acceptance: [choice('2026-11-01', 'body', 7), choice('2026-11-01', 'lead')] });
    expect(acceptorOn(plan, null, '2026-11-02')).toEqual(leadAccepts);
  });

  it('goes by the priority of the recommendation that an action answers', () => {
    const priorities = [priorityWith(1), priorityWith(2, { acceptance: [choice('2026-11-01', 'body', 7)] })];
    const recommendations = [recommendationWith(3, { priorityId: 2 })];
    const acceptors = acceptorsIn({ plan: planWith(), priorities, recommendations });
    expect(acceptors(actionWith({ recommendationId: 3, priorityId: 1 }), '2026-11-23').by).toBe('body');
    expect(acceptors(actionWith({ priorityId: 1 }), '2026-11-23')).toEqual(leadAccepts);
  });

  it('goes by the priority of that day, whatever the action stands under since', () => {
    const priorities = [priorityWith(1), priorityWith(2, { acceptance: [choice('2026-11-01', 'body', 7)] })];
    const acceptors = acceptorsIn({ plan: planWith(), priorities, recommendations: [] });
    const stoodUnder = [{ recommendationId: null, priorityId: 2, until: '2026-11-20' }];
    const action = actionWith({ priorityId: 1, stoodUnder });
    expect(acceptors(action, '2026-11-19').by).toBe('body');
    expect(acceptors(action, '2026-11-20')).toEqual(leadAccepts);
  });
});

it('reads no choice that was spoilt by hand', () => {
  const { read } = acceptanceChoices('Who accepts');
  const spoilt = [
    { from: 'soon', by: 'lead' },
    { from: '2026-11-01', by: 'anybody' },
    { from: '2026-11-01', by: 'body' },
  ];
  expect(read?.([...spoilt, { from: '2026-11-01', by: 'lead', bodyId: 3 }])).toEqual([choice('2026-11-01', 'lead')]);
});
