import * as React from 'react';
import { render } from '@testing-library/react';
import type { OpenedSite } from '../../lists/planStore';
import { viewPlan } from '../../plan/planView';
import type { RatedAction } from '../../plan/view';
import { PlanContext } from '../context/contexts';
import { useRights } from '../context/rights';
import { useMayKeep } from '../papers/rights';
import { everyRating, openedWith, today } from '../testing/testPlan';
import { kindsFor } from './ChangeMenu';

const DEPUTY_OF_FIRST = 77;

/** What a hook of rights says to somebody. */
function told<T>(use: () => T, me: Partial<OpenedSite['me']>, site: Partial<OpenedSite['site']> = {}): T {
  const data = everyRating();
  const answers: T[] = [];
  function Asks(): null {
    answers.push(use());
    return null;
  }
  const plan = {
    opened: openedWith(data, { me, site }),
    data,
    view: viewPlan(data, today),
    reload: async () => undefined,
  };
  render(
    <PlanContext.Provider value={plan}>
      <Asks />
    </PlanContext.Provider>,
  );
  return answers[0];
}

const plan = viewPlan(everyRating(), today);
const first = plan.byRef.get('1.1') as RatedAction;
const withDeputy: RatedAction = { ...first, state: { ...first.state, deputyIds: [DEPUTY_OF_FIRST] } };

describe('who is offered what', () => {
  it.each([
    ['the lead', { id: first.state.leadId ?? 0 }, true],
    ['a deputy', { id: DEPUTY_OF_FIRST }, true],
    ['a plan manager', { id: 99, isManager: true }, true],
    ['somebody else', { id: 99 }, false],
  ])('%s reports: %s', (_who, me, reports) => {
    expect(told(useRights, me).reportsOn(withDeputy)).toBe(reports);
    expect(told(useRights, me, { schema: 'newer' }).reportsOn(withDeputy)).toBe(false);
  });

  it.each([
    ['a clerk', { id: 99, isClerk: true }, true],
    ['a plan manager', { id: 99, isManager: true }, true],
    ['a lead', { id: 99, isLead: true }, false],
    ['a member', { id: 99, isMember: true }, false],
  ])('%s keeps papers: %s', (_who, me, keeps) => {
    expect(told(useMayKeep, me)).toBe(keeps);
  });

  it('can say of what is done that it is embedded, and of nothing else', () => {
    expect(kindsFor(first, today)).toEqual(['assurance', 'moderate', 'withdraw']);
    const course = plan.byRef.get('1.3') as RatedAction;
    expect(kindsFor(course, today)).toEqual(['pause', 'moderate', 'withdraw']);
    expect(kindsFor({ ...course, rating: null }, today)).toEqual(['restore']);
  });
});
