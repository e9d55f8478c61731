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
  | 'progress';

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
}

/** Something a person should look at before the plan is brought in. */
export interface PlanProblem {
  place: string;
  message: string;
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
}
