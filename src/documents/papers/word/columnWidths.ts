import { linesOf, plainText } from '../paper';
import type { Table } from '../paper';

/** The letter size of tables, in twentieths of a point. */
const TABLE_TEXT = 220;
/** The room beside the text of a cell: its right margin and a little for letters that are wider than most. */
const BESIDE_TEXT = 190;
/** The largest share of a table that one long word may take, such as an address, which is then divided. */
const MOST_OF_TABLE = 0.4;

/** The widths of bold letters in Arial, which are at least those of plain ones, in shares of the letter size. */
const LETTERS: readonly [RegExp, number][] = [
  [/[ijlI'’‘.,:;|!]/, 0.29],
  [/[frt()[\]/-]/, 0.39],
  [/[mwMW%@—…]/, 0.95],
  [/[A-Z&]/, 0.74],
];

/** The width of a word in a table, in twentieths of a point, from Arial's bold letters. */
export function widthOfWord(word: string): number {
  return [...word].reduce(
    (sum, letter) => sum + TABLE_TEXT * (LETTERS.find(([letters]) => letters.test(letter))?.[1] ?? 0.612),
    0,
  );
}

/**
 * The width of each column of a table, in twentieths of a point: by the columns' shares, but wide enough that no name
 * and no other word is broken. Word itself breaks words in columns of a fixed width wherever they end.
 * @param width the width of the whole table
 */
export function columnWidths({ columns, rows }: Pick<Table, 'columns' | 'rows'>, width: number): number[] {
  const least = columns.map(({ title }, at) => {
    const texts = [title, ...rows.flatMap((row) => linesOf(row[at] ?? ['']).map(plainText))];
    const words = texts.flatMap((text) => text.split(/\s+|(?<=-)/));
    const longest = Math.max(...[...new Set(words)].map(widthOfWord));
    return Math.min(longest + BESIDE_TEXT, width * MOST_OF_TABLE);
  });
  const needed = least.reduce((sum, each) => sum + each, 0);
  // Where the words alone need more than the table has, every column gives in alike.
  if (needed >= width) return least.map((each) => Math.floor((each / needed) * width));
  const fixed = new Set<number>();
  for (;;) {
    const left = width - least.reduce((sum, each, at) => sum + (fixed.has(at) ? each : 0), 0);
    const shares = columns.reduce((sum, column, at) => sum + (fixed.has(at) ? 0 : column.width), 0);
    const wide = columns.map((column, at) => (fixed.has(at) ? least[at] : (column.width / shares) * left));
    const narrow = wide.findIndex((each, at) => each < least[at]);
    if (narrow === -1) return wide.map(Math.floor);
    fixed.add(narrow);
  }
}
