import * as React from 'react';
import type { VirtualItem } from '@tanstack/react-virtual';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range, Virtualizer } from '@tanstack/react-virtual';
import type { PlanRow } from './planRows';

export interface Tree {
  items: VirtualItem[];
  virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** The one row that Tab reaches. */
  active: string | null;
  /** Stands on a row: scrolls it into sight and gives it the focus. */
  stand(id: string): void;
  /** Remembers the row that got the focus by itself (a click, Tab). */
  noteFocus(id: string): void;
}

export interface TreeOptions {
  rows: PlanRow[];
  scroller: React.RefObject<HTMLDivElement>;
  /** About how high a row is before it is measured, in pixels. */
  heightOf(row: PlanRow): number;
  /** What stands above the rows in the scroller and stays in sight, in pixels. */
  headHeight: number;
  /** What scrolls away above the rows, in pixels. */
  above?: number;
  /** Draws every row, as paper needs. */
  whole: boolean;
  /** The row to bring into sight when it changes: what is open beside the plan. */
  shown: string | null;
}

/**
 * The rows that are in sight, out of any number, and the one row that has the focus. The row one stands on is always
 * drawn, however far it was scrolled away, so that the keyboard never loses its place.
 */
export function useTree({ rows, scroller, heightOf, headHeight, above = 0, whole, shown }: TreeOptions): Tree {
  const [chosen, setChosen] = React.useState<string | null>(shown);
  const wantsFocus = React.useRef<string | null>(null);
  const indexes = React.useMemo(() => new Map(rows.map((row, index) => [row.id, index])), [rows]);
  const active = chosen !== null && indexes.has(chosen) ? chosen : (rows[0]?.id ?? null);
  const activeIndex = active === null ? -1 : (indexes.get(active) ?? -1);

  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(rows[index]),
    getItemKey: (index) => rows[index].id,
    overscan: 8,
    // React 17 cannot be made to draw in the middle of drawing; a scroll is drawn with the next frame.
    useFlushSync: false,
    // Before it is measured, so that rows are there at the first drawing.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    scrollMargin: above,
    scrollPaddingStart: headHeight,
    rangeExtractor: React.useCallback(
      (range: Range) => {
        if (whole) return Array.from({ length: range.count }, (_, index) => index);
        const inSight = defaultRangeExtractor(range);
        if (activeIndex < 0 || inSight.includes(activeIndex)) return inSight;
        return [...inSight, activeIndex].sort((one, other) => one - other);
      },
      [activeIndex, whole],
    ),
  });

  const stand = (id: string): void => {
    // What one stood on may have gone from the view since: then where one is has the focus.
    const there = indexes.has(id) ? id : active;
    if (there === null) return;
    wantsFocus.current = there;
    setChosen(there);
    virtualizer.scrollToIndex(indexes.get(there) ?? 0, { align: 'auto' });
  };

  React.useLayoutEffect(() => {
    if (wantsFocus.current === null || wantsFocus.current !== active) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(active)}"]`);
    if (!row) return;
    wantsFocus.current = null;
    row.focus({ preventScroll: true });
  });

  const lastShown = React.useRef<string | null>(null);
  React.useEffect(() => {
    if (shown === null || shown === lastShown.current) return;
    const index = indexes.get(shown);
    if (index === undefined) return;
    lastShown.current = shown;
    setChosen(shown);
    virtualizer.scrollToIndex(index, { align: 'center' });
  }, [shown, indexes, virtualizer]);

  return { items: virtualizer.getVirtualItems(), virtualizer, active, stand, noteFocus: setChosen };
}

/** Stands again on the row that somebody left for an action or a form, once the rows are drawn. */
export function useRestoreFocus(tree: Tree, returnTo: React.MutableRefObject<string | null>): void {
  React.useEffect(() => {
    const back = returnTo.current;
    if (back === null || !/^[apr]\d+$/.test(back)) return;
    returnTo.current = null;
    tree.stand(back);
  });
}
