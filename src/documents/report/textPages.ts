import { boxesOf } from './boxes';
import type { Line } from './lines';
import { joinLine } from './printedText';
import type { PrintedText } from './printedText';
import type { PageBox } from './report';

/** A word of a page: its position in the page's text, and its place on the page where the document has places. */
export interface PageWord {
  from: number;
  to: number;
  box: PageBox | null;
}

/** The text of a page, line by line, on which a person can mark passages. A document without pages has one. */
export interface TextPage {
  page: number;
  text: string;
  words: PageWord[];
}

/** A position in a document's text: before the character at `offset` of a page's text. */
export interface TextPlace {
  page: number;
  offset: number;
}

/** Words that somebody marked, as printed except that line breaks are removed, as in recommendations. */
export interface Passage {
  text: string;
  /** The page of the first word. */
  page: number;
  /** One box for each line of the passage; empty where the document has no places. */
  boxes: PageBox[];
}

/** The pages of a PDF as text, without running headers, footers and page numbers. */
export function textPagesOf({ lines }: PrintedText): TextPage[] {
  return [...new Set(lines.map(({ page }) => page))].map((page) => {
    let text = '';
    const words: PageWord[] = [];
    for (const line of lines.filter((each) => each.page === page)) {
      if (text !== '') text += '\n';
      words.push(...wordsOf(line, text.length));
      text += line.text;
    }
    return { page, text, words };
  });
}

/** Text without pages or places as a single page: a Word document, a saved web page, pasted words. */
export function plainPage(text: string): TextPage[] {
  return [
    {
      page: 1,
      text,
      words: [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
        from: index,
        to: index + word.length,
        box: null,
      })),
    },
  ];
}

/** The words of a line. A word's place is estimated as its share of its cell's width. */
function wordsOf(line: Line, start: number): PageWord[] {
  const words: PageWord[] = [];
  let before = 0;
  for (const cell of line.cells) {
    const letter = (cell.right - cell.x) / Math.max(1, cell.text.length);
    const [whole] = boxesOf([line]);
    for (const { index, 0: word } of cell.text.matchAll(/\S+/g)) {
      const box = { ...whole, x: cell.x + index * letter, width: word.length * letter };
      words.push({ from: start + before + index, to: start + before + index + word.length, box });
    }
    before += cell.text.length + 1;
  }
  return words;
}

/**
 * The passage between two positions, in either order, over a page's end if need be. Words that are partly marked are
 * taken whole. Null where no word is marked.
 */
export function passageIn(pages: TextPage[], one: TextPlace, other: TextPlace): Passage | null {
  const [from, to] = isBefore(one, other) ? [one, other] : [other, one];
  const touched = pages.flatMap((each) => {
    const words = each.words.filter(
      (word) =>
        isBefore(from, { page: each.page, offset: word.to - 1 }) &&
        isBefore({ page: each.page, offset: word.from + 1 }, to),
    );
    return words.length > 0 ? [{ ...each, words }] : [];
  });
  if (touched.length === 0) return null;
  const lines = touched.flatMap(({ text, words }) => text.slice(words[0].from, words[words.length - 1].to).split('\n'));
  return {
    text: lines.reduce(joinLine, '').replace(/\s+/g, ' ').trim(),
    page: touched[0].page,
    boxes: touched.flatMap(({ words }) => linesOfWords(words)),
  };
}

function isBefore(one: TextPlace, other: TextPlace): boolean {
  return one.page < other.page || (one.page === other.page && one.offset <= other.offset);
}

/** One box for each line, from its first marked word to its last. */
function linesOfWords(words: PageWord[]): PageBox[] {
  const boxes: PageBox[] = [];
  for (const { box } of words) {
    const last = boxes[boxes.length - 1];
    if (!box) continue;
    if (last && last.page === box.page && Math.abs(last.y - box.y) < 1) last.width = box.x + box.width - last.x;
    else boxes.push({ ...box });
  }
  return boxes;
}
