import type { Day } from '../../plan/day';
import { authorityOf, councilName } from './authority';
import { leadInspectorsOf } from './inspectors';
import { isLetter, kindOf } from './kind';
import type { Line } from './lines';
import { introductionOf } from './introduction';
import type { Introduction } from './introduction';
import { outcomeOf } from './outcome';
import type { Outcome } from './report';
import { dayIn, rangeIn } from './printedDates';
import type { Period } from './printedDates';
import { joinLine } from './printedText';
import type { PrintedText } from './printedText';
import type { ReportKind } from './report';
import { topicOf } from './topic';

/**
 * The facts of an inspection from the front page or a letter's opening, the page about the inspection, and the file's
 * name.
 */
export interface Facts {
  authority: string | null;
  authorityPrinted: string | null;
  urn: string | null;
  /** The kind of inspection; null when nothing in the report shows it. */
  kind: ReportKind | null;
  inspectionStart: Day | null;
  inspectionEnd: Day | null;
  published: Day | null;
  publishedFrom: 'text' | 'file name' | null;
  /** The day in the file's name, when the report prints a different one. */
  publishedInFileName: Day | null;
  /** The lead inspectors in printed order, joined with "; ". */
  leadInspector: string | null;
  topic: string | null;
  outcome: Outcome | null;
}

/**
 * Reads the facts of an inspection.
 * @param place the file's name, with the folders above it where they are known ("80552_shropshire/report.pdf")
 */
export function readFacts(text: PrintedText, place: string): Facts {
  const front = text.lines.filter((line) => line.page === 1);
  const kind = kindOf(front, text);
  const introduction = introductionOf(text);
  const fileName = place.split(/[\\/]/).pop() ?? place;
  const printedDay = publishedIn(front, kind);
  const namedDay = dayIn(fileName.replace(/_/g, ' '));
  const dates = daysOf(front, kind, introduction, printedDay ?? namedDay);
  const authorityPrinted = front.length > 0 ? authorityOf(front, kind, introduction) : null;
  return {
    authority: authorityPrinted ? councilName(authorityPrinted) : null,
    authorityPrinted,
    urn: urnIn(place),
    kind,
    inspectionStart: dates?.start ?? null,
    inspectionEnd: dates?.end ?? null,
    published: printedDay ?? namedDay,
    publishedFrom: printedDay ? 'text' : namedDay ? 'file name' : null,
    publishedInFileName: printedDay && namedDay !== printedDay ? namedDay : null,
    leadInspector: leadInspectorsOf(text, kind, introduction.said).join('; ') || null,
    topic: topicOf(kind, introduction),
    outcome: outcomeOf(text, kind),
  };
}

const PUBLISHED = /^(?:report )?published(?: on)?\b:?/i;
const DATE_ALONE = /^(?:\d{1,2}(?:st|nd|rd|th)? \p{L}+,? \d{4}|\d{1,2}\/\d{1,2}\/\d{4})$/u;
const INSPECTED = /^inspection date(?:s|\(s\))?\s*:?(?=\s|\d|$)/i;
/** The sentence that gives the days of a visit: the first one of a letter, in joint letters one of the first. */
const VISITED =
  /\b(?:focused|monitoring) visit (?:to|on|between)\b|\binspection took place\b|\b(?:between|from) (?=\d)|\bvisit (?:took place|was (?:carried out|undertaken|conducted))\b/gi;

/** The day of publication: on a report after its label, on a letter alone on a line. */
function publishedIn(front: Line[], kind: ReportKind | null): Day | null {
  const labelledDay = labelled(front, PUBLISHED, dayIn);
  if (labelledDay || !isLetter(kind)) return labelledDay;
  const alone = front.find((line) => DATE_ALONE.test(line.text));
  return alone ? dayIn(alone.text) : null;
}

function daysOf(front: Line[], kind: ReportKind | null, opening: Introduction, written: Day | null): Period | null {
  if (!isLetter(kind)) return labelled(front, INSPECTED, wholeRange);
  for (const match of opening.said.matchAll(VISITED)) {
    // A sentence ends at a full stop after a word, not after "Oct." or a number.
    const sentence = opening.said.slice(match.index).split(/[.](?=\s+\p{Lu})/u)[0];
    const found = rangeIn(sentence, written);
    if (found) return found;
  }
  return rangeIn(opening.said, written);
}

/** The period in some words, unless it continues on the next line: "30 September to 11 October 2024 and" does. */
function wholeRange(words: string): Period | null {
  return /(?:\band|\bto|[,–-])\s*$/.test(words) ? null : rangeIn(words);
}

/** Reads the text after a label, on its line or the next two. */
function labelled<T>(lines: Line[], label: RegExp, read: (text: string) => T | null): T | null {
  for (let at = 0; at < lines.length; at++) {
    if (!label.test(lines[at].text)) continue;
    let value = '';
    for (const line of lines.slice(at, at + 3)) {
      value = joinLine(value, line.text);
      const found = read(value.replace(label, ''));
      if (found !== null) return found;
    }
  }
  return null;
}

/**
 * Ofsted's number (URN) in a path. Numbers of authorities have five figures and begin with 80; newer numbers of
 * providers have seven.
 */
function urnIn(place: string): string | null {
  return /(?:^|[^\d])(80\d{3}|[12]\d{6})(?:[^\d]|$)/.exec(place)?.[1] ?? null;
}
