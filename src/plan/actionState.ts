import type { Day } from './day';
import type { Dependency, Evidence, Going, RatingKey } from './fields';

/** The completion of an action: when it was reported done, and the evidence. */
export interface Completion {
  /** The first row that said so, since it was last open. */
  rowId: number;
  /** The day it was reported, and the day it was done. */
  day: Day;
  doneOn: Day;
  /** The evidence that reports have given since it was first reported done. */
  evidence: Evidence[];
}

/** The parts of an action's state that a row of the record can set, and a correction can replace. */
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
    /** The completion before this report, from which a correction of the report starts. */
    doneBefore: Completion | null;
    /** Whether it had got far enough for others before this report. */
    sufficientBefore: Sufficiency | null;
    /** Set on a report that was brought in from an earlier plan: the day it was about, where that is known. */
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
  /** The time of the last row in it, which no later row can be older than; positions of earlier versions keep none. */
  lastTime?: string;
  states: ActionState[];
  history: { day: Day; ratings: { [actionId: string]: RatingKey } }[];
}
