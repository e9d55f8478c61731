import type { Day } from './day';
import type { Dependency, Evidence, Going, ProgressKind, ProgressRow, RatingKey } from './fields';

/** The completion of an action: when it was reported done, and the evidence for it. */
export interface Completion {
  /** The first row that reported the action done since it was last open. */
  rowId: number;
  /** `day`: when the completion was reported. `doneOn`: when the action was done. */
  day: Day;
  doneOn: Day;
  /** The evidence from all reports since the action was first reported done. */
  evidence: Evidence[];
  /** The keys of those reports, and of their corrections; a decision about the completion names one of them. */
  keys: string[];
  /** Who reported it, and for whom. */
  byId: number;
  /** Whether it was brought in from an earlier plan, which nobody here has to accept. */
  imported: boolean;
  /** The acceptance of the completion; null while nobody has accepted it, or nobody has to. */
  accepted: RequestDecision | null;
}

/** Whose decision something was: a person's, or a body's at a meeting; all null where a row does not say. */
export interface DecidedBy {
  personId: number | null;
  bodyId: number | null;
  meetingId: number | null;
}

/** What came of a request, with the words of whoever decided. */
export interface RequestDecision {
  rowId: number;
  day: Day;
  outcome: NonNullable<ProgressRow['outcome']>;
  text: string;
  by: DecidedBy;
  /** For more time that was granted: the new date. */
  due: Day | null;
}

/** A lead's request for more time (requirement 86). */
export interface TimeRequest {
  rowId: number;
  day: Day;
  byId: number;
  askedDue: Day;
  /** The due date when it was asked. */
  due: Day | null;
  text: string;
  tried: string;
  /** The keys of the request and its corrections; a decision names one of them. */
  keys: string[];
}

/** The parts of an action's state that a row of the record can set, and a correction can replace. */
export type StateSlot =
  'assigned' | 'lead' | 'schedule' | 'report' | 'pause' | 'withdrawn' | 'moderation' | 'assurance';

/** A report that the action has progressed far enough for others that wait for it to begin. */
export interface Sufficiency {
  rowId: number;
  day: Day;
}

/** A query that nobody has answered yet. */
export interface OpenQuery {
  /** The first row of the query. */
  rowId: number;
  /** The day of the query, and the person who asked. */
  day: Day;
  byId: number;
  /** Who was asked; null where the query names nobody, so that whoever leads the action is meant. */
  ofId: number | null;
  text: string;
  /** Whether the answer is to name a day. */
  wantsDay: boolean;
  /** The key of the entry that the query is about; null when it is about the item as a whole. */
  about: string | null;
  /** The keys of the query and its corrections; an answer may name any of them. */
  keys: string[];
}

/** A query with the row that answered it. */
export interface AnsweredQuery extends OpenQuery {
  answer: {
    rowId: number;
    day: Day;
    byId: number;
    text: string;
    /** The day that the answer names. */
    due: Day | null;
    /** The kind of the row that answered: an answer, a report of progress, a request. */
    kind: ProgressKind;
    /** The keys of the answer and its corrections. */
    keys: string[];
  };
}

/** The queries about one item of the plan. */
export interface Queries {
  /** Those that nobody has answered, oldest first. */
  queries: OpenQuery[];
  /** The last few that were answered, oldest answer first. */
  answered: AnsweredQuery[];
}

/** A change of the due date. */
export interface DueMove {
  from: Day | null;
  to: Day;
  day: Day;
  byId: number;
  reason: string;
  /** Whose decision it was. */
  by: DecidedBy;
  /** The words with which a request for more time was granted; null for a move that nobody asked for. */
  granted: string | null;
  /** The keys of the row that moved the date and of its corrections. */
  keys: string[];
}

/**
 * The fold of an action's rows up to a day. Plain JSON, so that the fold can be saved and continued (docs/design.md,
 * data rule 1).
 */
export interface ActionState extends Queries {
  actionId: number;
  /** The number of the last row that counted; 0 before the first. It grows with every change of this state. */
  lastRowId: number;
  due: Day | null;
  leadId: number | null;
  /** The day from which the current lead has led the action; null while no row has recorded a lead. */
  leadSince: Day | null;
  deputyIds: number[];
  /**
   * Everybody who was lead or deputy, with the days. A person's rows count within these days (docs/design.md, data rule
   * 2).
   */
  tenures: { personId: number; from: Day; to: Day | null }[];
  /** The day on which the action was first assigned, or last reopened. The review period counts from here. */
  activeSince: Day | null;
  /**
   * The action's start and dependencies, as recorded. Null while no row has recorded them; the Actions list then
   * counts.
   */
  schedule: { start: Day | null; waitsFor: Dependency[] } | null;
  lastReport: {
    rowId: number;
    key: string;
    day: Day;
    authorId: number;
    going: Going;
    text: string;
    forecast: Day | null;
    /** The completion as it was before this report, from which a correction of the report starts. */
    doneBefore: Completion | null;
    /** Whether the action had progressed far enough for others before this report. */
    sufficientBefore: Sufficiency | null;
    /** Set on a report that was brought in from an earlier plan: the day that the report is about, where known. */
    imported?: { saidFor: Day | null };
    /** For a correction: the day on which its words were written. `day` stays the day of the corrected report. */
    correctedOn?: Day;
  } | null;
  done: Completion | null;
  /** The last report that the action has progressed far enough for others that wait for it (requirement 24). */
  sufficient: Sufficiency | null;
  /** Whether the action is done and was later found to be embedded. */
  embedded: boolean;
  /** The latest audit finding about whether the change lasts. */
  assurance: { rowId: number; day: Day; text: string; embedded: boolean } | null;
  pause: { until: Day; reason: string; day: Day } | null;
  withdrawn: { day: Day; reason: string } | null;
  moderation: { rating: RatingKey; reason: string; until: Day; byId: number } | null;
  dueMoves: DueMove[];
  /**
   * The day since which the action was late when its date was moved, with no report since. Null once somebody reported,
   * and for moves whose row does not say whose decision they were: those rate as they did when they were recorded.
   */
  lateUnreportedSince: Day | null;
  /** The request for more time that nobody has decided yet; a later request takes its place. */
  moreTime: TimeRequest | null;
  /** The last request for more time that was decided, with the decision. */
  decidedTime: { request: TimeRequest; decision: RequestDecision } | null;
  /** The completion that was not accepted, with the decision; null once somebody has reported since. */
  returned: { completion: Completion; decision: RequestDecision } | null;
  /**
   * The keys of the row, and of its corrections, that set the current value of each part: the rows that a correction
   * can still replace.
   */
  setBy: { [slot in StateSlot]?: string[] };
}

/** Something beside actions that somebody can be asked about: a measure, an audit, a promised report. */
export interface AskedItem {
  kind: 'measure' | 'audit' | 'report';
  /** The row of the measure, the audit or the decision. */
  id: number;
}

/** The queries about a measure, an audit or a promised report. */
export type ItemQueries = AskedItem & Queries;

/**
 * A saved fold: the states after every row up to `throughRowId`. The position with the later rows equals the full fold.
 * `history` holds the published ratings for each month end (and any other day asked for).
 */
export interface Position {
  throughRowId: number;
  day: Day;
  /** The time of the position's last row; no later row can be older. Positions of earlier versions have none. */
  lastTime?: string;
  states: ActionState[];
  /** The queries about measures, audits and promised reports. */
  asked: ItemQueries[];
  history: { day: Day; ratings: { [actionId: string]: RatingKey } }[];
}
