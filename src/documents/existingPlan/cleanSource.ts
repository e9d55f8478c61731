import { cleanText } from '../cleanText';
import { withoutGuard } from '../spreadsheet/workbook';
import type { Source, SourceCell } from './source';

function cleanCell(cell: SourceCell): void {
  cell.text = withoutGuard(cleanText(cell.text));
  cell.struck = cleanText(cell.struck);
  cell.left = cell.left.map(cleanText);
}

/**
 * Takes out of a file's texts, in place, what no list can hold and what turns text round, so that a plan that was read
 * can also be written, and the apostrophe by which the product's own workbooks keep a text from being a formula.
 * @returns the same source
 */
export function cleanSource(source: Source): Source {
  for (const block of source.blocks) {
    if (block.kind === 'passage') block.text = cleanText(block.text);
    else {
      block.title = block.title === null ? null : cleanText(block.title);
      // A merged cell stands in several squares, and cleaning it twice changes nothing.
      for (const { squares } of block.rows) for (const cell of squares) if (cell) cleanCell(cell);
    }
  }
  for (const text of source.beside) text.text = cleanText(text.text);
  return source;
}
