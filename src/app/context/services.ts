import type { ReminderMessage } from '../../graph/reminderRun';
import type { ToldNow } from '../../graph/tellNow';
import type { Person } from '../../plan/people';
import type { PlanData } from '../../plan/planData';
import type { PlanSettings } from '../../plan/planSettings';
import type { Day } from '../../plan/day';
import type { Redaction } from '../../lists/redaction';
import type { Finding } from '../../lists/check';
import type { OnStep, PlanStore, Site } from '../../lists/planStore';
import type { ReminderRun } from '../../lists/reminderRuns';

/** The six site groups that hold the plan's permissions. After provisioning only their membership changes. */
export type Role = 'managers' | 'leads' | 'members' | 'directors' | 'clerks' | 'readers';

/** The state of the site, as Set-up reads it. */
export interface SiteCheck {
  schema: Site['schema'];
  /** The site's time zone as SharePoint names it, and whether it is British time. */
  timeZone: { name: string; isLondon: boolean };
  /** People who can do more with the plan's lists than their role allows, with the reason in words. */
  widerRights: { name: string; why: string; besideThePlan: boolean }[];
  /** The pages that show the plan, and whether all roles may open each; null when SharePoint could not answer. */
  pages: { address: string; open: boolean | null }[];
  /**
   * Whether the site is closed to people who have rights on single lists only; null when SharePoint could not answer.
   */
  lockedDown: boolean | null;
  /**
   * Whether the tenant deletes earlier versions of files automatically, and which libraries keep fewer versions than
   * they should.
   */
  fileVersions: { automatic: boolean; fewer: { title: string; keeps: number }[] } | null;
  /** The members of each role; empty until the groups exist. */
  roles: {
    role: Role;
    groupName: string;
    members: Person[];
    /** The directory groups that have the role, and whether Microsoft Graph can list their members here. */
    groups: { id: number; name: string; isKnown: boolean }[];
  }[];
}

/** Prepares a site for a plan and manages its roles. Only a site owner can provision; a manager can change roles. */
export interface Provisioning {
  check(): Promise<SiteCheck>;
  /** Makes or completes lists, groups and permissions. Safe to repeat; it continues where it was interrupted. */
  provision(options: { setLondonTime: boolean }, onStep: OnStep): Promise<void>;
  setLondonTime(): Promise<void>;
  /** Gives all roles access to every page that shows the plan. */
  openPages(): Promise<void>;
  addToRole(role: Role, login: string): Promise<void>;
  removeFromRole(role: Role, personId: number): Promise<void>;
  /**
   * Checks the tenant's settings that the plan depends on, and passes each finding to `onFinding` as it arrives. For
   * site owners.
   */
  checkTenant(onFinding: (finding: Finding) => void): Promise<Finding[]>;
}

export type { ReminderMessage, ReminderRun, ToldNow };

/** A message that was sent before, from the Reminders list. */
export interface RemindedBefore {
  id: number;
  day: Day;
  to: string;
  refs: string[];
  outcome: 'claimed' | 'sent' | 'failed' | 'uncertain' | 'skipped';
  why: string;
}

/** The runs so far, and whether the job that should make them has stopped. */
export interface RunsSoFar {
  /** Newest first. */
  runs: ReminderRun[];
  /** A sentence when the job has stopped or never ran; null while it runs. */
  late: string | null;
  /** Why no message is sent at this hour; null when messages may be sent. */
  quiet: string | null;
  /** Whether a manager's request waits for the job. */
  waiting: boolean;
}

/** The reminder run as a manager uses it by hand. */
export interface Reminders {
  /** Who would get which message on this day, and why. Sends and writes nothing. */
  preview(data: PlanData, on: Day): Promise<ReminderMessage[]>;
  /**
   * Sends the messages that are due and calls `onMessage` after each person. Sending again sends no message twice. The
   * report of the run is kept.
   */
  send(
    data: PlanData,
    on: Day,
    by: string,
    onMessage: (message: ReminderMessage, done: number, total: number) => void,
  ): Promise<ReminderMessage[]>;
  /**
   * Keeps what a plan manager decided about the messages that were to be confirmed, by their ids. Sends nothing; what was
   * left out is not sent later.
   * @returns the plan's settings afterwards
   */
  confirm(
    data: PlanData,
    on: Day,
    decided: { ticked: ReadonlySet<string>; leftOut: ReadonlySet<string>; by: string },
  ): Promise<PlanSettings>;
  /** The messages of the last three months, newest first. */
  history(data: PlanData, on: Day): Promise<RemindedBefore[]>;
  /** The newest runs. */
  runs(data: PlanData, timeZone: string): Promise<RunsSoFar>;
  /**
   * Asks the job to send with its next run, where the page itself may not send. A repeated key makes no second request.
   */
  queue(data: PlanData, on: Day, by: string, key: string): Promise<void>;
  /**
   * Delivers the question or answer of one row of Progress by mail at once, claimed as reminders are, so that no run
   * sends it again. What cannot go now goes with the next run, and the sentence says which.
   */
  tellNow(data: PlanData, on: Day, rowId: number): Promise<ToldNow>;
  /** Records that an uncertain message arrived, or that it did not and is to be sent again. */
  settle(id: number, arrived: boolean, by: string): Promise<void>;
  /** False when the tenant has given no permission to send mail. Then the job sends, and a person can only look. */
  canSend: boolean;
}

/** Everything that screens call. The web parts build it (openServices) and give it to the App. */
export interface Services {
  store: PlanStore;
  provisioning: Provisioning;
  reminders: Reminders;
  /**
   * Calls `tell` with the time until which SharePoint asked to wait, and with null when requests go on. Returns a
   * function that ends the subscription.
   */
  onPause(tell: (until: Date | null) => void): () => void;
  /** Loads the code that removes words for good, for site owners. */
  openRedaction(): Promise<Redaction>;
}
