import { readDay } from '../../plan/dayEntry';
import { groupBy } from '../../plan/groupBy';
import type { Sheet, SheetCell } from '../spreadsheet';
import { countedParts } from './counting';
import { linesOf, plainText } from './paper';
import type { Cell, TableColumn, Paper, Table } from './paper';

interface Numbered {
  number: string;
  table: Table;
}

/** All tables of a paper with their numbers. */
function tablesOf(paper: Paper): Numbered[] {
  return countedParts(paper)
    .flat()
    .flatMap(({ block, number }): Numbered[] => {
      if (block.kind === 'table') return [{ number, table: block }];
      return block.kind === 'chart' ? [{ number, table: block.table }] : [];
    });
}

const textOf = (cell: Cell): string => linesOf(cell).map(plainText).join('\n').trim();

/** A day as papers write one: "12 March 2027" or "12 Mar 2027". */
const DAY_IN_WORDS = /^\d{1,2} [A-Z][a-z]{2,8} \d{4}$/;
const FIGURE = /^[-−]?\d{1,3}(,?\d{3})*(\.\d+)?$/;
/**
 * An amount in pounds or per cent. A figure without a sign may be an action's number, which must stay text: 1.10 is not
 * 1.1.
 */
const AMOUNT = /^([-−]?)(?:£([\d,]+(?:\.\d+)?)|(\d[\d,]*(?:\.\d+)?)%)$/;

const numberOf = (figure: string): number => Number(figure.replace(/,/g, '').replace('−', '-'));

/**
 * A table cell for Excel: a day as a date and an amount as a number, so that Excel can sort and calculate; everything
 * else as text.
 */
function sheetCell(cell: Cell, column: TableColumn): SheetCell {
  const text = textOf(cell);
  if (column.number && FIGURE.test(text)) return numberOf(text);
  const amount = AMOUNT.exec(text);
  if (amount) {
    const [, sign, pounds, percent] = amount;
    return { amount: numberOf(`${sign}${pounds ?? percent}`), unit: pounds === undefined ? '%' : '£' };
  }
  const day = DAY_IN_WORDS.test(text) ? readDay(text).day : null;
  return day === null ? text : { day };
}

/** The width of a column in letters, from its share of the page. */
const widthOf = ({ width }: TableColumn): number => Math.max(10, Math.min(70, Math.round(width * 1.3)));

/**
 * The tables of a paper as sheets. Tables with the same columns share one sheet, one below the other, with the table's
 * name before each row, so that all actions of a plan can be sorted and filtered together.
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
