import * as React from 'react';

/** Measures an element now and whenever its size changes, the window's where the browser cannot tell; the answer ends it. */
export function measureOnResize(element: HTMLElement, measure: () => void): () => void {
  measure();
  if (typeof ResizeObserver === 'undefined') {
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  return () => observer.disconnect();
}

/** One side of an element in pixels, kept up to date; what is given until it is drawn. */
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

/** The width of an element, the window's until it is drawn: in a narrow column of a wide page it is narrow. */
export function useElementWidth(element: HTMLElement | null): number {
  return useSide(element, 'clientWidth', window.innerWidth);
}

/** The height of an element. */
export function useElementHeight(element: HTMLElement | null): number {
  return useSide(element, 'offsetHeight', 0);
}

/** The least height in which a table is still of use, in pixels. */
const leastHeight = 480;

function scrolledBy(element: HTMLElement): number {
  let scrolled = window.scrollY;
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (each !== document.documentElement && each !== document.body) scrolled += each.scrollTop;
  }
  return scrolled;
}

/** The height from an element's top to the foot of the window, so that what is in it scrolls by itself under its headings. */
export function useHeightToFoot(element: HTMLElement | null): number {
  const [height, setHeight] = React.useState(leastHeight);
  React.useLayoutEffect(() => {
    if (!element) return undefined;
    const measure = (): void => {
      const top = element.getBoundingClientRect().top + scrolledBy(element);
      setHeight(Math.max(leastHeight, Math.floor(window.innerHeight - top)));
    };
    measure();
    window.addEventListener('resize', measure);
    // What stands above (a message, a second line of tabs) may come and go.
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    observer?.observe(document.body);
    return () => {
      window.removeEventListener('resize', measure);
      observer?.disconnect();
    };
  }, [element]);
  return height;
}
