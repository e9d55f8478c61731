import type { Position } from './actionState';
import type { Inspection, Judgement, Plan, PlanLists, ProgressRow } from './fields';
import type { Appointment, Person } from './people';
import type { PlanSettings } from './planSettings';

/** An action of a later plan that goes on from one of this. */
export interface CarriedTo {
  fromActionId: number;
  planId: number;
  planTitle: string;
  ref: string;
}

/**
 * Everything that the screens need to show the plan, as read from the lists. Every `id` is the SharePoint item's number,
 * every `key` the client key (lower-case hex) that makes repeating a write harmless, every `etag` what If-Match needs.
 * People are referred to by the number SharePoint gives them on the site.
 */
export interface PlanData extends Omit<PlanLists, 'plans' | 'judgements'> {
  plan: Plan;
  inspection: Inspection | null;
  /** Of the plan's own inspection. */
  judgements: Judgement[];
  /** Every judgement kept on the site; `inspections` are all of them too, earlier ones and related services among them. */
  allJudgements: Judgement[];
  /** Where the actions of this plan go on in a later phase (requirement 70). */
  carriedTo: CarriedTo[];
  people: Person[];
  managers: Appointment[];
  settings: PlanSettings;
  position: Position | null;
  /** All rows, or those after the position's throughRowId, by id ascending. */
  rows: ProgressRow[];
}
