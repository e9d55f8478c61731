import type { Assurance } from './assurance/entities';
import type { Day } from './day';
import type { Engagement, Partner } from './engagement/entities';
import type { Decision, Meeting, Question } from './governance/entities';
import type { Benchmark, Body, Driver, Finding, InspectionKind, Target } from './inspections/entities';
import type { Period } from './inspections/period';
import type { Measure, Reading } from './measures/entities';
import type { SelfAssessment } from './selfAssessment/entities';
import type { ReminderSettings } from './reminders/settings';

/**
 * What a plan is made of, as plain data. Every `id` is the SharePoint item's number, every `key` the client key
 * (lower-case hex) that makes repeating a write harmless, every `etag` what If-Match needs. People are referred to
 * by the number SharePoint gives them on the site.
 */

/** Somebody who can be named in the plan. `login` is the user principal name, lower case. */
export interface Person {
  id: number;
  name: string;
  email: string;
  login: string;
  jobTitle?: string;
}

/** One inspection by one inspectorate (requirements 1 to 4). */
export interface Inspection {
  id: number;
  key: string;
  etag: string;
  authority: string;
  urn: string | null;
  inspectorate: string;
  framework: string;
  start: Day | null;
  end: Day | null;
  /** The month or year it was in, where no day is known: what a later document says of an earlier inspection. */
  period: Period | null;
  published: Day | null;
  /** When the council received the report; when set, deadlines count from here. */
  received: Day | null;
  leadInspector: string | null;
  /** Where the report can be read, or null. */
  reportUrl: string | null;
  reportName: string | null;
  kind: InspectionKind;
  /** What a focused visit looked at. */
  topic: string | null;
  scope: string | null;
  teamSize: number | null;
  inspectors: string | null;
  /** How the inspectors gathered evidence. */
  methods: string;
  /** The narrative of a visit's letter, as far as it is kept here. */
  letter: string;
  benchmarks: Benchmark[];
  /** How many recommendations it made, when they are not all kept here: "36, then 11" (requirement 7). */
  recommendationCount: number | null;
  /** The earlier inspection whose recommendations a visit looked at again (requirement 11). */
  earlierInspectionId: number | null;
}

/** A grade given to an area, as printed (requirements 4 and 5). */
export interface Judgement {
  id: number;
  key: string;
  inspectionId: number;
  role: 'overall' | 'area' | 'board';
  area: string;
  grade: string;
  order: number;
  page: number | null;
  bodyId: number | null;
  etag: string;
  /** The area of an earlier inspection that it follows, where the words do not say so and a person did (requirement 6). */
  sameAs: string | null;
}

/** A named plan with a running period (requirement 27). */
export interface Plan {
  id: number;
  key: string;
  etag: string;
  title: string;
  inspectionId: number | null;
  starts: Day | null;
  ends: Day | null;
  /** Which deadline rule applies to the response; a name from deadlines.ts. */
  responseRule: string;
  /** How many days may pass without progress before an action counts as silent. */
  reviewDays: number;
  /** Whose name stands under reminders and who is told of what cannot be delivered. */
  managerId: number | null;
  /** True for the example plan: its actions are illustrative. */
  example: boolean;
  /** Who answers for the plan above its manager: reminders go there last. */
  sponsorId: number | null;
  /** The day the council chose to submit by, when it is earlier than the rule's (requirement 57). */
  chosenDue: Day | null;
  targets: Target[];
  drivers: Driver[];
  /** What the plan is about, in plain words for the public (requirement 64). */
  summary: string;
}

/** A cross-cutting priority or theme that groups recommendations and actions (requirement 18). */
export interface Priority {
  id: number;
  key: string;
  etag: string;
  planId: number;
  ref: string;
  title: string;
  order: number;
  /** A theme groups recommendations; a cross-cutting priority stands beside the themes. */
  kind: 'theme' | 'cross-cutting';
}

/** What the inspectors asked for, verbatim (requirements 15, 16, 19). */
export interface Recommendation {
  id: number;
  key: string;
  etag: string;
  planId: number;
  inspectionId: number | null;
  priorityId: number | null;
  /** As printed, or null for an unnumbered area for improvement. */
  number: string | null;
  /** How it is cited in the plan: the printed number, else its place in the list. */
  ref: string;
  text: string;
  addressee: string;
  page: number | null;
  order: number;
  stateAtImport: string | null;
  /** Why it no longer counts; null while it does. */
  withdrawn: string | null;
  /** Cross-cutting priorities beside its own (requirement 18). */
  crossPriorityIds: number[];
  /** What the councillor or corporate parent does about it (requirement 54). */
  councillorRole: string | null;
  /** The decision it came from, when scrutiny recommended it. */
  decisionId: number | null;
}

/** What another action must have reached first (requirement 24). */
export interface Dependency {
  actionId: number;
  need: 'complete' | 'sufficiently progressed';
}

/** One thing that somebody will do by a day (requirements 20, 21, 25). */
export interface Action {
  id: number;
  key: string;
  etag: string;
  planId: number;
  /** Null when no recommendation asked for it (requirement 20). */
  recommendationId: number | null;
  priorityId: number | null;
  /** "3.2"; unique in the plan and kept for ever. */
  ref: string;
  text: string;
  outcome: string;
  measure: string;
  start: Day | null;
  /** The first due date it was ever given; never changes. */
  originalDue: Day | null;
  /** The current due date, lead and deputies as the Actions list shows them. The record is the Progress rows: see ActionState. */
  due: Day | null;
  leadId: number | null;
  deputyIds: number[];
  urgent: boolean;
  order: number;
  /** True when its text was made up for the example plan. */
  illustrative: boolean;
  crossPriorityIds: number[];
  waitsFor: Dependency[];
  /** Recruitment, retention, training (requirement 30). */
  workforce: boolean;
  /** An owner without an account, or outside the council: the lead answers for them (requirement 43). */
  externalOwner: string | null;
  /** The due date in words, when the plan it came from had no certain day: "end of term". */
  dueText: string | null;
}

/** How a lead says it is going. */
export type Going = 'on course' | 'at risk' | 'off track' | 'done';

/** A file in the Evidence library or a link that shows what a row says. */
export interface Evidence {
  title: string;
  url: string;
  /** False when it was looked up as the row was sent and did not open; left out when it opened or could not be looked up. */
  opens?: false;
}

export type ProgressKind =
  | 'assigned'
  | 'progress'
  | 'due'
  | 'lead'
  | 'schedule'
  | 'pause'
  | 'resume'
  | 'withdraw'
  | 'restore'
  | 'moderate'
  | 'assurance'
  | 'query'
  | 'answer';

/**
 * One append-only row (docs/design.md, data rule 1). `authorId` and `created` are stamped by SharePoint, `day` is the day of
 * `created` in the site's time zone. A correction is a new row whose `replaces` is the key of the row it stands for.
 */
export interface ProgressRow {
  id: number;
  key: string;
  actionId: number;
  kind: ProgressKind;
  authorId: number;
  created: string;
  day: Day;
  /** The narrative of progress, or the reason of a change. */
  text: string;
  going: Going | null;
  /** When the lead now expects it to be done. */
  forecast: Day | null;
  /** When it was done, for `going: 'done'`. */
  doneOn: Day | null;
  evidence: Evidence[];
  /** assigned, due: the due date from now on. */
  due: Day | null;
  /** assigned, lead: who leads from now on. */
  leadId: number | null;
  deputyIds: number[];
  /** assigned, schedule: when it starts from now on. */
  start: Day | null;
  /** assigned, schedule: what it waits for from now on; null when the row says nothing of start and waiting. */
  waitsFor: Dependency[] | null;
  /** pause, moderate: until when it holds. */
  until: Day | null;
  /** moderate: the rating given. */
  rating: RatingKey | null;
  /** assurance: whether the change was found to be embedded. */
  embedded: boolean | null;
  replaces: string | null;
  /** The lead on whose behalf a manager reported. */
  onBehalfOfId: number | null;
  /** query: the key of the row that is asked about; answer: the key of the query. */
  about: string | null;
  /** progress: others that wait for "sufficiently progressed" may go on. */
  sufficient: boolean | null;
  /** assurance: the audit or review that found it. */
  assuranceId: number | null;
  /** Brought in from an earlier plan, not said here at the time. */
  imported: boolean;
  /** The day it speaks of, when that is not the day it was recorded. A past day still shows what had been recorded. */
  saidFor: Day | null;
}

export type RatingKey = 'Blue' | 'Green' | 'Amber' | 'Red' | 'Grey';

/** From when to when somebody was a plan manager; `to` is null while they are. */
export interface Appointment {
  personId: number;
  from: Day;
  to: Day | null;
}

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

/** That an action was reported done, and what shows it. */
export interface Completion {
  /** The first row that said so, since it was last open. */
  rowId: number;
  /** The day it was reported, and the day it was done. */
  day: Day;
  doneOn: Day;
  /** What any report since then gave as evidence. */
  evidence: Evidence[];
}

/** What a row can set and a correction can set anew. */
export type StateSlot =
  'assigned' | 'lead' | 'schedule' | 'report' | 'pause' | 'withdrawn' | 'moderation' | 'assurance';

/** A report that it has got far enough for others to go on. */
export interface Sufficiency {
  rowId: number;
  day: Day;
}

/** What a plan manager asked about an entry and nobody has answered yet. */
export interface OpenQuery {
  /** The first row that asked it. */
  rowId: number;
  /** The day it was asked, and by whom. */
  day: Day;
  byId: number;
  text: string;
  /** The key of the entry asked about; null when it is about the action as a whole. */
  about: string | null;
  /** The query and its corrections: an answer names any of them. */
  keys: string[];
}

/** The fold of an action's rows up to a day. Plain JSON, so that it can be saved and taken up again (docs/design.md, data rule 1). */
export interface ActionState {
  actionId: number;
  due: Day | null;
  leadId: number | null;
  /** Since when this lead leads it; null while nothing was recorded of it. */
  leadSince: Day | null;
  deputyIds: number[];
  /** Everybody who was lead or deputy, with the days: whose rows count (docs/design.md, data rule 2). */
  tenures: { personId: number; from: Day; to: Day | null }[];
  /** The day it was first given to somebody, or taken up again since: silence counts from here. */
  activeSince: Day | null;
  /** Start and what it waits for, as recorded; null while no row has said so: then the Actions list is asked. */
  schedule: { start: Day | null; waitsFor: Dependency[] } | null;
  lastReport: {
    rowId: number;
    key: string;
    day: Day;
    authorId: number;
    going: Going;
    text: string;
    forecast: Day | null;
    /** Whether it was already done before this report: what a correction of it starts from. */
    doneBefore: Completion | null;
    /** Whether it had got far enough for others before this report. */
    sufficientBefore: Sufficiency | null;
    /** Of a report brought in from an earlier plan: the day it spoke of, where known. */
    imported?: { saidFor: Day | null };
    /** Of a correction: the day its words were written; `day` stays that of the report it corrects. */
    correctedOn?: Day;
  } | null;
  done: Completion | null;
  /** Far enough for others that wait for it to go on, as last reported (requirement 24). */
  sufficient: Sufficiency | null;
  /** Done, and the assurance after that found that it lasts. */
  embedded: boolean;
  /** The latest finding about whether the change lasts. */
  assurance: { rowId: number; day: Day; text: string; embedded: boolean } | null;
  pause: { until: Day; reason: string; day: Day } | null;
  withdrawn: { day: Day; reason: string } | null;
  moderation: { rating: RatingKey; reason: string; until: Day; byId: number } | null;
  /** Oldest first. */
  queries: OpenQuery[];
  /** `keys`: the row that moved it and its corrections. */
  dueMoves: { from: Day | null; to: Day; day: Day; byId: number; reason: string; keys: string[] }[];
  /** The keys of the row, and of its corrections, that set what now stands: what a later correction can replace. */
  setBy: { [slot in StateSlot]?: string[] };
}

/**
 * A saved fold: the states after every row up to `throughRowId`. Position plus later rows equals the full fold.
 * `history` holds for each month end (and any other day asked for) the ratings as they were published.
 */
export interface Position {
  throughRowId: number;
  day: Day;
  states: ActionState[];
  history: { day: Day; ratings: { [actionId: string]: RatingKey } }[];
}

/** Everything the screens need to show the plan, as read from the lists. */
export interface PlanData {
  plan: Plan;
  inspection: Inspection | null;
  judgements: Judgement[];
  /** Every inspection and judgement kept on the site, earlier ones and related services among them. */
  inspections: Inspection[];
  allJudgements: Judgement[];
  bodies: Body[];
  findings: Finding[];
  priorities: Priority[];
  recommendations: Recommendation[];
  actions: Action[];
  people: Person[];
  managers: Appointment[];
  settings: PlanSettings;
  measures: Measure[];
  readings: Reading[];
  assurance: Assurance[];
  meetings: Meeting[];
  decisions: Decision[];
  questions: Question[];
  engagement: Engagement[];
  partners: Partner[];
  selfAssessments: SelfAssessment[];
  position: Position | null;
  /** All rows, or those after the position's throughRowId, by id ascending. */
  rows: ProgressRow[];
}
