import type { PageText } from './pdf';
import { linesOf } from './lines';
import type { Line } from './lines';

/** A report as lines in reading order, without the running headers, footers and page numbers. */
export interface PrintedText {
  lines: Line[];
  /** The letter size of running text. */
  bodySize: number;
  /** The number of the contents page, or 0. Text up to that page is not part of the report. */
  contentsPage: number;
}

/** The shares of a page's height at which running headers end and running footers begin. */
const HEADER_BAND = 0.09;
const FOOTER_BAND = 0.9;
const REPEATED_ON = 3;

/** The printed text of all pages, made from their pieces. */
export function printedTextOf(pages: PageText[]): PrintedText {
  const printed = pages.map((page) => ({ page, lines: linesOf(page) }));
  const margins = new Map<string, number>();
  for (const { page, lines } of printed)
    for (const line of lines)
      if (inMargin(line, page)) margins.set(pattern(line), (margins.get(pattern(line)) ?? 0) + 1);
  const isFurniture = (line: Line, page: PageText): boolean =>
    inMargin(line, page) && (/^\d{1,3}$/.test(line.text) || (margins.get(pattern(line)) ?? 0) >= REPEATED_ON);
  const lines = withSoftHyphens(
    printed.flatMap(({ page, lines: all }) => all.filter((line) => !isFurniture(line, page))),
  );
  return {
    lines,
    bodySize: bodySizeOf(lines),
    contentsPage: lines.find((line) => /^contents$/i.test(line.text))?.page ?? 0,
  };
}

const BROKEN_WORD = /([\p{L}]+)-$/u;
const HYPHENATED = /\p{L}+(?:-\p{L}+)+/gu;

/**
 * Replaces hyphens that typesetting put at a line's end ("ser-/vices") with soft hyphens. A hyphen counts as such when
 * the whole word occurs elsewhere in the text, and neither its first part alone nor the hyphenated form does.
 */
function withSoftHyphens(lines: Line[]): Line[] {
  const broken = lines.map((line, index) => {
    const before = BROKEN_WORD.exec(line.text)?.[1];
    const after = before ? /^\p{Ll}+/u.exec(lines[index + 1]?.text ?? '')?.[0] : undefined;
    return before && after ? { before: before.toLowerCase(), after } : null;
  });
  if (broken.every((each) => each === null)) return lines;
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) words.add(word);
    for (const [word] of text.toLowerCase().matchAll(HYPHENATED)) words.add(word);
  }
  // The parts of broken words do not count as words that occur alone.
  const alone = new Set<string>();
  for (const { text } of lines)
    for (const [word] of text.toLowerCase().matchAll(/(?<![\p{L}-])\p{L}+(?![\p{L}-])/gu)) alone.add(word);
  return lines.map((line, index) => {
    const parts = broken[index];
    if (!parts) return line;
    const { before, after } = parts;
    const soft = words.has(before + after) && !words.has(`${before}-${after}`) && !alone.has(before);
    return soft ? { ...line, text: line.text.replace(/-$/, '\u00ad'), cells: softened(line) } : line;
  });
}

function softened({ cells }: Line): Line['cells'] {
  return cells.map((cell, index) =>
    index === cells.length - 1 ? { ...cell, text: cell.text.replace(/-$/, '\u00ad') } : cell,
  );
}

function inMargin(line: Line, page: PageText): boolean {
  return line.y < page.height * HEADER_BAND || line.y > page.height * FOOTER_BAND;
}

/** The line's text with page numbers replaced, so that running headers compare as equal. */
function pattern(line: Line): string {
  return line.text.replace(/\d+/g, '#').toLowerCase();
}

function bodySizeOf(lines: Line[]): number {
  const weights = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + line.text.length);
  }
  let body = 12;
  let most = 0;
  for (const [size, weight] of weights) if (weight > most) [body, most] = [size, weight];
  return body;
}

/** Whether a line is a heading: bold, or clearly larger than running text. */
export function isHeading(line: Line, text: PrintedText): boolean {
  return (line.bold && line.size >= text.bodySize - 0.5) || line.size >= text.bodySize + 1.5;
}

/** Whether a line is small print: a footnote or its number. */
export function isSmall(line: Line, text: PrintedText): boolean {
  return line.size < text.bodySize * 0.88;
}

/**
 * Appends a line to the text read so far. A hyphen at a line's end is a printed one in these reports: it is kept, and
 * no space follows.
 */
export function joinLine(before: string, next: string): string {
  if (before === '') return next;
  if (/\u00ad$/.test(before)) return before.slice(0, -1) + next;
  const joined = /[^\s-]-$/.test(before) || (/\d–$/.test(before) && /^\d/.test(next));
  return joined ? before + next : `${before} ${next}`;
}
