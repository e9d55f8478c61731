import { boxesOf } from './boxes';
import type { Line } from './lines';
import { isHeading, isSmall, joinLine } from './printedText';
import type { PrintedText } from './printedText';
import type { ReadParagraph } from './report';

/** A new paragraph begins where the distance between two lines exceeds this multiple of the usual distance. */
const PARAGRAPH_GAP = 1.3;
/** The fewest words of a paragraph; addresses, greetings and signatures have fewer. */
const SHORTEST_WORDS = 12;

/**
 * The running paragraphs of a letter, verbatim and in printed order. They hold what a visit found, which is in no list
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

/** Whether a paragraph continues on the next page: its last line does not end a sentence. */
function goesOn(last: Line, line: Line, usual: number): boolean {
  if (last.page !== line.page) return !/[.?!:]["”’)]?$/.test(last.text);
  return line.y - last.y <= PARAGRAPH_GAP * usual;
}

/** The usual distance between two lines of a page, in points; most lines are inside a paragraph. */
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
