import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Doubt, ReadRecommendation, ReadReport, ReportFact } from './report';

/**
 * What a person should look at before adding the report, the weightiest first.
 * @param publishedInFileName the day in the file's name when the report prints another one
 */
export function doubtsOf(read: Omit<ReadReport, 'doubts'>, publishedInFileName: Day | null): Doubt[] {
  const doubts: Doubt[] = [];
  if (read.recommendations.length === 0)
    doubts.push({
      message: 'No list of recommendations was found. Look through the pages and add them by hand.',
      about: null,
    });
  doubts.push(...ofPublication(read, publishedInFileName));
  const absent = (fact: ReportFact, message: string): void => {
    doubts.push({ message, about: { fact } });
  };
  if (!read.authority) absent('authority', 'The council’s name was not found on the front page.');
  if (!read.inspectionStart) absent('inspectionStart', 'The days of the inspection were not found.');
  if (!read.leadInspector) absent('leadInspector', 'The lead inspector’s name was not found.');
  if (read.judgements.length === 0) absent('judgements', 'No judgements were found.');
  return [...doubts, ...ofRecommendations(read.recommendations)];
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
  all.forEach((each, place) => {
    const name = each.number ? `Number ${each.number}` : `The ${ordinal(place + 1)}`;
    const before = all[place - 1];
    const follows = before && before.addressee === each.addressee && before.number && each.number;
    if (follows && Number(each.number) !== Number(before.number) + 1)
      doubt(place, `After number ${before.number} comes ${each.number}: one may be missing or have run into another.`);
    if (texts.has(each.text))
      doubt(place, `${name} has the same words as the ${ordinal((texts.get(each.text) ?? 0) + 1)}.`);
    else texts.set(each.text, place);
    if (each.parts)
      doubt(place, `${name} holds ${each.parts.length - 1} points in one. Split it if each needs its own answer.`);
    // Where most items end with a full stop, one without may have lost its end.
    if (!endsSentence(each.text) && stopped > all.length / 2)
      doubt(place, `${name} ends without a full stop: its text may go on.`);
  });
  const board = all.findIndex((each) => each.addressee === 'safeguarding board');
  if (board > -1) doubt(board, aboutBoard(all, board));
  return doubts;
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
