import { actionRoute, recommendationRoute } from '../context/routes';
import type { PlanFilters } from '../context/routes';
import type { Panel } from './panel';
import type { PlanRow } from './planRows';
import type { RowCommand } from './RowMenu';

export interface CommandWays {
  move(row: PlanRow, by: -1 | 1): void;
  openForm(panel: Panel): void;
  navigate(route: string): void;
  filters: PlanFilters;
}

/** The commands of a manager on a row of the plan. */
export function commandsFor(row: PlanRow, { move, openForm, navigate, filters }: CommandWays): RowCommand[] {
  if (row.kind === 'group') {
    if (!row.priority) return [];
    const priorityId = row.priority.id;
    const rename: RowCommand = { label: 'Rename the priority', run: () => openForm({ kind: 'priority', priorityId }) };
    if (row.priority.kind === 'cross-cutting') return [rename];
    return [
      { label: 'Add a recommendation', run: () => openForm({ kind: 'new recommendation', priorityId }) },
      { label: 'Add an action', run: () => openForm({ kind: 'new action', recommendationId: null, priorityId }) },
      { ...rename, apart: true },
    ];
  }
  const moves: RowCommand[] = [
    { label: 'Move up', run: () => move(row, -1), apart: true },
    { label: 'Move down', run: () => move(row, 1) },
  ];
  if (row.kind === 'recommendation') {
    const { id, ref, priorityId, withdrawn } = row.recommendation;
    const add: RowCommand = {
      label: row.listed === 0 ? 'Add the first action' : 'Add an action',
      run: () => openForm({ kind: 'new action', recommendationId: id, priorityId }),
    };
    const open = { label: 'Open', run: () => navigate(recommendationRoute(ref, filters)) };
    return withdrawn === null ? [add, open, ...moves] : [open];
  }
  const { ref } = row.rated.action;
  const open = { label: 'Open', run: () => navigate(actionRoute(ref, false, filters)) };
  if (!row.rated.rating) return [open];
  return [open, { label: 'Report progress', run: () => navigate(actionRoute(ref, true, filters)) }, ...moves];
}
