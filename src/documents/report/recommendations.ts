import type { Line } from './lines';
import { isHeading, isSmall, joinLine } from './printedText';
import type { PrintedText } from './printedText';
import type { PageBox, ReadRecommendation } from './report';

type Addressee = ReadRecommendation['addressee'];

/** Headings under which inspectorates list what a council must do. */
const LIST_HEADING = new RegExp(
  '^(?:recommendations?|areas? for (?:improvement|development)|(?:areas? (?:for|of) )?priority (?:(?:and|or) immediate )?actions?' +
    '|what (?:does|do) .{3,60} needs? to (?:improve|do(?: to improve)?)|what needs? to (?:improve|change|be improved))$',
  'i',
);
/** Those that say how urgent the items under them are. */
const URGENCY_HEADING = /^(?:areas? for (?:improvement|development)|(?:areas? (?:for|of) )?priority .*action)/i;
const TIME_LIMIT = /^(?:immediately|within\b|in the next\b|by \d)/i;
const BOARD = /safeguarding (?:children(?:[’']s)? )?(?:board|partnership)|\bLSCB\b/i;
const COUNCIL = /\blocal authority\b/i;
/** A paragraph in the list's place that says there is nothing to list. */
const NOTHING_TO_LIST =
  /^(?:there (?:are|were|is) no\b|the inspection (?:did not|found no)|inspectors did not|no (?:areas?|recommendations?|priority)\b|none\b)/i;

const NUMBER = /^(\d{1,3})[.)](?=\s|$)\s*/;
/** Squares, dots and dashes, and the places in the private area where Wingdings and Symbol keep theirs. */
const BULLET = /^[\uf000-\uf0ff\u2022\u2023\u2043\u25a0-\u25ff\u2b1b\u25fc\u00b7o–-](?=\s|$)\s*/;
/** How far a text must stand to the right of a mark to count as indented, in points. */
const INDENT = 4;

interface Item {
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
interface OpenList {
  heading: Line;
  group: string | null;
  items: Item[];
  current: Item | null;
}

/**
 * Finds the lists of recommendations in a report by their headings and takes them apart by number, bullet and indent.
 * In printed order, texts verbatim.
 */
export function readRecommendations(text: PrintedText): ReadRecommendation[] {
  const found: Item[] = [];
  let addressee: Addressee = 'local authority';
  let list: OpenList | null = null;
  const close = (): void => {
    if (list) found.push(...itemsOf(list));
    list = null;
  };
  for (const [place, line] of text.lines.entries()) {
    if (line.page <= text.contentsPage || isSmall(line, text) || isContentsEntry(line)) continue;
    if ((isHeading(line, text) && !markOf(line)) || isPlainListHeading(text.lines, place)) {
      const title = titleOf(line);
      const opens = LIST_HEADING.test(title);
      if (list && !opens && !ends(list, line)) {
        subHeading(list, line);
        continue;
      }
      if (list && opens && line.size < list.heading.size - 0.5) {
        list.current = null;
        list.group = title;
        continue;
      }
      close();
      if (BOARD.test(line.text) && line.page > 1) addressee = 'safeguarding board';
      else if (COUNCIL.test(line.text)) addressee = 'local authority';
      if (opens) list = { heading: line, group: URGENCY_HEADING.test(title) ? title : null, items: [], current: null };
    } else if (list) readLine(list, line, text, addressee);
  }
  close();
  return found.map(toRecommendation);
}

/** "What does the LSCB need to improve? … 38": a line of a contents page. */
function isContentsEntry(line: Line): boolean {
  return (
    line.cells.length > 1 &&
    /^\d{1,3}$/.test(line.cells[line.cells.length - 1].text) &&
    LIST_HEADING.test(titleOf(line))
  );
}

/** A list's heading that was set like running text: words of a heading, alone on its line, and a mark begins the next one. */
function isPlainListHeading(lines: Line[], place: number): boolean {
  const [before, line, after] = [lines[place - 1], lines[place], lines[place + 1]];
  if (!/^[A-Z].*[^.]$/.test(line.text) || !LIST_HEADING.test(titleOf(line)) || !after || !markOf(after)) return false;
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
function ends(list: OpenList, line: Line): boolean {
  if (line.size >= list.heading.size - 0.5) return true;
  return line.bold && list.items.length > 0 && !TIME_LIMIT.test(line.text);
}

function subHeading(list: OpenList, line: Line): void {
  list.current = null;
  if (TIME_LIMIT.test(line.text)) list.group = line.text;
}

/** The number or bullet that a line begins with, and what stands behind it. */
function markOf(line: Line): { number: string | null; rest: string; textX: number } | null {
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

function readLine(list: OpenList, line: Line, text: PrintedText, addressee: Addressee): void {
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
      addressee,
      group: list.group,
    };
    list.items.push(item);
    list.current = item;
    return;
  }
  if (!current) {
    if (TIME_LIMIT.test(line.text) && line.text.length < 40) list.group = line.text;
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

/** What a list holds, without its introduction and without paragraphs that say there is nothing. */
function itemsOf(list: OpenList): Item[] {
  const [first, ...others] = list.items;
  const introduced =
    first?.number && first.parts.length === 1 && others.length > 0 && others.every((item) => item.number === null);
  return (introduced ? others : list.items).filter((item) => !NOTHING_TO_LIST.test(item.parts[0]));
}

function toRecommendation(item: Item): ReadRecommendation {
  const parts = item.parts.map((part) => part.replace(/\s+/g, ' ').trim());
  const [opening, ...inside] = parts;
  const within = inside.map((part, place) => (place < inside.length - 1 ? part.replace(/\s*[;,]$/, '') : part));
  return {
    number: item.number,
    text: inside.length ? `${opening} ${within.join('; ')}` : opening,
    addressee: item.addressee,
    page: item.marker.page,
    ...(item.group ? { group: item.group } : {}),
    ...(inside.length ? { parts: [opening, ...within] } : {}),
    boxes: boxesOf(item.lines),
  };
}

function boxesOf(lines: Line[]): PageBox[] {
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
