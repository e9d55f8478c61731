import * as React from 'react';
import { measureOnResize } from './measureOnResize';

/** One dimension of an element in pixels, kept up to date; `undrawn` until the element has a size. */
function useSide(element: HTMLElement | null, side: 'clientWidth' | 'offsetHeight', undrawn: number): number {
  const [length, setLength] = React.useState(undrawn);
  React.useLayoutEffect(() => {
    if (!element) return undefined;
    const measure = (): void => {
      if (element[side] > 0) setLength(element[side]);
    };
    return measureOnResize(element, measure);
  }, [element, side]);
  return length;
}

/**
 * The width of an element, or of the window until the element is rendered. Layouts depend on it, because a column of a
 * wide page may be narrow.
 */
export function useElementWidth(element: HTMLElement | null): number {
  return useSide(element, 'clientWidth', window.innerWidth);
}

/** The height of an element. */
export function useElementHeight(element: HTMLElement | null): number {
  return useSide(element, 'offsetHeight', 0);
}

/** The least height at which a scrolling table is useful, in pixels. */
const leastHeight = 480;

function scrolledBy(element: HTMLElement): number {
  let scrolled = window.scrollY;
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (each !== document.documentElement && each !== document.body) scrolled += each.scrollTop;
  }
  return scrolled;
}

/**
 * The height from an element's top to the bottom of the window. A scroller of this height keeps its headings in view.
 * Null in a window that is itself lower than a useful scroller, as at 400% zoom: what is in it then scrolls with the
 * page, because nobody finds their way in a scroller that is higher than the window (WCAG 1.4.10).
 */
export function useHeightToFoot(element: HTMLElement | null): number | null {
  const [height, setHeight] = React.useState<number | null>(leastHeight);
  React.useLayoutEffect(() => {
    if (!element) return undefined;
    const measure = (): void => {
      const top = element.getBoundingClientRect().top + scrolledBy(element);
      if (window.innerHeight < leastHeight) setHeight(null);
      else setHeight(Math.max(leastHeight, Math.floor(window.innerHeight - top)));
    };
    measure();
    window.addEventListener('resize', measure);
    // Content above the element, such as a message or a second line of tabs, may appear and disappear.
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    observer?.observe(document.body);
    return () => {
      window.removeEventListener('resize', measure);
      observer?.disconnect();
    };
  }, [element]);
  return height;
}
