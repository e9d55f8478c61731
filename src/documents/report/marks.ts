import type { Line } from './lines';

/** The number of an item. Number and words may touch: "10.Ensure". */
export const NUMBER = /^(\d{1,3})[.)](?=\s|$|\p{Lu}\p{L})\s*/u;
/**
 * The bullet of an item: squares, dots, dashes and minus signs, and the private-use characters of Wingdings and Symbol.
 */
const BULLET = /^[\uf000-\uf0ff\u2022\u2023\u2043\u2212\u23af\u25a0-\u25ff\u2b1b\u25fc\u00b7o–—-](?=\s|$)\s*/;
/** The distance in points that a text must be to the right of its number or bullet to count as indented. */
export const INDENT = 4;

/** The number or bullet at the beginning of a line, and the text after it. */
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
