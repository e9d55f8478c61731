import { distinctiveWordsReader } from '../../plan/distinctiveWords';
import { boxesOf, standsIn } from './boxes';
import { readLists } from './lists';
import type { Item } from './lists';
import type { Line } from './lines';
import { markOf } from './marks';
import { isHeading, isSmall, joinLine } from './printedText';
import type { PrintedText } from './printedText';
import type { ReadFinding, ReadRecommendation } from './report';
import { weightOf, wordWeights } from '../../plan/wordWeights';

/** Headings under which inspectorates list strengths (requirement 9). */
const STRENGTHS_HEADING =
  /^(?:.{3,60} has the following strengths|(?:the )?.{3,60}[’']s? (?:key |main )?strengths|(?:key |main |areas? of )?strengths?(?: of .{3,60})?|what (?:is|are) (?:working|going) well|what works well|what (?:is|are) .{3,60} doing (?:well|that (?:is|are) effective|effectively))$/i;
/** Headings under which area SEND reports list weaknesses. What to do about them is in another list. */
const WANTING_HEADING = /^what (?:does|do) .{3,60} needs? to do better$/i;
/** The mark after a finding that names the recommendations that answer it; some reports print their numbers. */
const TAG = /\(recommendations?((?:\s*(?:,|and|&|–|-)?\s*\d{1,3})*)\)/gi;
/** The paragraphs that a recommendation cites as its findings: "(paragraphs 26–27, 53–55)". */
const PARAGRAPHS = /\bparagraphs?\s+((?:\d{1,3}(?:\s*(?:,|and|&|–|-|to)\s*)?)+)/gi;
/** The least similarity at which a recommendation is suggested for a finding. */
const LIKE_ENOUGH = 0.2;
const distinctiveWords = distinctiveWordsReader();

interface Paragraph {
  number: string | null;
  text: string;
  lines: Line[];
}

/**
 * Strengths, and the findings that recommendations answer, verbatim with their places (requirements 9 and 16). A
 * finding names its recommendation where the report does. Elsewhere the likeliest recommendation is suggested and
 * marked as uncertain.
 * @param repeated items of a list that repeats the recommendations as evidence
 */
export function readFindings(
  text: PrintedText,
  recommendations: ReadRecommendation[],
  repeated: Item[] = [],
): ReadFinding[] {
  const strengths = readLists(text, STRENGTHS_HEADING).flatMap((list) => list.items);
  const wanting = [...repeated, ...readLists(text, WANTING_HEADING).flatMap((list) => list.items)];
  const listed = new Set([...strengths, ...wanting].flatMap(({ lines }) => lines));
  const paragraphs = paragraphsOf(text, (line) => listed.has(line) || standsIn(line, recommendations));
  return [
    ...strengths.map(({ number, parts, lines, marker, addressee }): ReadFinding => ({
      kind: 'strength',
      number,
      text: parts.join('; ').replace(/\s+/g, ' ').trim(),
      about: addressee,
      recommendation: null,
      page: marker.page,
      boxes: boxesOf(lines),
    })),
    ...wanting.map(({ number, parts, lines }) =>
      finding({ number, text: parts.join('; '), lines }, [], recommendations),
    ),
    ...paragraphs.flatMap((paragraph) => findingOf(paragraph, recommendations)),
  ].filter((finding) => finding.text !== '');
}

/** The numbered and bulleted paragraphs of the report, without the items of its lists. */
function paragraphsOf(text: PrintedText, isListed: (line: Line) => boolean): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: (Paragraph & { x: number }) | null = null;
  for (const line of text.lines) {
    if (line.page <= text.contentsPage || isSmall(line, text)) continue;
    if (isListed(line)) {
      open = null;
      continue;
    }
    const mark = markOf(line);
    if (mark && !(open && mark.number === null && line.x > open.x)) {
      open = { number: mark.number, text: mark.rest, lines: [line], x: line.x };
      paragraphs.push(open);
    } else if (isHeading(line, text)) open = null;
    else if (open) {
      open.text = joinLine(open.text, mark ? mark.rest : line.text);
      open.lines.push(line);
    }
  }
  return paragraphs;
}

/** The finding in a paragraph that carries the mark, or whose number a recommendation cites; else nothing. */
function findingOf(paragraph: Paragraph, recommendations: ReadRecommendation[]): ReadFinding[] {
  const { number, text } = paragraph;
  const tags = [...text.matchAll(TAG)];
  const cited = number !== null && recommendations.some((each) => paragraphsIn(each.text).has(number));
  if (tags.length === 0 && !cited) return [];
  const named = tags.flatMap(([, printed]) => printed.match(/\d+/g) ?? []);
  return [finding(paragraph, named, recommendations)];
}

function finding(
  { number, text, lines }: Paragraph,
  named: string[],
  recommendations: ReadRecommendation[],
): ReadFinding {
  const said = text.replace(/\s+/g, ' ').trim();
  const [{ page }] = lines;
  const board = recommendations.find(({ addressee }) => addressee === 'safeguarding board');
  const about = board && page >= board.page ? 'safeguarding board' : 'local authority';
  const byName = recommendations.findIndex((each) => each.number !== null && named.includes(each.number));
  const citing = recommendations.findIndex((each) => number !== null && paragraphsIn(each.text).has(number));
  const sure = byName > -1 ? byName : citing;
  const index = sure > -1 ? sure : likeliest(said, board ? about : null, recommendations);
  return {
    kind: 'finding',
    number,
    text: said,
    about,
    recommendation: index === -1 ? null : { index, sure: sure > -1 },
    page,
    boxes: boxesOf(lines),
  };
}

/** The numbers in a text of paragraphs: "26–27, 53" → 26, 27, 53. */
function paragraphsIn(text: string): Set<string> {
  const numbers = new Set<string>();
  for (const [, printed] of text.matchAll(PARAGRAPHS))
    for (const [, from, to] of printed.matchAll(/(\d+)(?:\s*(?:–|-|to)\s*(\d+))?/g))
      for (let each = Number(from); each <= Math.min(Number(to ?? from), Number(from) + 50); each++)
        numbers.add(String(each));
  return numbers;
}

/**
 * The recommendation that shares the most distinctive words with the finding. A word counts less, the more
 * recommendations contain it.
 */
function likeliest(text: string, about: string | null, recommendations: ReadRecommendation[]): number {
  const own = new Set(distinctiveWords(text));
  const words = recommendations.map((each) => new Set(distinctiveWords(each.text)));
  const weight = wordWeights(words);
  const scores = recommendations.map(({ addressee }, index) => {
    const all = [...words[index]];
    return (about === null || addressee === about) && all.length > 0
      ? weightOf(
          all.filter((word) => own.has(word)),
          weight,
        ) / weightOf(all, weight)
      : 0;
  });
  const best = Math.max(0, ...scores);
  return best < LIKE_ENOUGH ? -1 : scores.indexOf(best);
}
