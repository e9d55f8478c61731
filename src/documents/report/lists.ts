import type { Line } from './lines';
import { isHeading, isSmall, joinLine } from './printedText';
import type { PrintedText } from './printedText';
import type { PageBox, ReadRecommendation } from './report';

type Addressee = ReadRecommendation['addressee'];

/** "The Director of Probation should:" over items says for whom they are. */
const SHOULD = /^(?:the )?(.{3,100}?),? (?:should|must):$/i;

/** Those that say how urgent the items under them are. */
const URGENCY_HEADING = /^(?:areas? for (?:improvement|development)|(?:areas? (?:for|of) )?priority .*action)/i;
const TIME_LIMIT = /^(?:immediately|within\b|in the next\b|by \d)/i;
const BOARD = /safeguarding (?:children(?:[’']s)? )?(?:board|partnership)|\bLSCB\b/i;
const COUNCIL = /\blocal authority\b/i;
const NUMBER = /^(\d{1,3})[.)](?=\s|$)\s*/;
/** Squares, dots and dashes, and the places in the private area where Wingdings and Symbol keep theirs. */
const BULLET = /^[\uf000-\uf0ff\u2022\u2023\u2043\u25a0-\u25ff\u2b1b\u25fc\u00b7o–-](?=\s|$)\s*/;
/** How far a text must stand to the right of a mark to count as indented, in points. */
const INDENT = 4;

/** One item of a list, as its lines stand in the report. */
export interface Item {
  number: string | null;
  marker: Line;
  /** Where its text begins: what stands further left is no part of it. */
  textX: number;
  lines: Line[];
  parts: string[];
  addressee: Addressee;
  group: string | null;
}

/** A list from its heading on, until a heading of the same or a higher rank. */
export interface FoundList {
  heading: Line;
  /** The heading's words, without its number and signs. */
  title: string;
  group: string | null;
  items: Item[];
  current: Item | null;
  /** Lines before the first mark: an introduction, or the list itself where nothing is marked. */
  unmarked: Line[];
  addressee: Addressee;
}

/**
 * Finds the lists in a report that stand under certain headings and takes them apart by number, bullet and indent.
 * @param opens what a heading says under which such a list stands
 * @param unmarked whether a list may also be a table or paragraphs without any mark
 * @returns the lists in printed order, texts verbatim
 */
export function readLists(text: PrintedText, opens: RegExp, { unmarked = false } = {}): FoundList[] {
  const found: FoundList[] = [];
  let addressee: Addressee = 'local authority';
  let list: FoundList | null = null;
  const close = (): void => {
    if (list) found.push(list);
    list = null;
  };
  for (const [place, line] of text.lines.entries()) {
    if (line.page <= text.contentsPage || isSmall(line, text) || isContentsEntry(line, opens)) continue;
    const whom = list ? SHOULD.exec(line.text)?.[1] : undefined;
    if (list && whom !== undefined && !markOf(line)) {
      list.addressee = addresseeIn(whom);
      list.current = null;
      continue;
    }
    if ((isHeading(line, text) && !markOf(line)) || isPlainListHeading(text.lines, place, opens)) {
      const title = titleOf(line);
      const begins = opens.test(title);
      if (list && !begins && !ends(list, line, unmarked)) {
        subHeading(list, line);
        continue;
      }
      if (list && begins && line.size < list.heading.size - 0.5) {
        list.current = null;
        list.group = title;
        continue;
      }
      close();
      if (BOARD.test(line.text) && line.page > 1) addressee = 'safeguarding board';
      else if (COUNCIL.test(line.text)) addressee = 'local authority';
      if (begins) {
        const group = URGENCY_HEADING.test(title) ? title : null;
        list = { heading: line, title, group, items: [], current: null, unmarked: [], addressee };
      }
    } else if (list) readLine(list, line, text);
  }
  close();
  return found;
}

/** "What does the LSCB need to improve? … 38": a line of a contents page. */
function isContentsEntry(line: Line, opens: RegExp): boolean {
  return line.cells.length > 1 && /^\d{1,3}$/.test(line.cells[line.cells.length - 1].text) && opens.test(titleOf(line));
}

/** A list's heading that was set like running text: words of a heading, alone on its line, and a mark begins the next one. */
function isPlainListHeading(lines: Line[], place: number, opens: RegExp): boolean {
  const [before, line, after] = [lines[place - 1], lines[place], lines[place + 1]];
  if (!/^[A-Z].*[^.]$/.test(line.text) || !opens.test(titleOf(line)) || !after || !markOf(after)) return false;
  return !before || before.page !== line.page || line.y - before.y > 1.5 * line.size;
}

function titleOf(line: Line): string {
  const words = line.cells
    .filter((cell, place) => place === 0 || !/^\d{1,3}$/.test(cell.text))
    .map((cell) => cell.text);
  return words
    .join(' ')
    .replace(NUMBER, '')
    .replace(/[:?.\s]+\d?$/, '')
    .trim();
}

/**
 * A list ends with the next bold heading, or with one at least as large as its own. What stands before its first item,
 * sets a time limit or is merely set apart (italic, a little larger) is a heading inside the list.
 */
function ends(list: FoundList, line: Line, unmarked: boolean): boolean {
  if (line.size >= list.heading.size - 0.5) return !(unmarked && isTableHead(list, line));
  const begun = list.items.length > 0 || (unmarked && list.unmarked.length > 0);
  return line.bold && begun && !TIME_LIMIT.test(line.text);
}

/** "Responsible body   Areas for priority action": the first row of the table that is the list. */
function isTableHead(list: FoundList, line: Line): boolean {
  return line.cells.length > 1 && list.items.length === 0 && list.unmarked.length === 0;
}

function addresseeIn(words: string): Addressee {
  if (BOARD.test(words)) return 'safeguarding board';
  return COUNCIL.test(words) ? 'local authority' : words;
}

function subHeading(list: FoundList, line: Line): void {
  list.current = null;
  if (TIME_LIMIT.test(line.text)) list.group = line.text;
}

/** The number or bullet that a line begins with, and what stands behind it. */
export function markOf(line: Line): { number: string | null; rest: string; textX: number } | null {
  const number = NUMBER.exec(line.text);
  const bullet = number ? null : BULLET.exec(line.text);
  const mark = number ?? bullet;
  if (!mark) return null;
  const alone = line.cells.length > 1 && line.cells[0].text.length <= mark[0].trim().length;
  return {
    number: number ? number[1] : null,
    rest: line.text.slice(mark[0].length),
    textX: alone ? line.cells[1].x : line.cells[0].x + INDENT + 1,
  };
}

function readLine(list: FoundList, line: Line, text: PrintedText): void {
  const mark = markOf(line);
  const current = list.current;
  if (mark && current && line.x > current.marker.x + INDENT) {
    // Further in than the open item: a bullet inside it. A number there is running text, "(paragraphs 12 and / 13.)".
    if (mark.number === null) current.parts.push(mark.rest);
    else continueItem(current, line);
    if (mark.number === null) current.lines.push(line);
    return;
  }
  if (mark) {
    const item: Item = {
      number: mark.number,
      marker: line,
      textX: mark.textX,
      lines: [line],
      parts: [mark.rest],
      addressee: list.addressee,
      group: list.group,
    };
    list.items.push(item);
    list.current = item;
    return;
  }
  if (!current) {
    if (TIME_LIMIT.test(line.text) && line.text.length < 40) list.group = line.text;
    else list.unmarked.push(line);
    return;
  }
  const outdented = line.x < Math.min(current.textX, current.marker.x + INDENT + 1) - 1;
  const otherStyle = Math.abs(line.size - text.bodySize) >= 0.7;
  if (outdented || otherStyle || line.x <= current.marker.x + 1) subHeading(list, line);
  else continueItem(current, line);
}

function continueItem(item: Item, line: Line): void {
  item.lines.push(line);
  const last = item.parts.length - 1;
  item.parts[last] = joinLine(item.parts[last], line.text);
}

/** Where lines stand: one box for each page that they run over. */
export function boxesOf(lines: Line[]): PageBox[] {
  const boxes: PageBox[] = [];
  for (const page of new Set(lines.map((line) => line.page))) {
    const here = lines.filter((line) => line.page === page);
    const x = Math.min(...here.map((line) => line.x));
    const top = Math.min(...here.map((line) => line.y - line.size));
    const right = Math.max(...here.map((line) => line.right));
    const bottom = Math.max(...here.map((line) => line.y + 0.3 * line.size));
    boxes.push({ page, x, y: top, width: right - x, height: bottom - top });
  }
  return boxes;
}
