import type { PlanStore } from '../../src/lists/planStore';
import type { Action, Recommendation } from '../../src/plan/fields';
import type { PlanData } from '../../src/plan/planData';
import type { Offset } from './content/story';
import type { DemoDays } from './demoDays';

/** What an event is carried out with: everybody concerned, the plan, and what earlier events made. */
export interface EventContext {
  planId: number;
  days: DemoDays;
  /** The product's own services, signed in as somebody: "anne.faulkner". */
  store(name: string): PlanStore;
  /** Somebody's number on the site. */
  number(name: string): Promise<number>;
  /** The same key for the same thing at every run, so that an interrupted seeding can be repeated. */
  key(...names: (string | number)[]): string;
  /** The plan as it is now, freshly read as the plan manager. */
  data(): Promise<PlanData>;
  action(ref: string): Action;
  /** Changes an action's texts as the plan manager, with the reason. */
  editAction(ref: string, changes: Partial<Action>, reason: string, key: string): Promise<void>;
  recommendation(ref: string): Recommendation;
  /** Keeps what an event made under a name, for later events. */
  keep<Row>(name: string, row: Row): Row;
  kept<Row>(name: string): Row;
}

/** Something that happened around the plan on a day, told by whoever did it through the product's own services. */
export interface PlanEvent {
  /** Working days from today; -378 is the day the report was received. */
  at: Offset;
  tell(context: EventContext): Promise<void>;
}
