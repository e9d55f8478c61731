import { mightAskOn } from './appointments';
import type { HoldsRole } from './appointments';
import type { AskedItem, ItemQueries, Queries } from './actionState';
import type { Day } from './day';
import type { ProgressRow } from './fields';
import { afterRow, correctsOwn, noQueries } from './queries';

/** The measure, audit or promised report that a row asks about or answers; null for a row about an action. */
export function itemOf(
  row: Pick<ProgressRow, 'actionId' | 'measureId' | 'assuranceId' | 'decisionId'>,
): AskedItem | null {
  if (row.actionId !== null) return null;
  if (row.measureId !== null) return { kind: 'measure', id: row.measureId };
  if (row.assuranceId !== null) return { kind: 'audit', id: row.assuranceId };
  return row.decisionId === null ? null : { kind: 'report', id: row.decisionId };
}

/** Whether two items are the same one. */
export const isSameItem = (one: AskedItem, other: AskedItem): boolean => one.kind === other.kind && one.id === other.id;

/** The queries about one item among those of a plan. */
export function queriesAbout(all: readonly ItemQueries[], item: AskedItem): Queries {
  return all.find((one) => isSameItem(one, item)) ?? noQueries();
}

/**
 * Whether a row about a measure, an audit or a promised report counts (docs/design.md, data rule 2): a query from
 * anybody who may ask, an answer from the person who was asked or from a plan manager. Who owns the item on that day is
 * in no row of the record, so the query itself names who was asked.
 */
function itemRowCounts({ queries, answered }: Queries, row: ProgressRow, holdsRole: HoldsRole): boolean {
  if (row.doubt || (row.kind !== 'query' && row.kind !== 'answer')) return false;
  if (holdsRole('managers', row.authorId, row.day)) return true;
  if (row.kind === 'query') return correctsOwn({ queries }, row) && mightAskOn(holdsRole, row.authorId, row.day);
  const names = ({ keys }: { keys: string[] }): boolean => row.about !== null && keys.includes(row.about);
  return [...queries, ...answered].some((query) => names(query) && query.ofId === row.authorId);
}

/**
 * The queries about measures, audits and promised reports at the end of a day: a fold over their rows, like that of an
 * action (docs/design.md, data rule 1).
 * @param rows by id ascending; rows about actions are ignored
 * @param upTo rows recorded after this day are left out
 * @param from a saved fold from which to continue; it is not changed
 */
export function foldItems(
  rows: readonly ProgressRow[],
  upTo: Day,
  holdsRole: HoldsRole,
  from: readonly ItemQueries[] = [],
): ItemQueries[] {
  const items = [...from];
  for (const row of rows) {
    const item = row.day <= upTo ? itemOf(row) : null;
    if (item === null) continue;
    const at = items.findIndex((one) => isSameItem(one, item));
    const before: Queries = at === -1 ? noQueries() : items[at];
    if (!itemRowCounts(before, row, holdsRole)) continue;
    const after = { ...item, ...afterRow(before, row) };
    if (at === -1) items.push(after);
    else items[at] = after;
  }
  return items;
}
