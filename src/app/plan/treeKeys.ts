import type { PlanRow } from './planRows';

/** The effect of a key in the tree: go to another row, fold or unfold a row, open it, or move it. */
export type TreeStep =
  | { kind: 'stand'; on: string }
  | { kind: 'fold' | 'unfold'; row: string }
  | { kind: 'open'; row: string }
  | { kind: 'move'; row: string; by: -1 | 1 };

/** How many rows Page Up and Page Down pass. */
const page = 10;

/** For the keys that only go to another row: by how many rows. */
const strides: { [key: string]: number } = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: page,
  PageUp: -page,
  Home: -Infinity,
  End: Infinity,
};

function standAt(rows: PlanRow[], from: number, to: number): TreeStep | null {
  const there = Math.min(rows.length - 1, Math.max(0, to));
  return there === from ? null : { kind: 'stand', on: rows[there].id };
}

/** Right arrow: unfolds the row or, when it is unfolded, goes to the first row under it. */
function inward(rows: PlanRow[], at: number): TreeStep | null {
  const row = rows[at];
  if (row.kind === 'action') return null;
  if (!row.expanded) return { kind: 'unfold', row: row.id };
  return rows[at + 1]?.parent === row.id ? standAt(rows, at, at + 1) : null;
}

/** Left arrow: folds the row or, when it is folded, goes to its parent. */
function outward({ id, parent, ...row }: PlanRow): TreeStep | null {
  if (row.kind !== 'action' && row.expanded) return { kind: 'fold', row: id };
  return parent === null ? null : { kind: 'stand', on: parent };
}

/**
 * The effect of a key on a row of a tree grid (WAI-ARIA Authoring Practices, "Treegrid", rows first). Arrows, Home and
 * End go to another row, Right and Left unfold and fold, Enter opens, and Alt with an arrow moves the row among its
 * siblings.
 * In: the rows on show, the active row, the key. Out: the step, or null when the key has no effect here.
 */
export function treeStep(rows: PlanRow[], active: string, key: string, alt: boolean): TreeStep | null {
  const at = rows.findIndex((row) => row.id === active);
  if (at < 0) return null;
  const row = rows[at];
  if (alt) {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
    return { kind: 'move', row: row.id, by: key === 'ArrowUp' ? -1 : 1 };
  }
  if (key in strides) return standAt(rows, at, at + strides[key]);
  if (key === 'ArrowRight') return inward(rows, at);
  if (key === 'ArrowLeft') return outward(row);
  if (key === 'Enter') return { kind: 'open', row: row.id };
  if (key !== ' ') return null;
  if (row.kind === 'action') return { kind: 'open', row: row.id };
  return { kind: row.expanded ? 'fold' : 'unfold', row: row.id };
}
