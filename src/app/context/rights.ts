import * as React from 'react';
import { holdsRoleOn } from '../../plan/appointments';
import type { AppointedRole } from '../../plan/appointments';
import type { Day } from '../../plan/day';
import type { Measure } from '../../plan/fields';
import { answerableFor } from '../../plan/measures/owners';
import type { RatedAction } from '../../plan/view';
import type { OpenedSite } from '../../lists/planStore';
import { PlanContext, SiteContext } from './contexts';

/**
 * What the screens offer the signed-in person. SharePoint enforces the rights (docs/roles.md); these values only hide
 * buttons that would fail.
 */
export interface Rights {
  /** Whether anybody may write in the plan: today, by this version of the app, while the plan is open. */
  writes: boolean;
  /** May change the plan: plan managers. */
  manages: boolean;
  /** May keep meetings, papers and editions: plan managers and clerks. */
  keepsRecords: boolean;
  /** May reply to what a meeting asked of them: everybody with a role. */
  replies: boolean;
  /** May send the clerk a question for a meeting: members and directors. */
  asksTheClerk: boolean;
  /** May read questions to the clerk: clerks and plan managers all, members and directors their own. */
  readsQuestionsToClerk: boolean;
  /** May close a plan, open it again and choose which plan opens first: plan managers. */
  closesPlans: boolean;
  /** May delete for good: site owners, because SharePoint lets nobody else delete versions of a text. */
  deletes: boolean;
  /** May make, complete and upgrade the lists: site owners, also before there are any lists. */
  ownsSite: boolean;
  /** May start plans, name people and open the managers' screens: plan managers and site owners. */
  administers: boolean;
  /** May read the exempt lists: clerks, plan managers and site owners. */
  seesExempt: boolean;
  /** May read the full editions: members, directors and those who keep records. Readers and leads get the public ones. */
  readsFullEditions: boolean;
  /**
   * May ask about the plan: managers, and directors, members and senior responsible officers who are recorded as such,
   * because what anybody else asks would not count (docs/decisions/0017).
   */
  asks: boolean;
  /** Whether a report by this person counts: the person leads or deputises for the action, or manages the plan. */
  reportsOn(rated: RatedAction): boolean;
  /**
   * Whether this person may add readings to a measure: its owner, whoever stands in for them, and managers may,
   * while the measure is defined and in the plan.
   */
  addsReadingsTo(measure: Measure): boolean;
  /** Whether a review of a risk by this person counts: its owner and plan managers (requirement 97). */
  reviewsRiskOf(ownerId: number | null): boolean;
}

/**
 * The rights of the person who opened the site. An older version of the app on a newer site cannot write, nobody can
 * change the past, and a closed plan can only be read until it is opened again (requirement 69). Site owners can still
 * remove words from it.
 * @param pastDay the past day on show; left out for today
 */
export function rightsOf(
  { me, site, data, today }: Pick<OpenedSite, 'me' | 'site' | 'data' | 'today'>,
  pastDay?: Day,
): Rights {
  const isToday = site.schema === 'current' && pastDay === undefined;
  const mayWrite = isToday && (data === null || data.plan.closed === null);
  const keepsPlan = me.isManager || me.isClerk || me.isSiteOwner;
  return {
    writes: mayWrite,
    manages: mayWrite && me.isManager,
    keepsRecords: mayWrite && (me.isManager || me.isClerk),
    ...atMeetings({ me, site }, mayWrite),
    closesPlans: isToday && me.isManager,
    deletes: isToday && me.isSiteOwner,
    ownsSite: me.isSiteOwner,
    administers: me.isManager || me.isSiteOwner,
    seesExempt: keepsPlan,
    readsFullEditions: keepsPlan || me.isMember || me.isDirector,
    asks: mayWrite && mayAsk({ me, data, today }),
    reportsOn: ({ state }) => mayWrite && (me.isManager || state.leadId === me.id || state.deputyIds.includes(me.id)),
    reviewsRiskOf: (ownerId) => mayWrite && (me.isManager || me.id === ownerId),
    addsReadingsTo: (measure) =>
      mayWrite &&
      measure.withdrawn === null &&
      measure.undefinedWhy === null &&
      (me.isManager || answerableFor(measure).includes(me.id)),
  };
}

/** What somebody may say before and after a meeting. */
function atMeetings(
  { me, site }: Pick<OpenedSite, 'me' | 'site'>,
  mayWrite: boolean,
): Pick<Rights, 'replies' | 'asksTheClerk' | 'readsQuestionsToClerk'> {
  const asks = me.isMember || me.isDirector;
  return {
    replies: mayWrite && me.isReader,
    asksTheClerk: mayWrite && asks,
    readsQuestionsToClerk: site.schema === 'current' && (asks || me.isClerk || me.isManager),
  };
}

/** Whether what somebody asks would count, by the record of who holds which role. */
function mayAsk({ me, data, today }: Pick<OpenedSite, 'me' | 'data' | 'today'>): boolean {
  const holdsRole = holdsRoleOn(data?.appointments ?? []);
  const isNow = (role: AppointedRole): boolean => holdsRole(role, me.id, today);
  const membersAskLeads = data?.settings.reminders.membersAsk === 'the lead';
  return me.isManager || isNow('directors') || isNow('senior officer') || (membersAskLeads && isNow('members'));
}

/** The rights of the signed-in person, with or without a plan on the site. */
export function useRights(): Rights {
  const plan = React.useContext(PlanContext);
  const site = React.useContext(SiteContext);
  const opened = plan?.opened ?? site?.opened;
  if (!opened) throw new Error('useRights is used outside the App.');
  return rightsOf(opened, plan?.pastDay);
}
