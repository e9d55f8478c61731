import { boxesOf } from './boxes';
import type { Line } from './lines';
import { isHeading, isSmall, joinLine } from './printedText';
import type { PrintedText } from './printedText';
import type { ReadParagraph } from './report';

/** Beyond this share of the usual distance between two lines, the next begins a paragraph. */
const PARAGRAPH_GAP = 1.3;
/** Addresses, greetings and signatures are shorter. */
const SHORTEST_WORDS = 12;

/**
 * The running paragraphs of a letter, word for word, in the order of print: what a visit found stands in them and in no list
 * (requirement 11).
 * @param isListed whether a line belongs to a list that was read
 */
export function readParagraphs(text: PrintedText, isListed: (line: Line) => boolean): ReadParagraph[] {
  const usual = usualDistance(text);
  const paragraphs: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of text.lines) {
    if (isSmall(line, text) || isHeading(line, text) || isListed(line)) {
      open = null;
      continue;
    }
    const last: Line | undefined = open?.[open.length - 1];
    if (open && last && goesOn(last, line, usual)) open.push(line);
    else paragraphs.push((open = [line]));
  }
  return paragraphs
    .map((lines) => ({
      text: lines
        .map((line) => line.text)
        .reduce(joinLine, '')
        .replace(/\s+/g, ' ')
        .trim(),
      page: lines[0].page,
      boxes: boxesOf(lines),
    }))
    .filter((paragraph) => paragraph.text.split(' ').length >= SHORTEST_WORDS);
}

/** A paragraph goes on over a page's end where its last line does not end a sentence. */
function goesOn(last: Line, line: Line, usual: number): boolean {
  if (last.page !== line.page) return !/[.?!:]["”’)]?$/.test(last.text);
  return line.y - last.y <= PARAGRAPH_GAP * usual;
}

/** From one line of a page to the next, in points; most lines stand inside a paragraph. */
function usualDistance({ lines, bodySize }: PrintedText): number {
  const distances = lines
    .flatMap((line, index) => {
      const next = lines[index + 1];
      return next && next.page === line.page ? [next.y - line.y] : [];
    })
    .filter((distance) => distance > 0)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? bodySize * 1.2;
}
