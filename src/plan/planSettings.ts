import type { Day } from './day';
import type { ReminderSettings } from './reminders/settings';

/** The settings of a plan that an administrator can change. */
export interface PlanSettings {
  /** Days off in addition to the bank holidays that the product has. */
  extraHolidays: Day[];
  /** The working days before a due date at which a "due soon" reminder is due, largest first. */
  dueSoonSteps: number[];
  /** Working days between two "overdue" reminders. */
  overdueEvery: number;
  /** The address of the page that shows the plan, used in links; null until Set-up has found it. */
  pageUrl: string | null;
  /** The Teams link to the plan's tab, offered second; null until Set-up has found it. */
  teamsUrl: string | null;
  reminders: ReminderSettings;
}
