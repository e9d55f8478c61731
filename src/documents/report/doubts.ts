import { daysBetween, formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { isLetter } from './kind';
import type { Item } from './lists';
import type { Doubt, ReadRecommendation, ReadReport, ReportFact } from './report';

/** The doubts that arose while the lists were read. */
export interface ListDoubts {
  /** The doubts from counting the lists in another way, where that found more than was read. */
  counted: Doubt[];
  /** For each recommendation, the reason why its beginning or end is uncertain; null where both are certain. */
  unsure: (string | null)[];
  /** Items of a second list about the same points. */
  repeated: Item[];
}

/**
 * The longest time between an inspection's first and last day, in days. An inspection in two parts can take three
 * months; a longer time is a misprint.
 */
const LONGEST_INSPECTION = 120;

/**
 * The doubts that a person should look at before adding the report, the weightiest first.
 * @param publishedInFileName the day in the file's name when the report prints another one
 */
export function doubtsOf(
  read: Omit<ReadReport, 'doubts'>,
  publishedInFileName: Day | null,
  { counted, unsure, repeated }: ListDoubts = { counted: [], unsure: [], repeated: [] },
): Doubt[] {
  const doubts: Doubt[] = [];
  if (read.kind === 'other')
    doubts.push({
      message: 'This is none of the reports and letters whose form is known here. Look through all its pages.',
      about: null,
    });
  if (read.recommendations.length === 0)
    doubts.push({
      message: 'No list of recommendations was found. Look through the pages and add them by hand.',
      about: null,
    });
  doubts.push(...counted, ...ofRepeated(repeated), ...ofPublication(read, publishedInFileName));
  const absent = (fact: ReportFact, message: string): void => {
    doubts.push({ message, about: { fact } });
  };
  if (!read.authority) absent('authority', 'The council’s name was not found on the front page.');
  if (
    read.inspectionStart &&
    read.inspectionEnd &&
    daysBetween(read.inspectionStart, read.inspectionEnd) > LONGEST_INSPECTION
  )
    absent(
      'inspectionEnd',
      `${formatDay(read.inspectionStart)} to ${formatDay(read.inspectionEnd)} is long for an inspection: the report may misprint a year.`,
    );
  if (!read.inspectionStart) absent('inspectionStart', 'The days of the inspection were not found.');
  if (!read.leadInspector && read.kind !== 'joint targeted area inspection')
    absent('leadInspector', 'The lead inspector’s name was not found.');
  ofVerdict(read, absent);
  const ofBorders = unsure.flatMap((why, index): Doubt[] =>
    why ? [{ message: `${nameOf(read.recommendations[index], index)} ${why}`, about: { recommendation: index } }] : [],
  );
  return [...doubts, ...ofRecommendations(read.recommendations), ...ofBorders];
}

/** Doubts about the verdict: reports give grades, area SEND reports an outcome in words, letters neither. */
function ofVerdict(read: Omit<ReadReport, 'doubts'>, absent: (fact: ReportFact, message: string) => void): void {
  if (read.kind === 'area send') {
    if (!read.outcome) absent('outcome', 'The outcome of the inspection was not found.');
  } else if (!isLetter(read.kind) && read.judgements.length === 0) absent('judgements', 'No judgements were found.');
}

function ofPublication(read: Omit<ReadReport, 'doubts'>, publishedInFileName: Day | null): Doubt[] {
  const about = { fact: 'published' as const };
  if (!read.published)
    return [
      {
        message: 'The day of publication is neither printed nor in the file’s name. The deadline counts from it.',
        about,
      },
    ];
  const published = formatDay(read.published);
  if (read.publishedFrom === 'file name')
    return [
      { message: `The report does not print when it was published; ${published} comes from the file’s name.`, about },
    ];
  if (publishedInFileName)
    return [
      {
        message: `The report prints ${published} as the day of publication; the file’s name says ${formatDay(publishedInFileName)}.`,
        about,
      },
    ];
  return [];
}

function ofRecommendations(all: ReadRecommendation[]): Doubt[] {
  const doubts: Doubt[] = [];
  const doubt = (place: number, message: string): void => {
    doubts.push({ message, about: { recommendation: place } });
  };
  const texts = new Map<string, number>();
  const stopped = all.filter((each) => endsSentence(each.text)).length;
  all.forEach((each, index) => {
    const name = nameOf(each, index);
    const before = all[index - 1];
    const follows = before && before.addressee === each.addressee && before.number && each.number;
    if (follows && Number(each.number) !== Number(before.number) + 1)
      doubt(index, `After number ${before.number} comes ${each.number}: one may be missing or have run into another.`);
    if (texts.has(each.text))
      doubt(index, `${name} has the same words as the ${ordinal((texts.get(each.text) ?? 0) + 1)}.`);
    else texts.set(each.text, index);
    if (each.parts)
      doubt(index, `${name} holds ${each.parts.length - 1} points in one. Split it if each needs its own answer.`);
    // Where most items end with a full stop, an item without one may lack its end.
    if (!endsSentence(each.text) && stopped > all.length / 2)
      doubt(index, `${name} ends without a full stop: its text may go on.`);
  });
  const board = all.findIndex((each) => each.addressee === 'safeguarding board');
  if (board > -1) doubt(board, aboutBoard(all, board));
  return doubts;
}

function nameOf({ number }: ReadRecommendation, place: number): string {
  return number ? `Number ${number}` : `The ${ordinal(place + 1)}`;
}

function ofRepeated(repeated: Item[]): Doubt[] {
  if (repeated.length === 0) return [];
  const message = `A second list on page ${repeated[0].marker.page} gives evidence on the same points; its ${repeated.length} items are among the findings.`;
  return [{ message, about: null }];
}

function aboutBoard(all: ReadRecommendation[], first: number): string {
  const items = all.filter((each) => each.addressee === 'safeguarding board');
  const { number } = all[first];
  const last = items.length === 1 && first === all.length - 1;
  const which = last ? 'The last is' : items.length === 1 ? 'One is' : `${items.length} are`;
  if (first === 0 || !number || Number(number) === 1) return `${which} for the safeguarding board.`;
  return last
    ? `The last is printed with paragraph number ${number} and is for the safeguarding board.`
    : `${which} for the safeguarding board, printed with paragraph ${items.length === 1 ? 'number' : 'numbers from'} ${number}.`;
}

function endsSentence(text: string): boolean {
  return /[.?!]['’”)]*$/.test(text);
}

function ordinal(place: number): string {
  const suffix = place % 100 > 10 && place % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${suffix}`;
}
