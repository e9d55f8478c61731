import * as React from 'react';
import type { VirtualItem } from '@tanstack/react-virtual';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range, Virtualizer } from '@tanstack/react-virtual';
import type { PlanRow } from './planRows';

export interface Tree {
  items: VirtualItem[];
  virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** The only row that Tab reaches. */
  active: string | null;
  /** Makes a row active: scrolls it into view and gives it the focus. */
  stand(id: string): void;
  /** Remembers a row that got the focus by a click or Tab. */
  noteFocus(id: string): void;
}

export interface TreeOptions {
  rows: PlanRow[];
  scroller: React.RefObject<HTMLDivElement>;
  /** The estimated height of a row before it is measured, in pixels. */
  heightOf(row: PlanRow): number;
  /** The height of the sticky headings above the rows, in pixels. */
  headHeight: number;
  /** The height of the content that scrolls away above the rows, in pixels. */
  above?: number;
  /** Whether every row is rendered, as printing needs. */
  whole: boolean;
  /** The row of the item beside the plan; it is scrolled into view whenever it changes. */
  shown: string | null;
}

/**
 * The visible rows, out of any number, and the row with the focus. The active row is always rendered, however far it is
 * scrolled away, so that the keyboard keeps its place.
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
    // React 17 cannot render synchronously during a render, so a scroll is rendered in the next frame.
    useFlushSync: false,
    // The size assumed before measuring, so that the first render has rows.
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
    // The row may have disappeared from the view since; the active row then gets the focus.
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
    // A list that is as high as its rows does not scroll itself: the page does.
    const { scrollHeight = 0, clientHeight = 0 } = scroller.current ?? {};
    if (scrollHeight <= clientHeight) row.scrollIntoView?.({ block: 'nearest' });
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

/** Returns the focus to the row from which somebody opened an action or form, once the rows are rendered. */
export function useRestoreFocus(tree: Tree, returnTo: React.MutableRefObject<string | null>): void {
  React.useEffect(() => {
    const back = returnTo.current;
    if (back === null || !/^[apr]\d+$/.test(back)) return;
    returnTo.current = null;
    tree.stand(back);
  });
}
