import { markOf } from './marks';
import type { FoundList } from './lists';
import type { Line } from './lines';
import { isHeading, isSmall, joinLine } from './printedText';
import type { PrintedText } from './printedText';
import { LIST_HEADING, NOTHING_TO_LIST } from './recommendations';
import type { Listed } from './recommendations';
import type { Doubt } from './report';

type Read = Listed['lists'][number];

/** Fewer words than this outside all items are a remark or a slip and are not reported. */
const FEW_WORDS = 8;
/** The most words of an introduction. */
const LONGEST_INTRODUCTION = 90;
/** Items with more words than this, in the median, are findings in whole paragraphs. */
const WORDS_OF_A_FINDING = 55;
/**
 * Headings of the sections that follow a list in reports of all kinds. Numbers and bullets below them belong to another
 * list.
 */
const KNOWN_SECTION =
  /\b(?:findings|strengths?|summary|(?:case|practice) (?:study|example)|experiences? and progress|judgement|next steps|information about|partnership details|what (?:is|are)|impact of leaders|background|leadership|outcomes?|contents|annexe?|appendix|glossary)\b/i;

/**
 * Checks the lists that were read by counting in another way: words, numbers and bullets, and what continues after a
 * list's end. Everything under a list's heading that is in no item is reported, so that nothing is lost unnoticed.
 */
export function countedAgain(text: PrintedText, { lists, repeated }: Listed): Doubt[] {
  const found = lists.flatMap((read) => [
    ...ofWords(text, read),
    ...ofMarks(text, read),
    ...ofEnd(text, read),
    ...ofShape(read),
  ]);
  return [
    ...found,
    ...headingsWithoutList(
      text,
      lists,
      repeated.map(({ marker }) => marker),
    ),
  ].map((message) => ({ message, about: null }));
}

function nameOf({ heading, title }: FoundList): string {
  return `“${title}” (page ${heading.page})`;
}

/** The lines between a list's heading and the next heading that ended the list. */
function linesUnder(text: PrintedText, { heading, endedBy }: FoundList): Line[] {
  const from = text.lines.indexOf(heading) + 1;
  const end = endedBy ? text.lines.indexOf(endedBy) : text.lines.length;
  return text.lines.slice(from, end).filter((line) => !isSmall(line, text));
}

function ofWords(text: PrintedText, { list, items }: Read): string[] {
  const under = linesUnder(text, list);
  const taken = items.flatMap(({ lines }) => lines);
  // Lines are compared by their position on the page, because rows of a table keep only a part of each line.
  const isTaken = (line: Line): boolean =>
    taken.some(({ page, y }) => page === line.page && Math.abs(y - line.y) < 0.4 * line.size);
  const firstItem = under.findIndex(isTaken);
  const introduction = under.slice(0, Math.max(0, firstItem));
  const rest = under
    .slice(introduction.length)
    .filter(
      (line, index, all) =>
        !isTaken(line) && !isHeading(line, text) && !saysNothing(line) && !isTheme(line, all[index + 1]),
    );
  if (items.length === 0) return nothingRead(list, rest);
  const doubts: string[] = [];
  if (wordsIn(introduction) > LONGEST_INTRODUCTION)
    doubts.push(
      `${wordsIn(introduction)} words stand between the heading ${nameOf(list)} and its first item. Look whether they belong to the list.`,
    );
  if (wordsIn(rest) >= FEW_WORDS)
    doubts.push(`${wordsIn(rest)} words under ${nameOf(list)} belong to no item. They begin: “${beginning(rest)}”.`);
  return doubts;
}

/**
 * Whether a line is a subheading such as "Care leavers": alone on its line, set apart, and above a number or bullet.
 */
function isTheme(line: Line, next: Line | undefined): boolean {
  return wordsIn([line]) <= FEW_WORDS && !/[.,;:]$/.test(line.text) && next !== undefined && markOf(next) !== null;
}

function nothingRead(list: FoundList, lines: Line[]): string[] {
  if (wordsIn(lines) < 4 || (lines.length < 3 && NOTHING_TO_LIST.test(wordsOf(lines[0])))) return [];
  return [
    `Under ${nameOf(list)} no list was found. There stands: “${beginning(lines)}”. Add by hand what is to be answered.`,
  ];
}

function wordsOf(line: Line): string {
  return markOf(line)?.rest ?? line.text;
}

function saysNothing({ text }: Line): boolean {
  return !/\p{L}/u.test(text);
}

function wordsIn(lines: Line[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/\p{L}+/gu)?.length ?? 0), 0);
}

function beginning(lines: Line[]): string {
  const words = lines.slice(0, 12).reduce((all, { text }) => joinLine(all, text), '');
  return words.length <= 160 ? words : `${words.slice(0, 160).replace(/\s+\S*$/, '')}…`;
}

/** Compares the number of lines that begin with a number or bullet at the list's left edge with the number of items. */
function ofMarks(text: PrintedText, { list, items, shape }: Read): string[] {
  if (shape !== 'marks' || items.length === 0) return [];
  const marked = linesUnder(text, list).filter((line) => markOf(line) && /\p{L}/u.test(line.text));
  const edge = Math.min(...marked.map(({ x }) => x));
  const count = marked.filter(({ x }) => x <= edge + 4).length - nothingItems(list);
  if (count <= items.length) return [];
  return [
    `The report prints ${count} marks under ${nameOf(list)}; ${items.length} items were read. Look for the missing ones.`,
  ];
}

/**
 * The number of numbered or bulleted paragraphs that are no items: an introduction, or "There are no areas for priority
 * action."
 */
function nothingItems(list: FoundList): number {
  return list.items.filter(({ parts }) => /^(?:there (?:are|were|is) no|in order to|to improve)\b/i.test(parts[0]))
    .length;
}

/**
 * Reports numbers or bullets that continue after the heading that ended a list, unless that heading begins a known
 * section.
 */
function ofEnd(text: PrintedText, { list, items }: Read): string[] {
  const { endedBy } = list;
  const last = items[items.length - 1];
  if (!endedBy || !last || KNOWN_SECTION.test(endedBy.text) || !isHeading(endedBy, text)) return [];
  if (LIST_HEADING.test(endedBy.text.replace(/[:?.\s]+$/, ''))) return [];
  const next = text.lines.slice(text.lines.indexOf(endedBy) + 1).find((line) => !isHeading(line, text));
  const mark = next && markOf(next);
  if (!mark) return [];
  const sameKind = last.number ? Number(mark.number) === Number(last.number) + 1 : mark.number === null;
  if (!sameKind || Math.abs(next.x - last.marker.x) > 4) return [];
  return [
    `The list ${nameOf(list)} was taken to end at “${endedBy.text}” (page ${endedBy.page}), but marks of the same kind go on there. Look whether they belong to it.`,
  ];
}

/** Reports a list whose layout leaves doubt about its items. */
function ofShape({ list, items, shape }: Read): string[] {
  if (items.length === 0) return [];
  if (shape === 'paragraphs')
    return [
      `The list ${nameOf(list)} has neither marks nor a drawn table: each of its ${items.length} paragraphs was taken as one item. Check where one ends and the next begins.`,
    ];
  const lengths = items.map(({ lines }) => wordsIn(lines)).sort((a, b) => a - b);
  if (shape === 'marks' && lengths[Math.floor(lengths.length / 2)] > WORDS_OF_A_FINDING)
    return [
      `The items under ${nameOf(list)} are whole paragraphs of findings. Each was taken as one item; shorten or split what is to be answered.`,
    ];
  return [];
}

/** Reports headings that name a list and under which nothing was read. */
function headingsWithoutList(text: PrintedText, lists: Read[], repeated: Line[]): string[] {
  const inside = new Set<Line>(lists.flatMap(({ list }) => [list.heading, ...list.lines]));
  return text.lines.flatMap((line, index) => {
    const title = line.text.replace(/[:?.\s]+\d?$/, '');
    if (line.page <= text.contentsPage || inside.has(line) || isSmall(line, text) || !LIST_HEADING.test(title))
      return [];
    if (!standsAlone(text.lines, index) || repeated.some((marker) => text.lines.indexOf(marker) > index)) return [];
    return [`“${title}” stands as a heading on page ${line.page}, but no list was read under it.`];
  });
}

/**
 * Whether a heading is set like running text but alone: it begins with a capital, and no sentence runs into it or on
 * from it.
 */
function standsAlone(lines: Line[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!/^\p{Lu}/u.test(line.text) || line.cells.length > 1) return false;
  const parted =
    !before || before.page !== line.page || line.y - before.y > 1.5 * line.size || /[.:?!]$/.test(before.text);
  return parted && (!after || !/^\p{Ll}/u.test(after.text));
}
