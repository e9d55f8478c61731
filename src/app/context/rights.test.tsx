import * as React from 'react';
import { render } from '@testing-library/react';
import type { OpenedSite } from '../../lists/planStore';
import type { Day } from '../../plan/day';
import { measureWith } from '../../plan/measures/testing';
import { viewPlan } from '../../plan/planView';
import { appointed } from '../../plan/testing';
import type { RatedAction } from '../../plan/view';
import { everyRating, openedWith, today } from '../testing/testPlan';
import { PlanContext, SiteContext } from './contexts';
import { rightsOf, useRights } from './rights';
import type { Rights } from './rights';

const DEPUTY_OF_FIRST = 77;

type Me = Partial<OpenedSite['me']>;
type SiteState = Partial<OpenedSite['site']>;

const rightsFor = (me: Me, site: SiteState = {}, pastDay?: Day): Rights =>
  rightsOf(openedWith(everyRating(), { me, site }), pastDay);

const first = viewPlan(everyRating(), today).byRef.get('1.1') as RatedAction;
const withDeputy: RatedAction = { ...first, state: { ...first.state, deputyIds: [DEPUTY_OF_FIRST] } };

/**
 * Priya Nair leads half of the plan. In these tests the person is somebody else, whose only role is the one that a test
 * gives.
 */
const nobody: Me = { id: 99, isLead: false, isMember: false, isReader: true };
const somebody: { [who: string]: Me } = {
  'a plan manager': { ...nobody, isManager: true },
  'a clerk': { ...nobody, isClerk: true },
  'a site owner': { ...nobody, isSiteOwner: true },
  'a member': { ...nobody, isMember: true },
  'a director': { ...nobody, isDirector: true },
  'a lead': { ...nobody, isLead: true },
  'a reader': nobody,
};

/** The rights in docs/roles.md that screens offer. */
const offered: [right: keyof Rights, who: string[]][] = [
  ['manages', ['a plan manager']],
  ['keepsRecords', ['a plan manager', 'a clerk']],
  ['deletes', ['a site owner']],
  ['ownsSite', ['a site owner']],
  ['administers', ['a plan manager', 'a site owner']],
  ['seesExempt', ['a plan manager', 'a clerk', 'a site owner']],
  ['readsFullEditions', ['a plan manager', 'a clerk', 'a site owner', 'a member', 'a director']],
];

const writes: (keyof Rights)[] = ['writes', 'manages', 'keepsRecords', 'deletes', 'asks'];

describe('who is offered what', () => {
  it.each(offered)('%s: %j', (right, who) => {
    expect(Object.keys(somebody).filter((one) => rightsFor(somebody[one])[right] === true)).toEqual(
      Object.keys(somebody).filter((one) => who.includes(one)),
    );
  });

  it('a recorded member asks leads where Set-up says so, else the clerk', () => {
    const plan = { ...everyRating(), appointments: [appointed('members', 99)] };
    const asks = (membersAsk: 'the clerk' | 'the lead'): boolean => {
      const settings = { ...plan.settings, reminders: { ...plan.settings.reminders, membersAsk } };
      return rightsOf(openedWith({ ...plan, settings }, { me: nobody })).asks;
    };
    expect([asks('the clerk'), asks('the lead')]).toEqual([false, true]);
  });

  it.each([
    ['a recorded director', appointed('directors', 99), true],
    ['a senior officer', appointed('senior officer', 99, { priorityId: 7 }), true],
    ['a recorded member', appointed('members', 99), false],
    ['a recorded clerk', appointed('clerks', 99), false],
    ['a director of before', appointed('directors', 99, { to: '2026-11-22' }), false],
    ['somebody else’s term', appointed('directors', 98), false],
  ])('%s: whether what they ask counts', (_who, term, asks) => {
    const data = { ...everyRating(), appointments: [term] };
    expect(rightsOf(openedWith(data, { me: nobody })).asks).toBe(asks);
    expect(rightsOf(openedWith(data, { me: nobody }), '2026-03-01').asks).toBe(false);
    expect(rightsOf(openedWith(data, { me: { ...nobody, isManager: true } })).asks).toBe(true);
  });

  it.each([
    ['the lead', { ...nobody, id: first.state.leadId ?? 0 }, true],
    ['a deputy', { ...nobody, id: DEPUTY_OF_FIRST }, true],
    ['a plan manager', { ...nobody, isManager: true }, true],
    ['somebody else', nobody, false],
  ])('%s reports: %s', (_who, me, reports) => {
    expect(rightsFor(me).reportsOn(withDeputy)).toBe(reports);
    expect(rightsFor(me, { schema: 'newer' }).reportsOn(withDeputy)).toBe(false);
    expect(rightsFor(me, {}, '2026-03-01').reportsOn(withDeputy)).toBe(false);
  });

  it('a measure’s readings come from its owner, a deputy and managers, while it is defined and in the plan', () => {
    const measure = measureWith({ ownerId: 98, deputyIds: [97] });
    const add = (who: Me): boolean => rightsFor(who).addsReadingsTo(measure);
    expect([{ ...nobody, id: 98 }, { ...nobody, id: 97 }, somebody['a plan manager']].map(add)).toEqual([
      true,
      true,
      true,
    ]);
    expect([nobody, somebody['a lead'], somebody['a clerk']].map(add)).toEqual([false, false, false]);
    const manager = rightsFor(somebody['a plan manager']);
    expect(manager.addsReadingsTo({ ...measure, withdrawn: 'It was not of use' })).toBe(false);
    expect(manager.addsReadingsTo({ ...measure, undefinedWhy: 'To be agreed' })).toBe(false);
  });

  it.each(writes)('nobody has the right to write on a newer site or on a past day: %s', (right) => {
    const everything: Me = { isManager: true, isClerk: true, isSiteOwner: true };
    expect(rightsFor(everything)[right]).toBe(true);
    expect(rightsFor(everything, { schema: 'newer' })[right]).toBe(false);
    expect(rightsFor(everything, {}, '2026-03-01')[right]).toBe(false);
  });

  it('a closed plan is read only, but for opening it again and for removing words', () => {
    const data = everyRating();
    const closed = { ...data, plan: { ...data.plan, closed: '2026-11-20' } };
    const me: Me = { ...nobody, isManager: true, isClerk: true, isSiteOwner: true, isLead: true };
    const rights = rightsOf(openedWith(closed, { me }));
    expect([rights.writes, rights.manages, rights.keepsRecords, rights.reportsOn(first)]).not.toContain(true);
    expect(rights.addsReadingsTo(measureWith())).toBe(false);
    expect([rights.closesPlans, rights.deletes, rights.administers]).toEqual([true, true, true]);
  });

  it('is told with a plan on the site and without, and of the past day that is on show', () => {
    const told: boolean[] = [];
    function Asks(): null {
      told.push(useRights().manages);
      return null;
    }
    const data = everyRating();
    const opened = openedWith(data, { me: { isManager: true } });
    const reload = async (): Promise<void> => undefined;
    const past = { opened, data, view: viewPlan(data, today), pastDay: '2026-03-01', reload };
    render(
      <SiteContext.Provider value={{ opened, reload }}>
        <Asks />
        <PlanContext.Provider value={past}>
          <Asks />
        </PlanContext.Provider>
      </SiteContext.Provider>,
    );
    expect(told).toEqual([true, false]);
  });
});
