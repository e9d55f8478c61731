import type { PlanStore } from '../../src/lists/planStore';
import type { Action, Recommendation } from '../../src/plan/fields';
import type { PlanData } from '../../src/plan/planData';
import type { Offset } from './content/story';
import type { DemoDays } from './demoDays';

/** What an event needs in order to be carried out: the people, the plan, and rows made by earlier events. */
export interface EventContext {
  planId: number;
  days: DemoDays;
  /** The product's own services, signed in as a person such as "anne.faulkner". */
  store(name: string): PlanStore;
  /** A person's id on the site. */
  number(name: string): Promise<number>;
  /**
   * A key for a row, the same at every run, so that an interrupted seeding can be repeated without making the row
   * twice.
   */
  key(...names: (string | number)[]): string;
  /** The plan as it is now, read again as the plan manager. */
  data(): Promise<PlanData>;
  action(ref: string): Action;
  /** Changes an action's texts as the plan manager, with the reason. */
  editAction(ref: string, changes: Partial<Action>, reason: string, key: string): Promise<void>;
  recommendation(ref: string): Recommendation;
  /** Keeps a row made by an event under a name, for later events. */
  keep<Row>(name: string, row: Row): Row;
  kept<Row>(name: string): Row;
}

/** An event of the plan on a day, recorded by the person who did it through the product's own services. */
export interface PlanEvent {
  /** The day of the event in working days from today; -378 is the day on which the report was received. */
  at: Offset;
  apply(context: EventContext): Promise<void>;
}
