import * as React from 'react';
import type { Day } from '../../plan/day';
import type { Measure } from '../../plan/fields';
import type { RatedAction } from '../../plan/view';
import type { OpenedSite } from '../../lists/planStore';
import { PlanContext, SiteContext } from './contexts';

/** What the signed-in person is offered. SharePoint enforces it (docs/roles.md); this only keeps useless buttons away. */
export interface Rights {
  /** Plan managers change the plan. */
  manages: boolean;
  /** Plan managers and clerks keep meetings, papers and editions. */
  keepsRecords: boolean;
  /** Plan managers close a plan and open it again, and say which plan opens first. */
  closesPlans: boolean;
  /** A site owner deletes for good: only they can take versions of a text away. */
  deletes: boolean;
  /** A site owner makes, completes and upgrades the lists, also before they are there. */
  ownsSite: boolean;
  /** Plan managers and site owners start plans, name people and find the managers' screens. */
  administers: boolean;
  /** Clerks, managers and site owners read the exempt lists. */
  seesExempt: boolean;
  /** Members, and those who keep the plan, read the full editions; readers and leads the public ones. */
  readsFullEditions: boolean;
  /** Whether a report by them counts: they lead or deputise, or they manage the plan. */
  reportsOn(rated: RatedAction): boolean;
  /** Whether they may add readings to a measure: its owner, leads and managers, while it is defined and in the plan. */
  addsReadingsTo(measure: Measure): boolean;
}

/**
 * The rights of whoever opened the site. An older bundle on a newer site writes nothing, nobody changes the past,
 * and a closed plan is read only until it is opened again (requirement 69); words can be removed from it still.
 * @param pastDay the past day on show; left out while it is today
 */
export function rightsOf({ me, site, data }: Pick<OpenedSite, 'me' | 'site' | 'data'>, pastDay?: Day): Rights {
  const isToday = site.schema === 'current' && pastDay === undefined;
  const mayWrite = isToday && (data === null || data.plan.closed === null);
  const keepsPlan = me.isManager || me.isClerk || me.isSiteOwner;
  return {
    manages: mayWrite && me.isManager,
    keepsRecords: mayWrite && (me.isManager || me.isClerk),
    closesPlans: isToday && me.isManager,
    deletes: isToday && me.isSiteOwner,
    ownsSite: me.isSiteOwner,
    administers: me.isManager || me.isSiteOwner,
    seesExempt: keepsPlan,
    readsFullEditions: keepsPlan || me.isMember,
    reportsOn: ({ state }) => mayWrite && (me.isManager || state.leadId === me.id || state.deputyIds.includes(me.id)),
    addsReadingsTo: ({ withdrawn, undefinedWhy, ownerId }) =>
      mayWrite && withdrawn === null && undefinedWhy === null && (me.isManager || me.isLead || me.id === ownerId),
  };
}

/** The rights of whoever is signed in, with a plan on the site or without. */
export function useRights(): Rights {
  const plan = React.useContext(PlanContext);
  const site = React.useContext(SiteContext);
  const opened = plan?.opened ?? site?.opened;
  if (!opened) throw new Error('useRights is used outside the App.');
  return rightsOf(opened, plan?.pastDay);
}
