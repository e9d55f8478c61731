import type { Day } from './day';
import type { ReminderSettings } from './reminders/settings';

/** What an administrator can set for a plan. */
export interface PlanSettings {
  /** Days off beside the bank holidays kept in the product. */
  extraHolidays: Day[];
  /** Working days before the due date at which "due soon" is said, largest first. */
  dueSoonSteps: number[];
  /** Working days between two "overdue" reminders. */
  overdueEvery: number;
  /** The address of the page that shows the plan, used in links; null until Set-up found it. */
  pageUrl: string | null;
  /** The Teams link to the plan's tab, offered second; null until Set-up found it. */
  teamsUrl: string | null;
  reminders: ReminderSettings;
}
