import type { Day } from '../day';
import type { Action, FurtherDetail, Going } from '../fields';
import type { PlainValues } from './plainFields';

/** A link to an existing row, or to one that the same operation makes, by its index in the list. */
export type RowLink = { id: number } | { index: number } | null;

/** A note on progress in a file, made before the file was brought in. */
export interface EarlierProgress {
  going: Going | null;
  text: string;
  /** Whether the kept file itself is the evidence. */
  fileIsEvidence: boolean;
  /** The day that the note is about; left out where it is the file's day. */
  saidFor?: Day;
}

/** An action in the file that the plan does not have. */
export interface NewAction {
  ref: string;
  text: string;
  outcome: string;
  measure: string;
  recommendation: RowLink;
  /** The further recommendations that the action answers. */
  alsoAnswers: RowLink[];
  priority: RowLink;
  /** The people's logins: the first leads, the others are deputies. */
  people: string[];
  externalOwner: string | null;
  due: Day | null;
  dueText: string | null;
  /** The due date before it moved, when the file gives one. */
  originalDue: Day | null;
  /** The oldest first; the last says how the action is going. */
  progress: EarlierProgress[];
  /** The texts under the file's own headings. */
  details: FurtherDetail[];
  /** Further fields, by their names in the catalogue. */
  plain: PlainValues;
  order: number;
}

/** A measure that the file names and that is made with its actions. */
export interface NewMeasure {
  ref: string;
  title: string;
  definition: string;
  undefinedWhy: string;
  owner: { login: string } | { id: number } | null;
  actions: Exclude<RowLink, null>[];
  order: number;
}

/** The confirmed changes that a newer file makes to an action. Fields that are left out stay as they are. */
export interface ActionChangeFromFile {
  action: Action;
  text?: string;
  outcome?: string;
  measure?: string;
  recommendation?: RowLink;
  alsoAnswers?: RowLink[];
  priority?: RowLink;
  people?: string[];
  externalOwner?: string | null;
  due?: Day | null;
  dueText?: string | null;
  plain?: PlainValues;
  details?: FurtherDetail[];
  /** One more progress row; rows that exist are never changed. */
  progress?: EarlierProgress;
}

/** An existing plan as it was read, checked and confirmed: everything that bringing in writes. */
export interface BroughtInPlan {
  /** The plan that receives the actions; null makes a new one. */
  into: number | null;
  /** The name and dates of a new plan. */
  plan: { title: string; starts: Day | null; ends: Day | null };
  priorities: { ref: string; title: string; order: number }[];
  recommendations: {
    ref: string;
    number: string | null;
    text: string;
    priority: RowLink;
    inspectionId: number | null;
    order: number;
  }[];
  actions: NewAction[];
  changes: ActionChangeFromFile[];
  measures: NewMeasure[];
  /** Actions that are missing in the file and that the person confirmed as withdrawn. */
  withdrawn: Action[];
  /** The day that the file's progress is about, when known. */
  saidFor: Day | null;
  file: { name: string; bytes: ArrayBuffer };
}

/** The result of bringing a file in. */
export interface BroughtIn {
  planId: number;
  /** Actions that somebody else changed meanwhile and that were left as they are. */
  leftAlone: { ref: string; why: string }[];
}
