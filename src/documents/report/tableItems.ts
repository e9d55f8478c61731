import { bodiesIn } from './bodies';
import { markOf } from './marks';
import type { FoundList, Item } from './lists';
import { joinLine } from './printedText';
import { rowsOf } from './tableRows';
import type { RulesOfPages, TableRow } from './tableRows';

/** A row without an item: it names the columns, repeats the list's heading, or has no words. */
const HEAD =
  /^(?:(?:responsible bod(?:y|ies)\b.*|areas? (?:for|of) (?:priority action|improvement)|priority actions?|improvements?|recommendations?|no\.?)[\s:]*)*$/i;
/** A bullet at least this far to the right of the row's words, in points, is inside the item. */
const INSIDE = 3;

/** The items of a list that is a table, by its rows. Null when no table is drawn around the list. */
export function tableItems(list: FoundList, rules: RulesOfPages): Item[] | null {
  const rows = rowsOf(list.lines, rules, isHead);
  return rows?.flatMap((row) => itemsOfRow(row, list)) ?? null;
}

function isHead({ left, lines }: TableRow): boolean {
  const words = lines.map(({ text }) => text).join(' ');
  return words === '' ? HEAD.test(left) : HEAD.test(words);
}

/** The items of a row: one, or several where each begins with a number. */
function itemsOfRow(row: TableRow, list: FoundList): Item[] {
  const items: Item[] = [];
  let inBullets = false;
  for (const [index, line] of row.lines.entries()) {
    const mark = markOf(line);
    const open = items[items.length - 1];
    const wordsX = items[0]?.textX ?? line.x;
    if (!open || (mark?.number && line.x <= items[0].marker.x + INSIDE)) {
      items.push(itemFrom(row, line, list, index === 0 ? row.printed[0] : line));
      inBullets = false;
      continue;
    }
    open.lines.push(line);
    const bullet = mark?.number === null ? mark.rest : null;
    addLine(open, line.text, bullet, inBullets && line.x <= wordsX + INSIDE);
    if (bullet !== null) inBullets = true;
  }
  return items.filter(({ parts }) => parts[0].trim() !== '');
}

/**
 * Adds a line to an item: a bullet inside the item, more of its closing paragraph, or more of its last part.
 * @param bullet the words after a bullet; null for a line without one
 * @param backOut whether the line is further left than the bullets before it, so that it begins the closing paragraph
 */
function addLine(item: Item, text: string, bullet: string | null, backOut: boolean): void {
  if (bullet !== null) {
    if (bullet !== '') item.parts.push(bullet);
  } else if (item.closing !== undefined) item.closing = joinLine(item.closing, text);
  else if (backOut) item.closing = text;
  else item.parts.push(joinLine(item.parts.pop() ?? '', text));
}

function itemFrom(row: TableRow, line: TableRow['lines'][number], list: FoundList, marker: Item['marker']): Item {
  const mark = markOf(line);
  const unsure = row.onTop
    ? 'begins on top of a page, where the report draws a line anyhow: it may be the rest of the one before.'
    : row.joined
      ? 'runs over the end of a page; it was put together because its words go on.'
      : undefined;
  return {
    number: mark?.number ?? null,
    marker: { ...marker, x: line.x },
    textX: line.x,
    lines: [line],
    parts: [mark ? mark.rest : line.text],
    addressee: bodiesIn(row.left).join('; ') || list.addressee,
    group: list.group,
    ...(unsure ? { unsure } : {}),
  };
}
