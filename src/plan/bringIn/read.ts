import type { Day } from '../day';
import type { RatingKey } from '../fields';
import type { PlainField, PlainValues } from './plainFields';

/** The fields to which a column of an existing plan can be assigned. */
export type PlanField =
  | 'ref'
  | 'theme'
  | 'recommendation'
  | 'recommendationNumber'
  /** The numbers of further recommendations that the action answers. */
  | 'alsoAnswers'
  | 'action'
  | 'outcome'
  | 'measure'
  | 'leads'
  | 'deputies'
  /** The person or body outside the service that carries out the action, in words. */
  | 'owner'
  | 'due'
  | 'originalDue'
  | 'revisedDue'
  | 'status'
  | 'rating'
  | 'progress'
  | 'key'
  /** A task's own number in the program from which the file was exported. */
  | 'taskId'
  | PlainField
  /** A column for which the plan has no field; its text is kept with the action under the column's heading. */
  | 'other';

/**
 * A person's decisions about what the columns under some headings are; null means no field of the plan. Stored by the
 * heading's normalised words (`normalisedHeading`), so that they also apply to the next file of the same kind.
 */
export type ColumnMapping = { readonly [normalisedHeading: string]: PlanField | null };

/** One action of an existing plan. Texts are as printed, or null where the file has none. */
export interface ReadAction {
  /** The place of its first cell: "Plan!A7", "table 3, row 4, column 1". */
  place: string;
  ref: string | null;
  theme: string | null;
  recommendation: string | null;
  recommendationNumber: string | null;
  /** The numbers of the further recommendations that it answers (requirement 67). */
  alsoAnswers: string[];
  action: string | null;
  outcome: string | null;
  measure: string | null;
  /** The first name leads, the others are deputies. */
  leads: string[];
  /** The owner outside the service, where the file has a column for one. */
  owner: string | null;
  dueText: string | null;
  /** The due day; null unless the text names one day beyond doubt. */
  due: Day | null;
  originalDueText: string | null;
  /** The first due day; null unless the text names one day beyond doubt. */
  originalDue: Day | null;
  status: string | null;
  rating: RatingKey | null;
  progress: string | null;
  /** The values of plain fields, which the plan takes over unchanged. */
  plain: PlainValues;
  /** The progress notes by date, the newest last; a single entry without a day where the file gives none. */
  entries: ProgressEntry[];
  /** The action's key, in a file exported from a plan (planWorkbook). */
  key: string | null;
  /** Its number in the program from which the file was exported: Planner's, Asana's. */
  taskId: string | null;
  /** The texts under headings for which a plan has no field (requirement 82). */
  others: OtherText[];
  /**
   * Whether the number was read beside the row rather than as the recommendation's own; words then count before the
   * number.
   */
  numberOfRow: boolean;
  /** The place where each field was read: its first cell, or the line over the table. */
  places: { [field in PlanField]?: string };
}

/** A note on progress at one time. */
export interface ProgressEntry {
  /** "Q1 2024/25", "Update May"; null for a column that is just for progress. */
  heading: string | null;
  text: string;
  /** The last day of the period that the note is about, where known. */
  day: Day | null;
}

/** The text of a cell for which there is no field, under the heading of its column. */
export interface OtherText {
  heading: string;
  text: string;
}

/** A doubt that a person should look at before the plan is brought in. */
export interface PlanProblem {
  place: string;
  message: string;
  /** The kind of problem, for screens that offer a way to correct it. */
  kind?: 'repeated number' | 'no words' | 'date order';
}

/** A cell, passage or note that was read into no field. */
export interface NotTaken {
  place: string;
  text: string;
}

/** A heading over a column, and the field to which its cells were assigned; null for none. */
export interface ReadColumn {
  place: string;
  heading: string;
  field: PlanField | null;
}

/** An existing plan as read: each cell is part of an action, a heading of a column, or in `notTaken`. */
export interface ReadPlan {
  fileName: string;
  actions: ReadAction[];
  columns: ReadColumn[];
  problems: PlanProblem[];
  notTaken: NotTaken[];
  /** How many cells have a text, and how many of these are in a field or are headings. */
  cells: { filled: number; taken: number };
}

/** A table in which no plan was found, with the row that looks most like its headings. */
export interface TableSketch {
  name: string;
  headings: { place: string; heading: string }[];
}
