import type { Person } from '../plan/people';
import type { PlanData } from '../plan/planData';
import type { Occurrence } from '../plan/reminders';
import type { PlanView } from '../plan/view';
import type { ReminderLinks } from './reminderContent';

/** One plan of the site and where its links lead. */
export interface PlanToRemind {
  data: PlanData;
  links: ReminderLinks;
}

/** A plan on the day of the run, looked at once. */
export interface LookedAt extends PlanToRemind {
  view: PlanView;
  /** In whose name it writes. */
  manager: Person;
  /** All that holds, whatever was said before; empty on a quiet day. */
  holding: Occurrence[];
  /** Why the whole plan is quiet, or null. */
  quiet: string | null;
}
