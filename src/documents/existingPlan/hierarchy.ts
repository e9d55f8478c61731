import type { ActionCells } from './actionFields';
import type { FileColumn } from './columns';
import type { KnownExport } from './exports';

/** The rows of an export that only group others, and the parent of each other row. */
export interface Hierarchy {
  parents: Set<ActionCells>;
  under: Map<ActionCells, string>;
}

/** The text of the first of an action's cells whose column is as asked. */
type TextIn = (action: ActionCells, is: (column: FileColumn) => boolean) => string;

/** Kinds of work item that group others. Their rows are themes even when no row is below them. */
const HOLDERS = /^(?:epic|feature|initiative|theme|milestone group)$/i;

/**
 * Separates the rows of a known export that group others from the rows that are actions. The level of a row, the parent
 * that another row names, or the kind of the row decides.
 */
export function hierarchyOf(actions: ActionCells[], columns: FileColumn[], known: KnownExport): Hierarchy {
  const found: Hierarchy = { parents: new Set(), under: new Map() };
  const textIn: TextIn = (action, is) =>
    [...action.cells, ...action.others].find(({ column }) => is(column))?.cell.text ?? '';
  const nameOf = (action: ActionCells): string => textIn(action, ({ field }) => field === 'action');
  const byName = new Map<string, ActionCells>();
  for (const action of actions) {
    for (const field of ['taskId', 'ref', 'action'] as const) {
      const name = textIn(action, (column) => column.field === field);
      if (name !== '' && !byName.has(name)) byName.set(name, action);
    }
  }
  for (const action of actions) {
    const parent = byName.get(textIn(action, ({ role }) => role === 'parent'));
    if (!parent || parent === action) continue;
    found.parents.add(parent);
    found.under.set(action, nameOf(parent));
  }
  const level = columns.some(({ role }) => role === 'level' || role === 'title');
  if (level || known.indented) byDepth(actions, (action) => depthOf(action, textIn), nameOf, found);
  if (known.numbered)
    byDepth(actions, (action) => textIn(action, ({ field }) => field === 'ref').split('.').length, nameOf, found);
  if (found.parents.size === 0) byWords(actions, textIn, nameOf, found);
  const isHolder = (action: ActionCells): boolean => HOLDERS.test(textIn(action, ({ role }) => role === 'kind'));
  const holders = actions.filter(isHolder);
  if (holders.length < actions.length) for (const holder of holders) found.parents.add(holder);
  return found;
}

/** The first word of a row that groups others in an export that lost its levels. */
const GROUP = /^(?:work ?stream|theme|priority|objective|phase|strand|pillar|programme)\b/i;

/**
 * Finds the grouping rows where no level is left in the file: a row that begins as a group does, and that nobody leads,
 * groups the rows down to the next one.
 */
function byWords(
  actions: ActionCells[],
  textIn: TextIn,
  nameOf: (action: ActionCells) => string,
  { parents, under }: Hierarchy,
): void {
  const isGroup = (action: ActionCells): boolean =>
    GROUP.test(nameOf(action)) && textIn(action, ({ field }) => field === 'leads') === '';
  if (!actions.some((action) => !isGroup(action))) return;
  let group: string | null = null;
  for (const action of actions) {
    if (isGroup(action)) {
      parents.add(action);
      group = nameOf(action);
    } else if (group !== null) under.set(action, group);
  }
}

function depthOf(action: ActionCells, textIn: TextIn): number {
  const printed = Number(textIn(action, ({ role }) => role === 'level'));
  if (printed > 0) return printed;
  const name = action.cells.find(({ column, cell }) => column.field === 'action' && cell.text !== '');
  return name?.column.role === 'title' ? name.column.at : (name?.cell.depth ?? 0);
}

/** Finds the grouping rows by level: a row followed by rows of a deeper level groups them. */
function byDepth(
  actions: ActionCells[],
  depth: (action: ActionCells) => number,
  nameOf: (action: ActionCells) => string,
  { parents, under }: Hierarchy,
): void {
  const open: { depth: number; name: string }[] = [];
  actions.forEach((action, at) => {
    const own = depth(action);
    while (open.length > 0 && open[open.length - 1].depth >= own) open.pop();
    if (open.length > 0) under.set(action, open[open.length - 1].name);
    const next = actions[at + 1];
    if (!next || depth(next) <= own) return;
    parents.add(action);
    open.push({ depth: own, name: nameOf(action) });
  });
}

/**
 * The grouping rows of a sheet that no program is known for, by the outline that its author gave the rows: a row over
 * deeper ones that nobody leads and that has no day.
 * @returns null where the sheet has no outline
 */
export function outlineOf(actions: ActionCells[]): Hierarchy | null {
  const nameCell = (action: ActionCells): { text: string; depth: number } =>
    action.cells.find(({ column, cell }) => column.field === 'action' && cell.text !== '')?.cell ?? {
      text: '',
      depth: 0,
    };
  const depths = actions.map((action) => nameCell(action).depth);
  if (new Set(depths).size < 2) return null;
  const found: Hierarchy = { parents: new Set(), under: new Map() };
  byDepth(
    actions,
    (action) => nameCell(action).depth,
    (action) => nameCell(action).text,
    found,
  );
  const isAction = ({ cells }: ActionCells): boolean =>
    cells.some(({ column, cell }) => ['leads', 'due'].includes(column.field ?? '') && cell.text !== '');
  // Rows under a row that is an action itself are actions beside it.
  if ([...found.parents].some(isAction)) return null;
  return found;
}
