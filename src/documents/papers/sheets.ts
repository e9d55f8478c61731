import { groupBy } from '../../plan/groupBy';
import type { Sheet, SheetCell } from '../spreadsheet';
import { countedParts } from './counting';
import { linesOf, plainText } from './paper';
import type { Cell, TableColumn, Paper, Table } from './paper';

interface Numbered {
  number: string;
  table: Table;
}

/** Every table of a paper, with its number. */
function tablesOf(paper: Paper): Numbered[] {
  return countedParts(paper)
    .flat()
    .flatMap(({ block, number }): Numbered[] => {
      if (block.kind === 'table') return [{ number, table: block }];
      return block.kind === 'chart' ? [{ number, table: block.table }] : [];
    });
}

const textOf = (cell: Cell): string => linesOf(cell).map(plainText).join('\n').trim();

function sheetCell(cell: Cell, column: TableColumn): SheetCell {
  const text = textOf(cell);
  return column.number && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Letters that a column is wide, from the share of the page that it has. */
const widthOf = ({ width }: TableColumn): number => Math.max(10, Math.min(70, Math.round(width * 1.3)));

/**
 * The tables of a paper as sheets. Tables with the same columns stand in one sheet, one under the other, with the name of
 * their table before each row: all actions of a plan can be sorted and filtered together.
 */
export function sheetsOf(paper: Paper): Sheet[] {
  const alike = groupBy(tablesOf(paper), ({ table }) => table.columns.map(({ title }) => title).join('\n'));
  return [...alike.values()].map((tables): Sheet => {
    const [{ number, table: first }] = tables;
    const columns = first.columns.map((column) => ({
      title: column.title.replace(/\n/g, ': '),
      width: widthOf(column),
    }));
    if (tables.length === 1)
      return {
        name: number,
        columns,
        rows: first.rows.map((row) => row.map((cell, at) => sheetCell(cell, first.columns[at]))),
      };
    return {
      name: `${number.replace('Table', 'Tables')} to ${tables[tables.length - 1].number.replace('Table ', '')}`,
      columns: [{ title: 'Table', width: 40 }, ...columns],
      rows: tables.flatMap(({ table }) =>
        table.rows.map((row): SheetCell[] => [
          table.caption,
          ...row.map((cell, at) => sheetCell(cell, table.columns[at])),
        ]),
      ),
    };
  });
}
