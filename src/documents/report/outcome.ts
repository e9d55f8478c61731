import type { Line } from './lines';
import { isHeading, joinLine } from './printedText';
import type { PrintedText } from './printedText';
import type { Outcome, ReportKind } from './report';

/** The three outcomes that an area SEND inspection can have, in the words of its framework. */
const LEVEL =
  /\b(typically lead to positive experiences and outcomes|lead to inconsistent experiences and outcomes|widespread and\/or systemic failings|systemic failings)/i;
const LONGEST_BOX = 12;

/** The outcome of an area SEND inspection, from the box "Inspection outcome"; null where the report states no level. */
export function outcomeOf(text: PrintedText, kind: ReportKind | null): Outcome | null {
  if (kind !== 'area send') return null;
  const heading = text.lines.findIndex((line) => /^inspection outcome$/i.test(line.text));
  if (heading === -1) return null;
  const box: Line[] = [];
  for (const line of text.lines.slice(heading + 1, heading + 1 + LONGEST_BOX)) {
    if (box.length > 0 && isHeading(line, text)) break;
    box.push(line);
  }
  const words = box.reduce((all, line) => joinLine(all, line.text), '');
  const level = LEVEL.exec(words)?.[1];
  if (!level) return null;
  const end = /[.](?=\s+\p{Lu}|$)/u.exec(words.slice(words.indexOf(level)));
  const sentence = end ? words.slice(0, words.indexOf(level) + end.index + 1) : words;
  return { sentence, level, page: box[0].page };
}
