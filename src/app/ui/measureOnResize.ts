/**
 * Calls `measure` now and whenever the size of an element changes; in a browser without ResizeObserver, when the
 * window's size changes. Returns a function that ends this.
 */
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
