import type { Day } from './day';
import type { Dependency, Evidence, Going, ProgressKind, RatingKey } from './fields';

/** The completion of an action: when it was reported done, and the evidence for it. */
export interface Completion {
  /** The first row that reported the action done since it was last open. */
  rowId: number;
  /** `day`: when the completion was reported. `doneOn`: when the action was done. */
  day: Day;
  doneOn: Day;
  /** The evidence from all reports since the action was first reported done. */
  evidence: Evidence[];
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

/**
 * The fold of an action's rows up to a day. Plain JSON, so that the fold can be saved and continued (docs/design.md,
 * data rule 1).
 */
export interface ActionState extends Queries {
  actionId: number;
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
  /** `keys`: the keys of the row that moved the date and of its corrections. */
  dueMoves: { from: Day | null; to: Day; day: Day; byId: number; reason: string; keys: string[] }[];
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
