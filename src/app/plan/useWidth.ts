import * as React from 'react';

/** The width of an element in pixels, kept up to date. The window's until the element is drawn: a part in a narrow column is narrow. */
export function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = React.useState(() => window.innerWidth);
  React.useLayoutEffect(() => {
    if (!element) return undefined;
    const measure = (): void => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    if (typeof ResizeObserver === 'undefined') {
      window.addEventListener('resize', measure);
      return () => window.removeEventListener('resize', measure);
    }
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
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
