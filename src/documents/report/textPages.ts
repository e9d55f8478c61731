import { boxesOf } from './boxes';
import type { Line } from './lines';
import { joinLine } from './printedText';
import type { PrintedText } from './printedText';
import type { PageBox } from './report';

/** A word of a page: where it stands in the page's text, and on the page where the document has places. */
export interface PageWord {
  from: number;
  to: number;
  box: PageBox | null;
}

/** The text of a page, line by line, for somebody to mark passages on. Documents without pages have one. */
export interface TextPage {
  page: number;
  text: string;
  words: PageWord[];
}

/** A place in a document's text: before the letter at `offset` of a page's text. */
export interface TextPlace {
  page: number;
  offset: number;
}

/** Words that somebody marked, exactly as printed; line breaks are undone as in recommendations. */
export interface Passage {
  text: string;
  /** Of its first word. */
  page: number;
  /** One for each line that it runs over; empty where the document has no places. */
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

/** Text without pages or places: a Word document, a saved web page, pasted words. */
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

/** Words of a line; a word's place is its share of its cell's width. */
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
 * The passage between two places, in either order, also over a page's end. Words touched are taken whole. Null where no
 * word is touched.
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

/** One box a line, from its first word to its last. */
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
