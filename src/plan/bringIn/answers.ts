import type { Day } from '../day';
import type { RatingKey } from '../fields';
import { usualMeanings } from './going';
import type { RatingMeanings } from './going';
import type { IncomingPerson } from './incoming';
import { formatDay } from '../day';

/** Texts of an action that may be put right by hand. */
export type TextField =
  'ref' | 'text' | 'outcome' | 'measure' | 'theme' | 'recommendationNumber' | 'recommendation' | 'progress';

/** What a heading line above actions in the file can mean. */
export type OverMeaning = 'theme' | 'recommendation' | 'neither';

/**
 * What a person said while looking a file through. Everything goes by its place in the file ("Plan!F7") or by the words of
 * a lead, so that it still holds when the file is read again under another mapping of its columns.
 */
export interface Answers {
  /** Actions that are left out, by the place of their row. */
  dropped: { [place: string]: boolean };
  texts: { [place: string]: { [field in TextField]?: string } };
  /** A due date as typed; "" keeps the words alone. */
  due: { [place: string]: string };
  rating: { [place: string]: RatingKey | 'none' };
  /** The person that a lead's words in the file stand for; null keeps the words as they are. */
  leads: { [words: string]: IncomingPerson | null };
  over: { [place: string]: OverMeaning };
  /** Doubts that somebody looked at and accepted as they are. */
  seen: { [doubt: string]: boolean };
  meanings: RatingMeanings;
  /** Whether the kept file is what shows that complete actions are complete. */
  fileIsEvidence: boolean;
  /** The day the file speaks of, as typed. */
  saidFor: string;
  /** The plan that it goes into; null makes a new one. */
  into: number | null;
  plan: { title: string; starts: string; ends: string };
  /** Differences that are not to be taken, by action and field: "12 due date". */
  refused: { [difference: string]: boolean };
  /** Actions of the plan that the file lacks and that are to be withdrawn, by number. */
  withdraw: { [actionId: number]: boolean };
}

/** Before anything was said. A file goes into the plan on show, where there is one. */
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
  };
}

/** "childrens_plan-v3.xlsx" → "childrens plan v3". */
function titleOf(fileName: string): string {
  const words = fileName.replace(/\.[^.]+$/, '').replace(/[_-]+/g, ' ').replace(/\s+/g, ' ').trim(); // prettier-ignore
  return words.length > 3 ? words.slice(0, 255) : 'Improvement plan';
}

/** What people do to their answers. */
export type AnswerChange =
  | { change: 'drop'; place: string; dropped: boolean }
  | { change: 'text'; place: string; field: TextField; value: string }
  | { change: 'due'; values: { [place: string]: string } }
  | { change: 'rating'; place: string; value: RatingKey | 'none' }
  | { change: 'lead'; words: string; person: IncomingPerson | null }
  | { change: 'over'; place: string; meaning: OverMeaning }
  | { change: 'seen'; doubt: string; seen: boolean }
  | { change: 'meaning'; rating: RatingKey; going: RatingMeanings[RatingKey] }
  | { change: 'set'; values: Partial<Pick<Answers, 'fileIsEvidence' | 'saidFor' | 'into' | 'plan'>> }
  | { change: 'refuse'; difference: string; refused: boolean }
  | { change: 'withdraw'; actionId: number; withdraw: boolean };

/** The answers after one more; those before stay as they were. */
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
  }
}
