import { movesInWords } from '../../plan/dueMoves';
import { formatDayLong } from '../../plan/day';
import type { RatedAction } from '../../plan/view';
import { asSentence, capitalised, firstSentence, listed } from '../../plan/words';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A number in a sentence: "no", "one" to "nine", then figures: "11", "1,204". */
export function inWords(count: number): string {
  return WORDS[count] ?? count.toLocaleString('en-GB');
}

/** A sentence whose whole numbers below ten are in words: "Of nine measures, three have met their targets." */
export function numbersInWords(sentence: string): string {
  return capitalised(
    sentence.replace(/(^|[ (])([1-9])(?= [a-z])/g, (_, before: string, digit: string) => before + WORDS[Number(digit)]),
  ).replace(/\. [a-z]/g, (end) => end.toUpperCase());
}

/** A number with its noun: "one action", "seven actions", "41 actions", "no actions". */
export function countOf(count: number, one: string, many: string = `${one}s`): string {
  return `${inWords(count)} ${count === 1 ? one : many}`;
}

export const isAre = (count: number): string => (count === 1 ? 'is' : 'are');
export const hasHave = (count: number): string => (count === 1 ? 'has' : 'have');

/**
 * "Two of seven actions are late", "Of 41 actions, 12 are late", "Neither of the two actions is late": some of a whole,
 * as an officer writes it.
 * @param what the thing counted: "action"
 * @param predicate the words after "is" or "are"
 */
export function someOf(count: number, whole: number, what: string, predicate: string): string {
  if (whole === 1) return count === 1 ? `The one ${what} is ${predicate}` : `The one ${what} is not ${predicate}`;
  if (count === whole)
    return whole === 2 ? `Both ${what}s are ${predicate}` : `All ${inWords(whole)} ${what}s are ${predicate}`;
  if (count === 0)
    return whole === 2
      ? `Neither of the two ${what}s is ${predicate}`
      : `None of the ${inWords(whole)} ${what}s is ${predicate}`;
  return count < 10
    ? `${capitalised(inWords(count))} of ${inWords(whole)} ${what}s ${isAre(count)} ${predicate}`
    : `Of ${inWords(whole)} ${what}s, ${inWords(count)} are ${predicate}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const SHORT_DATE = new RegExp(`\\b(\\d{1,2}) (${MONTHS.map((month) => month.slice(0, 3)).join('|')})\\b`, 'g');

/**
 * Changes short dates to long ones: the reasons of ratings are written for screens ("24 Nov 2017"), and papers say "24
 * November 2017".
 */
export function longDates(text: string): string {
  return text.replace(
    SHORT_DATE,
    (_all, date: string, short: string) => `${date} ${MONTHS.find((month) => month.startsWith(short)) ?? short}`,
  );
}

/** Words with which a lead's text continues a sentence instead of beginning one. */
const GOES_ON = /^(waiting|awaiting|delayed|held up|pending|because|owing|stopped|stalled|subject to|dependent)\b/i;

/**
 * The reason in the lead's own words, for the end of a sentence: ", waiting for housing." where the words continue it,
 * else ". The lead reports: “Housing has not answered.”"
 */
export function whyInTheirWords(rated: RatedAction): string {
  const words = firstSentence(rated.state.lastReport?.text ?? '', 120).replace(/[.]$/, '');
  if (words === '') return '.';
  if (GOES_ON.test(words)) return asSentence(`, ${words[0].toLowerCase()}${words.slice(1)}`);
  return `. The lead reports: “${asSentence(words)}”`;
}

/**
 * The actions past their due date and rated Red for it, the longest late first. The Overview calls the same actions
 * late.
 */
export function lateOnes(actions: readonly RatedAction[]): RatedAction[] {
  return actions
    .filter(({ rating }) => rating?.key === 'Red' && rating.rule === 'overdue')
    .sort((a, b) => b.workingDaysLate - a.workingDaysLate);
}

/** How long an action is late: "24 working days", or "since its due date" before a full working day has passed. */
export function howLate({ workingDaysLate }: RatedAction): string {
  return workingDaysLate === 0 ? 'since its due date' : `${countOf(workingDaysLate, 'working day')}`;
}

/**
 * "Two of seven actions are late. The longest is action 3.2, 24 working days, waiting for housing."
 * @returns "" for a plan without actions
 */
export function lateSentences(actions: readonly RatedAction[]): string {
  const counted = actions.filter(({ rating }) => rating !== null).length;
  if (counted === 0) return '';
  const late = lateOnes(actions);
  const first = someOf(late.length, counted, 'action', 'late');
  if (late.length === 0) return `${first}.`;
  const [longest] = late;
  const which = `action ${longest.action.ref}, ${howLate(longest)}${whyInTheirWords(longest)}`;
  return late.length === 1 ? `${first}: it is ${which}` : `${first}. The longest is ${which}`;
}

/**
 * How many actions have each rating: "The plan has 41 actions: 29 are on track or complete, six at risk, four off track
 * and two not yet due or paused."
 * @param subject the beginning of the sentence: "The plan", "Priority 2"
 */
export function standingSentence(subject: string, actions: readonly RatedAction[]): string {
  const rated = actions.filter(({ rating }) => rating !== null);
  const withKey = (...keys: string[]): number => rated.filter(({ rating }) => keys.includes(rating?.key ?? '')).length;
  if (rated.length === 0) return `${subject} has no actions yet.`;
  const awaiting = rated.filter(({ rating }) => rating?.awaiting).length;
  const unaccepted = awaiting === 0 ? '' : ` (${inWords(awaiting)} complete, awaiting acceptance)`;
  const parts = (
    [
      [withKey('Green', 'Blue'), `on track or complete${unaccepted}`],
      [withKey('Amber'), 'at risk'],
      [withKey('Red'), 'off track'],
      [withKey('Grey'), 'paused or not due to start'],
    ] as const
  ).filter(([count]) => count > 0);
  const has = `${subject} has ${countOf(rated.length, 'action')}`;
  if (parts.length === 1) {
    const [[count, predicate]] = parts;
    if (count === 1) return `${has}, which is ${predicate}.`;
    return `${has}, ${count === 2 ? 'both' : 'all'} ${predicate}.`;
  }
  const [[first, predicate], ...rest] = parts;
  const said = rest.map(([count, words]) => `${inWords(count)} ${words}`);
  return `${has}: ${listed([`${inWords(first)} ${isAre(first)} ${predicate}`, ...said])}.`;
}

/** "11 are complete with evidence, and four of them are found to last."; "" while none is complete. */
export function completeSentence(actions: readonly RatedAction[]): string {
  const complete = actions.filter(({ rating }) => rating?.key === 'Blue');
  if (complete.length === 0) return '';
  const embedded = complete.filter(({ rating }) => rating?.embedded).length;
  const which = `Of these, ${inWords(complete.length)} ${isAre(complete.length)} complete with evidence`;
  if (embedded === 0) return `${which}.`;
  if (complete.length === 1) return `${which} and found to be embedded.`;
  return `${which}, and assurance found ${embedded === complete.length ? 'all' : inWords(embedded)} of them embedded.`;
}

/** "6 November 2026 (first 16 October 2026, moved once, 3 weeks)": the date, with how often and how far it has moved. */
export function dueWords({ action, state }: RatedAction): string {
  if (state.due === null) return 'No date yet';
  const first = action.originalDue !== null && action.originalDue !== state.due ? action.originalDue : null;
  const since = [first === null ? null : `first ${formatDayLong(first)}`, movesInWords(state)].filter(Boolean);
  return formatDayLong(state.due) + (since.length > 0 ? ` (${since.join(', ')})` : '');
}
