import type { Day } from '../day';
import type { FurtherDetail, Going } from '../fields';
import type { PlainField, PlainValues } from './plainFields';
import type { AskedRecommendation } from './recommendationMeant';

/** Somebody of the directory whom a file names. `login` is the user principal name, lower case. */
export interface IncomingPerson {
  login: string;
  name: string;
}

/** What was said of progress at one time. */
export interface DatedWords {
  text: string;
  /** The last day of the time that it speaks of, where that is known. */
  day: Day | null;
}

/** One action as a file says it, after a person answered its doubts: what may be brought into a plan. */
export interface IncomingAction {
  /** Where it stands in the file: "Plan!A7". */
  place: string;
  /** The action's own key, in a file that was taken out of the plan; null in any other. */
  key: string | null;
  ref: string | null;
  theme: string | null;
  recommendation: AskedRecommendation | null;
  /** The numbers of those that it answers beside it. */
  alsoAnswers: string[];
  text: string;
  outcome: string;
  measure: string;
  /** The first leads, the others are deputies. */
  people: IncomingPerson[];
  /** Leads who are not in the directory, in the file's words. */
  externalOwner: string | null;
  due: Day | null;
  /** The date in the file's words, where it was no certain day. */
  dueText: string | null;
  originalDue: Day | null;
  going: Going | null;
  progress: string | null;
  /** The same by when it was said, the newest last, where the file says several things; else nothing. */
  entries: DatedWords[];
  /** What stands under headings for which a plan has no field. */
  details: FurtherDetail[];
  /** Further fields of an action that the file holds as they are. */
  plain: PlainValues;
}

/** The fields that a file has a column for; fields without one stay as the plan has them. */
export type IncomingField =
  | 'theme'
  | 'recommendation'
  | 'also answers'
  | 'outcome'
  | 'measure'
  | 'people'
  | 'due'
  | 'progress'
  | 'details'
  | PlainField;
