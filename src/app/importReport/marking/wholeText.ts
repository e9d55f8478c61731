import type { TextPage, TextPlace } from '../../../documents/report';

/** A part of the text that is shown: between two letters of it. */
export interface TextRange {
  from: number;
  to: number;
}

/** A document's text in one piece, as it stands in the field on which passages are marked. */
export interface WholeText {
  /** Page after page; each page but the only one has a line over it that says which it is. */
  text: string;
  /** The place in the document of a letter of the text; the line over a page belongs to its beginning. */
  placeAt(offset: number): TextPlace;
  /** The letter of the text at which a page begins, its own line included. */
  startOfPage(page: number): number;
}

/** "Page 3", as the line over a page. */
const pageLine = (page: number, isFirst: boolean): string => `${isFirst ? '' : '\n\n'}Page ${page}\n\n`;

/**
 * Puts the pages of a document into one text, so that a passage can run over a page's end.
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

/** A stretch of the text under the same marks. */
export interface Stretch {
  from: number;
  text: string;
  /** Whether somebody marked it, and whether it belongs to what is selected. */
  kind: 'plain' | 'marked' | 'selected';
}

/**
 * The text cut where marks begin and end; where marks lie over one another the selected one is shown.
 * @param also further places to cut at, such as where pages begin
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
