import type { Day } from '../day';
import type { Action, FurtherDetail, Going } from '../fields';
import type { PlainValues } from './plainFields';

/** A row that is there already, or one that the same operation makes, by its place in its list. */
export type RowLink = { id: number } | { index: number } | null;

/** What a file said of progress before it was brought in. */
export interface EarlierProgress {
  going: Going | null;
  text: string;
  /** Whether the kept file itself is given as what shows it. */
  fileIsEvidence: boolean;
  /** The day that it speaks of; left out where it is that of the file. */
  saidFor?: Day;
}

/** An action that a file has and the plan has not. */
export interface NewAction {
  ref: string;
  text: string;
  outcome: string;
  measure: string;
  recommendation: RowLink;
  /** Those that it answers beside it. */
  alsoAnswers: RowLink[];
  priority: RowLink;
  /** Logins: the first leads, the others are deputies. */
  people: string[];
  externalOwner: string | null;
  due: Day | null;
  dueText: string | null;
  /** The date it had before it moved, when the file says so. */
  originalDue: Day | null;
  /** The oldest first; the last says how it goes. */
  progress: EarlierProgress[];
  /** What the file says under headings of its own. */
  details: FurtherDetail[];
  /** Further fields, by their names in the catalogue. */
  plain: PlainValues;
  order: number;
}

/** What a newer file changes of an action, as far as somebody confirmed it. What is left out stays. */
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
  /** One more row: what was reported is never touched. */
  progress?: EarlierProgress;
}

/** An existing plan as it was read, looked through and confirmed: everything that bringing it in writes. */
export interface BroughtInPlan {
  /** The plan that it goes into; null makes a new one. */
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
  /** Actions that the file no longer has and that somebody confirmed no longer count. */
  withdrawn: Action[];
  /** The day that the file's progress speaks of, when it is known. */
  saidFor: Day | null;
  file: { name: string; bytes: ArrayBuffer };
}

/** The result of bringing a file in. */
export interface BroughtIn {
  planId: number;
  /** Actions that somebody else changed meanwhile: they were left as they are. */
  leftAlone: { ref: string; why: string }[];
}
