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
  VerdictKind,
  ExemptItem,
} from '../plan/fields';
import type { Person } from '../plan/people';
import type { PlanData } from '../plan/planData';
import type { PlanSettings } from '../plan/planSettings';
import type { SiteSettings } from '../plan/siteSettings';
import type { Day } from '../plan/day';
import type { ExemptGround, PublicRow } from '../plan/governance/exempt';
import type { NextPhase } from '../plan/nextPhase/nextPhase';
import type { BroughtIn, BroughtInPlan } from './bringIn';
import type { Operation } from './operations';
import type { listSchema } from './schema';
import type { RowOf, StampedRowOf, ValuesOf } from './schema/list';

/** What the signed-in person may do, from the site's own groups. The server enforces it; screens only follow. */
export interface Me extends Person {
  isSiteOwner: boolean;
  isManager: boolean;
  isLead: boolean;
  isClerk: boolean;
  isMember: boolean;
  /** May read the plan at all. */
  isReader: boolean;
}

/** What is known of the site on opening, before and beside the plan. */
export interface Site {
  url: string;
  title: string;
  /** IANA name; rules count days in it. Null when SharePoint's zone is not one the product knows. */
  timeZone: string | null;
  timeZoneName: string;
  /** 'none' until provisioned, 'older' needs an upgrade, 'newer' means this bundle must be reloaded and may not write. */
  schema: 'none' | 'partial' | 'older' | 'current' | 'newer';
}

/** One of a site's plans, by its name; `closed`: the day on which it was closed. */
export type PlanOnSite = Pick<Plan, 'id' | 'title' | 'closed'>;

/** Another site's plans that are not closed, each on the day of its own saved position. */
export interface OtherSite {
  url: string;
  title: string;
  plans: PlanData[];
}

/** What opening a site gives: no plan yet, or the plan. `today` is the day in the site's zone by the server's clock. */
export interface OpenedSite {
  site: Site;
  me: Me;
  today: Day;
  plans: PlanOnSite[];
  settings: SiteSettings;
  /** The plan that opens where neither the page nor the address names one; null while there is none. */
  openingPlanId: number | null;
  data: PlanData | null;
  /** What was begun by somebody and is not ended, but for what this page is writing itself. */
  operations: Operation[];
  /**
   * Whether the saved position is worth saving again: 'now' when it has been overtaken, 'when settled' when only a few rows
   * came after it, the youngest of which no fold takes yet. In a plan manager's page the store does so by itself after a
   * quiet moment; a job calls savePosition.
   */
  positionStale?: 'now' | 'when settled' | null;
}

/** One version of a text, newest first, from the platform's own history (docs/design.md, data rule 3). */
export interface TextVersion {
  label: string;
  at: string;
  day: Day;
  by: string;
  /** "no reason given" when it was changed in SharePoint's own screens. */
  reason: string;
  changes: { field: string; before: string; after: string }[];
}

/** All that is kept of what happened to an action. */
export interface ActionHistory {
  rows: ProgressRow[];
  /** Of its texts, newest first. */
  versions: TextVersion[];
  /** Rows that somebody rewrote in SharePoint's own screens, with what they said before, newest first. */
  rewrites?: { rowId: number; versions: TextVersion[] }[];
}

/** What is filled in of a row: some fields always, any other may be left out. */
type NewRow<Row, Always extends keyof Row> = Pick<Row, Always> &
  Partial<Omit<Row, Always | 'id' | 'key' | 'etag' | 'planId'>>;

/** What a manager fills in of an action. Due and lead also append a Progress row with the reason. */
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

/** What a manager fills in of a recommendation. */
export type RecommendationInput = NewRow<
  Omit<Recommendation, 'withdrawn'>,
  'ref' | 'number' | 'text' | 'addressee' | 'page' | 'inspectionId' | 'priorityId' | 'stateAtImport' | 'order'
>;

/** What is known of an inspection; what is left out stays empty. */
export type InspectionInput = NewRow<Inspection, 'authority' | 'inspectorate' | 'framework'>;

/** What a lead sends (or a manager on behalf of a lead). */
export interface ProgressReport {
  going: Going;
  text: string;
  forecast: Day | null;
  doneOn: Day | null;
  evidence: Evidence[];
  onBehalfOfId: number | null;
  replaces: string | null;
  /** Whether others that wait for "sufficiently progressed" may go on; null or left out leaves that as it was. */
  sufficient?: boolean | null;
}

/** A change a manager records on an action, always with a reason. */
export type ActionChange =
  | { kind: 'pause'; until: Day; reason: string }
  | { kind: 'resume'; reason: string }
  | { kind: 'withdraw'; reason: string }
  | { kind: 'restore'; reason: string }
  | { kind: 'moderate'; rating: RatingKey; until: Day; reason: string }
  | { kind: 'assurance'; embedded: boolean; reason: string; assuranceId?: number | null };

/** A plan manager's question about an entry, which stays open until it is answered (by the lead, a deputy or a manager). */
export type ActionQuestion =
  /** `about`: the key of the entry; null: the action as a whole. */
  | { kind: 'query'; about: string | null; reason: string; replaces?: string | null }
  /** `about`: the key of the query. */
  | { kind: 'answer'; about: string; reason: string; replaces?: string | null };

/** What an audit or review found, as a manager records it. */
export interface AssuranceFinding {
  held: Day;
  /** How many cases were looked at, when that is known. */
  sample: number | null;
  finding: string;
  evidence: Evidence[];
  /** One for each action it tests. */
  verdicts: { action: Pick<Action, 'id' | 'planId' | 'ref'>; verdict: VerdictKind; words: string }[];
}

/** A report that was read and confirmed. */
export interface ConfirmedReport {
  inspection: InspectionInput;
  judgements: (Pick<Judgement, 'role' | 'area' | 'grade' | 'order' | 'page'> &
    Partial<Pick<Judgement, 'bodyId' | 'sameAs'>>)[];
  priorities: { ref: string; title: string }[];
  /** `priorityRef` points into priorities above. */
  recommendations: (Omit<RecommendationInput, 'inspectionId' | 'priorityId'> & {
    priorityRef: string | null;
    /** A recommendation of the plan that asks the same: what answers it answers this one as well (requirement 65). */
    answeredWithId?: number | null;
  })[];
  /** Strengths, findings and the progress that a visit found, as far as they were kept. */
  findings?: ImportedFinding[];
  /** The report file itself, kept in the site when given. */
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
  /** The place of the report's own recommendation that answers it; null for none. */
  recommendation: number | null;
  /** Of progress found: the number of the earlier recommendation that it is about. */
  earlierRecommendationId?: number | null;
}

/** What became of one of several edits: written, left because somebody changed the row meanwhile, or failed for now. */
export type EditOutcome =
  { became: 'written' } | { became: 'left'; changedBy: string } | { became: 'failed'; problem: Error };

/** What became of an operation that was finished after it had been cut off. */
export interface OperationFinished {
  /** The plan to look at; null where it concerns none. */
  planId: number | null;
  /** What somebody else changed meanwhile: it was left as it is. */
  leftAlone: BroughtIn['leftAlone'];
}

/** Told as long work goes on: `done` of `total` steps, and what is being done now, in words. */
export type OnStep = (step: { done: number; total: number; label: string }) => void;

/**
 * Two people edited the same thing. Nothing was written; `yours` is kept so that the screen can show both.
 */
export class EditConflict<T extends object> extends Error {
  constructor(
    /** What the item held when the edit began. */
    readonly base: T,
    /** What it holds now. */
    readonly theirs: T,
    /** What was about to be written. */
    readonly yours: Partial<T>,
    readonly changedBy: string,
    readonly changedAt: string,
  ) {
    super(`${changedBy} changed this while you were editing it.`);
    this.name = 'EditConflict';
  }
}

/** What is set becomes of what is set now; `last` says who set that, and null before anybody did. */
export type SettingsChange<Settings> = (now: Settings, last: { by: string; at: string } | null) => Settings;

/** Something SharePoint refused or could not do, as a sentence for people: what happened and what to do. */
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

/** Whether the one who asks can open an address; only addresses on the plan's own site are looked up. */
export type LinkCheck = 'opens' | 'not there' | 'not allowed' | 'not looked up';

/** A file in one of the plan's libraries. */
export interface KeptFile {
  /** As it was given, with its ending. */
  name: string;
  /** From the tenant's root, percent-encoded. */
  url: string;
  /** The moment, ISO 8601 in UTC. */
  keptAt: string;
}

type Lists = typeof listSchema;

/** Lists whose rows are added one by one and need nothing beside the row itself. */
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

/** Lists whose rows have texts with a history. */
export type HistoryName = RecordName | 'plans' | 'priorities' | 'recommendations' | 'actions';

/** Those whose rows may be edited, each edit with its reason. */
export type EditableRecord = Exclude<RecordName, 'readings' | 'preferences'>;

/** A row of such a list, as stored. */
export type RecordRow<Name extends RecordName> = Name extends 'readings' | 'preferences'
  ? StampedRowOf<Lists[Name]>
  : RowOf<Lists[Name]>;

/** What is filled in of a row; what is left out stays empty. */
export type RecordValues<Name extends RecordName> = Partial<Omit<ValuesOf<Lists[Name]>, 'key'>>;

/**
 * The plan in a site's lists. Every write takes an operation key made by the caller when the form was opened
 * (`newKey()`), so that pressing Send again after a lost answer finds the first row instead of making a second.
 * All methods throw SiteError; edits throw EditConflict.
 */
export interface PlanStore {
  /** The whole state of today: two SharePoint calls with a fresh saved position, and a third for what was recorded since. */
  open(planId?: number): Promise<OpenedSite>;
  /** Every plan of the site, in as many calls as one of them takes (requirement 68); `data` of the site is null. */
  openAll(): Promise<{ opened: OpenedSite; plans: PlanData[] }>;
  /** The plans of another site of the council, from its saved position; throws SiteError that says why it cannot. */
  readOtherSite(siteUrl: string): Promise<OtherSite>;
  /** The site's time zone, IANA, as it was when the site was last looked at; "Etc/UTC" when the product does not know it. */
  timeZone(): Promise<string>;
  /**
   * The plan as its lists stood at the end of a day, with every row up to it: what papers are made from, so that a paper
   * for a day says the same for ever.
   * @param onFigures told what the rows alone say, while wordings of that day are still on their way
   */
  planOnDay(planId: number, day: Day, onStep?: OnStep, onFigures?: (data: PlanData) => void): Promise<PlanData>;
  /** Every row of one action, and the versions of its texts, newest first. */
  history(actionId: number): Promise<ActionHistory>;
  recommendationHistory(recommendationId: number): Promise<TextVersion[]>;

  /** Starts a plan with a report. Cut off anywhere and sent again with the same key, it goes on where it stopped. */
  importReport(report: ImportedReport, operationKey: string, onStep?: OnStep): Promise<{ planId: number }>;
  /**
   * Brings a report into a plan that exists, or keeps it as history only: its grades and findings, and no recommendation
   * (requirement 65). Cut off anywhere and sent again with the same key, it goes on where it stopped.
   * @param planId null for history only
   */
  addReport(
    report: ConfirmedReport,
    planId: number | null,
    operationKey: string,
    onStep?: OnStep,
  ): Promise<{ inspectionId: number }>;
  /**
   * Brings an existing plan in, or what a newer file of it changes. Cut off anywhere and sent again with the same key, it
   * goes on where it stopped.
   */
  bringIn(plan: BroughtInPlan, operationKey: string, onStep?: OnStep): Promise<BroughtIn>;
  /**
   * Undoes one bringing in as a whole: what it made goes to the recycle bin, what it changed gets its words back. Site
   * owners only, while nothing was reported on what it made or changed; else it says on what, and does nothing.
   */
  undoBringIn(planId: number, operationKey: string, onStep?: OnStep): Promise<void>;
  /**
   * Removes a plan that was made by mistake, with what it brought, to the recycle bin (requirement 69). Site owners only,
   * while nothing was reported, measured or decided in it; else it says what, and does nothing.
   */
  removePlan(planId: number, onStep?: OnStep): Promise<void>;
  /** Finishes what was begun and cut off, in whatever window; what is there is found. */
  finishOperation(operation: Operation, onStep?: OnStep): Promise<OperationFinished>;
  /**
   * Takes back what was begun and cut off: rows that it changed get back what they held, rows that it made are shown to
   * nobody, and go to the recycle bin where a site owner takes it back. Safe to repeat after a break.
   */
  takeOperationBack(operation: Operation, onStep?: OnStep): Promise<void>;
  /**
   * Begins the next phase of a plan: a plan that goes on from it, which is closed (requirement 70). Cut off anywhere and sent
   * again with the same key, it goes on where it stopped.
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
   * Changes what is set for a plan, from what is set at that moment.
   * @param change may be asked more than once, where somebody else saves in between; what it throws is thrown
   */
  changeSettings(planId: number, change: SettingsChange<PlanSettings>): Promise<PlanSettings>;
  /** Changes what is set for the site, whatever plan is open. @param change as of `changeSettings` */
  changeSiteSettings(change: SettingsChange<SiteSettings>): Promise<SiteSettings>;

  addPriority(
    planId: number,
    draft: { ref: string; title: string; order: number; kind?: Priority['kind'] },
    operationKey: string,
  ): Promise<Priority>;
  editPriority(
    priority: Priority,
    changes: Partial<{ ref: string; title: string; order: number; kind: Priority['kind'] }>,
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
  editAction(action: Action, changes: Partial<ActionInput>, reason: string, operationKey: string): Promise<Action>;
  /**
   * Edits several actions in one go, one after the other, and shows them together once all are written (handing over).
   * Where somebody changed one meanwhile it is left as it is. Sent again with the same key after a failure it goes on.
   * @param label what is being done, to go before "was cut off"
   * @param onOutcome told of each as it is written or not
   * @returns what became of each, in the same order
   */
  editActions(
    label: string,
    edits: readonly { action: Action; changes: Partial<ActionInput>; reason: string }[],
    operationKey: string,
    onOutcome?: (place: number, outcome: EditOutcome) => void,
  ): Promise<EditOutcome[]>;
  changeAction(action: Action, change: ActionChange | ActionQuestion, operationKey: string): Promise<ProgressRow>;
  /** New places in the list, written in one batch; each item keeps its own If-Match. */
  reorder(
    kind: 'recommendations' | 'actions',
    items: { id: number; etag: string; order: number; priorityId?: number | null; recommendationId?: number | null }[],
    reason: string,
    operationKey: string,
  ): Promise<void>;

  reportProgress(action: Action, report: ProgressReport, operationKey: string): Promise<ProgressRow>;
  /** Uploads a file under a key; what it is and belongs to stands in the Progress row. */
  uploadEvidence(file: { name: string; bytes: ArrayBuffer }, operationKey: string, onStep?: OnStep): Promise<Evidence>;

  /**
   * Records what an audit or review found: first a Progress row of the kind "assurance" for each action that was looked at,
   * then the audit's own row. Recorded again, what was changed becomes corrections of those rows.
   */
  recordFinding(
    assurance: RecordRow<'assurance'>,
    finding: AssuranceFinding,
    reason: string,
    operationKey: string,
  ): Promise<RecordRow<'assurance'>>;

  /** Adds a row to one of the plan's further lists, once for each key. */
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
  /** All rows of a list that does not come with the plan, because not every role may read it. */
  readRecords<Name extends RecordName>(name: Name): Promise<RecordRow<Name>[]>;
  /**
   * Moves an open row's words to the exempt items: the exempt row is made first, then the open one is left without a word of
   * them (requirement 48). Its earlier versions stay until `removeMoved`.
   */
  makeExempt(open: PublicRow, why: Partial<ExemptGround>, today: Day, operationKey: string): Promise<ExemptItem>;
  /** Removes for good what an exempt item left behind in the open list. Site owners only: nobody else can delete. */
  removeMoved(item: ExemptItem, today: Day, operationKey: string): Promise<ExemptItem>;
  /** The versions of a row's texts, newest first. */
  recordHistory(name: HistoryName, id: number): Promise<TextVersion[]>;
  /** Keeps a file in one of the plan's libraries, once for each key. @returns its address from the tenant's root */
  keepFile(
    library: 'editions' | 'memberEditions' | 'exemptPapers' | 'evidence',
    file: { name: string; bytes: ArrayBuffer },
    operationKey: string,
  ): Promise<string>;

  /** The files that were kept for everybody with a role, newest first: public editions and public papers. */
  publicFiles(): Promise<KeptFile[]>;

  /** Whether the signed-in person can open what stands at an address, absolute or from the tenant's root (requirement 39). */
  checkLink(url: string): Promise<LinkCheck>;

  /** The bytes of a kept file, by the address that `keepFile` gave. */
  readFile(url: string): Promise<ArrayBuffer>;

  /** People of the directory whose name or address begins so; from SharePoint's own search, so no Graph permission is needed. */
  searchPeople(text: string): Promise<{ name: string; login: string; email: string; jobTitle: string }[]>;
  /** The person's number on this site, made by ensureuser when they are new here. */
  ensurePerson(login: string): Promise<Person>;

  /** Saves the fold so that the next first view is small. Managers only; others: no effect. */
  savePosition(data: PlanData, today: Day): Promise<void>;
}
