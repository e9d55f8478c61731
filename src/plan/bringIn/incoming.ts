import type { Day } from '../day';
import type { FurtherDetail, Going } from '../fields';
import type { PlainField, PlainValues } from './plainFields';
import type { AskedRecommendation } from './recommendationMeant';

/** A person of the directory whom a file names. `login` is the user principal name in lower case. */
export interface IncomingPerson {
  login: string;
  name: string;
}

/** A note on progress at one time. */
export interface DatedWords {
  text: string;
  /** The last day of the period that the note is about, where known. */
  day: Day | null;
}

/** One action of a file after a person resolved its doubts, ready to be brought into a plan. */
export interface IncomingAction {
  /** The address of the action's row in the file: "Plan!A7". */
  place: string;
  /** The action's key, in a file exported from the plan; null in any other. */
  key: string | null;
  ref: string | null;
  theme: string | null;
  recommendation: AskedRecommendation | null;
  /** The numbers of the further recommendations that the action answers. */
  alsoAnswers: string[];
  text: string;
  outcome: string;
  measure: string;
  /** The first person leads, the others are deputies. */
  people: IncomingPerson[];
  /** The owner outside the service, in the file's words. Leads whom the directory lacks are in `plain.leadText`. */
  externalOwner: string | null;
  due: Day | null;
  /** The due date in the file's words, where they name no certain day. */
  dueText: string | null;
  originalDue: Day | null;
  going: Going | null;
  progress: string | null;
  /** The progress notes by date, the newest last, where the file has several; otherwise empty. */
  entries: DatedWords[];
  /** The texts under headings for which a plan has no field. */
  details: FurtherDetail[];
  /** The values of plain fields, which the plan takes over unchanged. */
  plain: PlainValues;
}

/** The fields for which a file has a column. Other fields keep the plan's values. */
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
