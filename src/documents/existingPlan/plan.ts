import type { Day } from '../../plan/day';
import type { RatingKey } from '../../plan/entities';

/** What a column of an existing plan can be taken to. */
export type PlanField =
  | 'ref'
  | 'theme'
  | 'recommendation'
  | 'recommendationNumber'
  | 'action'
  | 'outcome'
  | 'measure'
  | 'leads'
  | 'due'
  | 'originalDue'
  | 'revisedDue'
  | 'status'
  | 'rating'
  | 'progress'
  | 'key';

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
  action: string | null;
  outcome: string | null;
  measure: string | null;
  leads: string[];
  dueText: string | null;
  /** Only when the text names one day beyond doubt. */
  due: Day | null;
  originalDueText: string | null;
  status: string | null;
  rating: RatingKey | null;
  progress: string | null;
  /** The action's key, in a file that was taken out of a plan (planWorkbook). */
  key: string | null;
  /** Where each field was read: the place of its first cell, or of the line over the table. */
  places: { [field in PlanField]?: string };
}

/** Something a person should look at before the plan is brought in. */
export interface PlanProblem {
  place: string;
  message: string;
  /** What can be told of it beside the sentence, for those who offer a way to put it right. */
  kind?: 'repeated number' | 'no words';
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
