import type { EarlierNote } from '../plan/many/datedNotes';
import type {
  Action,
  Evidence,
  Finding,
  Going,
  Inspection,
  Judgement,
  Plan,
  Priority,
  ProgressRow,
  RatingKey,
  Recommendation,
  ExemptItem,
} from '../plan/fields';
import type { AskedItem } from '../plan/actionState';
import type { Person } from '../plan/people';
import type { PlanData } from '../plan/planData';
import type { Whose } from '../plan/requests/whose';
import type { PlanSettings } from '../plan/planSettings';
import type { SiteSettings } from '../plan/siteSettings';
import type { Day } from '../plan/day';
import type { StandingMonth } from '../plan/fields/standing';
import type { ExemptGround, PublicRow } from '../plan/governance/exempt';
import type { BringInDone } from '../plan/bringIn/bringIns';
import type { NextPhase } from '../plan/nextPhase/nextPhase';
import type { AssuranceFinding } from './assuranceFinding';
import type { BroughtIn, BroughtInPlan } from './bringIn';
import type { ReadingsToAdd } from './addedReadings';
import type { Operation } from './operations';
import type { SettingsChange } from './settingsChange';
import type { StandingWritten } from './standingWritten';
import type { RowToWrite, WrittenTogether } from './together';
import type { listSchema } from './schema';
import type { RowOf, StampedRowOf, ValuesOf } from './schema/list';

export type { AssuranceFinding, SettingsChange };

/** The rights of the signed-in person, from the site's own groups. The server enforces them; screens only follow. */
export interface Me extends Person {
  isSiteOwner: boolean;
  isManager: boolean;
  isLead: boolean;
  isClerk: boolean;
  isMember: boolean;
  isDirector: boolean;
  /** Whether the person may read the plan at all. */
  isReader: boolean;
}

/** The facts about the site that are known on opening, before and beside the plan. */
export interface Site {
  url: string;
  title: string;
  /**
   * The site's time zone as an IANA name; rules count days in it. Null when the product does not know SharePoint's
   * zone.
   */
  timeZone: string | null;
  timeZoneName: string;
  /**
   * The state of the site's lists: 'none' until provisioned, 'older' needs an upgrade, 'newer' means that this bundle
   * must be reloaded and may not write.
   */
  schema: 'none' | 'partial' | 'older' | 'current' | 'newer';
}

/** A plan of the site with its name; `closed` is the day on which it was closed. */
export type PlanOnSite = Pick<Plan, 'id' | 'title' | 'closed'>;

/** Another site's open plans, each as of the day of its own saved position. */
export interface OtherSite {
  url: string;
  title: string;
  plans: PlanData[];
}

/**
 * The result of opening a site: the plan, or no plan yet. `today` is the day in the site's zone by the server's clock.
 */
export interface OpenedSite {
  site: Site;
  me: Me;
  today: Day;
  plans: PlanOnSite[];
  settings: SiteSettings;
  /** The plan that opens where neither the page nor the address names one; null while there is no plan. */
  openingPlanId: number | null;
  data: PlanData | null;
  /** Operations that anybody began and that have not ended, except those that this page is writing itself. */
  operations: Operation[];
  /**
   * Whether the position should be saved again: 'now' when it is outdated, 'when settled' when only a few rows came
   * after it, the youngest of which no fold includes yet. In a plan manager's page the store saves it after a quiet
   * moment; a job calls savePosition.
   */
  positionStale?: 'now' | 'when settled' | null;
  /** Whether the lists Standing are of an earlier day or were edited by hand. A manager's page sees to that by itself. */
  standingStale?: boolean;
}

/**
 * One version of a text, from SharePoint's version history (docs/design.md, data rule 3). Lists of versions begin with
 * the newest.
 */
export interface TextVersion {
  label: string;
  at: string;
  day: Day;
  by: string;
  /** "no reason given" when the text was changed in SharePoint's own screens. */
  reason: string;
  changes: { field: string; before: string; after: string }[];
}

/** Everything that the site keeps about an action's past. */
export interface ActionHistory {
  rows: ProgressRow[];
  /** The versions of the action's texts, newest first. */
  versions: TextVersion[];
  /** Rows that were rewritten in SharePoint's own screens, with their earlier words, newest first. */
  rewrites?: { rowId: number; versions: TextVersion[] }[];
}

/** The values for a new row: some fields must be given, any other may be left out. */
type NewRow<Row, Always extends keyof Row> = Pick<Row, Always> &
  Partial<Omit<Row, Always | 'id' | 'key' | 'etag' | 'planId'>>;

/** The values that a manager enters for an action. Due date and lead also append a Progress row with the reason. */
export type ActionInput = NewRow<
  Omit<Action, 'originalDue'>,
  | 'ref'
  | 'text'
  | 'outcome'
  | 'measure'
  | 'leadId'
  | 'deputyIds'
  | 'start'
  | 'due'
  | 'recommendationId'
  | 'priorityId'
  | 'urgent'
  | 'order'
  | 'illustrative'
>;

/** The values that a manager enters for a recommendation. */
export type RecommendationInput = NewRow<
  Omit<Recommendation, 'withdrawn'>,
  'ref' | 'number' | 'text' | 'addressee' | 'page' | 'inspectionId' | 'priorityId' | 'stateAtImport' | 'order'
>;

/** The facts about an inspection; fields that are left out stay empty. */
export type InspectionInput = NewRow<Inspection, 'authority' | 'inspectorate' | 'framework'>;

/** A progress report from a lead, or from a manager on behalf of a lead. */
export interface ProgressReport {
  going: Going;
  text: string;
  forecast: Day | null;
  doneOn: Day | null;
  evidence: Evidence[];
  onBehalfOfId: number | null;
  replaces: string | null;
  /** Whether actions that wait for "sufficiently progressed" may begin; null or left out leaves the earlier answer. */
  sufficient?: boolean | null;
  /** The key of the query that the report answers; null or left out for none. */
  about?: string | null;
}

/** A report that a plan manager sends on behalf of a lead, together with others. */
export interface ReportForOthers {
  action: Action;
  report: ProgressReport;
}

/** A change that a manager records on an action, always with a reason. */
export type ActionChange =
  | { kind: 'pause'; until: Day; reason: string }
  | { kind: 'resume'; reason: string }
  | { kind: 'withdraw'; reason: string }
  | { kind: 'restore'; reason: string }
  | { kind: 'moderate'; rating: RatingKey; until: Day; reason: string }
  | { kind: 'assurance'; embedded: boolean; reason: string; assuranceId?: number | null };

/** A query, which stays open until whoever was asked or a manager answers it, or the answer. */
export type Question =
  /**
   * `about`: the key of the entry, or null for the item as a whole. `askedId`: who is asked; `wantsDay`: whether the
   * answer is to name a day.
   */
  | {
      kind: 'query';
      about: string | null;
      reason: string;
      askedId?: number | null;
      wantsDay?: boolean;
      replaces?: string | null;
    }
  /** `about`: the key of the query. `forecast`: the day that the answer names. */
  | { kind: 'answer'; about: string; reason: string; forecast?: Day | null; replaces?: string | null };

/** A measure, an audit or a promised report with what its rows of Progress need: its plan, and its name for people. */
export type ItemToAsk = AskedItem & { planId: number; ref: string };

/** A lead's request for more time (requirement 86); it moves no date until it is granted. */
export interface MoreTime {
  kind: 'more time';
  /** The key of the query that the request answers; null or left out for none. */
  about?: string | null;
  askedDue: Day;
  reason: string;
  tried: string;
  /** The lead on whose behalf a manager asks. */
  onBehalfOfId: number | null;
}

/** Whose decision something was: a person’s, or a body’s at a meeting. */
export type WhoseDecision = Whose;

/** One decision of several requests about actions of a plan, with the same words for all (requirements 86 and 87). */
export interface RequestsDecided {
  requests: {
    action: Pick<Action, 'id' | 'planId' | 'ref'>;
    /** The key that the decision names, as `openRequests` gives it. */
    about: string;
    outcome: 'granted' | 'accepted' | 'refused' | 'returned';
    /** For more time that is granted: the new date. */
    due: Day | null;
  }[];
  reason: string;
  whose: WhoseDecision;
}

/** A report that was read and confirmed. */
export interface ConfirmedReport {
  inspection: InspectionInput;
  judgements: (Pick<Judgement, 'role' | 'area' | 'grade' | 'order' | 'page'> &
    Partial<Pick<Judgement, 'bodyId' | 'sameAs'>>)[];
  priorities: { ref: string; title: string }[];
  /** `priorityRef` refers to one of the priorities above. */
  recommendations: (Omit<RecommendationInput, 'inspectionId' | 'priorityId'> & {
    priorityRef: string | null;
    /**
     * A recommendation of the plan that asks for the same. Actions that answer it answer this one as well (requirement
     * 65).
     */
    answeredWithId?: number | null;
  })[];
  /** The strengths, findings and progress found that the reader chose to keep. */
  findings?: ImportedFinding[];
  /** The report's file, kept on the site when given. */
  file: { name: string; bytes: ArrayBuffer } | null;
}

/** A new plan made from a report that was read and confirmed. */
export interface ImportedReport extends ConfirmedReport {
  /** `responseRule` names one of `deadlineRules`; Ofsted's when left out. */
  plan: { title: string; starts: Day | null; ends: Day | null; example: boolean; responseRule?: string };
}

export interface ImportedFinding {
  kind: Finding['kind'];
  text: string;
  page: number | null;
  /** The index of the report's own recommendation that answers the finding; null for none. */
  recommendation: number | null;
  /** For progress found: the number of the earlier recommendation that the finding is about. */
  earlierRecommendationId?: number | null;
}

/** One of several actions edited together: the action before the edit, and the changes. */
export interface ActionEdit {
  action: Action;
  changes: Partial<ActionInput>;
  reason: string;
  /** Whose decision a new due date was; the author's where left out. */
  whose?: WhoseDecision;
  /** What is asked about the action beside, or the answer to what was asked. */
  says?: Question;
  /** Progress of earlier days that the action's further details held, the oldest first. */
  notes?: readonly EarlierNote[];
}

/** All that is handed over in one act: the edits of actions, and the rows by which the rest gets another owner. */
export interface Handover extends WrittenTogether {
  planId: number;
  edits: readonly ActionEdit[];
  rows: readonly RowToWrite[];
}

/**
 * The outcome of one of several edits: written, left because somebody else changed the row meanwhile, or failed for
 * now.
 */
export type EditOutcome =
  { became: 'written' } | { became: 'left'; changedBy: string } | { became: 'failed'; problem: Error };

/** Called with the outcome of one of several edits; `place` is its index among them. */
export type OnOutcome = (place: number, outcome: EditOutcome) => void;

/** The outcome of an operation that was finished after it had been cut off. */
export interface OperationFinished {
  /** The plan to show; null where the operation concerns none. */
  planId: number | null;
  /** Rows that somebody else changed meanwhile, which were left as they are. */
  leftAlone: BroughtIn['leftAlone'];
}

/** Called during long work: `done` of `total` steps, and the current step in words. */
export type OnStep = (step: { done: number; total: number; label: string }) => void;

/**
 * Thrown when two people edited the same row. Nothing was written; `yours` is kept so that the screen can show both.
 */
export class EditConflict<T extends object> extends Error {
  constructor(
    /** The values of the row when the edit began. */
    readonly base: T,
    /** The values of the row now. */
    readonly theirs: T,
    /** The values that were about to be written. */
    readonly yours: Partial<T>,
    readonly changedBy: string,
    readonly changedAt: string,
  ) {
    super(`${changedBy} changed this while you were editing it.`);
    this.name = 'EditConflict';
  }
}

/** Something that SharePoint refused or could not do, as a sentence for people: what happened and what to do. */
export class SiteError extends Error {
  constructor(
    message: string,
    readonly kind:
      'signed out' | 'not allowed' | 'not found' | 'busy' | 'offline' | 'too large' | 'invalid' | 'unexpected',
    readonly detail: string,
  ) {
    super(message);
    this.name = 'SiteError';
  }
}

/**
 * No answer came to a write, and looking whether it was carried out failed as well. Nobody may say then that it was or
 * that it was not. Sending it again looks first.
 */
export class OutcomeUnknown extends SiteError {
  constructor(detail: string) {
    super(
      'SharePoint did not answer, and it could not be looked up. Check the connection and send it again: what was written is found then, and no second copy is made.',
      'offline',
      detail,
    );
    this.name = 'OutcomeUnknown';
  }
}

/** Whether the caller can open an address; only addresses on the plan's own site are looked up. */
export type LinkCheck = 'opens' | 'not there' | 'not allowed' | 'not looked up';

/** A file in one of the plan's libraries. */
export interface KeptFile {
  /** The file's original name, with its ending. */
  name: string;
  /** The file's address from the tenant's root, percent-encoded. */
  url: string;
  /** The time at which the file was kept, ISO 8601 in UTC. */
  keptAt: string;
}

type Lists = typeof listSchema;

/** Lists whose rows are added one by one, without any other write. */
export type RecordName = Exclude<
  keyof Lists,
  | 'plans'
  | 'priorities'
  | 'recommendations'
  | 'actions'
  | 'progress'
  | 'reminders'
  | 'redactions'
  | 'evidence'
  | 'editions'
  | 'memberEditions'
  | 'exemptPapers'
  | 'positions'
>;

/** Lists whose texts have a version history. */
export type HistoryName = RecordName | 'plans' | 'priorities' | 'recommendations' | 'actions';

/** Lists whose rows may be edited, each edit with its reason. */
export type EditableRecord = Exclude<RecordName, 'readings' | 'riskReviews' | 'preferences' | 'replies'>;

/** A stored row of one of these lists. */
export type RecordRow<Name extends RecordName> = Name extends
  'readings' | 'riskReviews' | 'preferences' | 'replies' | 'questionsToClerk'
  ? StampedRowOf<Lists[Name]>
  : RowOf<Lists[Name]>;

/** The values for a row; fields that are left out stay empty. */
export type RecordValues<Name extends RecordName> = Partial<Omit<ValuesOf<Lists[Name]>, 'key'>>;

/**
 * The plan in a site's lists. Every write takes an operation key that the caller made when the form was opened
 * (`newKey()`), so that pressing Send again after a lost answer finds the first row instead of making a second.
 * All methods throw SiteError; edits throw EditConflict.
 */
export interface PlanStore {
  /**
   * The whole plan as of today: two SharePoint calls with a fresh saved position, and a third for rows recorded since.
   */
  open(planId?: number): Promise<OpenedSite>;
  /**
   * Every plan of the site, with as many calls as for one of them (requirement 68); the opened site's `data` is null.
   */
  openAll(): Promise<{ opened: OpenedSite; plans: PlanData[] }>;
  /**
   * The plans of another site of the council, from its saved position. @throws SiteError that says why they cannot be
   * shown
   */
  readOtherSite(siteUrl: string): Promise<OtherSite>;
  /**
   * The site's time zone as an IANA name, as of the last look at the site; "Etc/UTC" when the product does not know the
   * zone.
   */
  timeZone(): Promise<string>;
  /**
   * The plan as its lists stood at the end of a day, with every row up to it. Papers are made from this, so that a
   * paper for a day always says the same.
   * @param onFigures called with the figures that follow from the rows, while the wordings of that day are still being
   *   read
   */
  planOnDay(planId: number, day: Day, onStep?: OnStep, onFigures?: (data: PlanData) => void): Promise<PlanData>;
  /** Every row of one action, and the versions of its texts, newest first. */
  history(actionId: number): Promise<ActionHistory>;
  recommendationHistory(recommendationId: number): Promise<TextVersion[]>;

  /** Makes a plan from a report. A call that was cut off resumes when it is repeated with the same key. */
  importReport(report: ImportedReport, operationKey: string, onStep?: OnStep): Promise<{ planId: number }>;
  /**
   * Brings a report into an existing plan, or keeps it as history only: its grades and findings, without
   * recommendations (requirement 65). A call that was cut off resumes when it is repeated with the same key.
   * @param planId null for history only
   */
  addReport(
    report: ConfirmedReport,
    planId: number | null,
    operationKey: string,
    onStep?: OnStep,
  ): Promise<{ inspectionId: number }>;
  /**
   * Brings an existing plan in, or the changes of a newer file of it. A call that was cut off resumes when it is
   * repeated with the same key.
   */
  bringIn(plan: BroughtInPlan, operationKey: string, onStep?: OnStep): Promise<BroughtIn>;
  /** The files that were brought into a plan and not taken back, newest first. */
  bringInsDone(planId: number): Promise<BringInDone[]>;
  /**
   * Undoes one bringing in as a whole: the rows that it made go to the recycle bin, and the rows that it changed get
   * their earlier words back. For site owners, while nothing was reported on any of these rows.
   * @throws SiteError, with nothing done, that names the actions that were reported on
   */
  undoBringIn(planId: number, operationKey: string, onStep?: OnStep): Promise<void>;
  /**
   * Adds readings of several measures as one operation (requirement 94). For plan managers; nobody sees any of them
   * before all are written.
   */
  addReadings(readings: ReadingsToAdd, operationKey: string, onStep?: OnStep): Promise<void>;
  /**
   * Removes a plan that was made by mistake, with its rows, to the recycle bin (requirement 69). For site owners, while
   * nothing was reported, measured or decided in the plan.
   * @throws SiteError, with nothing done, that names what was recorded
   */
  removePlan(planId: number, onStep?: OnStep): Promise<void>;
  /**
   * Finishes an operation that was cut off, in whichever window it began. Rows that exist already are found and kept.
   */
  finishOperation(operation: Operation, onStep?: OnStep): Promise<OperationFinished>;
  /**
   * Takes back an operation that was cut off: rows that it changed get their earlier values back, and rows that it made
   * are hidden from everybody; when a site owner takes it back they go to the recycle bin. Safe to repeat after a
   * break.
   */
  takeOperationBack(operation: Pick<Operation, 'operationKey'>, onStep?: OnStep): Promise<void>;
  /**
   * Begins the next phase of a plan: a new plan that continues this one, which is closed (requirement 70). A call that
   * was cut off resumes when it is repeated with the same key.
   */
  beginNextPhase(
    fromPlanId: number,
    phase: NextPhase,
    operationKey: string,
    onStep?: OnStep,
  ): Promise<{ planId: number }>;
  addPlan(
    plan: { title: string; starts: Day | null; ends: Day | null; example: boolean },
    operationKey: string,
  ): Promise<Plan>;
  editPlan(
    plan: Plan,
    changes: Partial<Omit<Plan, 'id' | 'key' | 'etag' | 'example'>>,
    reason: string,
    operationKey: string,
  ): Promise<Plan>;
  editInspection(
    inspection: Inspection,
    changes: Partial<Omit<Inspection, 'id' | 'key' | 'etag'>>,
    reason: string,
    operationKey: string,
  ): Promise<Inspection>;
  /**
   * Changes a plan's settings, starting from the settings at that moment.
   * @param change may be called more than once, where somebody else saves in between; its errors are passed on
   */
  changeSettings(planId: number, change: SettingsChange<PlanSettings>): Promise<PlanSettings>;
  /** Changes the site's settings, whichever plan is open. @param change as in `changeSettings` */
  changeSiteSettings(change: SettingsChange<SiteSettings>): Promise<SiteSettings>;

  addPriority(
    planId: number,
    draft: { ref: string; title: string; order: number; kind?: Priority['kind']; seniorId?: number | null },
    operationKey: string,
  ): Promise<Priority>;
  editPriority(
    priority: Priority,
    changes: Partial<Pick<Priority, 'ref' | 'title' | 'order' | 'kind' | 'seniorId' | 'acceptance'>>,
    reason: string,
    operationKey: string,
  ): Promise<Priority>;
  addRecommendation(planId: number, draft: RecommendationInput, operationKey: string): Promise<Recommendation>;
  editRecommendation(
    recommendation: Recommendation,
    changes: Partial<RecommendationInput>,
    reason: string,
    operationKey: string,
  ): Promise<Recommendation>;
  withdrawRecommendation(recommendation: Recommendation, reason: string, operationKey: string): Promise<Recommendation>;
  restoreRecommendation(recommendation: Recommendation, reason: string, operationKey: string): Promise<Recommendation>;
  addAction(planId: number, draft: ActionInput, operationKey: string): Promise<Action>;
  /** @param whose whose decision a new due date was; the signed-in person's where left out */
  editAction(
    action: Action,
    changes: Partial<ActionInput>,
    reason: string,
    operationKey: string,
    whose?: WhoseDecision,
  ): Promise<Action>;
  /**
   * Edits several actions one after the other and shows the edits together once all are written. An
   * action that somebody changed meanwhile is left as it is. Repeated with the same key after a failure, the operation
   * resumes.
   * @param label the work in words, to stand before "was cut off"
   * @param onOutcome called for each action with its outcome
   * @returns the outcome of each edit, in the same order
   */
  editActions(
    label: string,
    edits: readonly ActionEdit[],
    operationKey: string,
    onOutcome?: OnOutcome,
  ): Promise<EditOutcome[]>;
  /**
   * Hands over all that somebody has in hand as one operation: actions, and risks, measures, audits, what meetings asked
   * for and open questions. What somebody changed meanwhile is left as it is. Repeated with the same key after a
   * failure, the operation resumes.
   * @param onOutcome called for each edit and row with its outcome
   * @returns the outcomes of the edits and then of the rows
   */
  handOver(handover: Handover, operationKey: string, onOutcome?: OnOutcome): Promise<EditOutcome[]>;
  changeAction(action: Action, change: ActionChange | Question | MoreTime, operationKey: string): Promise<ProgressRow>;
  /**
   * Records the decision of one request or several. Each is one row of Progress, whole by itself, all under the keys of
   * one operation, so that a repeat writes only what is missing. For a plan manager several are an operation of the
   * site, which shows once all of it is written.
   */
  decideRequests(decided: RequestsDecided, operationKey: string): Promise<void>;
  /**
   * Asks about a measure, an audit or a promised report, or answers. Whoever a manager asks is given access to answer.
   */
  askAboutItem(item: ItemToAsk, question: Question, operationKey: string): Promise<ProgressRow>;
  /** Gives rows of a list new positions, written in one batch; each row keeps its own If-Match. */
  reorder(
    kind: 'recommendations' | 'actions',
    items: { id: number; etag: string; order: number }[],
    reason: string,
    operationKey: string,
  ): Promise<void>;

  /** @param request a request for more time that is sent with the report: neither is written without the other */
  reportProgress(
    action: Action,
    report: ProgressReport,
    operationKey: string,
    request?: MoreTime | null,
  ): Promise<ProgressRow>;
  /**
   * Records several reports of leads at once, in a plan manager's name, as one operation: nobody sees any of them before
   * all are written. A call that was cut off resumes when it is repeated with the same key.
   */
  reportForOthers(reports: readonly ReportForOthers[], operationKey: string): Promise<void>;
  /** Uploads a file under a key. The Progress row says what the file is and to which action it belongs. */
  uploadEvidence(file: { name: string; bytes: ArrayBuffer }, operationKey: string, onStep?: OnStep): Promise<Evidence>;

  /**
   * Records the result of an audit or review: first a Progress row of the kind "assurance" for each action that was
   * looked at, then the audit's own row. When a result is recorded again, its changes become corrections of those rows.
   */
  recordFinding(
    assurance: RecordRow<'assurance'>,
    finding: AssuranceFinding,
    reason: string,
    operationKey: string,
  ): Promise<RecordRow<'assurance'>>;

  /**
   * Writes several rows that belong together. For a plan manager they show once all of them are written; else, and where
   * not everybody may read one of the lists, all go in one request. Repeated with the same key it writes only what is
   * missing.
   * @returns the rows as they are now, in the order given
   */
  writeTogether(together: WrittenTogether, operationKey: string): Promise<object[]>;
  /** Adds a row to one of the plan's further lists. A repeat with the same key adds no second row. */
  addRecord<Name extends RecordName>(
    name: Name,
    draft: RecordValues<Name>,
    operationKey: string,
    reason?: string,
  ): Promise<RecordRow<Name>>;
  editRecord<Name extends EditableRecord>(
    name: Name,
    row: RecordRow<Name>,
    changes: Partial<RecordValues<Name>>,
    reason: string,
    operationKey: string,
  ): Promise<RecordRow<Name>>;
  /** All rows of a list that is not read with the plan, because some roles may not read it. */
  readRecords<Name extends RecordName>(name: Name): Promise<RecordRow<Name>[]>;
  /**
   * Moves the words of an open row to the exempt items: the exempt row is made first, then the words in the open row
   * are blanked (requirement 48). The open row's earlier versions stay until `removeMoved`.
   */
  makeExempt(open: PublicRow, why: Partial<ExemptGround>, today: Day, operationKey: string): Promise<ExemptItem>;
  /**
   * Removes for good the parts of an exempt item that stayed in the open list. For site owners: nobody else can delete.
   */
  removeMoved(item: ExemptItem, today: Day, operationKey: string): Promise<ExemptItem>;
  /** The versions of a row's texts, newest first. */
  recordHistory(name: HistoryName, id: number): Promise<TextVersion[]>;
  /**
   * Keeps a file in one of the plan's libraries; a repeat with the same key keeps no second. @returns the file's
   * address from the tenant's root
   */
  keepFile(
    library: 'editions' | 'memberEditions' | 'exemptPapers' | 'evidence',
    file: { name: string; bytes: ArrayBuffer },
    operationKey: string,
  ): Promise<string>;

  /** The files kept for everybody with a role, newest first: public editions and public papers. */
  publicFiles(): Promise<KeptFile[]>;

  /** Whether the signed-in person can open an address, absolute or from the tenant's root (requirement 39). */
  checkLink(url: string): Promise<LinkCheck>;

  /** The bytes of a kept file, by the address that `keepFile` gave. */
  readFile(url: string): Promise<ArrayBuffer>;

  /** The size of a file of this site in bytes; null where there is none that the signed-in person may read. */
  sizeOfFile(url: string): Promise<number | null>;

  /**
   * People of the directory whose name or address begins with the text, from SharePoint's own search, so that no Graph
   * permission is needed.
   */
  searchPeople(text: string): Promise<{ name: string; login: string; email: string; jobTitle: string }[]>;
  /** The person's number on this site. SharePoint's ensureuser gives one to a person who is new to the site. */
  ensurePerson(login: string): Promise<Person>;

  /** Saves the fold so that the next first view loads less. For managers; the call has no effect for others. */
  savePosition(data: PlanData, today: Day): Promise<void>;

  /**
   * Writes the rows of the lists Standing that differ from the plans of the site. For managers, site owners and the job;
   * null for others, and while an operation is under way.
   */
  writeStanding(): Promise<StandingWritten | null>;

  /** The rows that say as of when the lists Standing are, one a plan. */
  readStandingToday(): Promise<StandingMonth[]>;
}
