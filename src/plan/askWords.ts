import { formatDay } from './day';
import type { Day } from './day';
import type { Assurance, Decision, Measure } from './fields';
import { readingDue } from './measures/due';
import type { PlanData } from './planData';
import { periodInWords } from './measures/periodWords';
import type { RatedAction } from './view';

/** What a question can be about. The words are those of the choice in the dialog. */
export const askedFor = ['a new date', 'how it goes', 'what shows it', 'something else'] as const;
export type AskedFor = (typeof askedFor)[number];

/** Words that are offered for a question, for whoever asks to change. */
export interface OfferedWords {
  askedFor: AskedFor;
  text: string;
  /** Whether the answer is to name a day. */
  wantsDay: boolean;
}

const otherwise: OfferedWords = { askedFor: 'something else', text: '', wantsDay: false };

/** What is missing most on an action, by its rating: its date, a word on it, what shows it. */
function missing({ rating, state }: RatedAction, today: Day): AskedFor {
  if (rating?.rule === 'no evidence') return 'what shows it';
  if (rating?.rule === 'silent') return 'how it goes';
  const forecast = state.lastReport?.forecast ?? null;
  const isLate = rating?.rule === 'overdue' || rating?.rule === 'off track' || rating?.rule === 'at risk';
  return isLate && (forecast === null || forecast < today) ? 'a new date' : 'how it goes';
}

/**
 * The words offered for a question about an action, those about what is missing first (requirement 85).
 * @param today the day of the question
 */
export function wordsForAction(rated: RatedAction, today: Day): OfferedWords[] {
  const { state } = rated;
  const { due, lastReport } = state;
  const when =
    due === null
      ? 'By when will it be done?'
      : due < today
        ? `It was due on ${formatDay(due)}. When will it be done?`
        : `It is due on ${formatDay(due)}. Will it be done by then, or when?`;
  const since = lastReport
    ? `Nothing was said since ${formatDay(lastReport.day)}. `
    : 'Nothing was said about it yet. ';
  const words: OfferedWords[] = [
    { askedFor: 'a new date', text: when, wantsDay: true },
    { askedFor: 'how it goes', text: `${since}How is it going, and what is in its way?`, wantsDay: false },
    {
      askedFor: 'what shows it',
      text: state.done
        ? `It was reported done on ${formatDay(state.done.day)}. What shows it? Please add a file or a link.`
        : 'What shows what has been done so far? Please add a file or a link.',
      wantsDay: false,
    },
  ];
  const first = missing(rated, today);
  return [
    ...words.filter((one) => one.askedFor === first),
    ...words.filter((one) => one.askedFor !== first),
    otherwise,
  ];
}

/** The words offered for a question about a measure: its definition, its missing reading, or what is behind the last. */
export function wordsForMeasure(measure: Measure, { readings, plan }: PlanData, today: Day): OfferedWords[] {
  if (measure.undefinedWhy !== null)
    return [
      { askedFor: 'a new date', text: 'When will it be defined, and from what?', wantsDay: true },
      { askedFor: 'how it goes', text: 'What is in the way of defining it?', wantsDay: false },
      otherwise,
    ];
  const due = readingDue(measure, readings, today, plan.starts);
  const behind: OfferedWords = { askedFor: 'how it goes', text: 'What is behind the last reading?', wantsDay: false };
  if (!due || due.daysLate === 0) return [behind, otherwise];
  const period = periodInWords(due.periodEnd, measure.frequency);
  const text = `The reading for ${period} was due on ${formatDay(due.due)}. When will it be there?`;
  return [{ askedFor: 'a new date', text, wantsDay: true }, behind, otherwise];
}

/** The words offered for a question about an audit: when it will be held, or what shows what it found. */
export function wordsForAudit({ planned, held }: Assurance, today: Day): OfferedWords[] {
  const shows: OfferedWords = { askedFor: 'what shows it', text: 'Where can its report be read?', wantsDay: false };
  if (held !== null) return [shows, otherwise];
  const text =
    planned === null
      ? 'When will it be held?'
      : planned < today
        ? `It was planned for ${formatDay(planned)}. When will it be held?`
        : `It is planned for ${formatDay(planned)}. Will it be held then, or when?`;
  const how: OfferedWords = { askedFor: 'how it goes', text: 'How far is its preparation?', wantsDay: false };
  return [{ askedFor: 'a new date', text, wantsDay: true }, how, otherwise];
}

/** The words offered for a question about a promised report: when it will be ready. */
export function wordsForReport({ due }: Decision, today: Day): OfferedWords[] {
  const text =
    due === null
      ? 'When will it be ready?'
      : due < today
        ? `It was promised for ${formatDay(due)}. When will it be ready?`
        : `It is promised for ${formatDay(due)}. Will it be ready then, or when?`;
  const how: OfferedWords = { askedFor: 'how it goes', text: 'How far is it?', wantsDay: false };
  return [{ askedFor: 'a new date', text, wantsDay: true }, how, otherwise];
}
