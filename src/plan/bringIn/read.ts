import type { Day } from '../day';
import type { RatingKey } from '../fields';
import type { PlainField, PlainValues } from './plainFields';

/** What a column of an existing plan can be taken to. */
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
  /** Whoever does it outside the service, in words. */
  | 'owner'
  | 'due'
  | 'originalDue'
  | 'revisedDue'
  | 'status'
  | 'rating'
  | 'progress'
  | 'key'
  /** A task's own number in the program it comes from. */
  | 'taskId'
  | PlainField
  /** A column for which the plan has no field: its text is kept with the action under its heading. */
  | 'other';

/**
 * What a person said that the columns under some headings are; null: nothing that a plan has. By the heading's bare
 * words (`bareHeading`), so that it holds for the next file of the same kind too.
 */
export type ColumnMapping = { readonly [bareHeading: string]: PlanField | null };

/** One action of an existing plan. Texts are as printed, null where the file has none. */
export interface ReadAction {
  /** Where its first cell stands: "Plan!A7", "table 3, row 4, column 1". */
  place: string;
  ref: string | null;
  theme: string | null;
  recommendation: string | null;
  recommendationNumber: string | null;
  /** The numbers of the recommendations that it answers beside the first (requirement 67). */
  alsoAnswers: string[];
  action: string | null;
  outcome: string | null;
  measure: string | null;
  /** The first leads, the others are deputies. */
  leads: string[];
  /** Who does it outside the service, where the file has a column for that. */
  owner: string | null;
  dueText: string | null;
  /** Only when the text names one day beyond doubt. */
  due: Day | null;
  originalDueText: string | null;
  /** The day that the original date names beyond doubt. */
  originalDue: Day | null;
  status: string | null;
  rating: RatingKey | null;
  progress: string | null;
  /** Further fields of an action that the file holds as they are. */
  plain: PlainValues;
  /** What the file says of progress by when it was said, the newest last; one entry without a day where it does not say. */
  entries: ProgressEntry[];
  /** The action's key, in a file that was taken out of a plan (planWorkbook). */
  key: string | null;
  /** Its number in the program that the file was taken out of: Planner's, Asana's. */
  taskId: string | null;
  /** What stands under headings for which a plan has no field (requirement 82). */
  others: OtherText[];
  /** Whether the number was read beside the row, not as the recommendation's own: words count before it. */
  numberOfRow: boolean;
  /** Where each field was read: the place of its first cell, or of the line over the table. */
  places: { [field in PlanField]?: string };
}

/** What was said of progress at one time. */
export interface ProgressEntry {
  /** "Q1 2024/25", "Update May"; null for a column of progress as such. */
  heading: string | null;
  text: string;
  /** The last day of the time it speaks of, where that is known. */
  day: Day | null;
}

/** A cell that has no field, under the heading of its column. */
export interface OtherText {
  heading: string;
  text: string;
}

/** Something a person should look at before the plan is brought in. */
export interface PlanProblem {
  place: string;
  message: string;
  /** The kind of problem, for screens that offer a way to correct it. */
  kind?: 'repeated number' | 'no words' | 'date order';
}

/** A cell, passage or note that went to no field. */
export interface NotTaken {
  place: string;
  text: string;
}

/** A heading over a column, and the field its cells were taken to; null when to none. */
export interface ReadColumn {
  place: string;
  heading: string;
  field: PlanField | null;
}

/** An existing plan as read: each cell is in an action, among the columns' headings, or in `notTaken`. */
export interface ReadPlan {
  fileName: string;
  actions: ReadAction[];
  columns: ReadColumn[];
  problems: PlanProblem[];
  notTaken: NotTaken[];
  /** How many cells have a text, and how many of these went to a field or are headings. */
  cells: { filled: number; taken: number };
}

/** A table in which no plan was found, by the row that looks most like its headings. */
export interface TableSketch {
  name: string;
  headings: { place: string; heading: string }[];
}
