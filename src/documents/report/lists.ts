import type { Line } from './lines';
import { INDENT, markOf, NUMBER } from './marks';
import { isHeading, isSmall, joinLine } from './printedText';
import type { PrintedText } from './printedText';
import type { ReadRecommendation } from './report';

type Addressee = ReadRecommendation['addressee'];

/** "The Director of Probation should:" over items says for whom they are. */
const SHOULD = /^(?:the )?(.{3,100}?),? (?:should|must):$/i;

/** Those that say how urgent the items under them are. */
const URGENCY_HEADING = /^(?:areas? (?:for|of) (?:improvement|development)|(?:areas? (?:for|of) )?priority .*action)/i;
const TIME_LIMIT = /^(?:immediately|within\b|in the next\b|by \d)/i;
const BOARD = /safeguarding (?:children(?:[’']s)? )?(?:board|partnership)|\bLSCB\b/i;
const COUNCIL = /\blocal authority\b/i;
/** Headings that end a list of a joint letter although they are no larger than the headings inside it. */
const NEXT_SECTION =
  /^(?:(?:case|practice) (?:study|example)|next steps|(?:key )?strengths|main findings|findings|headline findings|summary|areas? of strength)\b/i;
/** With these a letter takes its leave: no list goes on behind them. */
const LEAVE =
  /^(?:ofsted (?:will|would) (?:take|be)\b|yours? (?:sincerely|faithfully)\b|(?:I am|we are) copying this letter\b)/i;
/** One item of a list, as its lines stand in the report. */
export interface Item {
  number: string | null;
  marker: Line;
  /** Where its text begins: what stands further left is no part of it. */
  textX: number;
  lines: Line[];
  parts: string[];
  /** A paragraph behind the bullets inside it. */
  closing?: string;
  addressee: Addressee;
  group: string | null;
  /** Why a person should look at it, where its borders are not sure. */
  unsure?: string;
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
  /** All lines under the heading, those of headings inside the list among them. */
  lines: Line[];
  /** The heading that ended it; null where the text ends. */
  endedBy: Line | null;
  addressee: Addressee;
}

export interface ListShape {
  /** Whether a list may also be a table or paragraphs without any mark. */
  unmarked?: boolean;
  /** Whether a list goes on after smaller headings that name its themes, as in letters of joint inspections. */
  themes?: boolean;
  /** For whom the items are unless the report says otherwise. */
  addressee?: Addressee;
}

/**
 * Finds the lists in a report that stand under certain headings and takes them apart by number, bullet and indent.
 * @param opens what a heading says under which such a list stands
 * @returns the lists in printed order, texts verbatim
 */
export function readLists(text: PrintedText, opens: RegExp, shape: ListShape = {}): FoundList[] {
  const found: FoundList[] = [];
  let addressee: Addressee = shape.addressee ?? 'local authority';
  let list: FoundList | null = null;
  const close = (by: Line | null): void => {
    if (list) found.push({ ...list, endedBy: by });
    list = null;
  };
  for (const [index, line] of text.lines.entries()) {
    if (isNoLineOfLists(line, text, opens) || (list && addressesItems(list, line))) continue;
    if (LEAVE.test(line.text)) {
      close(line);
      continue;
    }
    if (!isHeadingOfLists(text, index, opens)) {
      if (list) readLine(list, line, text);
      continue;
    }
    const begins = opens.test(titleOf(line));
    if (list && staysInside(list, line, begins, shape)) goOnUnder(list, line, begins);
    else {
      close(line);
      addressee = shape.addressee ?? partOf(line) ?? addressee;
      list = begins ? openedBy(line, titleOf(line), addressee) : null;
    }
  }
  close(null);
  return found;
}

/** Pages before the report's own, footnotes, and the entries of a contents page. */
function isNoLineOfLists(line: Line, text: PrintedText, opens: RegExp): boolean {
  return line.page <= text.contentsPage || isSmall(line, text) || isContentsEntry(line, opens);
}

/** A heading inside a list: of its next group where it opens one, else of a theme. */
function goOnUnder(list: FoundList, line: Line, opensGroup: boolean): void {
  list.lines.push(line);
  if (opensGroup) [list.current, list.group] = [null, titleOf(line)];
  else subHeading(list, line);
}

function openedBy(heading: Line, title: string, addressee: Addressee): FoundList {
  const group = URGENCY_HEADING.test(title) ? title : null;
  return { heading, title, group, items: [], current: null, unmarked: [], lines: [], endedBy: null, addressee };
}

/** "The Director of Probation should:" is for the items under it. */
function addressesItems(list: FoundList, line: Line): boolean {
  const whom = markOf(line) ? undefined : SHOULD.exec(line.text)?.[1];
  if (whom === undefined) return false;
  list.addressee = addresseeIn(whom);
  list.current = null;
  list.lines.push(line);
  return true;
}

function isHeadingOfLists(text: PrintedText, place: number, opens: RegExp): boolean {
  const line = text.lines[place];
  return (isHeading(line, text) && !markOf(line)) || isPlainListHeading(text.lines, place, opens);
}

/** Whether a heading stands inside the open list instead of ending it. */
function staysInside(list: FoundList, line: Line, begins: boolean, shape: ListShape): boolean {
  const smaller = line.size < list.heading.size - 0.5;
  if (begins) return smaller;
  if (shape.themes && smaller && !NEXT_SECTION.test(line.text)) return true;
  return !ends(list, line, shape.unmarked ?? false);
}

/** From a heading on that names the board or the council, lists are for it. */
function partOf(line: Line): Addressee | null {
  if (BOARD.test(line.text) && line.page > 1) return 'safeguarding board';
  return COUNCIL.test(line.text) ? 'local authority' : null;
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
    .filter((cell, index) => index === 0 || !/^\d{1,3}$/.test(cell.text))
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

function readLine(list: FoundList, line: Line, text: PrintedText): void {
  list.lines.push(line);
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
