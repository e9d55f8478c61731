import { boxesOf, readLists } from './lists';
import type { Item } from './lists';
import type { PrintedText } from './printedText';
import type { ReadRecommendation } from './report';
import { unmarkedItems } from './unmarked';

/** Headings under which inspectorates list what a council must do. */
const LIST_HEADING = new RegExp(
  '^(?:recommendations?|areas? for (?:improvement|development)|(?:areas? (?:for|of) )?priority (?:(?:and|or) immediate )?actions?' +
    '|what (?:does|do) .{3,60} needs? to (?:improve|do(?: to improve)?)|what needs? to (?:improve|change|be improved))$',
  'i',
);
/** A paragraph in the list's place that says there is nothing to list. */
const NOTHING_TO_LIST =
  /^(?:there (?:are|were|is) no\b|the inspection (?:did not|found no)|inspectors did not|no (?:areas?|recommendations?|priority)\b|none\b)/i;

/**
 * The lists of recommendations in a report, in printed order, texts verbatim.
 * @param unmarked whether the lists of such reports may also be tables or paragraphs without numbers and bullets
 */
export function readRecommendations(text: PrintedText, unmarked = false): ReadRecommendation[] {
  return readLists(text, LIST_HEADING, { unmarked }).flatMap((list) => {
    const items = unmarked && list.items.length === 0 ? unmarkedItems(list) : list.items;
    return itemsOf(items).map(toRecommendation);
  });
}

/** What a list holds, without its introduction and without paragraphs that say there is nothing. */
function itemsOf(items: Item[]): Item[] {
  const [first, ...others] = items;
  const introduced =
    first?.number && first.parts.length === 1 && others.length > 0 && others.every((item) => item.number === null);
  return (introduced ? others : items).filter((item) => !NOTHING_TO_LIST.test(item.parts[0]));
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
