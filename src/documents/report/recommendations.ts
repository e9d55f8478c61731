import { boxesOf } from './boxes';
import { readLists } from './lists';
import type { FoundList, Item, ListShape } from './lists';
import { isJoint, isLetter } from './kind';
import type { PrintedText } from './printedText';
import type { ReadRecommendation, ReportKind } from './report';
import { tableItems } from './tableItems';
import type { RulesOfPages } from './tableRows';
import { unmarkedItems } from './unmarked';

/** Headings under which inspectorates list recommendations. */
export const LIST_HEADING = new RegExp(
  '^(?:recommendations?|areas? (?:for|of) (?:improvement|development)|(?:areas? (?:for|of) )?priority (?:(?:and|or) immediate )?actions?' +
    '|what (?:does|do) .{3,60} needs? to (?:improve|do(?: to improve)?)|what needs? to (?:improve|change|be improved)' +
    '(?: in (?:this|these) areas?(?: of (?:social work )?practice)?)?)$',
  'i',
);
const PRIORITY = /\bpriority\b/i;
/** A paragraph in place of a list which says that there is nothing to list, or nothing new. */
export const NOTHING_TO_LIST =
  /^(?:there (?:are|were|is) no\b|the inspection (?:did not|found no)|inspectors did not|no (?:areas?|recommendations?|priority)\b|none\b)/i;
const NOTHING_NEW =
  /^the (?:areas? for (?:priority action|improvement)|priority actions?) (?:set|identified|made|given)\b.{0,120}\bremains?\b|^there are no (?:additional|further|new)\b/i;

/** A paragraph that only refers to the recommendations of an earlier inspection. */
const AS_BEFORE = /^(?:the )?(?:areas? (?:for|of)|priority actions?|recommendations?)\b.*\b(?:remain|continue)s?\b/i;

/** The items of a report's lists, and the lists themselves for counting in another way. */
export interface Listed {
  recommendations: ReadRecommendation[];
  lists: { list: FoundList; items: Item[]; shape: 'marks' | 'table' | 'paragraphs' | 'none' }[];
  /** Items of a list that repeats an earlier one as evidence. They are kept as findings. */
  repeated: Item[];
}

/** The lists of recommendations in a report, in printed order, with texts verbatim. */
export function readRecommendations(
  text: PrintedText,
  kind: ReportKind | null = null,
  rules: RulesOfPages = new Map(),
): Listed {
  const lists = readLists(text, LIST_HEADING, shapeOf(kind)).map((list) => ({ list, ...itemsIn(list, kind, rules) }));
  const repeats = kind === 'focused visit' ? lists.filter(({ list }) => repeatsAnEarlier(list, lists, text)) : [];
  const taken = lists.filter((each) => !repeats.includes(each));
  return {
    recommendations: taken.flatMap(({ items }) => items.map(toRecommendation)),
    lists: taken,
    repeated: repeats.flatMap(({ items }) => items),
  };
}

function shapeOf(kind: ReportKind | null): ListShape {
  return {
    unmarked: kind === 'area send' || kind === 'probation',
    themes: kind === 'joint targeted area inspection',
    ...(isJoint(kind) ? { addressee: 'partnership' } : {}),
  };
}

function itemsIn(list: FoundList, kind: ReportKind | null, rules: RulesOfPages): Omit<Listed['lists'][number], 'list'> {
  const rows = kind === 'area send' ? tableItems(list, rules) : null;
  if (rows && rows.length > 0) return { items: itemsOf(rows), shape: 'table' };
  if (list.items.length > 0) return { items: itemsOf(list.items), shape: 'marks' };
  const mayBeParagraphs = kind === 'area send' || kind === 'probation' || isLetter(kind);
  const paragraphs = mayBeParagraphs
    ? itemsOf(unmarkedItems(list)).filter(({ parts }) => !AS_BEFORE.test(parts[0]))
    : [];
  return { items: paragraphs, shape: paragraphs.length > 0 ? 'paragraphs' : 'none' };
}

/** Whether a list comes after the findings of a visit and repeats the points of the first list. */
function repeatsAnEarlier(list: FoundList, all: { list: FoundList; items: Item[] }[], text: PrintedText): boolean {
  if (PRIORITY.test(list.title)) return false;
  const earlier = all.find((each) => each.items.length > 0 && !PRIORITY.test(each.list.title));
  if (!earlier || earlier.list === list) return false;
  const [from, to] = [earlier.list.heading, list.heading].map((line) => text.lines.indexOf(line));
  return text.lines.slice(from, to).some((line) => line.bold && /^(?:main )?findings$/i.test(line.text));
}

/** The items of a list, without its introduction and without paragraphs which say that there is nothing to list. */
function itemsOf(items: Item[]): Item[] {
  const [first, ...others] = items;
  const introduced =
    first?.number && first.parts.length === 1 && others.length > 0 && others.every((item) => item.number === null);
  return (introduced ? others : items).filter(
    (item) => !NOTHING_TO_LIST.test(item.parts[0]) && !NOTHING_NEW.test(item.parts[0]) && /\p{L}/u.test(item.parts[0]),
  );
}

function toRecommendation(item: Item): ReadRecommendation {
  const parts = item.parts.map((part) => part.replace(/\s+/g, ' ').trim());
  const [opening, ...inside] = parts;
  const closing = item.closing?.replace(/\s+/g, ' ').trim();
  const within = inside.map((part, index) => (index < inside.length - 1 ? part.replace(/\s*;$/, '') : part));
  const points = within.map((part, index) => (index < within.length - 1 ? part + markBehind(part) : part)).join(' ');
  const text = [opening, points, closing].filter(Boolean).join(' ');
  return {
    number: item.number,
    text,
    addressee: item.addressee,
    page: item.marker.page,
    group: PRIORITY.test(item.group ?? '') ? 'priority action' : 'improvement',
    ...(item.group ? { heading: item.group } : {}),
    ...(inside.length ? { parts: [opening, ...within, ...(closing ? [closing] : [])] } : {}),
    boxes: boxesOf(item.lines),
  };
}

/** The separator after a part of an item: "; ", unless the print itself has one: "…; and", "…,". */
function markBehind(part: string): string {
  return /(?:[;,]|[;,]\s*(?:and|or))$/.test(part) ? '' : ';';
}
