import type { PlanRow } from './planRows';

/** What a key asks of the tree: to stand on another row, to fold or unfold one, to open or to move one. */
export type TreeStep =
  | { kind: 'stand'; on: string }
  | { kind: 'fold' | 'unfold'; row: string }
  | { kind: 'open'; row: string }
  | { kind: 'move'; row: string; by: -1 | 1 };

/** How many rows Page Up and Page Down pass. */
const page = 10;

/**
 * What a key means on a row of a tree grid (WAI-ARIA Authoring Practices, "Treegrid", rows first): arrows and Home, End
 * stand elsewhere, right and left unfold and fold, Enter opens, Alt with an arrow moves the row among its siblings.
 * In: the rows on show, the row one stands on, the key. Out: the step, or null when the key means nothing here.
 */
export function treeStep(rows: PlanRow[], active: string, key: string, alt: boolean): TreeStep | null {
  const at = rows.findIndex((row) => row.id === active);
  if (at < 0) return null;
  const row = rows[at];
  const stand = (index: number): TreeStep | null => {
    const there = rows[Math.min(rows.length - 1, Math.max(0, index))];
    return there.id === row.id ? null : { kind: 'stand', on: there.id };
  };
  if (alt) {
    if (key === 'ArrowUp') return { kind: 'move', row: row.id, by: -1 };
    if (key === 'ArrowDown') return { kind: 'move', row: row.id, by: 1 };
    return null;
  }
  const foldable = row.kind !== 'action';
  switch (key) {
    case 'ArrowDown':
      return stand(at + 1);
    case 'ArrowUp':
      return stand(at - 1);
    case 'Home':
      return stand(0);
    case 'End':
      return stand(rows.length - 1);
    case 'PageDown':
      return stand(at + page);
    case 'PageUp':
      return stand(at - page);
    case 'ArrowRight':
      if (!foldable) return null;
      if (!row.expanded) return { kind: 'unfold', row: row.id };
      return rows[at + 1]?.parent === row.id ? stand(at + 1) : null;
    case 'ArrowLeft':
      if (foldable && row.expanded) return { kind: 'fold', row: row.id };
      return row.parent === null ? null : { kind: 'stand', on: row.parent };
    case 'Enter':
      return { kind: 'open', row: row.id };
    case ' ':
      return foldable ? { kind: row.expanded ? 'fold' : 'unfold', row: row.id } : { kind: 'open', row: row.id };
    default:
      return null;
  }
}
