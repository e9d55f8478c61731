import * as React from 'react';

/**
 * Tells when a part of a page is first scrolled into view, so that its data is read only then. The first view thus
 * needs few requests (docs/design.md, "Budgets"). Without IntersectionObserver a part counts as seen at once. Printing
 * also makes it count as seen, although its data may arrive too late for the paper.
 * @returns the part's `ref`, and whether it was seen
 */
export function useInView<ElementType extends Element>(): [React.RefCallback<ElementType>, boolean] {
  const [seen, setSeen] = React.useState(typeof IntersectionObserver === 'undefined');
  const watching = React.useRef<IntersectionObserver | null>(null);
  const watch = React.useCallback((part: ElementType | null): void => {
    watching.current?.disconnect();
    watching.current = null;
    if (!part || typeof IntersectionObserver === 'undefined') return;
    watching.current = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    watching.current.observe(part);
  }, []);
  React.useEffect(() => {
    const print = (): void => setSeen(true);
    window.addEventListener('beforeprint', print);
    return () => window.removeEventListener('beforeprint', print);
  }, []);
  return [watch, seen];
}
