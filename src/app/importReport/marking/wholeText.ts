import type { TextPage, TextPlace } from '../../../documents/report';

/** A range of the shown text, from one character position to another. */
export interface TextRange {
  from: number;
  to: number;
}

/** A document's text in one piece, as it is in the field on which passages are marked. */
export interface WholeText {
  /** The pages one after the other. In a document of several pages each page is preceded by a line that names it. */
  text: string;
  /** The place in the document of a character position; the line above a page counts as the page's beginning. */
  placeAt(offset: number): TextPlace;
  /** The character position at which a page begins, including the line that names it. */
  startOfPage(page: number): number;
}

/** The line that precedes a page: "Page 3". */
const pageLine = (page: number, isFirst: boolean): string => `${isFirst ? '' : '\n\n'}Page ${page}\n\n`;

/**
 * Joins the pages of a document into one text, so that a passage can continue on the next page.
 * @param pages in order; at least one
 */
export function wholeTextOf(pages: readonly TextPage[]): WholeText {
  let text = '';
  const starts = pages.map(({ page, text: words }, index) => {
    const outer = text.length;
    if (pages.length > 1) text += pageLine(page, index === 0);
    const inner = text.length;
    text += words;
    return { page, outer, inner, length: words.length };
  });
  return {
    text,
    placeAt(offset) {
      const { page, inner, length } = starts.filter(({ outer }) => outer <= offset).pop() ?? starts[0];
      return { page, offset: Math.min(Math.max(offset - inner, 0), length) };
    },
    startOfPage: (page) => starts.find((each) => each.page === page)?.outer ?? 0,
  };
}

/** A part of the text with the same marks throughout. */
export interface Stretch {
  from: number;
  text: string;
  /** Whether the part is marked, and whether its mark belongs to the selected item. */
  kind: 'plain' | 'marked' | 'selected';
}

/**
 * Cuts the text where marks begin and end. Where marks overlap, the selected one is shown.
 * @param also further positions to cut at, such as the beginnings of pages
 */
export function stretchesOf(
  text: string,
  marks: readonly (TextRange & { selected: boolean })[],
  also: readonly number[] = [],
): Stretch[] {
  const cuts = [...new Set([0, text.length, ...also, ...marks.flatMap(({ from, to }) => [from, to])])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index];
    const over = marks.filter((mark) => mark.from <= from && mark.to >= to);
    const kind = over.some(({ selected }) => selected) ? 'selected' : over.length > 0 ? 'marked' : 'plain';
    return { from, text: text.slice(from, to), kind };
  });
}
