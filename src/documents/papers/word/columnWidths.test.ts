import { columnWidths, widthOfWord } from './columnWidths';
import { linesOf, plainText } from '../paper';
import type { Block, Table } from '../paper';
import { everyPaper } from '../testing/everyPaper';
import { textWidth } from './toWord';

const tablesOf = (blocks: readonly Block[]): Table[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : block.kind === 'chart' ? [block.table] : []));

it('no word of any paper is broken by the width of its column', () => {
  const parts = everyPaper().flatMap((paper) => [paper, ...(paper.appendices ?? [])]);
  const tables = parts.flatMap(({ blocks, landscape }) =>
    tablesOf(blocks).map((table) => ({ table, width: textWidth(landscape) })),
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const { table, width } of tables) {
    const widths = columnWidths(table, width);
    expect(widths.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(width);
    table.columns.forEach(({ title }, at) => {
      const texts = [title, ...table.rows.flatMap((row) => linesOf(row[at]).map(plainText))];
      for (const word of texts.flatMap((text) => text.split(/\s+|(?<=-)/)))
        expect({ word, fits: widthOfWord(word) <= widths[at] }).toEqual({ word, fits: true });
    });
  }
});

it('columns keep their shares where every word fits, and one long address takes no more than its share', () => {
  const columns = [
    { title: 'No.', width: 10 },
    { title: 'Action', width: 90 },
  ];
  expect(columnWidths({ columns, rows: [[['1.1'], ['Open a record']]] }, 10_000)).toEqual([1000, 9000]);
  const address = `https://council.example/${'evidence/'.repeat(40)}`;
  const [, wide] = columnWidths({ columns: [...columns].reverse(), rows: [[['Open a record'], [address]]] }, 10_000);
  expect(wide).toBe(4000);
});
