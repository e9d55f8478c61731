import type { Position } from './actionState';
import type { Inspection, Judgement, Plan, PlanLists, ProgressRow } from './fields';
import type { Appointment } from './appointments';
import type { Person } from './people';
import type { PlanSettings } from './planSettings';

/** An action of a later plan that continues one of this plan. */
export interface CarriedTo {
  fromActionId: number;
  planId: number;
  planTitle: string;
  ref: string;
}

/**
 * All data for the screens of the plan, as read from the lists. Every `id` is the SharePoint item's number, every `key`
 * the client key (lower-case hex) that makes repeating a write harmless, every `etag` the value for If-Match. People
 * are referred to by the number that SharePoint gives them on the site.
 */
export interface PlanData extends Omit<PlanLists, 'plans' | 'judgements'> {
  plan: Plan;
  inspection: Inspection | null;
  /** The judgements of the plan's own inspection. */
  judgements: Judgement[];
  /**
   * Every judgement on the site; `inspections` likewise holds all inspections, including earlier ones and those of
   * related services.
   */
  allJudgements: Judgement[];
  /** The actions of later phases that continue this plan's actions (requirement 70). */
  carriedTo: CarriedTo[];
  people: Person[];
  /** Who held which role when: managers, directors, members, clerks, and senior officers of this plan’s priorities. */
  appointments: Appointment[];
  settings: PlanSettings;
  position: Position | null;
  /** All rows, or those after the position's throughRowId, by id ascending. */
  rows: ProgressRow[];
}
