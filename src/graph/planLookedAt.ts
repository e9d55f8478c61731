import type { Person } from '../plan/people';
import type { PlanData } from '../plan/planData';
import type { Occurrence, SentQuestion } from '../plan/reminders';
import type { PlanView } from '../plan/view';
import type { ReminderLinks } from './reminderContent';

/** One plan of the site and the addresses for its links. */
export interface PlanToRemind {
  data: PlanData;
  links: ReminderLinks;
  /** The questions to the clerk of the site's plans; left out where there are none. */
  questionsToClerk?: readonly SentQuestion[];
  /** Which of the plan's reminders the run is for; left out for all. */
  only?: (occurrence: Occurrence) => boolean;
}

/** A plan as it stands on the day of the run, worked out once. */
export interface LookedAt extends PlanToRemind {
  view: PlanView;
  /** The person in whose name the plan's reminders go. */
  manager: Person;
  /** All reminders that are due on the day, including those already sent; empty on a day without any. */
  holding: Occurrence[];
  /** Why no reminder of the plan goes on this day, or null. */
  quiet: string | null;
}
