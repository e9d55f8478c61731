import * as React from 'react';

/**
 * Tells when a part of a page first comes into sight, so that what only it shows is read from then on: the first view
 * stays at few calls (docs/design.md, "Budgets"), and nobody waits for what they do not look at. Where nothing can tell, it counts
 * as seen; so it does for printing, as far as what is read comes in time.
 * @returns to be set as the part's `ref`, and whether it was seen
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
