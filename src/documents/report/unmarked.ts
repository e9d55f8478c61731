import { bodiesIn } from './bodies';
import type { FoundList, Item } from './lists';
import type { Line } from './lines';
import { joinLine } from './printedText';

/** A cell more than this many points to the right belongs to a second column. */
const COLUMN = 60;
/** More space between two lines than this, in letter sizes, separates two rows or paragraphs. */
const PARTED = 1.65;

/**
 * The items of a list without numbers and bullets: the rows of a table of one or two columns, or paragraphs (area SEND
 * reports print their areas for action so). In a table of two columns the left one names the addressee of the right
 * one.
 */
export function unmarkedItems({ unmarked, addressee, group }: FoundList): Item[] {
  const second = secondColumn(unmarked);
  const items: (Item & { left: string })[] = [];
  let before: Line | null = null;
  for (const line of unmarked) {
    const leftCells = line.cells.filter((cell) => second !== null && cell.x < second - 3);
    const rightCells = line.cells.filter((cell) => !leftCells.includes(cell));
    const [left, right] = [leftCells, rightCells].map((cells) => cells.map(({ text }) => text).join(' '));
    const open = items[items.length - 1];
    const samePage = before !== null && before.page === line.page;
    const goesOn = open && (samePage ? line.y - before!.y <= PARTED * line.size : !endsSentence(open.parts[0]));
    if (open && goesOn) {
      open.left = joinLine(open.left, left).trim();
      if (right !== '') open.parts[0] = joinLine(open.parts[0], right);
      open.lines.push(line);
    } else
      items.push({ number: null, marker: line, textX: line.x, lines: [line], parts: [right], addressee, group, left });
    before = line;
  }
  return items
    .filter(({ parts: [text] }) => text.split(/\s+/).length >= 4)
    .map(({ left, ...item }) => ({ ...item, addressee: bodiesIn(left).join('; ') || item.addressee }));
}

/** The left edge of the second column; null when there is one column. */
function secondColumn(lines: Line[]): number | null {
  if (lines.length === 0) return null;
  const first = Math.min(...lines.map(({ x }) => x));
  const seconds = lines.flatMap(({ cells }) => cells.slice(1).filter(({ x }) => x > first + COLUMN));
  return seconds.length > 0 ? Math.min(...seconds.map(({ x }) => x)) : null;
}

function endsSentence(text: string): boolean {
  return /[.?!]['’”)]*$/.test(text);
}
