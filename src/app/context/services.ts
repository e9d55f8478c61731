import type { ReminderMessage } from '../../graph/reminderRun';
import type { Person } from '../../plan/people';
import type { PlanData } from '../../plan/planData';
import type { Day } from '../../plan/day';
import type { Redaction } from '../../lists/redaction';
import type { Finding } from '../../lists/check';
import type { OnStep, PlanStore, Site } from '../../lists/planStore';
import type { ReminderRun } from '../../lists/reminderRuns';

/** The five site groups that hold the plan's permissions; only their membership changes after provisioning. */
export type Role = 'managers' | 'leads' | 'members' | 'clerks' | 'readers';

/** What Set-up found on the site. */
export interface SiteCheck {
  schema: Site['schema'];
  /** The zone as SharePoint names it, and whether it keeps British time. */
  timeZone: { name: string; isLondon: boolean };
  /** Everybody who can do more with the plan's lists than the roles give, with the way they come to it in words. */
  widerRights: { name: string; why: string; besideThePlan: boolean }[];
  /** The pages that show the plan, and whether the roles may open each; null when that could not be asked. */
  pages: { address: string; open: boolean | null }[];
  /** Whether the site keeps out whoever has rights on single lists alone; null when that could not be asked. */
  lockedDown: boolean | null;
  /** Whether the tenant trims the earlier versions of files by itself, and which libraries keep fewer than they should. */
  fileVersions: { automatic: boolean; fewer: { title: string; keeps: number }[] } | null;
  /** Empty until the groups exist. */
  roles: {
    role: Role;
    groupName: string;
    members: Person[];
    /** Groups of the directory with the role, and whether Microsoft Graph says here who is in them. */
    groups: { id: number; name: string; isKnown: boolean }[];
  }[];
}

/** Making a site ready for a plan and keeping its roles. Only a site owner can provision; a manager can change roles. */
export interface Provisioning {
  check(): Promise<SiteCheck>;
  /** Makes or completes lists, groups and permissions. Safe to repeat; resumes where it was cut off. */
  provision(options: { setLondonTime: boolean }, onStep: OnStep): Promise<void>;
  setLondonTime(): Promise<void>;
  /** Lets the roles open every page that shows the plan. */
  openPages(): Promise<void>;
  addToRole(role: Role, login: string): Promise<void>;
  removeFromRole(role: Role, personId: number): Promise<void>;
  /** Asks the tenant what the plan rests on; told of each answer as it comes. For site owners. */
  checkTenant(onFinding: (finding: Finding) => void): Promise<Finding[]>;
}

export type { ReminderMessage, ReminderRun };

/** A message that went before, from the Reminders list. */
export interface RemindedBefore {
  id: number;
  day: Day;
  to: string;
  refs: string[];
  outcome: 'claimed' | 'sent' | 'failed' | 'uncertain' | 'skipped';
  why: string;
}

/** The runs that were, and whether the job that should make them has stopped. */
export interface RunsSoFar {
  /** Newest first. */
  runs: ReminderRun[];
  /** A sentence when the job has stopped or never ran; null while it runs. */
  late: string | null;
  /** Why nothing goes at this hour; null while it may. */
  quiet: string | null;
  /** Whether a manager's wish waits for the job. */
  waiting: boolean;
}

/** The reminder run as a manager uses it by hand. */
export interface Reminders {
  /** Who would get what on this day, and why. Sends nothing, writes nothing. */
  preview(data: PlanData, on: Day): Promise<ReminderMessage[]>;
  /** Sends what is due; `onMessage` is told after each person. Repeating it sends nothing twice. Its report is kept. */
  send(
    data: PlanData,
    on: Day,
    by: string,
    onMessage: (message: ReminderMessage, done: number, total: number) => void,
  ): Promise<ReminderMessage[]>;
  /** What went in the last three months, newest first. */
  history(data: PlanData, on: Day): Promise<RemindedBefore[]>;
  /** The newest runs. */
  runs(data: PlanData, timeZone: string): Promise<RunsSoFar>;
  /** Asks the job to send with its next run, where the page may not send itself. The same key asks once. */
  queue(data: PlanData, on: Day, by: string, key: string): Promise<void>;
  /** Says of an uncertain message that it arrived, or that it did not and is to be sent again. */
  settle(id: number, arrived: boolean, by: string): Promise<void>;
  /** False when the tenant gave no permission to send mail: then the job sends, and a person only looks. */
  canSend: boolean;
}

/** Everything the screens call. Built by the web parts (openServices), given to the App. */
export interface Services {
  store: PlanStore;
  provisioning: Provisioning;
  reminders: Reminders;
  /** Tells until when SharePoint asked to wait, and null once it goes on; the answer ends it. */
  onPause(tell: (until: Date | null) => void): () => void;
  /** Removing words for good, for site owners; comes when it is asked for. */
  openRedaction(): Promise<Redaction>;
}
