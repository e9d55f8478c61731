import type { Line } from './lines';
import { isHeading, isSmall, joinLine } from './printedText';
import type { PrintedText } from './printedText';

/** What a letter says before its first heading: the bold subject, and the sentences under it up to the next heading. */
export interface Introduction {
  subject: string;
  said: string;
}

const SUBJECT = /^(?:focus(?:ed)? visit|monitoring visit|joint targeted area inspection|JTAI)\b/i;
/** A letter's opening may run over to its second page, and no further. */
const INTRODUCTION_PAGES = 2;

/** The opening of a letter; empty words where there is no subject to be found. */
export function introductionOf(text: PrintedText): Introduction {
  const lines = text.lines.filter((line) => line.page <= INTRODUCTION_PAGES && !isSmall(line, text));
  const first = lines.findIndex((line) => SUBJECT.test(line.text) && isHeading(line, text));
  const from =
    first === -1 ? lines.findIndex(({ text: words }) => /^(?:dear\b|this letter summarises)/i.test(words)) : first;
  if (from === -1) return { subject: '', said: lines.map(({ text: words }) => words).join(' ') };
  const rest = lines.slice(from);
  const body = rest.findIndex((line) => !isHeading(line, text));
  const subject = rest.slice(0, body === -1 ? rest.length : body);
  const below = rest.slice(subject.length);
  const end = below.findIndex((line) => isHeading(line, text));
  return { subject: joined(subject), said: joined(end === -1 ? below : below.slice(0, end)) };
}

function joined(lines: Line[]): string {
  return lines.reduce((words, line) => joinLine(words, line.text), '');
}
