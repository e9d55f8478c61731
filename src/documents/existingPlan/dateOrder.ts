import { isOwnWorkbook } from './exports';
import { plainField } from '../../plan/bringIn/plainFields';
import type { FileColumn } from './columns';
import { normalisedHeading } from './headings';
import type { PlanField, PlanProblem } from './plan';
import { dateOrderIn, readsBothWays } from './printedDue';
import type { DateOrder } from './printedDue';
import type { SourceRow } from './source';

/** The date order that a person chose for a heading, by the heading in its normalised form. */
export type DatesByHand = { readonly [normalisedHeading: string]: 'day first' | 'month first' };

const DATES: (PlanField | null)[] = ['due', 'originalDue', 'revisedDue'];

/**
 * Sets the date order of each column: as a person chose; else as the column's own dates prove; else as the table's
 * other columns prove; else day first, as councils write. Exports of programs, and plans saved again by another
 * program, may have been written abroad: where nothing proves the order of such a column, a person is asked once for
 * the column.
 */
export function withDateOrder(
  columns: FileColumn[],
  rows: SourceRow[],
  { foreign, byHand }: { foreign: boolean; byHand: DatesByHand },
  problems: PlanProblem[],
): FileColumn[] {
  const textsIn = ({ at }: FileColumn): string[] =>
    rows.flatMap(({ squares }) => {
      const cell = squares[at];
      return cell && cell.text !== '' && cell.day === null ? cell.text.split('\n') : [];
    });
  const orders = columns.map((column) => dateOrderIn(textsIn(column)));
  const others = [...new Set(orders.filter((proof) => proof !== null))];
  const ofTable = others.length === 1 ? others[0] : null;
  const abroad = foreign || isOwnWorkbook(columns);
  return columns.map((column, at) => {
    const holdsDays = DATES.includes(column.field) || (column.field && plainField(column.field)?.field.kind === 'day');
    if (!holdsDays) return { ...column, order: 'day first' };
    const said = byHand[normalisedHeading(column.heading)];
    let order: DateOrder = said ?? orders[at] ?? ofTable;
    const texts = textsIn(column);
    const unsure = order === null && texts.some(readsBothWays);
    const contradicted = orders[at] === null && texts.some((text) => dateOrderIn([text]) !== null);
    if (unsure && (abroad || contradicted))
      problems.push({
        place: column.cells[0].place,
        message: `Nothing tells whether the day or the month comes first in the dates under “${column.heading}”, such as “${texts.find(readsBothWays)}”. Say which, once for the column.`,
        kind: 'date order',
      });
    else order ??= 'day first';
    return { ...column, order };
  });
}
