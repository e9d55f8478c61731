import type { PlanView } from '../../../plan/view';
import { rowsOf } from '../planRows';
import type { ActionRow, GroupRow, PlanRow } from '../planRows';
import type { Selection } from '../selection';

export type TimeRow = GroupRow | ActionRow;

const isOnTime = (row: PlanRow): row is TimeRow => row.kind !== 'recommendation';

/**
 * The rows of the line of time: those of the plan's table without its recommendations, whose actions stand under the
 * priority. An action that answers several recommendations of a priority stands there once, and a priority without
 * actions not at all.
 */
export function timeRowsOf(view: PlanView, selection: Selection, folded: ReadonlySet<string>): TimeRow[] {
  const all = withoutRecommendations(rowsOf(view, selection, new Set()).rows);
  const parentsOfActions = new Set(all.map(({ kind, parent }) => (kind === 'action' ? parent : null)));
  const shown = all.filter(({ kind, id }) => kind === 'action' || parentsOfActions.has(id));
  return placed(
    shown
      .filter(({ parent }) => parent === null || !folded.has(parent))
      .map((row) => (row.kind === 'group' ? { ...row, expanded: !folded.has(row.id) } : row)),
  );
}

/** The rows without recommendations, each action once under its group. */
function withoutRecommendations(rows: readonly PlanRow[]): TimeRow[] {
  const parents = new Map(rows.filter(({ kind }) => kind === 'recommendation').map(({ id, parent }) => [id, parent]));
  const parentOf = ({ parent }: PlanRow): string | null =>
    parent !== null && parents.has(parent) ? (parents.get(parent) ?? null) : parent;
  const seen = new Set<string>();
  return rows.filter(isOnTime).flatMap((row): TimeRow[] => {
    const parent = parentOf(row);
    if (row.kind === 'action') {
      const own = `${parent} ${row.rated.action.id}`;
      if (seen.has(own)) return [];
      seen.add(own);
    }
    return [{ ...row, parent, level: parent === null ? 1 : 2 }];
  });
}

/** The rows with their position among those of the same parent. */
function placed(rows: TimeRow[]): TimeRow[] {
  const siblings = new Map<string | null, number>();
  const positions = rows.map(({ parent }) => {
    const position = (siblings.get(parent) ?? 0) + 1;
    siblings.set(parent, position);
    return position;
  });
  return rows.map((row, at) => ({ ...row, position: positions[at], siblings: siblings.get(row.parent) ?? 1 }));
}
