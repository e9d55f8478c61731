import type { Line } from './lines';
import { INDENT, markOf, NUMBER } from './marks';
import { isHeading, isSmall, joinLine } from './printedText';
import type { PrintedText } from './printedText';
import type { ReadRecommendation } from './report';

type Addressee = ReadRecommendation['addressee'];

/** A line such as "The Director of Probation should:" names the addressee of the items under it. */
const SHOULD = /^(?:the )?(.{3,100}?),? (?:should|must):$/i;

/** Headings that say how urgent the items under them are. */
const URGENCY_HEADING = /^(?:areas? (?:for|of) (?:improvement|development)|(?:areas? (?:for|of) )?priority .*action)/i;
const TIME_LIMIT = /^(?:immediately|within\b|in the next\b|by \d)/i;
const BOARD = /safeguarding (?:children(?:[’']s)? )?(?:board|partnership)|\bLSCB\b/i;
const COUNCIL = /\blocal authority\b/i;
/** Headings that end a list in a joint letter although they are not larger than the headings inside the list. */
const NEXT_SECTION =
  /^(?:(?:case|practice) (?:study|example)|next steps|(?:key )?strengths|main findings|findings|headline findings|summary|areas? of strength)\b/i;
/** The closing sentences of a letter, after which no list continues. */
const LEAVE =
  /^(?:ofsted (?:will|would) (?:take|be)\b|yours? (?:sincerely|faithfully)\b|(?:I am|we are) copying this letter\b)/i;
/** One item of a list, as its lines are printed. */
export interface Item {
  number: string | null;
  marker: Line;
  /** The left edge of the item's text. Text further left does not belong to the item. */
  textX: number;
  lines: Line[];
  parts: string[];
  /** A paragraph after the bullets inside the item. */
  closing?: string;
  addressee: Addressee;
  group: string | null;
  /** The reason why a person should check the item, where its beginning or end is uncertain. */
  unsure?: string;
}

/** A list from its heading to the next heading of the same or a higher level. */
export interface FoundList {
  heading: Line;
  /** The words of the heading, without number and punctuation. */
  title: string;
  group: string | null;
  items: Item[];
  current: Item | null;
  /** Lines before the first number or bullet: an introduction, or the whole list where no item has one. */
  unmarked: Line[];
  /** All lines under the heading, including headings inside the list. */
  lines: Line[];
  /** The heading after the list; null where the text ends first. */
  endedBy: Line | null;
  addressee: Addressee;
}

export interface ListShape {
  /** Whether a list may also be a table, or paragraphs without numbers and bullets. */
  unmarked?: boolean;
  /** Whether a list continues after smaller headings that name its themes, as in letters of joint inspections. */
  themes?: boolean;
  /** The addressee of the items unless the report names another. */
  addressee?: Addressee;
}

/**
 * Finds the lists under certain headings in a report, and divides them into items by number, bullet and indentation.
 * @param opens the pattern of headings above such a list
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

/**
 * Whether a line cannot belong to a list: it is before the report's own pages, a footnote, or an entry of the contents
 * page.
 */
function isNoLineOfLists(line: Line, text: PrintedText, opens: RegExp): boolean {
  return line.page <= text.contentsPage || isSmall(line, text) || isContentsEntry(line, opens);
}

/** Handles a heading inside a list: it begins the next group, or names a theme. */
function goOnUnder(list: FoundList, line: Line, opensGroup: boolean): void {
  list.lines.push(line);
  if (opensGroup) [list.current, list.group] = [null, titleOf(line)];
  else subHeading(list, line);
}

function openedBy(heading: Line, title: string, addressee: Addressee): FoundList {
  const group = URGENCY_HEADING.test(title) ? title : null;
  return { heading, title, group, items: [], current: null, unmarked: [], lines: [], endedBy: null, addressee };
}

/** Handles a line such as "The Director of Probation should:", which names the addressee of the items under it. */
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

/** Whether a heading is inside the open list and does not end it. */
function staysInside(list: FoundList, line: Line, begins: boolean, shape: ListShape): boolean {
  const smaller = line.size < list.heading.size - 0.5;
  if (begins) return smaller;
  if (shape.themes && smaller && !NEXT_SECTION.test(line.text)) return true;
  return !ends(list, line, shape.unmarked ?? false);
}

/**
 * The body that a heading names: the safeguarding board or the council. Lists after the heading are addressed to it.
 */
function partOf(line: Line): Addressee | null {
  if (BOARD.test(line.text) && line.page > 1) return 'safeguarding board';
  return COUNCIL.test(line.text) ? 'local authority' : null;
}

/** Whether a line is an entry of a contents page: "What does the LSCB need to improve? … 38". */
function isContentsEntry(line: Line, opens: RegExp): boolean {
  return line.cells.length > 1 && /^\d{1,3}$/.test(line.cells[line.cells.length - 1].text) && opens.test(titleOf(line));
}

/**
 * Whether a line is a list's heading set like running text: it has the words of a heading, is alone on its line, and
 * the next line begins with a number or bullet.
 */
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
 * Whether a heading ends a list. A heading at least as large as the list's own does, and so does a smaller bold one
 * after the first item. A smaller heading that sets a time limit, or that is only italic or a little larger than the
 * text, is inside the list.
 */
function ends(list: FoundList, line: Line, unmarked: boolean): boolean {
  if (line.size >= list.heading.size - 0.5) return !(unmarked && isTableHead(list, line));
  const begun = list.items.length > 0 || (unmarked && list.unmarked.length > 0);
  return line.bold && begun && !TIME_LIMIT.test(line.text);
}

/** Whether a line is the first row of a table that holds the list: "Responsible body   Areas for priority action". */
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
    // A bullet further right than the open item's is inside the item. A number there is running text: "(paragraphs 12
    // and / 13.)".
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
