import type { Day } from '../day';
import type { RatingKey } from '../fields';
import { usualMeanings } from './going';
import type { RatingMeanings } from './going';
import type { IncomingPerson } from './incoming';
import { formatDay } from '../day';

/** The texts of an action that a person may correct by hand. */
export type TextField =
  'ref' | 'text' | 'outcome' | 'measure' | 'theme' | 'recommendationNumber' | 'recommendation' | 'progress';

/** The answer that a lead's words name an owner outside the service, for whom somebody here will answer. */
export const OUTSIDE = 'outside';

/** The possible meanings of a heading line above actions in the file. */
export type OverMeaning = 'theme' | 'recommendation' | 'neither';

/**
 * A person's answers while checking a file. Each is stored under a cell's address in the file ("Plan!F7") or under the
 * words that name a lead, so that it stays valid when the file is read again with other columns.
 */
export interface Answers {
  /** Actions to leave out, by the address of their row. */
  dropped: { [place: string]: boolean };
  texts: { [place: string]: { [field in TextField]?: string } };
  /** A due date as typed; "" keeps only the file's words. */
  due: { [place: string]: string };
  rating: { [place: string]: RatingKey | 'none' };
  /** The person meant by a lead's words in the file; null keeps the words until somebody is named. */
  leads: { [words: string]: IncomingPerson | typeof OUTSIDE | null };
  over: { [place: string]: OverMeaning };
  /** Doubts that a person looked at and accepted. */
  seen: { [doubt: string]: boolean };
  meanings: RatingMeanings;
  /** Whether the file itself counts as evidence for its complete actions. */
  fileIsEvidence: boolean;
  /** The day that the file's progress is about, as typed. */
  saidFor: string;
  /** The plan that receives the file's actions; null makes a new plan. */
  into: number | null;
  plan: { title: string; starts: string; ends: string };
  /** Differences that the person does not want to take over, by action and field: "12 due date". */
  refused: { [difference: string]: boolean };
  /** Actions of the plan that are missing in the file and are to be withdrawn, by number. */
  withdraw: { [actionId: number]: boolean };
  /** The texts of the measure column that become measures. */
  measures: { [text: string]: boolean };
}

/** The answers at the start. A file goes into the plan that is open, where there is one. */
export function noAnswers(fileName: string, into: number | null, today: Day): Answers {
  return {
    dropped: {},
    texts: {},
    due: {},
    rating: {},
    leads: {},
    over: {},
    seen: {},
    meanings: usualMeanings,
    fileIsEvidence: false,
    saidFor: '',
    into,
    plan: { title: titleOf(fileName), starts: formatDay(today), ends: '' },
    refused: {},
    withdraw: {},
    measures: {},
  };
}

/** The plan's title, taken from the file's name: "childrens_plan-v3.xlsx" becomes "childrens plan v3". */
function titleOf(fileName: string): string {
  const words = fileName.replace(/\.[^.]+$/, '').replace(/[_-]+/g, ' ').replace(/\s+/g, ' ').trim(); // prettier-ignore
  return words.length > 3 ? words.slice(0, 255) : 'Improvement plan';
}

/** A change that a person makes to the answers. */
export type AnswerChange =
  | { change: 'drop'; place: string; dropped: boolean }
  | { change: 'text'; place: string; field: TextField; value: string }
  | { change: 'due'; values: { [place: string]: string } }
  | { change: 'rating'; place: string; value: RatingKey | 'none' }
  | { change: 'lead'; words: string; person: IncomingPerson | typeof OUTSIDE | null }
  | { change: 'over'; place: string; meaning: OverMeaning }
  | { change: 'seen'; doubt: string; seen: boolean }
  | { change: 'meaning'; rating: RatingKey; going: RatingMeanings[RatingKey] }
  | { change: 'set'; values: Partial<Pick<Answers, 'fileIsEvidence' | 'saidFor' | 'into' | 'plan'>> }
  | { change: 'refuse'; difference: string; refused: boolean }
  | { change: 'withdraw'; actionId: number; withdraw: boolean }
  | { change: 'measures'; texts: readonly string[]; made: boolean };

/** The answers with one more change; the given answers are not modified. */
export function withAnswer(answers: Answers, made: AnswerChange): Answers {
  switch (made.change) {
    case 'drop':
      return { ...answers, dropped: { ...answers.dropped, [made.place]: made.dropped } };
    case 'text': {
      const own = { ...answers.texts[made.place], [made.field]: made.value };
      return { ...answers, texts: { ...answers.texts, [made.place]: own } };
    }
    case 'due':
      return { ...answers, due: { ...answers.due, ...made.values } };
    case 'rating':
      return { ...answers, rating: { ...answers.rating, [made.place]: made.value } };
    case 'lead':
      return { ...answers, leads: { ...answers.leads, [made.words]: made.person } };
    case 'over':
      return { ...answers, over: { ...answers.over, [made.place]: made.meaning } };
    case 'seen':
      return { ...answers, seen: { ...answers.seen, [made.doubt]: made.seen } };
    case 'meaning':
      return { ...answers, meanings: { ...answers.meanings, [made.rating]: made.going } };
    case 'set':
      return { ...answers, ...made.values };
    case 'refuse':
      return { ...answers, refused: { ...answers.refused, [made.difference]: made.refused } };
    case 'withdraw':
      return { ...answers, withdraw: { ...answers.withdraw, [made.actionId]: made.withdraw } };
    case 'measures': {
      const ticked = Object.fromEntries(made.texts.map((text) => [text, made.made]));
      return { ...answers, measures: { ...answers.measures, ...ticked } };
    }
  }
}
