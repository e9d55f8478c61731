import type { ReminderMessage } from '../../graph/reminderRun';
import type { Person, PlanData } from '../../plan/entities';
import type { Day } from '../../plan/day';
import type { OnStep, PlanStore, Site } from '../../lists/planStore';

/** The five site groups that hold the plan's permissions; only their membership changes after provisioning. */
export type Role = 'managers' | 'leads' | 'members' | 'clerks' | 'readers';

/** What Set-up found on the site. */
export interface SiteCheck {
  schema: Site['schema'];
  /** The zone as SharePoint names it, and whether it keeps British time. */
  timeZone: { name: string; isLondon: boolean };
  /** Everybody who can do more with the plan's lists than the roles give, with the way they come to it in words. */
  widerRights: { name: string; why: string }[];
  /** Empty until the groups exist. */
  roles: { role: Role; groupName: string; members: Person[] }[];
}

/** Making a site ready for a plan and keeping its roles. Only a site owner can provision; a manager can change roles. */
export interface Provisioning {
  check(): Promise<SiteCheck>;
  /** Makes or completes lists, groups and permissions. Safe to repeat; resumes where it was cut off. */
  provision(options: { setLondonTime: boolean }, onStep: OnStep): Promise<void>;
  setLondonTime(): Promise<void>;
  addToRole(role: Role, login: string): Promise<void>;
  removeFromRole(role: Role, personId: number): Promise<void>;
}

export type { ReminderMessage };

/** A message that went before, from the Reminders list. */
export interface RemindedBefore {
  id: number;
  day: Day;
  to: string;
  refs: string[];
  outcome: 'claimed' | 'sent' | 'failed' | 'uncertain' | 'skipped';
  why: string;
}

/** The reminder run as a manager uses it by hand. */
export interface Reminders {
  /** Who would get what on this day, and why. Sends nothing, writes nothing. */
  preview(data: PlanData, on: Day): Promise<ReminderMessage[]>;
  /** Sends what is due; `onMessage` is told after each person. Repeating it sends nothing twice. */
  send(
    data: PlanData,
    on: Day,
    onMessage: (message: ReminderMessage, done: number, total: number) => void,
  ): Promise<ReminderMessage[]>;
  /** What went in the last three months, newest first. */
  history(data: PlanData, on: Day): Promise<RemindedBefore[]>;
  /** False when the tenant gave no permission to send mail: then the job sends, and a person only looks. */
  canSend: boolean;
}

/** Everything the screens call. Built by the web parts (openServices), given to the App. */
export interface Services {
  store: PlanStore;
  provisioning: Provisioning;
  reminders: Reminders;
}
