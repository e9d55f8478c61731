import type { Line } from './lines';
import { isHeading, isSmall, joinLine } from './printedText';
import type { PrintedText } from './printedText';

/** A letter's text before its first heading: the bold subject, and the sentences under it. */
export interface Introduction {
  subject: string;
  said: string;
}

const SUBJECT = /^(?:focus(?:ed)? visit|monitoring visit|joint targeted area inspection|JTAI)\b/i;
/** The most pages of a letter's opening. */
const INTRODUCTION_PAGES = 2;

/** The opening of a letter; empty texts when no subject is found. */
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
